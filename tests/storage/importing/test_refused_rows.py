"""Rows that only the comparison refuses can be shown, saved and mended as the file has them."""

from pathlib import Path

from models.importing import ImportPlan, Outcome, Pasted
from storage.importing import importing, refused_rows
from storage.workspace import Workspace
from tests.factory import DAY, NOW
from tests.storage.importers.files import saved

TWO = "name,instagram,tiktok\nAna,ana.b,\nBeo,,beo.b\n"
BOTH = "name,instagram,tiktok\nBoth,ana.b,beo.b\nCleo,cleo,\n"


def refused(workspace: Workspace, folder: Path) -> tuple[Path, ImportPlan]:
    """A file with a row that names accounts of two people."""
    importing.apply(workspace, importing.plan(workspace, saved(folder, "two.csv", TWO)), NOW)
    path = saved(folder, "both.csv", BOTH)
    return path, importing.plan(workspace, path)


def test_the_cells_of_a_row_that_a_workspace_refuses_are_read_again(workspace: Workspace, tmp_path: Path) -> None:
    path, plan = refused(workspace, tmp_path)
    assert plan.counts[Outcome.PROBLEM] == 1
    rows = refused_rows.without_cells(plan)
    assert rows == {2}
    assert refused_rows.cells_of(path, plan.mapped, rows) == [(2, ("Both", "ana.b", "beo.b"))]


def test_what_was_pasted_is_taken_apart_again_too(workspace: Workspace, tmp_path: Path) -> None:
    _, plan = refused(workspace, tmp_path)
    assert refused_rows.cells_of(Pasted(BOTH, DAY), plan.mapped, frozenset({3})) == [(3, ("Cleo", "cleo", ""))]


def test_rows_that_could_not_be_read_have_their_cells_already(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "bad.csv", "name,handle,platform\nAna,two words,instagram\n")
    plan = importing.plan(workspace, path)
    assert plan.counts[Outcome.PROBLEM] == 1
    assert refused_rows.without_cells(plan) == frozenset()
