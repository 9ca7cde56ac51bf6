"""The tabs inside a page: words above a line, the chosen one underlined."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.tab_strip import TabStrip


class UnderlinedTabs(TabStrip):
    """Tabs of a page; a widget added by `add_corner` stands at the right end of the line."""

    def __init__(self, titles: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(titles, theme, parent, look="underlined")
        self._theme = theme
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_corner(self, widget: QWidget) -> None:
        """Put a widget at the right end, such as the choice between board and table."""
        self._row.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()
