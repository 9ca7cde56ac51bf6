"""The campaigns to look at: a click on a name chooses that one, ticks choose several."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.choice_menu import Choice, ChoiceMenu

BOX_WIDTH = 32
"""Pixels at the left of an entry that belong to its box."""


class CampaignMenu(ChoiceMenu):
    """A click in the box of a campaign, Ctrl with a click, or Space ticks it and leaves the menu open.

    A click elsewhere, or Return, looks at that campaign alone and closes: ``chosen`` carries it, ``None`` for all.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        theme: Theme,
        on_ticked: Callable[[Hashable, bool], None],
        is_ticked: Callable[[Hashable], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(title, theme, on_ticked, is_ticked, parent)
        self._title = title
        self.everything: QAction | None = None
        self.setProperty("look", "boxes")

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these below *All campaigns*."""
        super().show_choices(choices)
        self._add_frame(has_several=len(choices) > 1)

    def on_narrowed(self, text: str) -> None:
        super().on_narrowed(text)
        self._add_frame(has_several=len(self._ticks()) > 1)

    def on_return_pressed(self) -> None:
        """Look at the first that was found."""
        if found := [action for action in self._ticks() if action in self._values]:
            self._choose(found[0])

    def _add_frame(self, *, has_several: bool) -> None:
        """*All campaigns* on top, and at the foot how several are chosen."""
        ticks = self._ticks()
        self.everything = self.add_tick(self._title, ticked=not any(action.isChecked() for action in ticks))
        if ticks:
            self.removeAction(self.everything)
            self.insertAction(ticks[0], self.everything)
            self.insertSeparator(ticks[0])
        if has_several:
            self.addSeparator()
            self.addAction(self.tr("Tick boxes to look at several")).setEnabled(False)

    def _choose(self, action: QAction) -> None:
        value = self._values.get(action)
        self.close()
        self.chosen.emit(value)

    def _is_choosing(self, action: QAction | None) -> bool:
        return action is not None and action.isEnabled() and (action is self.everything or action in self._values)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        action = self.actionAt(at)
        is_ticking = at.x() < BOX_WIDTH or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._is_choosing(action) and (action is self.everything or not is_ticking):
            self._choose(action)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        is_in_field = self.field is not None and self.field.hasFocus()
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_all = action is self.everything and event.key() == Qt.Key.Key_Space
        if (is_return or is_all) and not is_in_field and self._is_choosing(action):
            self._choose(action)
        else:
            super().keyPressEvent(event)
