from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.influencers.custom_field import FieldKind
from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.own_range import OwnRange
from models.influencers.tiers import Tier
from models.reading.platform import Platform
from models.stages import Column, Stage
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, make_workspace


def add_three(w: Workspace) -> None:
    lena = add_influencer(w, "Lena", 500, niches=('Bread "sour"', "Rye"), region="Lyon", country="FR")
    add_influencer(w, "Änne", 50_000, niches=("Rye",), region="Wien", country="AT")
    add_influencer(w, "Zoe", None, languages=("French", "Greek"), tags=("vip",), do_not_contact=True)
    add_partnership(w, lena, add_campaign(w), stage=Stage.CONTACTED)
    do(w, lambda w: w.contacts.add(lena, due_on=DAY))
    do(w, lambda w: w.profiles.add(lena, Platform.TIKTOK, "lena", position=1))
    do(w, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Oven"), "gas"))
    do(w, lambda w: w.custom_fields.put(2, w.custom_fields.add("Oven"), "wood"))
    do(w, lambda w: w.custom_fields.put(2, w.custom_fields.add("Vegan"), "yes"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=add_three)
    yield made
    made.close()


def names(workspace: Workspace, wanted: InfluencerFilter) -> list[str]:
    ids = workspace.influencers.ids(wanted=wanted)
    rows = workspace.influencers.rows(ids)
    return [rows[number].name for number in ids]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (InfluencerFilter(), ["Änne", "Lena", "Zoe"]),
        (InfluencerFilter(tiers=frozenset({Tier.NANO})), ["Lena"]),
        (InfluencerFilter(tiers=frozenset({Tier.NANO, Tier.MICRO})), ["Änne", "Lena"]),
        (InfluencerFilter(platforms=frozenset({Platform.TIKTOK})), ["Lena"]),
        (InfluencerFilter(niches=frozenset({'Bread "sour"'})), ["Lena"]),
        (InfluencerFilter(niches=frozenset({"Rye"})), ["Änne", "Lena"]),
        (InfluencerFilter(niches=frozenset({"Ry"})), []),
        (InfluencerFilter(regions=frozenset({("Wien", "AT")})), ["Änne"]),
        (InfluencerFilter(stages=frozenset({Column.CONTACTED})), ["Lena"]),
        (InfluencerFilter(due_by=DAY), ["Lena"]),
        (InfluencerFilter(languages=frozenset({"Greek"})), ["Zoe"]),
        (InfluencerFilter(languages=frozenset({"Gree"})), []),
        (InfluencerFilter(tags=frozenset({"vip", "press"})), ["Zoe"]),
        (InfluencerFilter(do_not_contact=frozenset({True})), ["Zoe"]),
        (InfluencerFilter(do_not_contact=frozenset({False})), ["Änne", "Lena"]),
        (InfluencerFilter(do_not_contact=frozenset({False, True})), ["Änne", "Lena", "Zoe"]),
        (InfluencerFilter(do_not_contact=frozenset({False}), niches=frozenset({"Rye"}), due_by=DAY), ["Lena"]),
        (InfluencerFilter(custom=frozenset({(1, "gas")})), ["Lena"]),
        (InfluencerFilter(custom=frozenset({(1, "gas"), (1, "wood")})), ["Änne", "Lena"]),
        (InfluencerFilter(custom=frozenset({(1, "gas"), (1, "wood"), (2, "yes")})), ["Änne"]),
        (InfluencerFilter(custom=frozenset({(2, "no")})), []),
        (InfluencerFilter(custom=frozenset({(2, "")})), ["Lena", "Zoe"]),
        (InfluencerFilter(custom=frozenset({(1, ""), (1, "gas")})), ["Lena", "Zoe"]),
        (InfluencerFilter(custom=frozenset({(1, "gas")}), only=frozenset({1}), niches=frozenset({"Rye"})), ["Lena"]),
        (InfluencerFilter(only=frozenset({1, 3}), tiers=frozenset({Tier.NANO})), ["Lena"]),
        (InfluencerFilter(niches=frozenset({"Rye"}), regions=frozenset({("Wien", "AT")})), ["Änne"]),
    ],
)
def test_a_filter_lets_through_whom_it_says(
    workspace: Workspace, wanted: InfluencerFilter, found: list[str]
) -> None:
    assert names(workspace, wanted) == found


def test_the_first_rows_are_the_first_of_all(workspace: Workspace) -> None:
    assert workspace.influencers.ids(limit=2) == workspace.influencers.ids()[:2]


def test_those_an_edit_touched_are_known(workspace: Workspace) -> None:
    number = add_influencer(workspace, "New")
    assert workspace.influencers.touched() == [number]


def test_each_own_field_is_a_part_of_its_own() -> None:
    wanted = InfluencerFilter(custom=frozenset({(1, "gas"), (1, "wood"), (2, "yes")}))
    assert wanted.values("custom:1") == {"gas", "wood"}
    assert wanted.without("custom:1").custom == {(2, "yes")}
    assert wanted.narrowed("custom:2", ["no"]).custom == {(1, "gas"), (1, "wood"), (2, "no")}
    assert wanted.without("custom").custom == frozenset()
    mine = OwnRange(FieldKind.NUMBER, "5")
    assert wanted.narrowed("custom:2", [mine, ""]).values("custom:2") == {mine, ""}
    assert wanted.narrowed("custom:2", [mine, ""]).without("custom:2").custom == {(1, "gas"), (1, "wood")}


NUMBERS = st.decimals(-2000, 2000, places=1).map(lambda number: f"{number.normalize():f}").filter(lambda s: s != "-0")
DAYS = st.dates(date(1998, 1, 1), date(2030, 1, 1)).map(str)
ODD = st.sampled_from(["", "soon", "12 or so", "1e5", "2026-1-3", "1.5.2", "--3", " 7"])
CASES = st.one_of(
    st.tuples(st.just(FieldKind.NUMBER), st.lists(NUMBERS | ODD, min_size=3, max_size=3), NUMBERS, NUMBERS),
    st.tuples(st.just(FieldKind.DATE), st.lists(DAYS | ODD, min_size=3, max_size=3), DAYS, DAYS),
)


@settings(max_examples=40)
@given(case=CASES, open_end=st.sampled_from(["", "low", "high"]), is_empty_wanted=st.booleans())
def test_a_range_lets_through_exactly_whose_value_lies_within(
    tmp_path_factory: pytest.TempPathFactory,
    case: tuple[FieldKind, list[str], str, str],
    open_end: str,
    is_empty_wanted: bool,
) -> None:
    kind, values, low, high = case
    wanted = OwnRange(kind, "" if open_end == "low" else low, "" if open_end == "high" else high)
    made = make_workspace(tmp_path_factory.mktemp("range"))
    for value in values:
        add_influencer(made, "Lena")
        number = made.influencers.ids()[-1]
        do(made, lambda w, n=number, v=value: w.custom_fields.put(n, w.custom_fields.add("Own", kind), v))  # type: ignore[misc]  # bound at once
    do(made, lambda w: w.custom_fields.add("Own", kind))
    narrowed = InfluencerFilter(ranges=frozenset({(1, wanted)}))
    if is_empty_wanted:
        narrowed = narrowed.narrowed("custom:1", [wanted, ""])
    found = made.influencers.ids(wanted=narrowed)
    made.close()
    within = {place for place, value in enumerate(values, 1) if wanted.holds(value) or (is_empty_wanted and not value)}
    assert set(found) == within
