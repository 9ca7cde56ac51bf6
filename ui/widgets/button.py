"""Buttons: one primary a screen, secondary ones beside it, quiet ones in corners."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.theme.fonts import MEDIUM
from ui.widgets.look import KeyFocusButton, set_look

Look = Literal["primary", "secondary", "quiet", "danger", "link", "toast"]

_ICON_SIDE = 16
_ICON_COLOURS = {"primary": "on_accent", "quiet": "second", "danger": "danger", "toast": "tooltip_text"}


class Button(KeyFocusButton):
    """A push button in one of the looks, with an icon of ours where a name is given."""

    def __init__(
        self, text: str, theme: Theme, look: Look = "secondary", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(weight=MEDIUM))
        self.setProperty("look", look)
        self.setIconSize(QSize(1, 1) * theme.scaled(_ICON_SIDE))
        if icon_name:
            self.setIcon(icon(icon_name, theme, _ICON_COLOURS.get(look, "text")))
        if not text:
            self.setMinimumWidth(32)

    def set_look(self, look: Look) -> None:
        """Change from one look to another."""
        set_look(self, "look", look)
