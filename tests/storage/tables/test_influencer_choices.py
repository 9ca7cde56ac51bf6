from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.influencers.custom_field import FieldKind
from models.influencers.influencer_filter import InfluencerFilter, InfluencerQuery
from models.influencers.own_range import OwnRange
from models.influencers.tiers import Tier
from models.reading.platform import Platform
from models.stages import Column, Stage
from storage.tables.influencer_choices import GROUPS
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, make_workspace


def add_three(w: Workspace) -> None:
    lena = add_influencer(w, "Lena", 500, niches=("Rye", "Bread"), region="Lyon", country="FR", tags=("vip",))
    anne = add_influencer(w, "Änne", 50_000, niches=("Rye",), region="Wien", languages=("German", "French"))
    add_influencer(w, "Zoe", None, do_not_contact=True, languages=("French",))
    add_partnership(w, lena, add_campaign(w), stage=Stage.CONTACTED)
    do(w, lambda w: w.profiles.add(lena, Platform.TIKTOK, "lena", position=1))
    do(w, lambda w: w.contacts.add(lena, due_on=DAY))
    do(w, lambda w: w.contacts.add(anne, due_on=date(2026, 5, 5)))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=add_three)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("part", "counts"),
    [
        ("tiers", {Tier.MICRO: 1, Tier.NANO: 1}),
        ("platforms", {Platform.INSTAGRAM: 3, Platform.TIKTOK: 1}),
        ("niches", {"Rye": 2, "Bread": 1}),
        ("regions", {("Lyon", "FR"): 1, ("Wien", ""): 1}),
        ("stages", {Column.CONTACTED: 1}),
        ("languages", {"French": 2, "German": 1}),
        ("tags", {"vip": 1}),
        ("do_not_contact", {False: 2, True: 1}),
    ],
)
def test_a_chip_counts_what_each_value_would_show(workspace: Workspace, part: str, counts: dict[object, int]) -> None:
    assert workspace.influencers.choices.counts(part) == counts
    assert list(workspace.influencers.choices.counts(part)) == list(counts)


@pytest.mark.parametrize("part", GROUPS)
@pytest.mark.parametrize(
    "wanted",
    [
        InfluencerFilter(niches=frozenset({"Rye"})),
        InfluencerFilter(due_by=DAY, tiers=frozenset({Tier.NANO})),
        InfluencerFilter(do_not_contact=frozenset({False}), only=frozenset({1, 3})),
    ],
)
@pytest.mark.parametrize("words", [(), ("anne",)])
def test_a_count_is_what_ticking_the_value_shows(
    workspace: Workspace, part: str, wanted: InfluencerFilter, words: tuple[str, ...]
) -> None:
    query = InfluencerQuery(wanted, words)
    choices = workspace.influencers.choices
    for value, count in choices.counts(part, query).items():
        ticked = InfluencerQuery(InfluencerFilter(**{part: frozenset({value})}))  # type: ignore[arg-type]  # its kind
        both = set(workspace.influencers.ids(wanted=wanted.without(part)))
        both &= set(workspace.influencers.ids(wanted=ticked.wanted))
        hits = {number for number, key in workspace.influencers.search_keys().items() if all(w in key for w in words)}
        assert count == len(both & hits)


def test_follow_ups_due_are_counted_beside_what_else_is_asked_for(workspace: Workspace) -> None:
    choices = workspace.influencers.choices
    assert choices.due(DAY) == 1
    assert choices.due(date(2026, 5, 5)) == 2
    assert choices.due(date(2026, 5, 5), InfluencerQuery(InfluencerFilter(tags=frozenset({"vip"}), due_by=DAY))) == 1
    assert choices.due(DAY, InfluencerQuery(words=("zoe",))) == 0


def test_a_query_is_counted_with_its_words(workspace: Workspace) -> None:
    count = workspace.influencers.choices.count
    assert count(InfluencerQuery()) == 3
    assert count(InfluencerQuery(InfluencerFilter(niches=frozenset({"Rye"})), ("anne",))) == 1
    assert count(InfluencerQuery(words=("%",))) == 0


def test_values_of_an_own_field_are_counted_beside_what_else_is_asked_for(workspace: Workspace) -> None:
    for person, value in ((1, "gas"), (2, "gas"), (3, "wood")):
        do(workspace, lambda w, p=person, v=value: w.custom_fields.put(p, w.custom_fields.add("Oven"), v))  # type: ignore[misc]  # bound at once
    counts = workspace.influencers.choices.counts
    assert counts("custom:1") == {"gas": 2, "wood": 1}
    asked = InfluencerFilter(niches=frozenset({"Rye"}), custom=frozenset({(1, "wood")}))
    assert counts("custom:1", InfluencerQuery(asked, ("lena",))) == {"gas": 1}
    do(workspace, lambda w: w.custom_fields.put(2, 1, ""))
    assert counts("custom:1") == {"gas": 1, "wood": 1, "": 1}


@pytest.fixture
def ovens(workspace: Workspace) -> Workspace:
    """How many ovens Lena (9) and Änne (38.5) have; Zoe's is no number."""
    values = ((1, "9"), (2, "38.5"), (3, "plenty"))
    do(workspace, lambda w: w.custom_fields.add("Ovens", FieldKind.NUMBER))
    for person, value in values:
        do(workspace, lambda w, p=person, v=value: w.custom_fields.put(p, 1, v))  # type: ignore[misc]  # bound at once
    return workspace


def test_the_least_and_the_greatest_are_those_beside_what_else_is_asked_for(ovens: Workspace) -> None:
    field, choices = ovens.custom_fields.all()[0], ovens.influencers.choices
    assert choices.ends(field) == ("9", "38.5")
    own = frozenset({(1, OwnRange(FieldKind.NUMBER, "10"))})
    assert choices.ends(field, InfluencerQuery(InfluencerFilter(tags=frozenset({"vip"}), ranges=own))) == ("9", "9")
    assert choices.ends(field, InfluencerQuery(words=("zoe",))) == ("", "")


def test_other_chips_count_beside_a_range(ovens: Workspace) -> None:
    beside = InfluencerQuery(InfluencerFilter(ranges=frozenset({(1, OwnRange(FieldKind.NUMBER, "10"))})))
    assert ovens.influencers.choices.counts("niches", beside) == {"Rye": 1}
    assert ovens.influencers.choices.counts("languages", beside) == {"German": 1, "French": 1}
