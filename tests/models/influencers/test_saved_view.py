import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.influencers.custom_field import FieldKind
from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.own_range import OwnRange
from models.influencers.saved_view import ListLook, SavedView
from models.influencers.tiers import Tier
from models.reading.platform import Platform
from models.stages import STANDINGS

TODAY = date(2026, 5, 4)


def sets(values: st.SearchStrategy[Any]) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(values, max_size=3)


NUMBERS = st.integers(-(10**20), 10**20).map(str)
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31)).map(str)
RANGES = st.builds(OwnRange, st.just(FieldKind.NUMBER), NUMBERS, NUMBERS | st.just("")) | st.builds(
    OwnRange, st.just(FieldKind.DATE), DAYS | st.just(""), DAYS
)
FILTERS = st.builds(
    InfluencerFilter,
    tiers=sets(st.sampled_from(Tier)),
    platforms=sets(st.sampled_from(Platform)),
    niches=sets(st.text()),
    regions=sets(st.tuples(st.text(), st.text())),
    stages=sets(st.sampled_from(STANDINGS)),
    languages=sets(st.text()),
    tags=sets(st.text()),
    do_not_contact=sets(st.booleans()),
    custom=sets(st.tuples(st.integers(1), st.text())),
    ranges=sets(st.tuples(st.integers(1), RANGES)),
    due_by=st.sampled_from([None, TODAY]),
    only=sets(st.integers(1)),
)
LOOKS = st.builds(
    ListLook,
    wanted=FILTERS,
    search=st.text(),
    sort=st.lists(st.tuples(st.text(), st.booleans()), max_size=2).map(tuple),
    columns=st.lists(st.text(), max_size=3).map(tuple),
)


@given(look=LOOKS)
def test_a_look_comes_back_from_its_view_as_it_was(look: ListLook) -> None:
    view = SavedView(1, "Mine", **look.stored())
    assert view.look(TODAY) == look
    assert view.unknown() == ()
    assert view.look(TODAY).stored() == look.stored()


def test_follow_ups_due_are_those_of_the_day_it_is_chosen() -> None:
    view = SavedView(1, "Due", **ListLook(InfluencerFilter(due_by=TODAY)).stored())
    assert view.look(date(2027, 1, 1)).wanted.due_by == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "wanted", "unknown"),
    [
        ('{"platforms": ["tiktok", "mastodon"]}', InfluencerFilter(platforms=frozenset({Platform.TIKTOK})),
         ("platforms: mastodon",)),
        ('{"stages": ["haggling"], "tags": ["vip"]}', InfluencerFilter(tags=frozenset({"vip"})), ("stages: haggling",)),
        ('{"moods": ["sunny"], "niches": ["gone"]}', InfluencerFilter(niches=frozenset({"gone"})), ("moods",)),
        ('{"regions": [["Lyon", "FR"], "Paris", ["a", 1]]}', InfluencerFilter(regions=frozenset({("Lyon", "FR")})),
         ("regions: Paris", "regions: ['a', 1]")),
        ('{"do_not_contact": [1], "only": [true, 7]}', InfluencerFilter(only=frozenset({7})),
         ("do not contact: 1", "only: True")),
        ('{"ranges": [[1, ["number", "5", ""]], [1, ["moon", "1", "2"]]]}',
         InfluencerFilter(ranges=frozenset({(1, OwnRange(FieldKind.NUMBER, "5"))})),
         ("ranges: [1, ['moon', '1', '2']]",)),
        ('{"due": "soon"}', InfluencerFilter(), ()),
        ('{"tags": "vip"}', InfluencerFilter(tags=frozenset({"vip"})), ()),
        ("[1, 2]", InfluencerFilter(), ("filter",)),
        ("not JSON", InfluencerFilter(), ("filter",)),
    ],
)  # fmt: skip
def test_what_a_version_does_not_know_is_passed_over_and_told(
    text: str, wanted: InfluencerFilter, unknown: tuple[str, ...]
) -> None:
    view = SavedView(1, "Mine", filter=text)
    assert view.look(TODAY).wanted == wanted
    assert view.unknown() == unknown


@pytest.mark.parametrize("text", ["{}", "null", "", '[["name"], ["fit", 1], 5, ["rate", true]]'])
def test_an_order_that_cannot_be_read_is_none(text: str) -> None:
    view = SavedView(1, "Mine", sort=text, columns=text)
    assert set(view.look(TODAY).sort) <= {("rate", True)}
    assert view.look(TODAY).columns == ()


def test_equal_looks_are_stored_alike() -> None:
    first = ListLook(InfluencerFilter(tags=frozenset({"b", "a"}), tiers=frozenset(Tier)))
    second = ListLook(InfluencerFilter(tags=frozenset({"a", "b"}), tiers=frozenset(reversed(Tier))))
    assert first.stored() == second.stored()
    assert json.loads(first.stored()["filter"])["tags"] == ["a", "b"]
