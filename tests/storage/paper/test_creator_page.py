"""The page about a creator holds the very figures of the screen, and nothing private unless it is asked for."""

from datetime import date

import pytest

from models.errors import UserError
from models.figures.figure_text import value_text
from models.paper.blocks import Drawing, Tiles, text_of
from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.request import CreatorRequest
from models.paper.table import Table
from models.results.filters import Scope
from models.stages import Stage
from storage.paper.creator_page import creator_page
from storage.paper.reading import document_of
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do

TODAY = date(2026, 7, 10)
PRIVATE = ("lena@example.org", "+33 1", "€777", "Talks too much", "Too loud", "For us")


def lena(workspace: Workspace, posts: int = 4) -> int:
    person = add_influencer(
        workspace, email="lena@example.org", phone="+33 1", asking_price=77_700, notes="Talks too much",
        fit_style=2, fit_style_note="Too loud", niches=("bread",), region="Lyon", country="FR",
    )  # fmt: skip
    partnership = add_partnership(workspace, person, add_campaign(workspace), "LENA", fee=10_000)
    for number in range(posts):
        add_post(workspace, person, partnership if number else None, likes=100 * (number + 1), reach=4_000)
    for _ in range(3):
        add_order(workspace, "LENA")
    return person


def all_text(document: Document) -> str:
    return repr(document)


def tiles(document: Document) -> dict[str, tuple[str, str]]:
    return {fact.label: (fact.value, fact.note) for one in document.of(Tiles) for fact in one.facts}


def test_the_figures_of_a_partnership_are_those_of_its_scope(workspace: Workspace) -> None:
    person = lena(workspace)
    campaign = workspace.campaigns.all()[0].id
    page = creator_page(workspace, person, TODAY)
    scope = Scope(frozenset({campaign}), influencer_ids=frozenset({person}))
    figures = scope_figures(workspace, scope, TODAY)
    row = page.of(Table)[0].rows[0]
    assert [cell.text for cell in row[4:]] == [
        value_text(figures[name]) for name in ("orders", "revenue", "cost", "back_per_1")
    ]
    assert row[1].text == "€100"


def test_private_things_are_there_only_once_they_are_chosen(workspace: Workspace) -> None:
    person = lena(workspace)
    proposed = all_text(creator_page(workspace, person, TODAY))
    assert [word for word in PRIVATE if word in proposed] == []
    chosen = all_text(creator_page(workspace, person, TODAY, PaperChoice(sections=("glance", "for_us"))))
    assert [word for word in PRIVATE if word not in chosen] == []


@pytest.mark.parametrize(("posts", "note"), [(2, "too early to tell: 2 posts"), (4, "likely ")])
def test_with_few_posts_it_is_too_early_to_tell(workspace: Workspace, posts: int, note: str) -> None:
    rate, told = tiles(creator_page(workspace, lena(workspace, posts), TODAY))["Engagement rate"]
    assert rate.endswith(" %")
    assert told.startswith(note)


def test_without_a_post_every_rate_is_not_available_and_says_why(workspace: Workspace) -> None:
    page = creator_page(workspace, add_influencer(workspace, "Ida"), TODAY)
    told = tiles(page)
    assert told["Engagement rate"] == ("n/a", "no post was read")
    assert told["Replies"] == ("n/a", "Nobody was written to yet.")
    assert all(note for value, note in told.values() if value == "n/a")


def test_who_has_neither_rates_nor_readings_has_no_empty_charts(workspace: Workspace) -> None:
    assert creator_page(workspace, add_influencer(workspace, "Ida"), TODAY).of(Drawing) == []


def test_a_handle_leads_to_the_profile(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Ida")
    assert f"link='https://www.instagram.com/ida{person}/'" in all_text(creator_page(workspace, person, TODAY))


def test_without_a_name_the_page_says_creator_a_and_leads_nowhere(workspace: Workspace) -> None:
    person = lena(workspace)
    page = document_of(workspace, CreatorRequest(person), TODAY, PaperChoice(is_masked=True))
    assert page.title == "Creator A"
    assert [word for word in ("Lena", "lena", "LENA", "http") if word in all_text(page)] == []
    assert "Instagram, 5,000 followers" in all_text(page)


def test_the_posts_that_engaged_most_come_first(workspace: Workspace) -> None:
    person = lena(workspace, 5)
    rows = creator_page(workspace, person, TODAY).of(Table)[1].rows
    assert [row[4].text for row in rows] == ["500", "400", "300"]


def test_a_post_without_a_web_address_leads_nowhere(workspace: Workspace) -> None:
    person = lena(workspace, 1)
    post = workspace.posts.of_influencer(person)[0].id
    do(workspace, lambda w: w.posts.update(post, url="javascript:alert(1)"))
    assert creator_page(workspace, person, TODAY).of(Table)[1].rows[0][0].link == ""


def test_only_what_was_agreed_is_a_partnership(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    add_partnership(workspace, person, add_campaign(workspace), stage=Stage.DECLINED)
    section = creator_page(workspace, person, TODAY).section("work")
    assert section is not None
    assert "Nothing is agreed yet." in repr(section)


def test_earlier_campaigns_are_counted_in_the_last_row(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    for number in range(6):
        starts = date(2026, 1 + number, 1)
        campaign = add_campaign(workspace, f"Box {number}", starts_on=starts, ends_on=date(2026, 1 + number, 20))
        add_partnership(workspace, person, campaign, f"CODE{number}", fee=1_000)
        add_order(workspace, f"CODE{number}", placed_on=starts)
    table = creator_page(workspace, person, TODAY).of(Table)[0]
    assert [row[0].text for row in table.rows] == ["Box 5", "Box 4", "Box 3", "Box 2"]
    assert table.total[0].note == "6 campaigns"
    assert table.total[4].text == "6"
    assert table.legend.startswith("2 earlier campaigns without room here")


def test_the_owners_note_is_on_the_page(workspace: Workspace) -> None:
    page = creator_page(workspace, add_influencer(workspace), TODAY, PaperChoice(note="Met at the fair."))
    section = page.section("note")
    assert section is not None
    assert [text_of(one) for text in section.blocks for one in text.paragraphs] == ["Met at the fair."]  # type: ignore[union-attr]


def test_of_somebody_who_is_gone_there_is_no_page(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not in the workspace any more"):
        document_of(workspace, CreatorRequest(99), TODAY)
