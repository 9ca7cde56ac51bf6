import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from models.filters import Scope
from ui.exporting.export_dialog import ExportDialog
from ui.exporting.table_export import TableExport
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def dialog(session: Session, theme: Theme, jobs: Jobs, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(session, theme, jobs, "posts")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return len(list(csv.reader(file))) - 1


def test_the_table_of_the_tab_is_chosen_first(dialog: ExportDialog) -> None:
    assert dialog.what == "posts"


def test_every_table_says_how_many_rows_it_has(dialog: ExportDialog) -> None:
    words = [button.text() for button in dialog.findChildren(QRadioButton)]
    counted = ["Influencers  42", "Campaigns  3", "Partnerships  40", "Posts  175", "Orders  421"]
    assert words == [*counted, "Figures", "Payments"]


def test_the_chosen_table_is_written_and_told(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.findChildren(QRadioButton)[4].click()
    with qtbot.waitSignal(dialog.told, timeout=10_000) as told:
        dialog.write(tmp_path / "orders.csv")
    assert told.args == ["Saved orders.csv."]
    assert rows(tmp_path / "orders.csv") == 421
    assert not dialog.isVisible()


def test_payments_of_a_campaign_are_chosen_and_written(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert not dialog.payments.isEnabled()
    dialog.findChildren(QRadioButton)[6].click()
    assert dialog.payments.isEnabled()
    dialog.payments.setCurrentText("Spring picnic")
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "payments.csv")
    with (tmp_path / "payments.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["Campaign"] for row in csv.DictReader(file)} == {"Spring picnic"}


def test_the_figures_are_those_of_what_is_looked_at(
    session: Session, theme: Theme, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(session, theme, jobs, "figures", Scope.of_campaign(2))
    qtbot.addWidget(dialog)
    chosen = next(button for button in dialog.findChildren(QRadioButton) if button.isChecked())
    assert "Autumn gluten-free box" in chosen.accessibleDescription()
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["Scope"] for row in csv.DictReader(file)} == {"Autumn gluten-free box"}


def test_the_newest_edit_is_in_the_file(dialog: ExportDialog, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session.edit("Add", lambda w: w.influencers.add(name="Just now"))
    dialog.findChildren(QRadioButton)[0].click()
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "people.csv")
    assert rows(tmp_path / "people.csv") == 43


def test_a_problem_is_told_in_the_dialog_and_it_stays_for_another_try(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.write(tmp_path / "posts.pdf")
    qtbot.waitUntil(dialog._strip.isVisible, timeout=10_000)
    assert "neither .csv nor .xlsx" in dialog._strip.text
    assert dialog.isVisible()
    assert dialog._ok.isEnabled()


def test_stopping_leaves_the_old_file(session: Session, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "orders.xlsx"
    target.write_bytes(b"precious")
    export = TableExport(jobs)
    export.stop()
    with qtbot.waitSignal(export.stopped, timeout=10_000):
        export.start(session.path, "orders", target, session.today)
    assert target.read_bytes() == b"precious"
    assert {path.name for path in tmp_path.iterdir()} <= {target.name, "Sample.goodword", "Sample.goodword.lock"}


def test_escape_closes_while_nothing_is_written(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
