"""The files that come with the program are found from source and in the packaged program."""

import subprocess
import sys
from pathlib import Path

import pytest

import resources


def test_a_path_lies_beside_the_module() -> None:
    assert resources.path("paper", "document.typ") == Path(resources.__file__).parent / "paper" / "document.typ"


def test_every_bundled_face_is_there_and_inter_comes_first() -> None:
    faces = resources.font_files()
    assert all(face.is_file() for face in faces)
    assert [face.name.partition("[")[0] for face in faces] == [
        "Inter",
        "NotoSansArabic",
        "NotoSansHebrew",
        "NotoSansDevanagari",
        "NotoSansThai",
        "NotoEmoji",
    ]


def test_the_folders_hold_every_face_once() -> None:
    folders = resources.font_folders()
    assert len(set(folders)) == len(folders)
    assert {face.parent for face in resources.font_files()} == set(folders)


def test_the_packaged_program_takes_its_own_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [face.name for face in resources.font_files()]
    (tmp_path / "fonts").mkdir()
    for name in names:
        (tmp_path / "fonts" / name).touch()
    monkeypatch.setattr(resources, "_FOLDER", tmp_path)
    assert resources.font_files() == [tmp_path / "fonts" / name for name in names]
    assert resources.font_folders() == [tmp_path / "fonts"]


def test_fonts_are_found_without_importing_their_packages() -> None:
    heavy = ("fontpkg", "manimgx", "PySide6", "importlib.metadata")
    code = (
        "import resources, sys; resources.font_files(); "
        f"print([name for name in sys.modules if name.startswith({heavy})])"
    )
    root = Path(resources.__file__).parent.parent
    asked = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "[]"
