"""What a screen reader meets in a widget: a name for each control, no two alike, in the order of reading."""

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.tab import Tab
from ui.theme.tokens import MINIMUM_TARGET


def hold(root: QWidget) -> None:
    """Walk with Tab through all that is seen of a widget; every control is named, told apart, met in order and big."""
    found = stops(root)
    assert found
    faults = [*nameless(found), *twins(found), *backward(found), *small(found)]
    assert not faults, "\n".join(faults)


def dialog_by(qtbot: QtBot, tab: Tab, verb: str) -> QDialog:
    """The dialog that a verb of a tab opens."""
    tab.run(verb)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in tab.findChildren(QDialog)))
    return next(dialog for dialog in tab.findChildren(QDialog) if dialog.isVisible())


def stops(root: QWidget) -> list[QWidget]:
    """The controls that Tab reaches inside a widget, in its order."""
    chain, widget = [root], root.nextInFocusChain()
    while widget is not root and widget is not None:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in chain if root.isAncestorOf(widget) and takes_tab(widget)]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    has_policy = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_policy and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def spoken(widget: QWidget) -> str:
    """The name that a screen reader reads out; Qt tells the value instead for a box to choose from."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName().strip()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def nameless(found: list[QWidget]) -> list[str]:
    """Controls that are silent."""
    return [f"no name: {_place(widget)}" for widget in found if not spoken(widget)]


def twins(found: list[QWidget]) -> list[str]:
    """Controls that nobody who only hears them can tell apart."""
    heard = Counter((_role(widget), spoken(widget)) for widget in found if spoken(widget))
    return [f"{times} times: {role.name} “{name}”" for (role, name), times in heard.items() if times > 1]


def backward(found: list[QWidget]) -> list[str]:
    """Steps of Tab against the direction of reading."""
    steps = [(one, other) for one, other in pairwise(found) if goes_back(one, other)]
    return [f"goes back: {told_apart(one)} → {told_apart(other)}" for one, other in steps]


def small(found: list[QWidget]) -> list[str]:
    """Buttons that are hard to hit."""
    buttons = [widget for widget in found if isinstance(widget, QAbstractButton)]
    return [
        f"{widget.width()} × {widget.height()} px: {told_apart(widget)}"
        for widget in buttons
        if min(widget.width(), widget.height()) < MINIMUM_TARGET
    ]


def told_apart(widget: QWidget) -> str:
    """A control in the words of a failing test."""
    return f"{type(widget).__name__} “{spoken(widget)}”"


def area(widget: QWidget) -> QRect:
    """Where a control is on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def goes_back(first: QWidget, second: QWidget) -> bool:
    """Whether one who reads down and to the right would have met the second one earlier."""
    here, there = area(first), area(second)
    is_above, is_right = there.bottom() < here.top(), there.left() > here.right()
    is_beside = there.top() <= here.bottom() and here.top() <= there.bottom()
    return (is_above and not is_right) or (is_beside and there.right() < here.left())


def _role(widget: QWidget) -> QAccessible.Role:
    """What kind of control a screen reader calls it: a tab “Orders” is no twin of the table “Orders”."""
    return QAccessible.queryAccessibleInterface(widget).role()


def _place(widget: QWidget) -> str:
    """Where a control that has no name is to be looked for."""
    parent = widget.parentWidget()
    return type(widget).__name__ if parent is None else f"{type(widget).__name__} in {_place(parent)}"
