"""A portfolio says the very figures of Results, together and of each campaign."""

from datetime import date

import pytest

from models.campaigns.partnership import Partnership
from models.figures.figure_text import value_text
from models.paper.blocks import Details, Drawing, text_of
from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.portfolio.source import PortfolioSource
from models.paper.request import PortfolioRequest, ReportRequest
from models.results.filters import Scope
from models.stages import Stage
from storage.paper.portfolio import portfolio_source
from storage.paper.reading import document_of
from storage.results.results import creator_results
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do
from tests.models.paper.reading import facts, headline, table, words
from tests.storage.paper.campaign_crowd import add_campaign_crowd

TODAY = date(2026, 12, 28)
YEAR = PortfolioRequest(date(2026, 1, 1), date(2026, 12, 31))


def source_of(workspace: Workspace, request: PortfolioRequest = YEAR) -> PortfolioSource:
    found = portfolio_source(workspace, request, TODAY)
    assert found is not None
    return found


def made(workspace: Workspace, request: PortfolioRequest = YEAR) -> Document:
    return document_of(workspace, request, TODAY)


def campaign_of(workspace: Workspace, name: str, start: date, end: date | None, person: int, fee: int = 4_000) -> int:
    """A campaign with one creator, a post and three orders in its first days."""
    campaign = add_campaign(workspace, name, starts_on=start, ends_on=end, goal_target=5)
    partnership = add_partnership(workspace, person, campaign, f"CODE{campaign}", fee=fee)
    add_post(workspace, person, partnership, likes=300, reach=4_000)
    for _ in range(3):
        add_order(workspace, f"CODE{campaign}", placed_on=start)
    return campaign


def test_the_figures_together_are_those_of_results_with_these_campaigns_chosen(workspace: Workspace) -> None:
    ids = add_campaign_crowd(workspace, 3, 6)
    scope = Scope(frozenset(ids))
    source = source_of(workspace)
    assert source.report.scope == scope
    assert source.report.figures == scope_figures(workspace, scope, TODAY)
    assert list(source.report.creators) == creator_results(workspace, scope)
    total = table(made(workspace), "campaigns").total
    names = ("cost", "revenue", "back_per_1", "posts")
    assert [cell.text for cell in total[4:8]] == [value_text(source.report.figures[name]) for name in names]


def test_each_row_has_the_figures_of_its_campaign_alone(workspace: Workspace) -> None:
    ids = add_campaign_crowd(workspace, 3, 6)
    rows = table(made(workspace), "campaigns").rows
    assert [row[0].text for row in rows] == ["Campaign 01", "Campaign 02", "Campaign 03"]
    for number, row in zip(ids, rows, strict=True):
        figures = scope_figures(workspace, Scope.of_campaign(number), TODAY)
        assert [row[4].text, row[5].text] == [value_text(figures["cost"]), value_text(figures["revenue"])]


