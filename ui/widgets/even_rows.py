"""A layout of equals: side by side where all of their words have room, else in as few rows as show them whole."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from ui.widgets.flow_layout import FlowLayout


class EvenRows(FlowLayout):
    """Shares each row evenly; one row that has no room for that, but for the words, gives each what its words need."""

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        for row in self._rows(rect.width()):
            widths = self._widths(row, rect.width())
            height = max(_height(item, width) for item, width in zip(row, widths, strict=True))
            x = rect.left()
            for item, width in zip(row if move else (), widths, strict=False):
                item.setGeometry(QRect(x, y, width, height))
                x += width + self.spacing()
            y += height + self.spacing()
        return max(y - self.spacing() - rect.top(), 0)

    def _rows(self, width: int) -> list[Sequence[QLayoutItem]]:
        shown = [item for item in self._items if not item.isEmpty()]
        for count in range(1, len(shown)):
            longest = -(-len(shown) // count)
            starts = range(0, len(shown), longest)
            rows: list[Sequence[QLayoutItem]] = [shown[start : start + longest] for start in starts]
            if all(self._needed(row, is_even=count > 1) <= width for row in rows):
                return rows
        return [[item] for item in shown]

    def _needed(self, row: Sequence[QLayoutItem], *, is_even: bool) -> int:
        needs = [item.sizeHint().width() for item in row]
        return (max(needs) * len(needs) if is_even else sum(needs)) + (len(row) - 1) * self.spacing()

    def _widths(self, row: Sequence[QLayoutItem], width: int) -> list[int]:
        needs = [item.sizeHint().width() for item in row]
        is_even = len(row) == 1 or self._needed(row, is_even=True) <= width
        least = [0 if is_even else need for need in needs]
        spare = width - (len(row) - 1) * self.spacing() - sum(least)
        ends = [spare * place // len(row) for place in range(len(row) + 1)]
        return [need + end - start for need, start, end in zip(least, ends, ends[1:], strict=False)]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
