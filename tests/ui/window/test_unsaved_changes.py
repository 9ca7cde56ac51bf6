"""What the disk did not take, as the owner of a window sees it: said, tried again, copied, asked about."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from models.business import Business
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace, open_workspace
from tests.full_disk import SmallDisk, small_disk
from tests.ready_made import ready_made
from tests.ui.choosing_files import will_choose
from tests.ui.results.shown import posts_page
from tests.ui.window.conftest import NOW
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.files import Files
from ui.influencers.add_dialog import AddDialog
from ui.influencers.details_section import DetailsSection
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.tables.block_model import BlockModel
from ui.tables.table_view import TableView
from ui.unsaved_dialog import UnsavedDialog
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, RESULTS


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as made:
        ready_made(made.folder / "Fern.goodword", Business(name="Fern")).close()
        yield made


@pytest.fixture
def session(window: MainWindow, files: Files, disk: SmallDisk) -> Iterator[Session]:
    """Of a file whose disk is full."""
    files.open(disk.folder / "Fern.goodword")
    assert window.page is not None
    window.jobs.wait()
    session = window.page.session
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    disk.fill()
    yield session
    session.give_up_unsaved()
    window.close()


def rename(session: Session) -> None:
    session.edit("Rename Lena to Helena", lambda w: w.influencers.update(1, name="Helena"))


def name_in(path: Path) -> str:
    reader = open_workspace(path, read_only=True)
    name = str(reader.store.value("SELECT name FROM influencer"))
    reader.close()
    return name


def button(window: MainWindow, words: str) -> Button:
    """The newest: those of earlier messages go with the next turn of the event loop."""
    return [one for one in window.strip.findChildren(Button) if one.text() == words][-1]


def asked(window: MainWindow) -> UnsavedDialog:
    return next(dialog for dialog in window.findChildren(UnsavedDialog) if dialog.isVisible())


def click(qtbot: QtBot, one: Button) -> None:
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


def test_the_strip_stays_and_the_status_bar_does_not_say_that_all_is_saved(
    window: MainWindow, session: Session
) -> None:
    rename(session)
    assert window.page is not None
    window.page.told.emit("Copied 3 cells.", False)
    assert window.strip.text == (
        "The disk is full. Your last change is still on screen but not saved yet, and kept until there is room."
    )
    assert window.status._saved.text() == "1 change not saved yet"
    assert "Rename Lena to Helena" in window.status._saved.toolTip()
    assert window.menus["undo"].text().endswith("Rename Lena to Helena")


def as_saved(table: TableView) -> QImage:
    """The table as it would look if what it shows were in the file."""
    model = table.model()
    assert isinstance(model, BlockModel)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(model, "_saved", {})
        return table.grab().toImage()


def test_what_is_typed_into_a_cell_stays_on_the_screen_and_goes_with_undo(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    assert window.page is not None
    table = window.page.findChild(TableView)
    assert table is not None
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_H)
    assert table.delegate.editor is not None
    qtbot.keyClicks(table.delegate.editor, "elena")
    qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Return)
    cell = table.model().index(0, 0)
    assert cell.data() == "helena"
    assert name_in(session.path) == "Lena"
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", not saved yet")
    assert table.grab().toImage() != as_saved(table)
    window.menus["undo"].trigger()
    assert cell.data() == "Lena"
    assert not str(cell.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("not saved yet")


def test_once_there_is_room_the_button_saves_it_and_nothing_more_is_said(
    qtbot: QtBot, window: MainWindow, session: Session, disk: SmallDisk
) -> None:
    rename(session)
    click(qtbot, button(window, "Try again"))
    assert window.strip.isVisible()
    disk.empty()
    click(qtbot, button(window, "Try again"))
    assert window.strip.isHidden()
    assert window.status._saved.text() == "All changes saved · 14:02"
    assert name_in(session.path) == "Helena"


def test_it_is_tried_again_by_itself(window: MainWindow, files: Files, session: Session, disk: SmallDisk) -> None:
    rename(session)
    watch = files._unsaved
    assert watch.timer.isActive()
    disk.empty()
    watch.timer.timeout.emit()
    assert window.strip.isHidden()
    assert not watch.timer.isActive()
    assert name_in(session.path) == "Helena"


def test_undo_takes_back_what_is_not_saved_and_the_sentence_follows(window: MainWindow, session: Session) -> None:
    rename(session)
    session.edit("Rename Helena to Nell", lambda w: w.influencers.update(1, name="Nell"))
    assert "last 2 changes are" in window.strip.text
    window.menus["undo"].trigger()
    assert "last change is" in window.strip.text
    window.menus["undo"].trigger()
    assert window.strip.isHidden()
    assert window.status._saved.text() == "All changes saved · 14:02"


def test_a_copy_from_the_strip_has_the_change(
    qtbot: QtBot, window: MainWindow, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(session)
    target = tmp_path / "copy.goodword"
    will_choose(monkeypatch, target)
    click(qtbot, button(window, "Save a copy elsewhere…"))
    qtbot.waitUntil(target.exists)
    window.jobs.wait()
    told = "Saved a verified copy as copy.goodword, with 1 change that this file does not have yet."
    assert window.toast.text == told
    assert name_in(target) == "Helena"
    assert name_in(session.path) == "Lena"
    window.close()
    assert any("The copy “copy.goodword” has it" in label.text() for label in asked(window).findChildren(Label))


@pytest.fixture
def gone(window: MainWindow, files: Files, tmp_path: Path) -> Iterator[Session]:
    """Of a file that was deleted while it was open, with a change since."""
    path = tmp_path / "Gone.goodword"
    ready_made(path, Business(name="Fern")).close()
    files.open(path)
    assert window.page is not None
    window.jobs.wait()
    session = window.page.session
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    path.unlink()
    rename(session)
    yield session
    session.give_up_unsaved()
    window.close()


def copied(window: MainWindow, qtbot: QtBot, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    will_choose(monkeypatch, target)
    assert window.page is not None
    window.page.run("save_copy")
    qtbot.waitUntil(target.exists)
    window.jobs.wait()


def words(dialog: UnsavedDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label))


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_of_a_file_that_is_gone_the_copy_opens_at_a_click_without_a_question(
    qtbot: QtBot, window: MainWindow, gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.goodword"
    copied(window, qtbot, target, monkeypatch)
    assert window.strip.text == (
        "Saved a copy as “copy.goodword”, with all your changes."
        " Go on in it: the file you have open was moved or deleted."
    )
    click(qtbot, button(window, "Open it"))
    assert window.page is not None
    assert window.page.session.path == target
    assert window.strip.isHidden()
    assert name_in(target) == "Helena"


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_of_a_file_that_is_gone_without_a_change_the_copy_opens_too(
    qtbot: QtBot, window: MainWindow, gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone.undo()
    copied(window, qtbot, tmp_path / "copy.goodword", monkeypatch)
    click(qtbot, button(window, "Open it"))
    assert window.page is not None
    assert window.page.session.path == tmp_path / "copy.goodword"


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_a_copy_that_lacks_a_later_change_is_not_gone_on_in_without_a_question(
    qtbot: QtBot, window: MainWindow, files: Files, gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.goodword"
    copied(window, qtbot, target, monkeypatch)
    gone.edit("Rename Helena to Nell", lambda w: w.influencers.update(1, name="Nell"))
    assert "2 changes are still on screen but not saved yet" in window.strip.text
    files.open(target)
    assert asked(window).isVisible()
    assert window.page is not None
    assert window.page.session is gone


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_of_a_copy_that_cannot_be_opened_the_changes_are_still_kept(
    qtbot: QtBot, window: MainWindow, gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.goodword"
    copied(window, qtbot, target, monkeypatch)
    target.unlink()
    click(qtbot, button(window, "Open it"))
    assert gone.unsaved.labels == ("Rename Lena to Helena",)


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_closing_says_of_a_file_that_is_gone_what_is_lost_with_it(
    qtbot: QtBot, window: MainWindow, gone: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.close()
    assert "was moved, renamed or deleted while it was open. Closed now without a copy, this is lost" in words(
        asked(window)
    )
    assert "stays as it was" not in words(asked(window))
    asked(window).leave()
    copied(window, qtbot, tmp_path / "copy.goodword", monkeypatch)
    window.close()
    assert "The copy “copy.goodword” has all of it." in words(asked(window))


def test_closing_asks_and_cancel_stays(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    rename(session)
    window.close()
    dialog = asked(window)
    assert dialog.windowTitle() == "1 change is not saved yet"
    assert "Rename Lena to Helena Name: “Lena” → “Helena”" in words(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert session.unsaved.labels == ("Rename Lena to Helena",)


def test_closing_tries_again_and_closes_where_that_goes_well(
    qtbot: QtBot, window: MainWindow, session: Session, disk: SmallDisk
) -> None:
    rename(session)
    window.close()
    qtbot.keyClick(asked(window), Qt.Key.Key_Return)
    assert "The disk is full." in asked(window).strip.text
    disk.empty()
    qtbot.keyClick(asked(window), Qt.Key.Key_Return)
    assert not window.isVisible()
    assert name_in(session.path) == "Helena"


def test_closing_without_saving_closes_and_leaves_the_file_as_it_was(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    rename(session)
    window.close()
    click(qtbot, asked(window).discard_button)
    assert not window.isVisible()
    assert name_in(session.path) == "Lena"


def test_what_is_typed_as_the_window_closes_is_asked_about_too(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    assert window.page is not None
    window.page.show_influencer(1)
    details = window.page.findChild(DetailsSection)
    assert details is not None
    details.notes.setFocus()
    qtbot.keyClicks(details.notes, "met at the market")
    window.close()
    assert "notes" in " ".join(session.unsaved.labels)
    assert asked(window).isVisible()


@pytest.mark.parametrize("leave", ["close_workspace", "open_sample"])
def test_leaving_for_the_start_page_or_another_file_asks_as_well(
    qtbot: QtBot, window: MainWindow, files: Files, session: Session, leave: str
) -> None:
    rename(session)
    files.run(leave)
    assert window.page is not None
    assert window.page.session is session
    click(qtbot, asked(window).discard_button)
    assert getattr(window.page, "session", None) is not session


def test_a_dialog_keeps_what_was_typed_and_saves_it_once(
    qtbot: QtBot, window: MainWindow, session: Session, disk: SmallDisk
) -> None:
    assert window.page is not None
    window.page.run("add_influencer")
    dialog = window.findChild(AddDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Ana")
    click(qtbot, dialog.ok_button)
    assert dialog.isVisible()
    assert "The disk is full." in dialog.strip.text
    assert not session.unsaved
    disk.empty()
    click(qtbot, dialog.ok_button)
    assert session.workspace.influencers.count() == 2


def agree(workspace: Workspace) -> None:
    """A fee and one reel with Lena, of which 90 were reached."""
    profile = workspace.profiles.add(influencer_id=1, platform=Platform.INSTAGRAM, handle="lena")
    partnership = workspace.partnerships.add(1, workspace.campaigns.add(name="Autumn"), stage=Stage.LIVE)
    workspace.partnerships.update(partnership, fee=10_000)
    workspace.partnerships.add_deliverable(partnership_id=partnership, format="reel", note="with flour")
    post = workspace.posts.add(profile_id=profile, partnership_id=partnership, platform=Platform.INSTAGRAM)
    workspace.posts.add_reading(post, day=NOW.date(), reach=90)


def unsaved_in(table: TableView, column: str) -> str | None:
    """What the file has in a cell of the first row, where that is something else."""
    section = table.row_model.column_named(column)
    assert section is not None
    return table.row_model.unsaved_at(0, section)


def test_tables_of_campaigns_and_posts_mark_what_is_not_saved(
    qtbot: QtBot, window: MainWindow, session: Session, disk: SmallDisk
) -> None:
    disk.empty()
    session.edit("Agree", agree)
    disk.fill()
    assert window.page is not None
    window.menus["show_campaigns"].trigger()
    campaigns = window.page.tab(CAMPAIGNS)
    assert isinstance(campaigns, CampaignsTab)
    window.menus["show_results"].trigger()
    results = window.page.tab(RESULTS)
    assert isinstance(results, ResultsTab)
    posts = posts_page(results)
    qtbot.waitUntil(lambda: posts.table.row_model.rowCount() == 1)
    session.edit("Change the fee", lambda w: w.partnerships.update(1, fee=15_000))
    session.edit("Change the note", lambda w: w.partnerships.update_deliverable(1, note="with butter"))
    session.edit("Change the reach", lambda w: w.posts.update_reading(1, reach=95))
    qtbot.waitUntil(lambda: unsaved_in(posts.table, "reach") == "90")
    window.menus["show_campaigns"].trigger()
    creators, pieces = campaigns.page.table, campaigns.page.deliverables.table
    assert unsaved_in(creators, "fee") == "€100"
    assert unsaved_in(pieces, "note") == "with flour"
    assert unsaved_in(creators, "creator") is None
    disk.empty()
    click(qtbot, button(window, "Try again"))
    assert unsaved_in(creators, "fee") is None
    assert unsaved_in(pieces, "note") is None
    qtbot.waitUntil(lambda: unsaved_in(posts.table, "reach") is None)
