"""What the sections of a report say of money, delivery, orders and posts: the figures of the program, added up."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models import show
from models.campaigns.partnership import DeliverableStatus
from models.figures.figure_text import value_text
from models.paper.blocks import Split, Text, Tiles, text_of
from models.paper.document import Document
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.campaigns.overviews import campaign_overview
from storage.paper.report import report
from storage.results.scope_figures import scope_figures
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do
from tests.models.paper.reading import facts, headline, rows, table, tables, words
from tests.ready_made import put_sample

TODAY = date(2026, 7, 10)
SAMPLE_DAY = date(2026, 10, 14)
CAUSES = re.compile(r"\b(because of|thanks to|due to|led to|caused by|resulted in|drove|boosted)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.goodword"
    put_sample(path, SAMPLE_DAY)
    made = open_workspace(path)
    yield made
    made.close()


def of_sample(sample: Workspace, name: str = "Autumn gluten-free box") -> tuple[Document, Scope]:
    scope = Scope.of_campaign(sample.campaigns.named(name).id)
    return report(sample, scope, SAMPLE_DAY), scope


def said(made: Document, section: str) -> str:
    return " ".join(map(text_of, words(made, section)))


def texts_of(made: Document) -> str:
    """Every sentence of a document, of cells and tiles too."""
    cells = [f"{cell.text} {cell.note}" for one in made.sections for row in rows(made, one.name) for cell in row]
    tiles = [f"{fact.value} {fact.note}" for block in made.of(Tiles) for fact in block.facts]
    told = [text_of(paragraph) for block in made.of(Text) for paragraph in block.paragraphs]
    return "\n".join([*cells, *tiles, *told, *headline(made).lines])


def test_what_each_creator_cost_adds_up_to_what_was_spent(sample: Workspace) -> None:
    made, scope = of_sample(sample)
    costs = table(made, "money")
    spent = scope_figures(sample, scope, SAMPLE_DAY)["cost"]
    assert costs.total[-1].text == value_text(spent)
    together = [row[-1].text for row in costs.rows]
    assert sum(round(float(text.strip("€").replace(",", "")) * 100) for text in together) == spent.value


def test_the_bar_shows_the_budget_of_the_campaign(sample: Workspace) -> None:
    made, scope = of_sample(sample)
    figures = scope_figures(sample, scope, SAMPLE_DAY)
    (bar,) = made.of(Split)
    parts = {part.label: part.value for part in bar.parts}
    assert parts == {name: value_text(figures[f"budget_{name.lower()}"]) for name in ("Paid", "Promised", "Planned")}
    assert bar.rest is not None
    assert (bar.rest.label, bar.rest.value) == ("Free", value_text(figures["budget_free"]))
    assert all(0 <= part.share <= 1 for part in (*bar.parts, bar.rest))


def test_a_budget_that_is_overdrawn_or_not_set_is_said(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, budget=5_000)
    add_partnership(workspace, add_influencer(workspace), campaign, fee=8_000)
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    assert "€30 more than the budget of €50 is paid or promised." in said(made, "money")
    (bar,) = made.of(Split)
    assert bar.mark == pytest.approx(5_000 / 8_000)
    do(workspace, lambda w: w.campaigns.update(campaign, budget=None))
    assert "No budget is set" in said(report(workspace, Scope.of_campaign(campaign), TODAY), "money")


def test_a_part_of_a_campaign_and_several_say_why_they_show_no_budget(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    part = report(workspace, Scope(frozenset({campaign}), since=date(2026, 5, 1)), TODAY)
    assert "neither a goal nor a budget" in said(part, "money")
    assert "A budget belongs to one campaign" in said(report(workspace, Scope(), TODAY), "money")


def test_costs_in_two_currencies_have_a_table_each(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    for name, currency in (("Lena", "EUR"), ("Rosa", "USD")):
        add_partnership(workspace, add_influencer(workspace, name), campaign, fee=4_000, currency=currency)
    found = tables(report(workspace, Scope.of_campaign(campaign), TODAY), "money")
    assert [(one.columns[0].title, one.rows[0][-1].text) for one in found] == [
        ("Creator, in EUR", "€40"), ("Creator, in USD", "$40"),
    ]  # fmt: skip


def test_what_was_delivered_adds_up_to_what_the_campaign_says(sample: Workspace) -> None:
    made, scope = of_sample(sample)
    campaign = sample.campaigns.named("Autumn gluten-free box")
    overview = campaign_overview(sample, campaign, SAMPLE_DAY, ledger_of(sample))
    on_time = scope_figures(sample, scope, SAMPLE_DAY)["on_time_rate"]
    total, its = [cell.text for cell in table(made, "delivery").total[1:]], overview.delivered
    assert total == [
        str(its.promised), str(its.met), str(its.beyond or "–"), f"{on_time.n} of {on_time.of}", str(its.late)
    ]  # fmt: skip


def test_who_cancelled_owes_no_piece(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    stayed = add_partnership(workspace, add_influencer(workspace, "Lena"), campaign)
    gone = add_partnership(workspace, add_influencer(workspace, "Rosa"), campaign, stage=Stage.CANCELLED)
    row = {"format": "reel", "count": 2, "status": DeliverableStatus.PROMISED, "post_due": date(2026, 6, 1)}
    do(workspace, lambda w: w.partnerships.add_deliverable(partnership_id=stayed, **row))
    do(workspace, lambda w: w.partnerships.add_deliverable(partnership_id=gone, **row))
    told = said(report(workspace, Scope.of_campaign(campaign), TODAY), "delivery")
    assert told.startswith("0 of 2 promised pieces are live; 2 are late.")


def test_orders_by_code_add_up_to_the_orders_of_the_scope(sample: Workspace) -> None:
    made, scope = of_sample(sample)
    found = scope_figures(sample, scope, SAMPLE_DAY)
    codes = table(made, "outcomes")
    assert sum(int(row[2].text) for row in codes.rows) == found["orders"].value
    assert [cell.text for cell in codes.total[2:]] == [value_text(found["orders"]), value_text(found["revenue"])]
    tile = made.of(Tiles)[1].facts[0]
    assert (tile.label, tile.value) == ("Orders", value_text(found["orders"]))


def test_without_orders_it_is_said_why(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace), campaign)
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    assert said(made, "outcomes") == scope_figures(workspace, Scope.of_campaign(campaign), TODAY)["orders"].reason


def test_a_code_that_nobody_used_is_zero_and_no_code_is_not_known(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    for name, code in (("Lena", "LENA"), ("Rosa", "ROSA"), ("Ida", "")):
        add_partnership(workspace, add_influencer(workspace, name), campaign, code)
    add_order(workspace, "LENA")
    found = rows(report(workspace, Scope.of_campaign(campaign), TODAY), "outcomes")
    assert [[cell.text for cell in row] for row in found] == [["Lena", "LENA", "1", "€50"], ["Rosa", "ROSA", "0", "–"]]


def test_a_code_that_the_owner_gave_stands_wherever_codes_do_and_only_the_cost_is_missing(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace, "Lena"), campaign, "LENA", fee=1_000)
    given = add_partnership(workspace, add_influencer(workspace, "Ida"), campaign, stage=Stage.SHORTLISTED)
    for code in ("LENA", "Leonor", "LEONOR"):
        add_order(workspace, code)
    do(workspace, lambda w: w.order_decisions.decide_code("leonor", given))
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    found = rows(made, "outcomes")
    assert next([cell.text for cell in row] for row in found) == ["Ida", "Leonor", "2", "€100"]
    assert "LENA (Lena)" in said(made, "method")
    assert "Leonor (Ida)" in said(made, "method")
    assert "Ida cannot be judged by money: nothing is agreed or was paid." in said(made, "booking")
    assert "€100 of the revenue is from 1 creator without a cost" in texts_of(made)


def test_only_links_of_the_web_lead_anywhere(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    partnership = add_partnership(workspace, person, add_campaign(workspace))
    urls = ("https://www.instagram.com/p/abc", "javascript:alert(1)", "file:///etc/passwd", "")
    links = {add_post(workspace, person, partnership, likes=100): url for url in urls}

    def link(w: Workspace) -> None:
        for number, url in links.items():
            w.posts.update(number, url=url)

    do(workspace, link)
    made = report(workspace, Scope(), TODAY)
    for section in ("posts", "top_posts"):
        found = [row[2].link for row in rows(made, section)]
        assert sorted(filter(None, found)) == ["https://www.instagram.com/p/abc"]
    assert "instagram.com/p/abc" in {row[2].note for row in rows(made, "top_posts")}


def test_the_best_posts_are_at_most_five_by_each_measure(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    partnership = add_partnership(workspace, person, add_campaign(workspace))
    for likes in range(1, 9):
        add_post(workspace, person, partnership, likes=likes * 10, views=9_000 - likes)
    by_rate, by_views = tables(report(workspace, Scope(), TODAY), "top_posts")
    assert [row[4].text for row in by_rate.rows] == ["80", "70", "60", "50", "40"]
    assert [row[3].text for row in by_views.rows] == ["8,999", "8,998", "8,997", "8,996", "8,995"]


def test_platforms_stand_with_their_range_or_are_too_early_to_tell(sample: Workspace) -> None:
    made, _ = of_sample(sample)
    found = {row[1].text: row for row in rows(made, "platforms")}
    assert found["YouTube"][5].text == "too early to tell"
    assert found["TikTok"][3].text


def test_a_campaign_to_come_tells_what_is_planned(sample: Workspace) -> None:
    made, _ = of_sample(sample, "Christmas hampers")
    assert (headline(made).number, headline(made).caption) == ("Planned", "to start on 20 Oct 2026")
    assert [fact.label for fact in facts(made)] == ["Budget", "Paid so far", "Creators", "Posts promised"]
    assert said(made, "happened") == "No post is live yet."
    assert made.section("booking") is None
    planned = table(made, "money")
    assert (planned.columns[-1].title, planned.total[-1].text) == ("Expected cost", "€2,300")
    assert {row[2].text for row in planned.rows} <= {"what is agreed", "what was offered", "the asking price", "–"}
    assert "is still to come" in said(made, "totals")


def test_posts_that_were_not_read_come_on_top(sample: Workspace) -> None:
    made, _ = of_sample(sample, "Spring picnic")
    assert headline(made).lines[0] == "counted on 16 of 28 posts, measured; what the others had comes on top"


def test_days_of_several_years_tell_their_year(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    numbers = [add_post(workspace, person, likes=number) for number in (10, 20)]
    do(workspace, lambda w: w.posts.update(numbers[0], published_at="2025-05-04T18:00:00"))
    made = report(workspace, Scope(), TODAY)
    days = {show.day(date(year, 5, 4), year=True) for year in (2025, 2026)}
    assert {row[0].text for row in rows(made, "posts")} == days
    assert {row[0].text for row in rows(made, "top_posts")} == days


@pytest.mark.parametrize("name", ["Autumn gluten-free box", "Spring picnic", "Christmas hampers"])
def test_no_sentence_claims_a_cause(sample: Workspace, name: str) -> None:
    made, _ = of_sample(sample, name)
    assert CAUSES.findall(texts_of(made)) == []


def test_a_part_without_posts_does_not_say_that_none_is_live(sample: Workspace) -> None:
    campaign = sample.campaigns.named("Autumn gluten-free box").id
    part = report(sample, Scope(frozenset({campaign}), until=date(2026, 9, 12)), SAMPLE_DAY)
    assert said(part, "happened") == "No post went live in what this report covers."


def test_a_platform_of_a_campaign_for_orders_leads_with_what_it_has(sample: Workspace) -> None:
    campaign = sample.campaigns.named("Autumn gluten-free box").id
    part = report(sample, Scope(frozenset({campaign}), platforms=frozenset({Platform.TIKTOK})), SAMPLE_DAY)
    assert headline(part).caption == "engagements so far"
    assert said(part, "delivery").startswith("How it went belongs to a creator, not to a platform")
