"""Files are asked for in one way: a folder for each purpose, an ending that is right, one question before replacing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.choosing_files import choose, will_choose
from ui.file_dialogs import (
    Kind,
    Purpose,
    Question,
    ask_for_file,
    ask_for_folder,
    ask_where_to_save,
    drawn_pictures,
)

TABLES = (Kind("Excel workbook", (".xlsx",)), Kind("CSV file", (".csv",)))
SAVING = Question("Export", Purpose.EXPORTS, TABLES)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def dialog_of(window: QWidget) -> QFileDialog:
    return next(one for one in window.findChildren(QFileDialog) if one.isVisible())


def save(window: QWidget, question: Question = SAVING, name: str = "people.xlsx") -> list[Path]:
    chosen: list[Path] = []
    ask_where_to_save(window, question, name, chosen.append)
    return chosen


def test_the_next_dialog_of_a_purpose_begins_where_the_last_one_ended(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        will_choose(patched, tmp_path / "people.xlsx")
        save(window)
    ask_for_file(window, Question("Import", Purpose.EXPORTS), print)
    assert Path(dialog_of(window).directory().path()) == tmp_path


def test_another_purpose_has_another_folder(window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        will_choose(patched, tmp_path)
        ask_for_folder(window, Question("Briefs", Purpose.PAPERS), print)
    save(window)
    assert Path(dialog_of(window).directory().path()) != tmp_path


def test_a_folder_that_has_gone_is_not_begun_in(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with monkeypatch.context() as patched:
        will_choose(patched, stick / "people.csv")
        save(window)
    stick.rmdir()
    save(window)
    assert Path(dialog_of(window).directory().path()).is_dir()


def test_saving_speaks_of_saving(window: QWidget) -> None:
    save(window)
    words = {label.text() for label in dialog_of(window).findChildren(QLabel)}
    assert "Save in:" in words
    assert "Look in:" not in words


def test_a_name_of_data_is_made_one_that_every_system_takes(window: QWidget) -> None:
    save(window, name='Back per €1: "Autumn" / A|B.xlsx')
    assert Path(dialog_of(window).selectedFiles()[0]).name == "Back per €1- -Autumn- - A-B.xlsx"


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("people", 0, "people.xlsx"),
        ("people", 1, "people.csv"),
        ("people.csv", 0, "people.csv"),
        ("people v1.2", 0, "people v1.2.xlsx"),
        ("PEOPLE.CSV", 0, "PEOPLE.CSV"),
    ],
)
def test_a_file_gets_the_ending_that_was_typed_or_else_chosen(
    window: QWidget, tmp_path: Path, typed: str, kind: int, saved: str
) -> None:
    chosen = save(window)
    dialog = dialog_of(window)
    dialog.selectNameFilter(TABLES[kind].filter)
    choose(dialog, tmp_path / typed)
    assert chosen == [tmp_path / saved]


def test_a_file_that_only_the_ending_makes_the_same_is_asked_about_before_it_is_replaced(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "people.xlsx").write_text("old")
    will_choose(monkeypatch, tmp_path / "people")
    chosen = save(window)
    assert chosen == []
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "people.xlsx" in box.text()
    next(one for one in box.buttons() if one.text() == "Replace").click()
    assert chosen == [tmp_path / "people.xlsx"]


def test_a_file_that_the_dialog_asked_about_is_not_asked_about_again(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "people.xlsx").write_text("old")
    will_choose(monkeypatch, tmp_path / "people.xlsx")
    assert save(window) == [tmp_path / "people.xlsx"]
    assert window.findChild(QMessageBox) is None


def test_what_is_done_with_the_file_comes_when_the_dialog_has_gone(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    will_choose(monkeypatch, tmp_path / "chart.svg")
    seen: list[bool] = []
    question = Question("Save picture", Purpose.CHARTS, drawn_pictures())
    ask_where_to_save(window, question, "chart.png", lambda _: seen.append(QApplication.activeModalWidget() is None))
    assert seen == [True]


def test_no_other_module_makes_a_dialog_for_files() -> None:
    sources = Path(__file__).parents[2].glob("ui/**/*.py")
    assert [one.name for one in sources if "QFileDialog" in one.read_text(encoding="utf-8")] == ["file_dialogs.py"]


def test_what_is_imported_is_looked_for_where_the_browser_puts_it(window: QWidget) -> None:
    downloads = Path.home() / "Downloads"
    downloads.mkdir(exist_ok=True)
    ask_for_file(window, Question("Import", Purpose.IMPORTS), print)
    assert Path(dialog_of(window).directory().path()) == downloads
