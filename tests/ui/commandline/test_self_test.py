"""What the self-test leaves; all of its parts are tried by the packaged program: tests/packager."""

from pathlib import Path

from storage.backups.folder import folder_of
from ui.commandline.self_test import Parts


def test_nothing_stays_beside_the_backups_of_what_it_made(tmp_path: Path) -> None:
    parts = Parts(tmp_path, tmp_path)
    parts.workspace()
    parts.importing()
    beside = folder_of(tmp_path / "Own.goodword")
    assert list(beside.rglob("*.seal"))
    parts.leave_nothing()
    assert not beside.exists()
