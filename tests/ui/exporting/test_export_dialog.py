import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from models.filters import Scope
from models.platforms import Platform
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
    assert words == [*counted, "Creators", "Figures", "Payments"]


def test_the_chosen_table_is_written_and_told(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.findChildren(QRadioButton)[4].click()
    with qtbot.waitSignal(dialog.told, timeout=10_000) as told:
        dialog.write(tmp_path / "orders.csv")
    assert told.args == ["Saved orders.csv."]
    assert rows(tmp_path / "orders.csv") == 421
    assert not dialog.isVisible()


def test_payments_of_a_campaign_are_chosen_and_written(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert not dialog.payments.isEnabled()
    dialog.findChildren(QRadioButton)[7].click()
    assert dialog.payments.isEnabled()
    dialog.payments.setCurrentText("Spring picnic")
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "payments.csv")
    with (tmp_path / "payments.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["Campaign"] for row in csv.DictReader(file)} == {"Spring picnic"}


@pytest.fixture
def looking(session: Session, theme: Theme, jobs: Jobs, qtbot: QtBot) -> Callable[..., ExportDialog]:
    """The dialog as the Results tab opens it."""

    def make(what: str, scope: Scope) -> ExportDialog:
        made = ExportDialog(session, theme, jobs, what, scope)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def column(path: Path, name: str) -> set[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row[name] for row in csv.DictReader(file)}


@pytest.mark.parametrize(("what", "name"), [("posts", "Campaign"), ("orders", "Campaign"), ("figures", "Scope")])
def test_what_is_looked_at_is_written_from_the_results_tab(
    looking: Callable[..., ExportDialog], qtbot: QtBot, tmp_path: Path, what: str, name: str
) -> None:
    dialog = looking(what, Scope.of_campaign(2))
    assert dialog.part.currentText().endswith("of what is looked at")
    assert dialog.part.accessibleDescription() == "Autumn gluten-free box"
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "part.csv")
    assert column(tmp_path / "part.csv", name) == {"Autumn gluten-free box"}


def test_everything_can_be_chosen_instead_and_the_counts_say_so(
    looking: Callable[..., ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = looking("posts", Scope.of_campaign(2))
    assert "Posts  32" in [button.text() for button in dialog.findChildren(QRadioButton)]
    dialog.part.setCurrentIndex(1)
    assert "Posts  175" in [button.text() for button in dialog.findChildren(QRadioButton)]
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        dialog.write(tmp_path / "all.csv")
    assert rows(tmp_path / "all.csv") == 175


def test_other_tables_are_always_whole(looking: Callable[..., ExportDialog]) -> None:
    dialog = looking("posts", Scope.of_campaign(2))
    dialog.findChildren(QRadioButton)[0].click()
    assert not dialog.part.isEnabled()
    assert looking("partnerships", Scope.of_campaign(2)).part.chosen.is_everything


def test_where_everything_is_looked_at_nothing_is_to_be_chosen(dialog: ExportDialog) -> None:
    assert dialog.part.isHidden()


def test_orders_of_a_platform_are_refused_with_the_way_out(looking: Callable[..., ExportDialog], qtbot: QtBot,
                                                          tmp_path: Path) -> None:  # fmt: skip
    dialog = looking("orders", Scope(platforms=frozenset({Platform.TIKTOK})))
    dialog.write(tmp_path / "orders.csv")
    qtbot.waitUntil(dialog._strip.isVisible, timeout=10_000)
    assert "not to a platform" in dialog._strip.text
    assert not (tmp_path / "orders.csv").exists()


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
