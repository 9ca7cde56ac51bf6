import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.toast import Toast


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def undo_of(toast: Toast) -> Button:
    return toast.findChildren(Button)[0]


def test_a_toast_leaves_by_itself(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    toast = Toast(host, theme, milliseconds=10)
    with qtbot.waitSignal(toast.closed):
        toast.announce("3 influencers deleted.", "Undo")
    assert toast.isHidden()


def test_a_toast_waits_while_it_is_hovered(host: QWidget, theme: Theme) -> None:
    toast = Toast(host, theme)
    toast.announce("3 influencers deleted.", "Undo")
    waiting = [toast.waiting]
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    waiting.append(toast.waiting)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    waiting.append(toast.waiting)
    assert waiting == [True, False, True]


def test_a_toast_waits_while_the_keyboard_is_in_it(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    toast = Toast(host, theme)
    toast.announce("3 influencers deleted.", "Undo")
    undo = undo_of(toast)
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.waiting
    qtbot.keyClick(undo, Qt.Key.Key_Escape)
    assert toast.isHidden()


def test_undo_is_announced_once_and_the_toast_leaves(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    toast = Toast(host, theme)
    toast.announce("3 influencers deleted.", "Undo")
    with qtbot.waitSignal(toast.acted):
        qtbot.mouseClick(undo_of(toast), Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_a_toast_takes_no_focus(host: QWidget, theme: Theme) -> None:
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    host.setFocus()
    Toast(host, theme).announce("Saved.", "Undo")
    assert host.hasFocus()


def test_a_toast_stays_in_the_middle_of_a_resized_host(host: QWidget, theme: Theme) -> None:
    toast = Toast(host, theme)
    toast.announce("Saved.")
    host.resize(1200, 500)
    assert abs(toast.geometry().center().x() - 600) <= 1
    assert toast.geometry().bottom() < 500


def test_a_click_on_undo_leaves_the_focus_where_it_was(host: QWidget, theme: Theme, qtbot: QtBot) -> None:
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    host.setFocus()
    toast = Toast(host, theme)
    toast.announce("Saved.", "Undo")
    qtbot.mouseClick(undo_of(toast), Qt.MouseButton.LeftButton)
    assert host.hasFocus()


def test_the_room_around_the_sentence_is_even_without_a_button(host: QWidget, theme: Theme) -> None:
    toast = Toast(host, theme)
    toast.announce("Saved.", "Undo")
    toast.announce("Saved.")
    room = toast.contentsRect()
    inner = toast.findChildren(Label)[0].geometry()
    assert abs((inner.left() - room.left()) - (room.right() - inner.right())) <= 1
