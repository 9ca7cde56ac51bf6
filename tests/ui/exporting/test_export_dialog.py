import csv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from models.exported import NOUNS
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.exporters.exporting import EVERY_TABLE
from tests.ui.screen_reader import hold
from ui.exporting.asked import ALL, RESULTS, Asked
from ui.exporting.export_dialog import ExportDialog
from ui.exporting.table_export import TableExport
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


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
    words = {what: button.text() for what, button in dialog.grid.buttons.items()}
    assert [words[what] for what in NOUNS] == [
        "Influencers  42", "Campaigns  3", "Partnerships  40", "Posts  175", "Orders  421",
    ]  # fmt: skip
    assert [words[what] for what in ("conversation", "sales")] == ["Conversation  66", "Orders without a number  0"]
    assert words["creators"] == "Creators"


def test_every_table_that_can_be_exported_is_offered(dialog: ExportDialog) -> None:
    assert set(dialog.grid.buttons) == {*EVERY_TABLE, RESULTS, ALL}


@pytest.mark.parametrize("what", [*EVERY_TABLE, RESULTS, ALL])
def test_each_choice_is_reached_and_says_what_is_in_it(dialog: ExportDialog, what: str) -> None:
    button = dialog.grid.buttons[what]
    button.setFocus()
    button.click()
    assert dialog.what == what
    assert dialog.about.text() == button.accessibleDescription() != ""
    assert dialog.sizeHint().height() < 720
    assert dialog.height() == dialog.minimumHeight()


def test_arrows_go_from_one_choice_to_the_next(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.grid.buttons["posts"], Qt.Key.Key_Down)
    assert dialog.what == "readings"
    qtbot.keyClick(dialog.grid.buttons["readings"], Qt.Key.Key_Up)
    assert dialog.what == "posts"


def test_the_chosen_table_is_written_and_told(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.grid.buttons["orders"].click()
    with qtbot.waitSignal(dialog.saved, timeout=10_000) as saved:
        dialog.write(tmp_path / "orders.csv")
    assert saved.args == [tmp_path / "orders.csv"]
    assert rows(tmp_path / "orders.csv") == 421
    assert not dialog.isVisible()


def test_payments_of_a_campaign_are_chosen_and_written(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert dialog.payments.isHidden()
    dialog.grid.buttons["payments"].click()
    assert dialog.payments.isVisible()
    dialog.payments.setCurrentText("Spring picnic")
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
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
    assert dialog.part.currentText() == "Of what is looked at: Autumn gluten-free box"
    assert dialog.part.accessibleDescription() == "Autumn gluten-free box"
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.write(tmp_path / "part.csv")
    assert column(tmp_path / "part.csv", name) == {"Autumn gluten-free box"}


def test_everything_can_be_chosen_instead_and_the_counts_say_so(
    looking: Callable[..., ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = looking("posts", Scope.of_campaign(2))
    assert "Posts  32" in [button.text() for button in dialog.grid.buttons.values()]
    dialog.part.setCurrentIndex(1)
    assert "Posts  175" in [button.text() for button in dialog.grid.buttons.values()]
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.write(tmp_path / "all.csv")
    assert rows(tmp_path / "all.csv") == 175


def test_other_tables_are_always_whole(looking: Callable[..., ExportDialog]) -> None:
    dialog = looking("posts", Scope.of_campaign(2))
    dialog.grid.buttons["influencers"].click()
    assert dialog.part.isHidden()
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
    dialog.grid.buttons["influencers"].click()
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
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
        export.start(session.shown, Asked("orders", target, session.today))
    assert target.read_bytes() == b"precious"
    assert {path.name for path in tmp_path.iterdir()} <= {target.name, "Sample.goodword", "Sample.goodword.lock"}


def test_escape_closes_while_nothing_is_written(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_is_written_as_one_zip_after_saying_what_is_in_it(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert dialog.warning.isHidden()
    dialog.grid.buttons[ALL].click()
    assert dialog.warning.isVisible()
    assert "private notes" in dialog.warning.text
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.write(tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert {"README.txt", "schema.json", "tables/influencers.csv", "data/contact.csv"} <= set(archive.namelist())


def test_stopping_everything_leaves_the_old_zip(session: Session, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    target.write_bytes(b"precious")
    export = TableExport(jobs)
    export.progressed.connect(export.stop)
    with qtbot.waitSignal(export.stopped, timeout=20_000):
        export.start(session.shown, Asked(ALL, target, session.today))
    assert target.read_bytes() == b"precious"


def test_the_results_looked_at_become_one_workbook(
    looking: Callable[..., ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = looking(RESULTS, Scope.of_campaign(2))
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.write(tmp_path / "results.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "results.xlsx"))
    assert book.get_sheet_by_name("About").to_python()[1] == ["Results of", "Autumn gluten-free box"]
    assert len(book.get_sheet_by_name("Posts").to_python()) == 33


@pytest.mark.parametrize(
    ("what", "kinds"),
    [
        ("orders", ["Excel workbook (*.xlsx)", "CSV file (*.csv)"]),
        (RESULTS, ["Excel workbook (*.xlsx)"]),
        (ALL, ["ZIP file (*.zip)"]),
    ],
)
def test_the_file_is_asked_for_by_the_kinds_that_there_are(
    dialog: ExportDialog, what: str, kinds: list[str]
) -> None:
    dialog.grid.buttons[what].click()
    dialog.on_ok_clicked()
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.nameFilters() == kinds
    asked.reject()


def test_the_name_of_the_file_says_what_is_in_it(
    looking: Callable[..., ExportDialog], session: Session
) -> None:
    today = session.today.isoformat()
    assert looking(ALL, Scope()).file_name == f"Fern & Flour everything {today}.zip"
    assert looking(RESULTS, Scope.of_campaign(2)).file_name.endswith(f"results Autumn gluten-free box {today}.xlsx")


@pytest.mark.parametrize("what", ["influencers", "posts", "payments", RESULTS, ALL])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_is_named_told_apart_and_met_in_the_order_of_reading(
    session: Session, jobs: Jobs, qtbot: QtBot, scheme: Literal["light", "dark"], what: str
) -> None:
    made = ExportDialog(session, Theme(scheme), jobs, what, Scope.of_campaign(2))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    hold(made)
