"""A likely value and its range on a line, with a tick where it usually lies for the size."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Tokens

_ANTIALIASING = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen
_LINE = 2.0
_BAR = 6.0
_DOT = 4.0
_TICK = 14.0


def _place(value: float, domain: tuple[float, float], rect: QRectF) -> float:
    low, high = domain
    share = (value - low) / (high - low) if high > low else 0.5
    return rect.left() + min(max(share, 0.0), 1.0) * rect.width()


def paint_range(  # noqa: PLR0913, PLR0917 (a range is four values; a delegate calls this for each cell)
    painter: QPainter,
    rect: QRectF,
    low: float | None,
    likely: float | None,
    high: float | None,
    usual: float | None,
    domain: tuple[float, float],
    tokens: Tokens,
) -> None:
    """Paint line, soft range, dot and tick into a rectangle; what is None is left out, beyond the domain is clamped.

    All values share one unit of the caller's choice; `domain` is (least, greatest) of the line.
    """
    painter.save()
    painter.setRenderHint(_ANTIALIASING)
    painter.setPen(_NO_PEN)
    # A dot at either end of the domain must stay inside the rectangle.
    line = rect.adjusted(_DOT, 0, -_DOT, 0)
    middle = line.center().y()
    painter.setBrush(QColor(tokens.track))
    painter.drawRoundedRect(QRectF(rect.left(), middle - _LINE / 2, rect.width(), _LINE), 1, 1)
    if low is not None and high is not None:
        _paint_span(painter, _place(low, domain, line), _place(high, domain, line), middle, tokens)
    if usual is not None:
        painter.setPen(_NO_PEN)
        painter.setBrush(QColor(tokens.usual))
        painter.drawRect(QRectF(round(_place(usual, domain, line)) - 1, middle - _TICK / 2, 2, _TICK))
    if likely is not None:
        painter.setPen(_NO_PEN)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QPointF(_place(likely, domain, line), middle), _DOT, _DOT)
    painter.restore()


def _paint_span(painter: QPainter, left: float, right: float, middle: float, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.range_edge), 1))
    painter.setBrush(QColor(tokens.range_fill))
    span = QRectF(left, middle - _BAR / 2 + 0.5, max(right - left, _BAR), _BAR - 1)
    painter.drawRoundedRect(span, span.height() / 2, span.height() / 2)
