"""The source of a report holds the very figures of the screen."""

from datetime import date

from models.campaigns.partnership import Partnership
from models.figures.figure_text import label_text, value_text
from models.paper.blocks import Drawing, text_of
from models.paper.choice import PaperChoice
from models.results.filters import Scope
from storage.paper.report import report, report_source
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do
from tests.models.paper.reading import facts, goal, rows, table, words

TODAY = date(2026, 7, 10)


def campaign_with_two(workspace: Workspace) -> int:
    campaign = add_campaign(workspace, goal_target=5)
    for name, code, likes, fee in (("Lena", "LENA", 300, 4_000), ("Rosa", "ROSA", 90, 0)):
        person = add_influencer(workspace, name)
        partnership = add_partnership(workspace, person, campaign, code, fee=fee, product_cost=1_500)
        add_post(workspace, person, partnership, likes=likes, reach=4_000)
        for _ in range(3):
            add_order(workspace, code)
    add_order(workspace, "lena", refunded=5_000)
    add_order(workspace, "NOBODY")
    return campaign


def test_the_figures_are_those_of_the_screen(workspace: Workspace) -> None:
    scope = Scope.of_campaign(campaign_with_two(workspace))
    source = report_source(workspace, scope, TODAY)
    assert source.figures == scope_figures(workspace, scope, TODAY)
    told = {row[0].text: row[1].text for row in rows(report(workspace, scope, TODAY), "totals")}
    known = [figure for figure in source.figures.figures.values() if figure.value is not None]
    shown = {label_text(figure): value_text(figure) for figure in known}
    assert told == shown


def test_product_and_refunds_are_parts_of_cost_and_revenue(workspace: Workspace) -> None:
    made = report(workspace, Scope.of_campaign(campaign_with_two(workspace)), TODAY)
    spent, revenue = facts(made)[:2]
    assert (spent.value, spent.note) == ("€70", "paid or still owed, budget €1,000, incl. €30 product")
    assert (revenue.value, revenue.note) == ("€300", "6 orders; 1 refunded order is not counted")


def test_what_went_back_of_a_sale_is_told_with_the_revenue(workspace: Workspace) -> None:
    campaign = campaign_with_two(workspace)
    add_order(workspace, "lena", refunded=2_000)
    revenue = facts(report(workspace, Scope.of_campaign(campaign), TODAY))[1]
    assert (revenue.value, revenue.note) == ("€330", "7 orders, after €20 refunds; 1 refunded order is not counted")


def test_who_was_paid_in_product_alone_is_said(workspace: Workspace) -> None:
    made = report(workspace, Scope.of_campaign(campaign_with_two(workspace)), TODAY)
    told = text_of(words(made, "booking")[0])
    assert told == "Rosa and Lena paid back with little doubt. Rosa did so for product alone."


def test_orders_whose_code_nobody_has_are_told(workspace: Workspace) -> None:
    made = report(workspace, Scope.of_campaign(campaign_with_two(workspace)), TODAY)
    assert "1 order carries a code that belongs to no creator" in " ".join(map(text_of, words(made, "method")))


def test_orders_are_what_happened_while_no_post_is_entered(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace), campaign, "LENA", fee=4_000)
    add_order(workspace, "LENA")
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    assert text_of(words(made, "happened")[0]) == "No post is entered yet."
    titles = [drawing.chart.title for drawing in made.of(Drawing)]
    assert (titles[0], titles.count("Orders per day")) == ("Orders per day", 1)
    assert text_of(words(made, "delivery")[0]) == "Nothing was promised, and no post is entered yet."
    assert text_of(words(made, "rights")[0]).startswith("Nothing is entered yet about disclosures")
    assert made.section("posts") is None


def test_a_table_of_posts_that_was_asked_for_says_that_there_is_none(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    made = report(workspace, Scope.of_campaign(campaign), TODAY, PaperChoice(sections=("posts",)))
    assert table(made, "posts").legend == "No post of this scope is in the workspace yet."


def test_a_first_page_without_a_chart_goes_on_with_what_follows(workspace: Workspace) -> None:
    begins = [section.starts_page for section in report(workspace, Scope(), TODAY).sections]
    assert not any(begins)
    scope = Scope.of_campaign(campaign_with_two(workspace))
    assert [section.name for section in report(workspace, scope, TODAY).sections if section.starts_page] == ["money"]


def test_goal_and_budget_are_of_a_whole_campaign_only(workspace: Workspace) -> None:
    campaign = campaign_with_two(workspace)
    part = report(workspace, Scope(frozenset({campaign}), since=date(2026, 5, 1)), TODAY)
    assert goal(part) is None
    assert "€1,000" not in facts(part)[0].note


def test_the_whole_workspace_has_a_report(workspace: Workspace) -> None:
    campaign_with_two(workspace)
    add_post(workspace, add_influencer(workspace, "Ida"), likes=12)
    made = report(workspace, Scope(), TODAY)
    assert (made.title, goal(made)) == ("Everything so far", None)
    assert [row[0].text for row in table(made, "creators").rows] == ["Rosa", "Lena", "Ida"]
    assert [row[1].text for row in table(made, "posts").rows].count("Ida") == 1
    assert table(made, "rights").rows[0][0].note == "Spring box"


def test_money_in_two_currencies_stands_side_by_side(workspace: Workspace) -> None:
    campaign = campaign_with_two(workspace)

    def to_dollars(one: Partnership) -> None:
        do(workspace, lambda w: w.partnerships.update(one.id, currency="USD"))

    to_dollars(workspace.partnerships.of_campaign(campaign)[1])
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    assert facts(made)[0].value == "€55 + $15"
    spent = [row[1].text for row in rows(made, "totals") if row[0].text.startswith("Cost") and "per" not in row[0].text]
    assert spent == ["€55", "$15"]


def test_a_report_of_several_campaigns_names_them_and_what_it_covers(workspace: Workspace) -> None:
    spring = campaign_with_two(workspace)
    autumn = add_campaign(workspace, "Autumn box")
    scope = Scope(frozenset({spring, autumn}), niches=frozenset({"Bread"}))
    made = report(workspace, scope, TODAY)
    assert made.title == "Spring box and Autumn box"
    assert made.subtitle.startswith("2 campaigns · ")
    assert made.subtitle.endswith("Bread")
    notes = " ".join(map(text_of, words(made, "method")))
    assert "What it covers. Campaigns: Spring box, Autumn box. Niches: Bread. All else is left out." in notes


def test_a_report_of_days_that_are_over_says_nothing_of_so_far(workspace: Workspace) -> None:
    campaign_with_two(workspace)
    assert not report_source(workspace, Scope(until=date(2026, 7, 9)), TODAY).is_running
    assert report_source(workspace, Scope(), TODAY).is_running
