"""What a killed program left goes with the next file that is written there; what is being written stays."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from storage.file.atomic import replacing, write_bytes
from storage.file.draft_files import draft_folder, new_draft, tidy

ROOT = Path(__file__).parents[3]
DYING = """
import os, sys
from pathlib import Path
from storage.file.atomic import replacing
with replacing(Path(sys.argv[1])) as draft:
    draft.write_bytes(b"half")
    Path(f"{draft}-journal").touch()
    os.kill(os.getpid(), 9)
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def die_while_writing(target: Path) -> None:
    subprocess.run([sys.executable, "-c", DYING, target], cwd=ROOT, check=False)


def test_what_a_killed_program_left_goes_with_the_next_file_written_there(tmp_path: Path) -> None:
    target = tmp_path / "orders.csv"
    target.write_bytes(b"old")
    die_while_writing(target)
    assert len(names(tmp_path)) == 3
    assert target.read_bytes() == b"old"
    write_bytes(tmp_path / "other.csv", b"new")
    assert names(tmp_path) == {"orders.csv", "other.csv"}


def test_what_another_process_is_writing_stays(tmp_path: Path) -> None:
    with replacing(tmp_path / "a.csv") as draft:
        tidy(tmp_path)
        script = "import sys, pathlib; from storage.file.draft_files import tidy; tidy(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", script, tmp_path], cwd=ROOT, check=True)
        assert draft.exists()


def test_what_another_machine_writes_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    die_while_writing(tmp_path / "orders.csv")
    left = names(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("storage.file.draft_files.computer", lambda: "the other one")
        tidy(tmp_path)
    assert names(tmp_path) == left


@pytest.mark.parametrize(
    "name", [".orders.csv", "a.draft-00000000-1-abcdefgh.csv", ".orders.draft-1.csv", ".draft", ".a.draft-x-1-abcdefgh"]
)
def test_files_of_others_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    tidy(tmp_path)
    assert names(tmp_path) == {name}


def test_a_folder_of_drafts_goes_with_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with draft_folder() as folder:
        (folder / "rows").write_text("Lena")
        left = tmp_path / folder.name.replace(f"-{os.getpid()}-", f"-{dead_process()}-")
        left.mkdir()
        (left / "rows").write_text("Ana")
    with draft_folder():
        assert not left.exists()
    assert names(tmp_path) == set()


def test_a_folder_that_cannot_be_looked_into_is_no_trouble(tmp_path: Path) -> None:
    tidy(tmp_path / "none")


def test_the_longest_name_has_a_draft(tmp_path: Path) -> None:
    draft = new_draft(tmp_path / f"{'ű' * 120}.goodword")
    assert draft.exists()
    draft.unlink()


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid
