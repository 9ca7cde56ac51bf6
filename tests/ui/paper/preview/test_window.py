"""The window by keys and clicks: what it shows, follows, remembers and says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.paper.request import BriefRequest, ReportRequest, YearRequest
from models.results.filters import Scope
from tests.ui import screen_reader
from tests.ui.paper.preview.conftest import PATIENCE
from ui.paper.preview.page_view import PageView
from ui.paper.preview.window import PreviewWindow
from ui.paper.preview.zoom import Fit, Zoom
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


def pages_of(window: PreviewWindow) -> int:
    assert window.prepared is not None
    return window.prepared.made.pages


def page(window: PreviewWindow) -> int:
    return window.list.currentIndex().row() + 1


def test_it_names_the_document_and_counts_its_pages(window: PreviewWindow) -> None:
    assert window.windowTitle() == "Autumn gluten-free box"
    assert window.head.facts.text() == f"Campaign report · Fern & Flour · {pages_of(window)} pages"
    assert window.list.model().rowCount() == pages_of(window)


def test_every_control_is_named_for_those_who_do_not_see_it(window: PreviewWindow) -> None:
    window.resize(1240, 1500)  # so that nothing of the choices is scrolled away
    screen_reader.hold(window)


def test_the_pages_have_the_focus_and_end_goes_to_the_last(window: PreviewWindow, qtbot: QtBot) -> None:
    assert window.focusWidget() is window.pages
    qtbot.keyClick(window.pages, Qt.Key.Key_End)
    assert page(window) == pages_of(window)
    assert window.pages.accessibleName() == f"Page {pages_of(window)} of {pages_of(window)}"
    qtbot.keyClick(window.pages, Qt.Key.Key_Home)
    assert page(window) == 1


def test_the_list_follows_the_scroll(window: PreviewWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(window.pages, Qt.Key.Key_PageDown)
        qtbot.keyClick(window.pages, Qt.Key.Key_PageDown)
    assert page(window) > 1
    assert window.pages.current + 1 == page(window)


def test_page_down_turns_the_page_where_pages_are_seen_whole(window: PreviewWindow, qtbot: QtBot) -> None:
    window.head.zoom.asked.emit(Zoom(Fit.PAGE))
    for turned in (1, 2):
        qtbot.keyClick(window.pages, Qt.Key.Key_PageDown)
        assert window.pages.current == turned
        assert window.pages.viewport().rect().contains(window.pages.page_rect(turned))
    qtbot.keyClick(window.pages, Qt.Key.Key_PageUp)
    assert page(window) == 2


def test_a_single_page_needs_no_list(session: Session, theme: Theme, jobs: Jobs, campaign: int, qtbot: QtBot) -> None:
    window = PreviewWindow(session, theme, jobs, BriefRequest(campaign))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        window.show()
    assert pages_of(window) == 1
    assert not window.list.isVisible()


def test_the_pages_follow_the_list(window: PreviewWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert window.pages.current == 1
    assert window.pages.page_rect(1).top() >= 0
    qtbot.keyClick(window.list, Qt.Key.Key_End)
    assert window.pages.current == pages_of(window) - 1


def test_what_is_seen_is_drawn_at_one_pixel_of_the_screen_each(window: PreviewWindow, qtbot: QtBot) -> None:
    def is_sharp() -> bool:
        picture = window.pages.shown_picture(0)
        return picture is not None and 0 <= picture.width() - window.pages.page_rect(0).width() <= 3

    qtbot.waitUntil(is_sharp, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert not is_sharp()
    qtbot.waitUntil(is_sharp, timeout=PATIENCE)


def test_zoom_by_keys_is_told_in_the_box_and_remembered(
    window: PreviewWindow, session: Session, theme: Theme, jobs: Jobs, qtbot: QtBot
) -> None:
    assert window.head.zoom.box.currentText() == "Fit width"
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.head.zoom.box.currentText() == "100 %"
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.head.zoom.box.currentText() == "90 %"
    another = PreviewWindow(session, theme, jobs, window.request)
    qtbot.addWidget(another)
    assert another.pages.zoom.percent == 90


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_0,), (Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_0), (Qt.Key.Key_Plus,) * 3]
)
def test_after_a_zoom_the_next_document_opens_at_the_top_of_page_1_and_says_how_large_it_is(
    window: PreviewWindow, session: Session, theme: Theme, jobs: Jobs, keys: tuple[Qt.Key, ...], qtbot: QtBot
) -> None:
    for key in keys:
        qtbot.keyClick(window.pages, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.pages, Qt.Key.Key_Escape)
    another = PreviewWindow(session, theme, jobs, YearRequest(2026))
    qtbot.addWidget(another)
    with qtbot.waitSignal(another.shown, timeout=PATIENCE):
        another.show()
    assert another.pages.verticalScrollBar().value() == 0
    assert (another.pages.current + 1, page(another)) == (1, 1)
    assert another.head.zoom.box.currentText() == f"{another.pages.percent:.0f} %"
    assert abs(off_the_middle(another)) <= 2


@pytest.mark.parametrize("wider", [-150, 150])
def test_a_page_larger_than_the_window_stays_where_it_is_as_that_is_made_wider(
    window: PreviewWindow, wider: int, qtbot: QtBot
) -> None:
    for _ in range(5):
        qtbot.keyClick(window.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.horizontalScrollBar().maximum() > 0
    width, off = window.pages.viewport().width(), off_the_middle(window)
    window.resize(window.width() + wider, window.height())
    qtbot.waitUntil(lambda: window.pages.viewport().width() != width)
    assert abs(off_the_middle(window) - off) <= 2


def off_the_middle(window: PreviewWindow) -> int:
    """How many pixels more are at the left of the first page than at its right."""
    shown = window.pages.page_rect(0)
    return shown.left() - (window.pages.viewport().width() - shown.right())


def test_a_page_narrower_than_the_window_grows_from_its_middle(window: PreviewWindow, qtbot: QtBot) -> None:
    window.head.zoom.asked.emit(Zoom(Fit.PAGE))
    box = window.head.zoom.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert window.pages.percent == 400
    across = window.pages.horizontalScrollBar()
    assert across.maximum() > 0
    assert across.value() == pytest.approx(across.maximum() / 2, rel=0.01)


def test_another_sheet_is_set_and_remembered(window: PreviewWindow, qtbot: QtBot) -> None:
    window.head.sheet.setFocus()
    with qtbot.waitSignal(window.shown, timeout=PATIENCE) as told:
        qtbot.keyClick(window.head.sheet, Qt.Key.Key_Down)
    assert told.args is not None
    assert told.args[0].wish.paper == "letter"
    shown = window.pages.page_rect(0)
    assert round(shown.height() / shown.width(), 2) == round(11 / 8.5, 2)


def test_an_edit_of_the_workspace_is_followed(window: PreviewWindow, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.edit("Rename", lambda w: w.campaigns.update(1, name="Winter box"))
    assert window.windowTitle() == "Winter box"
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.undo()
    assert window.windowTitle() == "Autumn gluten-free box"


def test_letters_that_cannot_be_printed_are_told_before_anything_is_saved(
    window: PreviewWindow, session: Session, qtbot: QtBot
) -> None:
    assert window.strip.isHidden()
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.edit("Rename", lambda w: w.campaigns.update(1, name="Old \u0378 script"))
    assert "No font here has the letters of" in window.strip.text
    assert not window.strip.isHidden()


def test_long_work_is_told_and_can_be_left(window: PreviewWindow, qtbot: QtBot) -> None:
    window.prepare()
    window.foot.work.on_time_up()
    assert window.foot.work.text == "Setting the pages…"
    window.foot.work.cancel.click()
    assert not window.foot.work.cancel.isVisible()
    assert window.strip.text == "These pages are not the newest."
    anew = next(button for button in window.strip.findChildren(QPushButton) if button.text() == "Set them now")
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        anew.click()
    assert window.strip.isHidden()


def test_pages_that_cannot_be_set_are_told_in_a_sentence_with_another_try(
    window: PreviewWindow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    away = tmp_path / "away.goodword"
    session.path.rename(away)
    window.prepare()
    qtbot.waitUntil(lambda: not window.strip.isHidden(), timeout=PATIENCE)
    again = next(each for each in window.strip.findChildren(QPushButton) if each.text() == "Try again")
    away.rename(session.path)
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        again.click()
    assert window.strip.isHidden()


def test_undo_takes_back_what_was_changed_beside_the_pages(
    window: PreviewWindow, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.edit("Rename", lambda w: w.campaigns.update(1, name="Winter box"))
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.keyClick(window.pages, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "Autumn gluten-free box"


def test_pages_are_dragged_with_the_mouse(window: PreviewWindow, qtbot: QtBot) -> None:
    view = window.pages.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(view, QPoint(300, 180))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 180))
    assert window.pages.verticalScrollBar().value() == 120


def test_ctrl_and_the_wheel_zoom_at_the_mouse(window: PreviewWindow, qtbot: QtBot) -> None:
    window.head.zoom.asked.emit(Zoom.at(100))
    before = window.pages.page_rect(0)
    at = QPoint(before.left() + 400, 300)
    share = (at.y() - before.top()) / before.height()
    turn_wheel(window.pages, at, 120)
    assert window.pages.percent == 110
    after = window.pages.page_rect(0)
    assert (at.y() - after.top()) / after.height() == pytest.approx(share, abs=0.01)


def turn_wheel(view: PageView, at: QPoint, turned: int) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_escape_closes_it_and_its_size_is_remembered(
    window: PreviewWindow, session: Session, theme: Theme, jobs: Jobs, qtbot: QtBot
) -> None:
    window.resize(797, 640)
    qtbot.keyClick(window.pages, Qt.Key.Key_Escape)
    assert not window.isVisible()
    another = PreviewWindow(session, theme, jobs, window.request)
    qtbot.addWidget(another)
    assert (another.width(), another.height()) == (797, 640)


def test_it_goes_with_the_workspace(window: PreviewWindow, session: Session) -> None:
    session.closed.emit()
    assert not window.isVisible()


def test_enter_saves(window: PreviewWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.pages, Qt.Key.Key_Return)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_return_in_a_field_takes_what_was_typed_and_saves_nothing(window: PreviewWindow, qtbot: QtBot) -> None:
    field = window.panel.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    with qtbot.waitSignal(window.shown, timeout=PATIENCE) as told:
        qtbot.keyClicks(field, "#123456")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args
    assert told.args[0].document.business.colour == "#123456"
    assert window.findChild(QFileDialog) is None


def test_what_was_asked_for_too_early_is_done_when_the_pages_are_there(
    session: Session, theme: Theme, jobs: Jobs, campaign: int, qtbot: QtBot
) -> None:
    window = PreviewWindow(session, theme, jobs, ReportRequest(Scope.of_campaign(campaign)))
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.foot.save, Qt.MouseButton.LeftButton)
    assert window.findChild(QFileDialog) is None
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        pass
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_what_it_is_about_may_be_deleted_and_come_back(
    window: PreviewWindow, session: Session, campaign: int, qtbot: QtBot
) -> None:
    session.edit("Delete", lambda w: w.campaigns.delete(campaign))
    qtbot.waitUntil(lambda: not window.strip.isHidden(), timeout=PATIENCE)
    assert window.strip.text.startswith("This campaign is not in the workspace any more.")
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.undo()
    assert window.strip.isHidden()


def test_a_window_that_has_no_pages_yet_says_that_they_are_being_set(
    session: Session, theme: Theme, jobs: Jobs, campaign: int, qtbot: QtBot
) -> None:
    window = PreviewWindow(session, theme, jobs, ReportRequest(Scope.of_campaign(campaign)))
    qtbot.addWidget(window)
    window.show()
    assert window.foot.work.cancel.isVisible()
    assert window.foot.work.text == "Setting the pages…"
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        pass
    assert not window.foot.work.cancel.isVisible()


def test_windows_closed_before_their_pages_are_there_leave_nothing_behind(
    session: Session, theme: Theme, jobs: Jobs, campaign: int
) -> None:
    for _ in range(4):
        opened = PreviewWindow(session, theme, jobs, ReportRequest(Scope.of_campaign(campaign)))
        opened.show()
        opened.close()
    jobs.wait()
