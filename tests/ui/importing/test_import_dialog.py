"""The import dialog, driven as a person does: read, look, choose, import, take back."""

import gc
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.importing import Outcome, PersonDraft
from models.reading.platform import Platform
from storage.importing import importing
from storage.importing.garbage import at_rest
from tests.storage.importers.files import influencer, influencer_list, meta_export, order, post, saved, shopify_export
from tests.ui.importing.conftest import NOW, Show, until_shown
from ui.importing.import_dialog import ImportDialog
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


def test_the_rows_are_shown_before_anything_is_written(show: Show, session: Session, tmp_path: Path) -> None:
    rows = [influencer("a.b", "Ana"), influencer("two words", "B"), [""] * 11]
    dialog = show(influencer_list(tmp_path, *rows))
    page = dialog.pages.check
    assert dialog.page is page
    assert page.chips.sum_text == "= 3 rows"
    assert "Followers 12.5K = 12,500" in page.card.text
    assert page.go.text() == "Import 1 row"
    assert page.table
    assert [row.text("name") for row in page.table.rows] == ["Ana", "B", ""]
    assert session.workspace.influencers.count() == 0


def test_an_example_that_ends_in_a_full_stop_gets_no_second_one(show: Show, tmp_path: Path) -> None:
    text = "name;handle;platform;follower\nAna;ana.b;instagram;ca. 9 Tsd.\n"
    page = show(saved(tmp_path, "list.csv", text)).pages.check
    assert "such as ca. 9 Tsd. Numbers" in page.card.text


def test_enter_imports_and_then_closes(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert session.workspace.influencers.count() == 1
    assert dialog.page is dialog.pages.done
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()


def test_the_rows_have_the_keyboard_and_enter_on_one_imports(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("c.d", "Cleo")))
    table = dialog.pages.check.table
    assert table
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [row.name for row in session.workspace.influencers.rows(range(1, 9)).values()] == ["Ana"]


def test_the_rows_are_let_go_of_without_a_collection_of_garbage(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    gc.collect()
    dialog = show(influencer_list(tmp_path, influencer("ana"), influencer("ben")))
    assert _drafts_in_memory() == 2
    with at_rest():
        dialog.accept()
        qtbot.waitUntil(lambda: _drafts_in_memory() == 0)


def test_importing_writes_one_step_and_undo_takes_it_back(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("c.d", "Cleo")))
    with qtbot.waitSignal(session.changed):
        qtbot.mouseClick(dialog.pages.check.go, Qt.MouseButton.LeftButton)
    assert dialog.page is dialog.pages.done
    assert "2 influencers added" in dialog.pages.done.text
    assert session.workspace.influencers.count() == 2
    assert session.undo_labels()[0] == "Import creators.csv"
    qtbot.mouseClick(dialog.pages.done.undo, Qt.MouseButton.LeftButton)
    assert session.workspace.influencers.count() == 0
    qtbot.mouseClick(dialog.pages.done.close_button, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_a_row_that_is_not_chosen_stays_out(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("c.d", "Cleo")))
    page = dialog.pages.check
    assert page.table
    box = page.table.visualRect(page.table.row_model.index(0, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page.go.text() == "Import 1 row"
    page.go.click()
    assert "1 left out" in dialog.pages.done.text
    assert [row.name for row in session.workspace.influencers.rows(range(1, 9)).values()] == ["Cleo"]


def test_space_chooses_the_selected_rows(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("c.d", "Cleo")))
    page = dialog.pages.check
    assert page.table
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.go.text() == "Nothing to import"
    assert not page.go.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.go.text() == "Import 2 rows"


def test_a_chip_narrows_the_rows_to_one_outcome(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("two words", "B")))
    page = dialog.pages.check
    assert page.table
    chip = page.chips.chip(Outcome.PROBLEM)
    assert chip.text() == "Problems 1"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [row.id for row in page.table.rows] == [3]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(page.table.rows) == 2


