from datetime import date

import pytest

from models.paper.report.coverage import covers, file_title, narrowing, title_of
from models.reading.platform import Platform
from models.results.filters import Scope

CAMPAIGNS = {1: "Spring box", 2: "Autumn box", 3: "Winter"}
PEOPLE = {7: "Lena", 8: "Théo", 9: "Ida"}
SEPTEMBER = Scope(since=date(2026, 9, 1), until=date(2026, 9, 30))
PART = Scope(
    frozenset({1}), date(2026, 5, 1), None, frozenset({Platform.TIKTOK}), frozenset({7}), frozenset({"Bread", "Tea"}),
    frozenset({("Lyon", "FR"), ("", "")}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "title"),
    [
        (Scope(), "Everything so far"),
        (Scope.of_campaign(1), "Spring box"),
        (Scope(frozenset({1, 2})), "Spring box and Autumn box"),
        (Scope(frozenset({1, 2, 3})), "3 campaigns"),
        (Scope(influencer_ids=frozenset({7, 8})), "Lena and Théo"),
        (SEPTEMBER, "Results 1 Sep – 30 Sep 2026"),
        (Scope(niches=frozenset({"Tea"})), "A part of all results"),
    ],
)
def test_a_report_is_called_by_what_it_is_of(scope: Scope, title: str) -> None:
    assert title_of(scope, CAMPAIGNS, PEOPLE) == title


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        (Scope.of_campaign(1), "Spring box"),
        (Scope(frozenset({1}), platforms=frozenset({Platform.TIKTOK})), "Spring box, TikTok"),
        (SEPTEMBER, "Results 1 Sep – 30 Sep 2026"),
        (Scope(influencer_ids=frozenset({7}), niches=frozenset({"Tea"})), "Lena, Tea"),
        (PART, "Spring box, a part"),
    ],
)
def test_the_file_of_a_part_is_not_called_as_that_of_the_whole(scope: Scope, name: str) -> None:
    assert file_title(scope, CAMPAIGNS, PEOPLE) == name


def test_the_page_tells_every_part() -> None:
    assert covers(PART, CAMPAIGNS, PEOPLE) == (
        "Campaigns: Spring box. Days: from 1 May 2026. Platforms: TikTok. Niches: Bread, Tea."
        " Regions: no region; Lyon, FR. Creators: Lena. All else is left out."
        " A part of a campaign has neither a goal nor a budget, so this report shows none."
    )
    assert narrowing(PART, PEOPLE) == ("Bread, Tea", "no region; Lyon, FR", "Lena")


@pytest.mark.parametrize("scope", [Scope(), Scope.of_campaign(1)])
def test_a_whole_needs_no_words_about_its_parts(scope: Scope) -> None:
    assert covers(scope, CAMPAIGNS, PEOPLE) == ""


def test_many_creators_are_counted() -> None:
    people = {number: f"Creator {number:02}" for number in range(20)}
    told = covers(Scope(influencer_ids=frozenset(people)), {}, people)
    assert told.endswith("Creator 11 and 8 more. All else is left out.")
    assert narrowing(Scope(influencer_ids=frozenset(people)), people) == ("20 creators",)
