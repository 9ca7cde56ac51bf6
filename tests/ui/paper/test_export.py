"""The file: whole or not at all, and never at the price of an older one."""

import errno
from pathlib import Path
from typing import Any

import pytest

from models.errors import UserError
from models.paper.request import ReportRequest
from models.results.filters import Scope
from storage.paper.reading import document_of
from storage.workspace import Workspace
from tests.ui.paper.crowd import TODAY
from ui.paper.export import proposed_name, write_pdf, write_report

PDF = b"%PDF-1.7\n...\n%%EOF\n"


def named(workspace: Workspace, scope: Scope) -> str:
    return proposed_name(document_of(workspace, ReportRequest(scope), TODAY))


def test_a_report_is_written(workspace: Workspace, campaign: int, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    made = write_report(workspace, Scope.of_campaign(campaign), target, TODAY)
    assert target.read_bytes() == made.data
    assert made.pages >= 4


def test_the_proposed_name_is_legal_everywhere(workspace: Workspace, campaign: int) -> None:
    assert named(workspace, Scope()) == "Fern & Flour – Everything so far – 2026-10-14.pdf"
    workspace.edit("Rename", lambda w: w.campaigns.update(campaign, name='a/b\\c: "d" <e>?'))
    name = named(workspace, Scope.of_campaign(campaign))
    assert not set(name) & set('<>:"/\\|?*')
    assert name.endswith("2026-10-14.pdf")


def test_an_old_report_stays_when_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    with pytest.raises(UserError, match="did not reach the disk whole"):
        write_pdf(target, b"%PDF-1.7 cut off", tmp_path / "own.goodword")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_told_and_the_old_report_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def full(_path: Path, _data: bytes) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="disk is full"):
        write_pdf(target, PDF, tmp_path / "own.goodword")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        write_pdf(tmp_path / "gone" / "report.pdf", PDF, tmp_path / "own.goodword")


def test_a_locked_folder_is_told_and_the_old_report_stays(tmp_path: Path, as_common_user: None) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    target = folder / "report.pdf"
    target.write_bytes(b"old")
    folder.chmod(0o500)
    try:
        with pytest.raises(UserError, match="nothing can be written to the folder"):
            write_pdf(target, PDF, tmp_path / "own.goodword")
        assert target.read_bytes() == b"old"
    finally:
        folder.chmod(0o700)


def test_the_workspace_itself_is_never_the_target(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="cannot replace the workspace"):
        write_report(workspace, Scope(), workspace.path, TODAY)
