"""What Goodword exports it reads back: nothing changes, and a new workspace learns all that the table says."""

from pathlib import Path
from typing import Any

import pytest

from models.errors import UserError
from models.importing import ImportOptions, Outcome
from models.platforms import Platform
from storage import importing
from storage.exporters import export
from storage.workspace import Workspace
from tests.factory import DAY, NOW, add_influencer, add_order, add_post, do, make_workspace

KNOWN: dict[str, Any] = {
    "niches": ("Baking", "Bread & more"), "region": "Lyon", "country": "FR", "languages": ("French",),
    "tags": ("kind",), "email": "ana@example.com", "phone": "+49 30 1", "notes": "''=not a formula",
    "asking_price": 15_050, "asking_commission": 1_250, "asks_product": True, "fit_niche": 5, "fit_style": 0,
    "do_not_contact": True,
}  # fmt: skip


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    person = add_influencer(workspace, "Ana", **KNOWN)
    do(workspace, lambda w: w.profiles.add(person, Platform.TIKTOK, "ana.too", position=1))
    other = add_influencer(workspace, "李娜", followers=None)
    do(workspace, lambda w: w.custom_fields.put(person, w.custom_fields.add("Shoe size"), "38"))
    do(workspace, lambda w: w.custom_fields.put(other, w.custom_fields.add("Notes"), "=own words"))
    add_post(workspace, person, likes=5)
    add_order(workspace, "ANA10")
    return workspace


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_own_export_of_influencers_changes_nothing(filled: Workspace, tmp_path: Path, suffix: str) -> None:
    export(filled, "influencers", tmp_path / f"own.{suffix}")
    plan = importing.plan(filled, tmp_path / f"own.{suffix}")
    assert [fate.changes for fate in plan.fates if fate.changes] == []
    assert plan.counts[Outcome.SAME] == plan.rows == 2


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_new_workspace_learns_all_of_it(filled: Workspace, tmp_path: Path, suffix: str) -> None:
    export(filled, "influencers", tmp_path / f"own.{suffix}")
    other = make_workspace(tmp_path, "other.goodword")
    importing.apply(other, importing.plan(other, tmp_path / f"own.{suffix}", options=ImportOptions(day=DAY)), NOW)
    person = other.influencers.get(1)
    profiles = other.profiles.of_influencer(1)
    custom = [(each.field.name, each.value) for number in (1, 2) for each in other.custom_fields.of_influencer(number)]
    other.close()
    assert person
    assert {name: getattr(person, name) for name in KNOWN} == KNOWN
    assert custom == [("Shoe size", "38"), ("Notes", ""), ("Shoe size", ""), ("Notes", "=own words")]
    assert [(profile.platform, profile.handle) for profile in profiles] == [
        (Platform.INSTAGRAM, "ana1"), (Platform.TIKTOK, "ana.too"),
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["posts", "orders"])
def test_tables_of_posts_and_orders_are_not_taken_for_people(filled: Workspace, tmp_path: Path, what: str) -> None:
    export(filled, what, tmp_path / "own.csv")
    with pytest.raises(UserError, match="no kind of file"):
        importing.plan(filled, tmp_path / "own.csv")