def test_a_campaign_that_lies_partly_in_the_period_is_told_and_not_added(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    spring = campaign_of(workspace, "Spring", date(2026, 4, 1), date(2026, 6, 30), lena)
    winter = campaign_of(workspace, "Winter", date(2026, 12, 1), date(2027, 1, 15), lena)
    source, document = source_of(workspace), made(workspace)
    assert source.report.scope == Scope.of_campaign(spring)
    assert facts(document)[0].value == "1"
    (told,) = document.of(Details)[0].rows
    assert str(told.lines[0]).startswith("Winter. They are in the table")
    (_, row) = table(document, "campaigns").rows
    assert row[0].note == "Sales, partly in the period"
    days = Scope(frozenset({winter}), date(2026, 1, 1), date(2026, 12, 31))
    assert row[5].text == value_text(scope_figures(workspace, days, TODAY)["revenue"])
    assert [row[place].text for place in (2, 3, 4, 6)] == ["–", "–", "–", "–"]


def test_where_no_campaign_lies_wholly_in_it_the_days_alone_are_told_and_have_no_cost(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    winter = campaign_of(workspace, "Winter", date(2026, 12, 1), date(2027, 1, 15), lena)
    source, document = source_of(workspace), made(workspace)
    scope = Scope(frozenset({winter}), date(2026, 1, 1), date(2026, 12, 31))
    assert source.report.figures == scope_figures(workspace, scope, TODAY)
    assert facts(document)[1].value == "n/a"
    assert "so that what was spent cannot be told" in str(document.of(Details)[0])


def test_since_the_beginning_every_campaign_counts_with_or_without_days(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    ids = {
        campaign_of(workspace, "Spring", date(2025, 4, 1), date(2025, 6, 30), lena),
        campaign_of(workspace, "Endless", date(2026, 5, 1), None, lena),
    }
    assert source_of(workspace, PortfolioRequest()).report.scope == Scope(frozenset(ids))
    assert made(workspace, PortfolioRequest()).title == "Portfolio since the beginning"


def test_what_belongs_to_no_campaign_of_the_period_is_left_out(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    campaign_of(workspace, "Spring", date(2026, 4, 1), date(2026, 6, 30), lena)
    add_post(workspace, lena, likes=9_000)
    campaign_of(workspace, "Last", date(2025, 4, 1), date(2025, 6, 30), lena)
    assert source_of(workspace).report.figures["engagements"].value == 300


def test_how_often_each_creator_was_booked_is_counted_once_a_campaign(workspace: Workspace) -> None:
    lena, rosa = add_influencer(workspace, "Lena"), add_influencer(workspace, "Rosa")
    spring = campaign_of(workspace, "Spring", date(2026, 4, 1), date(2026, 6, 30), lena)
    campaign_of(workspace, "Autumn", date(2026, 9, 1), date(2026, 10, 30), lena)
    add_partnership(workspace, rosa, spring, fee=1_000)
    add_partnership(workspace, add_influencer(workspace, "Ida"), spring, stage=Stage.SHORTLISTED)
    rows = {row[0].text: row[1].text for row in table(made(workspace), "creators").rows}
    assert rows == {"Lena": "2", "Rosa": "1"}


def test_the_owners_words_stand_for_whom_to_book_again(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 2, 4)
    own = document_of(workspace, YEAR, TODAY, PaperChoice(words="Lena, always."))
    assert [text_of(one) for one in words(own, "booking")] == ["Lena, always."]


@pytest.mark.parametrize("words", ["", " \n\n "])
def test_words_left_empty_leave_the_whole_width_to_the_chart(workspace: Workspace, words: str) -> None:
    add_campaign_crowd(workspace, 2, 4)
    for request in (YEAR, ReportRequest(Scope.of_campaign(1))):
        section = document_of(workspace, request, TODAY, PaperChoice(words=words)).section("booking")
        assert section is not None
        assert [type(block) for block in section.blocks] == [Drawing]


def test_words_left_empty_where_nothing_is_compared_leave_the_section_out(workspace: Workspace) -> None:
    request = ReportRequest(Scope.of_campaign(add_campaign(workspace)))
    assert document_of(workspace, request, TODAY, PaperChoice(words="")).section("booking") is None


def test_two_currencies_stand_side_by_side_each_with_its_chart(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 4, 6, currencies=("EUR", "USD"))
    document = made(workspace)
    assert " + $" in facts(document)[1].value
    assert headline(document).number.startswith("€")
    assert any(line.startswith("$") for line in headline(document).lines)
    titles = [drawing.chart.title for drawing in document.of(Drawing)]
    assert {"Back per €1 by campaign", "Back per $1 by campaign"} <= set(titles)
    assert sum(title.startswith("Money in and out") for title in titles) == 2
    assert "is left out" not in str([one.note for one in document.of(Drawing)])


def test_a_campaign_that_has_not_begun_has_no_result_yet(workspace: Workspace) -> None:
    add_campaign(workspace, "Hampers", starts_on=date(2026, 12, 29), ends_on=date(2026, 12, 31), goal_target=50)
    (row,) = table(made(workspace), "campaigns").rows
    assert (row[2].text, row[2].note) == ("– of 50 orders", "not begun")


def test_a_period_without_campaigns_says_so(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 1, 2)
    document = made(workspace, PortfolioRequest(date(2019, 1, 1), date(2019, 12, 31)))
    assert document.title == "Portfolio 2019"
    assert text_of(words(document, "glance")[0]) == "No campaign has days in this period."


def test_how_campaigns_are_counted_is_said(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 2, 3)
    told = " ".join(map(text_of, words(made(workspace), "method")))
    assert "counts with all of it" in told
    assert "a part of it has no cost" in told


@pytest.mark.parametrize("stage", [Stage.LIVE, Stage.CLOSED])
def test_one_campaign_is_told_of_like_several(workspace: Workspace, stage: Stage) -> None:
    lena = add_influencer(workspace, "Lena")
    campaign = campaign_of(workspace, "Spring", date(2026, 4, 1), date(2026, 6, 30), lena)

    def move(one: Partnership) -> None:
        do(workspace, lambda w: w.partnerships.update(one.id, stage=stage))

    for one in workspace.partnerships.of_campaign(campaign):
        move(one)
    document = made(workspace)
    assert headline(document).number == "€3.75"
    assert document.section("compared") is None


def test_masked_names_are_masked_in_campaigns_that_bear_them_too(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    campaign_of(workspace, "Bread with Lena", date(2026, 4, 1), date(2026, 6, 30), lena)
    masked = document_of(workspace, YEAR, TODAY, PaperChoice(is_masked=True))
    assert "Lena" not in str(masked)
    assert "Bread with Creator A" in str(masked)
