"""Fonts, metrics and colours that cells paint with, made once for a scheme instead of once a cell."""

from PySide6.QtGui import QColor, QFontMetrics

from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.avatar import avatar_font

_AVATAR_SIDE = 28
_SMALL_AVATAR_SIDE = 22
_TWO_LINES_FROM = 40
"""Rows at least this high (pixels, at the usual size of text) have room for a second line."""


class Ink:
    """What a table paints its cells with; ``refresh`` after the scheme has changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.base = theme.font()
        self.figures = theme.font(tabular=True)
        self.bold = theme.font(weight=SEMIBOLD, tabular=True)
        self.small = theme.font("small")
        self.pill = theme.font("small", SEMIBOLD)
        self.avatar_side = theme.scaled(_AVATAR_SIDE)
        self.small_avatar_side = theme.scaled(_SMALL_AVATAR_SIDE)
        self.two_lines_from = theme.scaled(_TWO_LINES_FROM)
        self.avatar = avatar_font(theme, self.avatar_side)
        self.small_avatar = avatar_font(theme, self.small_avatar_side)
        self.figures_metrics = QFontMetrics(self.figures)
        self.bold_metrics = QFontMetrics(self.bold)
        self.pill_metrics = QFontMetrics(self.pill)
        self.small_metrics = QFontMetrics(self.small)
        self.refresh()

    def refresh(self) -> None:
        """Take the colours of the scheme in force."""
        self.tokens = tokens = self._theme.tokens
        self.text = QColor(tokens.text)
        self.second = QColor(tokens.second)
        self.surface = QColor(tokens.surface)
        self.selected = QColor(tokens.soft)
        self.hover = QColor(tokens.hover)
        self.row_line = QColor(tokens.row_line)
        self.focus = QColor(tokens.focus)
        self.danger = QColor(tokens.danger)
