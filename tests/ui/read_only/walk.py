"""Walks over a window as somebody who tries everything: clicks, types, chooses from menus, drops."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.campaigns.card_list import MIME
from ui.widgets.fold_title import FoldTitle

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
KEYS = (
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier),
)


@dataclass
class Walk:
    """``back`` brings the walker back to where it began; ``opened`` are the names of the dialogs that opened."""

    qtbot: QtBot
    back: Callable[[], object] = lambda: None
    opened: set[str] = field(default_factory=set)
    steps: int = 0

    def over(self, place: QWidget, *, into_dialogs: bool = True) -> None:
        """Try every control below a place, and of what opens by that each control in turn."""
        known, done = set(dialogs()), set[QWidget]()
        while (widget := self._next(place, done)) is not None:
            done.add(widget)
            self.steps += 1
            for act in (self._use, self._choose_from_menu, self._drop):
                if isValid(widget) and is_on(widget):
                    act(widget)
                    self._after(known, into_dialogs=into_dialogs)

    def _next(self, place: QWidget, done: set[QWidget]) -> QWidget | None:
        """A control that was not tried yet: what is tried makes others come and go."""
        if not isValid(place) or not place.isVisible():
            return None
        fresh = (one for one in controls(place) if is_on(one) and one not in done)
        return next((one for one in fresh if not isinstance(one, FoldTitle)), None)

    def _after(self, known: set[QDialog], *, into_dialogs: bool) -> None:
        close_menus()
        for dialog in [one for one in dialogs() if one not in known]:
            self.opened.add(type(dialog).__name__)
            if into_dialogs and isValid(dialog) and dialog.isVisible():
                self.over(dialog, into_dialogs=False)
        for dialog in [one for one in dialogs() if one not in known]:
            dialog.reject()
        self.back()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _use(self, widget: QWidget) -> None:
        if isinstance(widget, QAbstractButton):
            widget.click()
        elif isinstance(widget, QComboBox):
            self.qtbot.keyClick(widget, Qt.Key.Key_Down)
        elif isinstance(widget, QAbstractItemView):
            self._press_cells(widget)
        else:
            self._press(widget)

    def _press_cells(self, view: QAbstractItemView) -> None:
        for place, at in enumerate(cells_of(view)):
            self.qtbot.mouseClick(view.viewport(), LEFT, pos=at)
            self.qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
            self._close_above(view.window())
            self._press(view, is_known_row=place > 0)

    def _press(self, widget: QWidget, *, is_known_row: bool = False) -> None:
        self.qtbot.mouseClick(widget, LEFT)
        for key, modifier in KEYS:
            if not isValid(widget) or not is_on(widget):
                return
            target = QApplication.focusWidget()
            if key == Qt.Key.Key_Return and is_known_row and target is widget:
                continue  # it opens the row, whichever cell is current, and did so
            self.qtbot.keyClick(target if target and widget.isAncestorOf(target) else widget, key, modifier)
            self._close_above(widget.window())

    def _choose_from_menu(self, widget: QWidget) -> None:
        for place in range(40):
            entries = list(entries_of(menu_of(widget)))
            if place >= len(entries):
                return
            entries[place].trigger()
            self._close_above(widget.window())

    def _close_above(self, window: QWidget) -> None:
        """Close menus, and the dialogs that opened above a window."""
        close_menus()
        for dialog in dialogs():
            if isValid(dialog) and dialog is not window and window in ancestors(dialog):
                self.opened.add(type(dialog).__name__)
                dialog.reject()

    def _drop(self, widget: QWidget) -> None:
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        if not widget.acceptDrops():
            return
        for data in (dragged_file(), dragged_card()):
            at, moved = target.rect().center(), Qt.DropAction.MoveAction
            entering = QDragEnterEvent(at, moved, data, LEFT, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, entering)
            if entering.isAccepted():
                QApplication.sendEvent(
                    target, QDropEvent(QPointF(at), moved, data, LEFT, Qt.KeyboardModifier.NoModifier)
                )


def controls(place: QWidget) -> list[QWidget]:
    """What can be clicked or typed into below a place."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
    found = place.findChildren(QWidget)
    return [
        one for one in found
        if not isinstance(one, QScrollBar)
        and (isinstance(one, kinds) or one.acceptDrops() or one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]  # fmt: skip


def is_on(widget: QWidget) -> bool:
    """Whether somebody could use it."""
    return widget.isVisible() and widget.isEnabled()


def dialogs() -> list[QDialog]:
    """Every dialog that is open."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def ancestors(widget: QWidget) -> Iterator[QObject]:
    """The widgets around a widget, windows too."""
    at = widget.parent()
    while at is not None:
        yield at
        at = at.parent()


def close_menus() -> None:
    """Close what popped up."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def cells_of(view: QAbstractItemView) -> list[QPoint]:
    """The middle of each cell of the first row that is seen."""
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    indexes = [model.index(0, column) for column in range(columns if model.rowCount() else 0)]
    middles = [view.visualRect(index).center() for index in indexes]
    return [at for at in middles if view.viewport().rect().contains(at)]


def menu_of(widget: QWidget) -> QMenu | None:
    """The menu that a right click on a widget opens; of a list on its first row, which is selected alone."""
    close_menus()
    target, at = widget, widget.rect().center()
    if isinstance(widget, QAbstractItemView):
        target = widget.viewport()
        at = next(iter(cells_of(widget)), target.rect().center())
        QTest.mouseClick(target, LEFT, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(at), target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def entries_of(menu: QMenu | None) -> Iterator[QAction]:
    """Entries that can be chosen, those of inner menus too."""
    for action in menu.actions() if menu else ():
        if not action.isEnabled() or action.isSeparator():
            continue
        inner: object = action.menu()
        if isinstance(inner, QMenu):
            yield from entries_of(inner)
        else:
            yield action


def dragged_file() -> QMimeData:
    """A picture that is dragged in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path(__file__)))])
    return data


def dragged_card() -> QMimeData:
    """A card of the board."""
    data = QMimeData()
    data.setData(MIME, QByteArray(b"1"))
    return data
