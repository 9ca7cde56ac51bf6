"""The tabs of the window: a few words side by side, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.look import KeyFocusButton, set_look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TabStrip(QWidget):
    """Tabs as soft segments; arrows, Home and End move among them, Tab enters and leaves at the chosen one."""

    chosen = Signal(int)

    def __init__(
        self, titles: Sequence[str], theme: Theme, parent: QWidget | None = None, look: str = "segment"
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._tabs = [_Tab(title, theme, look, self) for title in titles]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 if look == "segment" else 0)
        for place, tab in enumerate(self._tabs):
            self._group.addButton(tab, place)
            self._row.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self.on_toggled)
        self._name_tabs()
        self._tabs[0].setChecked(True)

    @property
    def current(self) -> int:
        """Place of the chosen tab, from 0."""
        return self._group.checkedId()

    def tab(self, place: int) -> KeyFocusButton:
        """The button of a tab, for its tooltip or shortcut hint."""
        return self._tabs[place]

    def choose(self, place: int) -> None:
        """Choose a tab by its place; `chosen` follows where that is news."""
        self._tabs[place].setChecked(True)

    def step_from(self, tab: "_Tab", key: int) -> bool:
        """Move by an arrow key from a tab; says whether the key meant that."""
        at = self._tabs.index(tab)
        if key in _STEPS:
            at = (at + _STEPS[Qt.Key(key)]) % len(self._tabs)
        elif key in _ENDS:
            at = _ENDS[Qt.Key(key)]
        else:
            return False
        self._tabs[at].setChecked(True)
        self._tabs[at].setFocus(Qt.FocusReason.TabFocusReason)
        set_look(self._tabs[at], "keyfocus", True)
        return True

    def on_toggled(self, place: int, checked: bool) -> None:
        """Let Tab stop at the chosen one only, move the focus to it from another, and tell which it is."""
        policy = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        self._tabs[place].setFocusPolicy(policy)
        if checked:
            if any(tab.hasFocus() for tab in self._tabs):
                self._tabs[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.chosen.emit(place)

    def _name_tabs(self) -> None:
        for place, tab in enumerate(self._tabs, 1):
            tab.setAccessibleName(tab.text())
            told = self.tr("Tab %1 of %2").replace("%1", str(place)).replace("%2", str(len(self._tabs)))
            tab.setAccessibleDescription(told)


class _Tab(KeyFocusButton):
    """One tab; a checked one says so to assistive technology by being a checked button."""

    def __init__(self, title: str, theme: Theme, look: str, strip: TabStrip) -> None:
        super().__init__(title, strip)
        self._strip = strip
        self.setCheckable(True)
        self.setProperty("look", look)
        self.setFont(theme.font(weight=SEMIBOLD))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._strip.step_from(self, event.key()):
            super().keyPressEvent(event)
