"""The line above a table: what is chosen at its left end, what can be done at its right, in two lines where need be."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.widgets.flow_layout import FlowLayout


class TwoEnds(FlowLayout):
    """What ``addWidget`` takes stands at the left, what ``add_right`` takes at the right end.

    Where both have no room in one line, either has lines of its own.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent, spacing)
        self._right: set[QWidget] = set()

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._right.add(widget)
        self.addWidget(widget)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for left, right in self._lines(inner.width()):
            height = max(item.sizeHint().height() for item in (*left, *right))
            if move:
                _place(left, inner.left(), y, height, self.spacing(), inner.width())
                start = max(inner.right() + 1 - self._length(right), inner.left())
                _place(right, start, y, height, self.spacing(), inner.width())
            y += height + self.spacing()
        return max(y - self.spacing(), inner.top()) - rect.top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[tuple[Sequence[QLayoutItem], Sequence[QLayoutItem]]]:
        shown = [item for item in self._items if not item.isEmpty()]
        left = [item for item in shown if item.widget() not in self._right]
        right = [item for item in shown if item.widget() in self._right]
        if shown and self._length(shown) <= width:
            return [(left, right)]
        below = [((), line) for line in self._wrapped(right, width)]
        return [*((line, ()) for line in self._wrapped(left, width)), *below]

    def _wrapped(self, items: Sequence[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in items:
            if lines and self._length([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _length(self, items: Sequence[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in items) + max(len(items) - 1, 0) * self.spacing()


def _place(items: Sequence[QLayoutItem], x: int, y: int, height: int, spacing: int, most: int) -> None:
    for item in items:
        size = item.sizeHint().boundedTo(QSize(most, height))
        item.setGeometry(QRect(x, y + (height - size.height()) // 2, size.width(), size.height()))
        x += size.width() + spacing
