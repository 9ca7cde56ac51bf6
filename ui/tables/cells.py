"""How a cell is painted: plain text, a name with a second line, a state as pill, a likely range."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.tables.ink import Ink
from ui.widgets.avatar import paint_avatar
from ui.widgets.pill import PADDING as PILL_PADDING
from ui.widgets.pill import paint_pill, pill_size
from ui.widgets.range_bar import paint_range

PADDING = 8

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_GAP = 10
_DOT = " · "

RangeValues = tuple[float | None, float | None, float | None, float | None]
"""(low, likely, high, usual), all in one unit."""


class Cell(Protocol):
    """Paints the inside of a cell; the table has painted its background already."""

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint what the column says of a row into a rectangle without padding."""

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width in pixels below which something is cut, so that a tooltip has to tell the whole."""

    def whole(self, row: Any, text: str) -> str:
        """All that the cell says, for that tooltip."""
        del row
        return text


class TextCell(Cell):
    """Text on one line with equally wide figures; ``bold`` is louder, ``quiet`` rows and a blank's dash are quieter.

    ``longest`` is what may stand further down, for which there is always room. Where room is short, it is cut at its
    end, or before the dot that begins its end where it ``keeps_end``, a link at its begin.
    """

    def __init__(
        self, *, bold: bool = False, quiet: Callable[[Any], bool] | None = None, blank: str = "–", longest: str = "",
        keeps_end: bool = False,
    ) -> None:
        self._bold = bold
        self._longest = longest
        self._keeps_end = keeps_end
        self._quiet = quiet
        self._blank = blank

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint the text, with … where room is short."""
        is_quiet = not text or (self._quiet is not None and self._quiet(row))
        text = text or self._blank
        painter.setFont(ink.bold if self._bold else ink.figures)
        painter.setPen(ink.second if is_quiet else ink.text)
        metrics = ink.bold_metrics if self._bold else ink.figures_metrics
        painter.drawText(rect, align, shortened(text, metrics, rect.width(), keeps_end=self._keeps_end))

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the text."""
        metrics = ink.bold_metrics if self._bold else ink.figures_metrics
        return max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(self._longest))


class TwoLineCell(Cell):
    """A bold line above a small second one, plain and quieter for ``quiet`` rows; compact rows show the first alone."""

    _keeps_end = False

    def __init__(self, second: Callable[[Any], str], *, quiet: Callable[[Any], bool] | None = None) -> None:
        self._second = second
        self._quiet = quiet

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint both lines, each ended by … where room is short."""
        second = self._second(row) if rect.height() >= ink.two_lines_from - 1 else ""
        upper, lower = rect, rect
        if second:
            upper = QRect(rect.left(), rect.top() + 3, rect.width(), rect.height() // 2 - 1)
            lower = QRect(rect.left(), rect.top() + rect.height() // 2, rect.width(), rect.height() // 2 - 3)
        is_quiet = self._quiet is not None and self._quiet(row)
        painter.setFont(ink.figures if is_quiet else ink.bold)
        painter.setPen(ink.second if is_quiet else ink.text)
        painter.drawText(upper, align, ink.bold_metrics.elidedText(text, _ELIDE, rect.width()))
        if second:
            painter.setFont(ink.small)
            painter.setPen(ink.second)
            shown = shortened(second, ink.small_metrics, rect.width(), keeps_end=self._keeps_end)
            painter.drawText(lower, align, shown)

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the longer line."""
        second = ink.small_metrics.horizontalAdvance(self._second(row))
        return max(ink.bold_metrics.horizontalAdvance(text), second)

    def whole(self, row: Any, text: str) -> str:
        """Both lines."""
        return "\n".join(line for line in (text, self._second(row)) if line)


class PersonCell(TwoLineCell):
    """A circle with initials beside a bold name and a small second line, of which the end after a dot stays whole."""

    _keeps_end = True

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint circle, name and second line."""
        is_tall = rect.height() >= ink.two_lines_from - 1
        side, font = (ink.avatar_side, ink.avatar) if is_tall else (ink.small_avatar_side, ink.small_avatar)
        circle = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        paint_avatar(painter, circle, text, font, ink.tokens)
        super().paint(painter, rect.adjusted(side + _GAP, 0, 0, 0), row, text, align, ink)

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of circle and longer line."""
        return super().needs(row, text, ink) + ink.avatar_side + _GAP


class PillCell(TextCell):
    """A state as a soft pill; ``tone`` names its colour, an empty one gives plain text."""

    def __init__(self, tone: Callable[[Any], str], *, keeps_end: bool = False) -> None:
        super().__init__(keeps_end=keeps_end)
        self._pill_tone = tone

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint the pill at the start of the cell."""
        tone = self._pill_tone(row) if text else ""
        if not tone:
            super().paint(painter, rect, row, text, align, ink)
            return
        size = pill_size(text, ink.pill).boundedTo(rect.size() - QSize(0, 4))
        width, height = size.width(), size.height()
        left = rect.right() + 1 - width if align & Qt.AlignmentFlag.AlignRight else rect.left()
        place = QRectF(left, rect.top() + (rect.height() - height) / 2, width, height)
        shown = shortened(text, ink.pill_metrics, width - 2 * PILL_PADDING + 1, keeps_end=self._keeps_end)
        paint_pill(painter, place, shown, ink.pill, ink.tokens.pill(tone))

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the pill."""
        return pill_size(text, ink.pill).width()


class RangeCell(Cell):
    """A likely value with its range, and a tick at what is usual; ``domain`` is (least, greatest) of the line."""

    def __init__(self, values: Callable[[Any], RangeValues], domain: tuple[float, float]) -> None:
        self._values = values
        self._domain = domain

    def paint(
        self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint the line of the row's values; nothing where none is known."""
        low, likely, high, usual = self._values(row)
        if likely is not None or usual is not None:
            paint_range(painter, QRectF(rect), low, likely, high, usual, self._domain, ink.tokens)

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """A range is drawn into any width."""
        return 0


def shortened(text: str, metrics: QFontMetrics, width: int, *, keeps_end: bool) -> str:
    """Text cut to a width: at its end, or before what stands behind its last dot, as far as something stays of both."""
    if keeps_end and "://" in text:
        return metrics.elidedText(text, Qt.TextElideMode.ElideLeft, width)
    if keeps_end:
        head, dot, end = text.rpartition(_DOT)
        room = width - metrics.horizontalAdvance(dot + end)
        if head and room >= metrics.horizontalAdvance("mm…"):
            return metrics.elidedText(head, _ELIDE, room) + dot + end
    return metrics.elidedText(text, _ELIDE, width)


def on_two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Text broken between words where it is wider than a width, and cut at the end of the second line."""
    words = text.split(" ")
    first = len(words)
    while first > 1 and metrics.horizontalAdvance(" ".join(words[:first])) > width:
        first -= 1
    lines = (" ".join(words[:first]), " ".join(words[first:]))
    return "\n".join(metrics.elidedText(line, _ELIDE, width) for line in lines if line)
