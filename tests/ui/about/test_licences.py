"""*About*: which versions run, and under which licence each part is given."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources import path
from ui.about import parts as parts_module
from ui.about.about_dialog import AboutDialog
from ui.about.licences_dialog import LicencesDialog
from ui.about.parts import Part, parts
from ui.theme import Theme


@pytest.fixture(scope="module")
def found() -> dict[str, Part]:
    return {part.name: part for part in parts()}


def test_every_package_that_the_project_names_is_among_the_parts(found: dict[str, Part]) -> None:
    project = tomllib.loads((path().parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {one.partition(">")[0].strip().casefold() for one in project["dependencies"]}
    assert wanted - {name.casefold() for name in found} == {"pyside6-essentials"}
    assert {"Qt", "Qt for Python", "Python", "numpy"} <= set(found)
    assert not {"pytest", "mypy", "ruff"} & set(found)


def test_every_part_says_its_licence(found: dict[str, Part]) -> None:
    assert [part.name for part in found.values() if not part.licence or "\n" in part.licence] == []


def test_the_texts_that_licences_ask_to_be_given_along_are_there(found: dict[str, Part]) -> None:
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["Qt for Python"].text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in found["Python"].text
    assert "SIL OPEN FONT LICENSE" in found["fontpkg-inter"].text.upper()
    assert [part.name for part in found.values() if len(part.text) < 400 and part.name != "fontpkg"] == []


def test_a_packaged_program_lists_what_is_packaged_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parts_module, "PROJECT", tmp_path / "pyproject.toml")
    names = {part.name for part in parts()}
    assert {"Qt for Python", "numpy", "pytest"} <= names  # here also the tools of the tests are installed


def test_about_leads_to_the_licence_of_each_part(qtbot: QtBot, qapp: QApplication) -> None:
    about = AboutDialog(Theme("light"))
    qtbot.addWidget(about)
    about.show()
    assert "Qt 6." in about.versions.text()
    qtbot.mouseClick(about.licences, Qt.MouseButton.LeftButton)
    dialog = about.findChild(LicencesDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.was_read, timeout=20_000):
        pass
    place = [part.name for part in dialog.table.rows].index("segno")
    dialog.table.selectRow(place)
    assert "Redistribution and use in source and binary forms" in dialog.text.toPlainText()
