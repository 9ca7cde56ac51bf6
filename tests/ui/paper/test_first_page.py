"""The first page is for a glance: all of it on one sheet, whatever it has to say."""

import io
from collections.abc import Callable
from datetime import date
from typing import Literal

import pytest
from pypdf import PdfReader

from models.campaigns.campaign import GoalMetric, Objective
from models.paper.choice import PaperChoice
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.paper.report import report
from storage.workspace import Workspace
from tests.ui.paper.crowd import TODAY, add_crowd
from ui.paper.setting import set_document

Sheet = Literal["a4", "letter"]
LONG = "The very long name of a campaign for the autumn box without gluten, with oats and buckwheat, in all " * 2
NAMES = tuple(f"The Long Name of a Creator Who Bakes {number}" for number in range(120))


def pages_of(workspace: Workspace, scope: Scope, sheet: Sheet) -> list[str]:
    """The words of the first two: what follows them is long."""
    made = report(workspace, scope, TODAY, PaperChoice(("glance", "happened", "booking", "delivery")))
    reader = PdfReader(io.BytesIO(set_document(made, sheet).data))
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in reader.pages[:2]]


def assert_on_one_sheet(pages: list[str]) -> None:
    assert "What we learned and whom to book again" in pages[0]
    assert pages[1].startswith("Delivery"), pages[1][:200]


@pytest.mark.parametrize("sheet", ["a4", "letter"])
@pytest.mark.parametrize(
    ("creators", "title", "names"),
    [(1, "Autumn box", ()), (12, "Autumn box", ()), (1, LONG, NAMES), (12, LONG, NAMES), (120, LONG, NAMES)],
    ids=["1", "12", "1 long", "12 long", "120 long"],
)
def test_it_is_one_sheet_with_few_and_many_creators(
    workspace: Workspace, sheet: Sheet, creators: int, title: str, names: tuple[str, ...]
) -> None:
    campaign = add_crowd(workspace, creators, 3 * creators, names, campaign=title)
    assert_on_one_sheet(pages_of(workspace, Scope.of_campaign(campaign), sheet))


@pytest.mark.parametrize("sheet", ["a4", "letter"])
@pytest.mark.parametrize(
    ("objective", "metric"),
    [
        (Objective.AWARENESS, GoalMetric.REACH),
        (Objective.AWARENESS, GoalMetric.VIEWS),
        (Objective.ENGAGEMENT, GoalMetric.ENGAGEMENTS),
        (Objective.CLICKS, GoalMetric.CLICKS),
        (Objective.CONTENT, GoalMetric.POSTS),
        (Objective.SALES, GoalMetric.REVENUE),
    ],
)
def test_it_is_one_sheet_for_every_goal(
    workspace: Workspace, campaign: int, sheet: Sheet, objective: Objective, metric: GoalMetric
) -> None:
    workspace.edit("Goal", lambda w: w.campaigns.update(campaign, objective=objective, goal_metric=metric))
    assert_on_one_sheet(pages_of(workspace, Scope.of_campaign(campaign), sheet))


def several(workspace: Workspace, campaign: int) -> Scope:
    made: list[int] = []
    workspace.edit("Add", lambda w: made.append(w.campaigns.add(name=LONG)))
    return Scope(frozenset({campaign, *made}))


def everything(workspace: Workspace, campaign: int) -> Scope:
    return Scope()


def days(workspace: Workspace, campaign: int) -> Scope:
    return Scope(frozenset({campaign}), since=date(2026, 9, 5), until=date(2026, 9, 20))


def platform(workspace: Workspace, campaign: int) -> Scope:
    return Scope(frozenset({campaign}), platforms=frozenset({Platform.INSTAGRAM}))


def dollars(workspace: Workspace, campaign: int) -> Scope:
    other = workspace.partnerships.of_campaign(campaign)[0]
    workspace.edit("Pay in dollars", lambda w: w.partnerships.update(other.id, currency="USD"))
    return Scope.of_campaign(campaign)


def no_margin(workspace: Workspace, campaign: int) -> Scope:
    workspace.edit("Margin", lambda w: w.business.update(gross_margin=None))
    return Scope.of_campaign(campaign)


def no_goal(workspace: Workspace, campaign: int) -> Scope:
    workspace.edit("Goal", lambda w: w.campaigns.update(campaign, goal_target=None, budget=None))
    return Scope.of_campaign(campaign)


@pytest.mark.parametrize("sheet", ["a4", "letter"])
@pytest.mark.parametrize(
    "looked_at",
    [several, everything, days, platform, dollars, no_margin, no_goal],
    ids=lambda make: str(make.__name__),
)
def test_it_is_one_sheet_for_every_part(
    workspace: Workspace, campaign: int, sheet: Sheet, looked_at: Callable[[Workspace, int], Scope]
) -> None:
    assert_on_one_sheet(pages_of(workspace, looked_at(workspace, campaign), sheet))


@pytest.mark.parametrize("sheet", ["a4", "letter"])
def test_it_is_one_sheet_with_the_orders_while_no_post_is_entered(workspace: Workspace, sheet: Sheet) -> None:
    pages = pages_of(workspace, Scope.of_campaign(add_crowd(workspace, 12, 0)), sheet)
    assert_on_one_sheet(pages)
    assert "No post is entered yet. Orders per day" in pages[0]


def test_words_of_the_owner_too_long_for_the_page_go_on_whole(workspace: Workspace, campaign: int) -> None:
    words = "\n\n".join(f"Learned {number}: bake more, and send it earlier than we did." for number in range(80))
    choice = PaperChoice(words=words)
    made = report(workspace, Scope.of_campaign(campaign), TODAY, choice)
    pages = PdfReader(io.BytesIO(set_document(made).data)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert [number for number in range(80) if f"Learned {number}:" not in text] == []
