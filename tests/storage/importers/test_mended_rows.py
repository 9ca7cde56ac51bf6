"""Rows that their owner mended are read as she says; the file itself stays as it is."""

from pathlib import Path

from models.importing import ImportOptions, Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import influencer, influencer_list


def test_a_mended_row_is_read_instead_of_what_the_file_says(workspace: Workspace, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("two words", "Beo"))
    before = path.read_bytes()
    assert importing.plan(workspace, path).counts[Outcome.PROBLEM] == 1
    mended = ImportOptions(mended={3: tuple(influencer("beo.b", "Beo"))})
    plan = importing.plan(workspace, path, options=mended)
    assert (plan.counts[Outcome.NEW], plan.rows) == (2, 2)
    assert path.read_bytes() == before


def test_what_was_written_before_comes_back_as_the_same(workspace: Workspace, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("two words", "Beo"))
    importing.apply(workspace, importing.plan(workspace, path), NOW)
    plan = importing.plan(workspace, path, options=ImportOptions(mended={3: tuple(influencer("beo.b", "Beo"))}))
    assert (plan.counts[Outcome.SAME], plan.counts[Outcome.NEW]) == (1, 1)


def test_a_row_number_that_is_not_there_mends_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "Ana"))
    plan = importing.plan(workspace, path, options=ImportOptions(mended={99: ("x",)}))
    assert (plan.rows, plan.counts[Outcome.NEW]) == (1, 1)
