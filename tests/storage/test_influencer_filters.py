from collections.abc import Iterator
from pathlib import Path

import pytest

from models.influencer_filter import InfluencerFilter
from models.platforms import Platform
from models.stages import Column, Stage
from models.tiers import Tier
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path)
    lena = add_influencer(made, "Lena", 500, niches=('Bread "sour"', "Rye"), region="Lyon", country="FR")
    add_influencer(made, "Änne", 50_000, niches=("Rye",), region="Wien", country="AT")
    add_influencer(made, "Zoe", None, languages=("French", "Greek"), tags=("vip",), do_not_contact=True)
    add_partnership(made, lena, add_campaign(made), stage=Stage.CONTACTED)
    do(made, lambda w: w.contacts.add(lena, due_on=DAY))
    do(made, lambda w: w.profiles.add(lena, Platform.TIKTOK, "lena", position=1))
    do(made, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Oven"), "gas"))
    do(made, lambda w: w.custom_fields.put(2, w.custom_fields.add("Oven"), "wood"))
    do(made, lambda w: w.custom_fields.put(2, w.custom_fields.add("Vegan"), "yes"))
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