def test_a_changed_value_shows_what_it_was(show: Show, session: Session, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "Ana"))
    importing.apply(session.workspace, importing.plan(session.workspace, path), NOW)
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana", "13K", "13000"), name="later.csv"))
    assert dialog.pages.check.table
    row = dialog.pages.check.table.rows[0]
    assert (row.text("followers"), row.before["followers"], row.fate.note) == ("13,000", "12,500", "1 cell differs")


def test_a_list_without_a_platform_asks_and_is_then_read(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "list.csv", "name,handle,followers\nAna,ana.bakes,5k\n"))
    page = dialog.pages.platform
    assert page.isVisible()
    page.box.setCurrentIndex(page.box.findData(Platform.TIKTOK))
    qtbot.mouseClick(page.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    assert dialog.page is dialog.pages.check
    assert "Platform TikTok" in dialog.pages.check.card.text


def test_saying_that_an_account_is_ours_reads_the_file_again(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(meta_export(tmp_path, post("1")))
    own = dialog.pages.check.choices.own
    assert own.isVisible()
    own.click()
    until_shown(dialog, qtbot)
    assert "Your own account" in dialog.pages.check.card.text
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 0
    assert [profile.handle for profile in session.workspace.profiles.own()] == ["fern.flour"]


def test_another_encoding_can_be_chosen(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    text = "name,handle,platform,followers\nЖанна,zhanna,instagram,5k\n".encode("cp1251")
    dialog = show(saved(tmp_path, "list.csv", text))
    choices = dialog.pages.check.choices
    dialog.pages.check.card.change.click()
    assert choices.isVisible()
    choices.encoding.setCurrentIndex(choices.encoding.findData("cp1251"))
    choices.encoding.activated.emit(choices.encoding.currentIndex())
    until_shown(dialog, qtbot)
    assert dialog.pages.check.table
    assert dialog.pages.check.table.rows[0].text("name") == "Жанна"


def test_escape_closes_what_can_be_said_about_the_file_before_the_import(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    check = dialog.pages.check
    check.card.change.click()
    qtbot.keyClick(check.choices.encoding, Qt.Key.Key_Escape)
    assert check.choices.isHidden()
    assert dialog.isVisible()
    qtbot.keyClick(check.card.change, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_refused_file_is_told_and_the_next_one_follows(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    empty = saved(tmp_path, "empty.csv", "")
    dialog = show(empty, shopify_export(tmp_path, order("#1", code="A10")))
    assert dialog.page is dialog.pages.refused
    assert "empty.csv" in dialog.pages.refused.accessibleName()
    qtbot.mouseClick(dialog.pages.refused.close_button, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    assert dialog.pages.check.table
    assert dialog.pages.check.table.rows[0].text("code") == "A10"


def test_problems_are_saved_as_a_table(show: Show, tmp_path: Path) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana"), influencer("two words", "B")))
    assert dialog.pages.check.save_problems.isVisible()
    dialog.save_problems(tmp_path / "problems.csv")
    assert "two words" in (tmp_path / "problems.csv").read_text(encoding="utf-8")
    assert "Saved problems.csv" in dialog.pages.check.strip.text


def test_the_workspace_that_is_open_is_not_read(show: Show, session: Session) -> None:
    dialog = show(session.path)
    assert dialog.page is dialog.pages.refused


def test_names_from_a_file_are_never_markup(show: Show, tmp_path: Path) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "<b>Ana</b> & co"), name="<i>a & b.csv"))
    assert dialog.pages.check.table
    assert dialog.pages.check.table.rows[0].text("name") == "<b>Ana</b> & co"


def test_cancel_ends_reading_and_changes_nothing(
    session: Session, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    jobs = Jobs()
    dialog = ImportDialog(session, Theme("light"), jobs, [influencer_list(tmp_path, influencer("a.b", "Ana"))])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    jobs.wait()
    assert dialog.isHidden()
    assert session.workspace.influencers.count() == 0


def _drafts_in_memory() -> int:
    return sum(isinstance(each, PersonDraft) for each in gc.get_objects())
