"""Partnerships are exported with the owner's names of stages, and read back by these and by the usual ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.importing import ImportPlan, Outcome
from models.stage_names import StageNames
from models.stages import Stage
from storage.exporters import export
from storage.importing import importing
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, make_workspace
from ui.importing.preview_row import PreviewRow

OWN = StageNames({stage: f"My {stage.label}" for stage in Stage})


def fill_every_stage(w: Workspace) -> None:
    """One campaign with somebody in each stage."""
    campaign = add_campaign(w, "Spring box")
    for stage in Stage:
        add_partnership(w, add_influencer(w, stage.label), campaign, stage=stage)


@pytest.fixture
def every_stage(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=fill_every_stage)
    yield made
    made.close()


def name_stages(workspace: Workspace, names: StageNames) -> None:
    do(workspace, lambda w: w.settings.put(STAGE_NAMES, names))


def read_back(workspace: Workspace, path: Path) -> ImportPlan:
    plan = importing.plan(workspace, path)
    assert not plan.problems
    return plan


def outcomes(plan: ImportPlan) -> set[Outcome]:
    return {fate.outcome for fate in plan.fates}


@pytest.mark.parametrize("what", ["partnerships", "influencers"])
def test_a_table_says_stages_as_the_owner_calls_them(every_stage: Workspace, tmp_path: Path, what: str) -> None:
    name_stages(every_stage, OWN)
    export(every_stage, what, tmp_path / "table.csv", DAY)
    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    assert all(f",My {stage.label}," in text for stage in Stage)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("before", [OWN, StageNames()], ids=["own", "usual"])
def test_exported_stages_come_back_without_a_change(
    every_stage: Workspace, tmp_path: Path, suffix: str, before: StageNames
) -> None:
    name_stages(every_stage, before)
    path = tmp_path / f"partnerships{suffix}"
    export(every_stage, "partnerships", path, DAY)
    name_stages(every_stage, OWN)
    assert outcomes(read_back(every_stage, path)) == {Outcome.SAME}


def test_a_name_swapped_between_two_stages_means_what_the_owner_means(every_stage: Workspace, tmp_path: Path) -> None:
    name_stages(every_stage, StageNames({Stage.LIVE: "Measured", Stage.MEASURED: "Live"}))
    path = tmp_path / "partnerships.csv"
    export(every_stage, "partnerships", path, DAY)
    assert outcomes(read_back(every_stage, path)) == {Outcome.SAME}


def test_the_preview_calls_stages_as_the_owner_does(every_stage: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "partnerships.csv"
    export(every_stage, "partnerships", path, DAY)
    name_stages(every_stage, OWN)
    shown = {PreviewRow(fate, is_chosen=True).text("stage") for fate in read_back(every_stage, path).fates}
    assert shown == {OWN.of(stage) for stage in Stage}
