"""By how much a count grew since the reading before, small beside the number, and a sign where that is odd."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from models import show
from ui.icons import paint_svg
from ui.tables.cells import PADDING
from ui.tables.ink import Ink

GAP = 6
_SIGN, _LEAST_SIGN = 14, 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def change_text(change: int | None) -> str:
    """By how much a count grew: "+1,200"; empty where that is not known."""
    if change is None:
        return ""
    return f"+{show.count(change)}" if change >= 0 else show.count(change)


def change_within(change: int | None, width: float, metrics: QFontMetrics) -> str:
    """The difference in so many pixels: "+8,832", else "+8.8k", else whether it is more or less: "+"."""
    if change is None:
        return ""
    sign = "+" if change >= 0 else show.MINUS
    forms = (change_text(change), f"{sign}{show.short_count(abs(change))}")
    return next((form for form in forms if metrics.horizontalAdvance(form) <= width), sign)


def paint_change(painter: QPainter, room: QRect, change: int | None, ink: Ink, *, is_odd: bool) -> None:
    """Paint the sign and the difference left of a number; where room is short they go into the padding there.

    An odd number has its sign in any case; the difference, where it has no room beside that, stands in the tooltip.
    """
    room = QRect(room)
    if is_odd:
        left = room.left() - (GAP / 2 if room.width() >= _SIGN else PADDING - 1)
        side = min(_SIGN, max(room.right() - left, _LEAST_SIGN))
        sign = QRectF(left, room.center().y() - side / 2 + 1, side, side)
        paint_svg(painter, sign, "alert", ink.tokens.pill("amber").mark)
        room.setLeft(room.left() + _SIGN)
    elif ink.small_metrics.horizontalAdvance(change_text(change)) > room.width():
        room = room.adjusted(2 - PADDING, 0, GAP - 3, 0)
    told = change_within(change, room.width(), ink.small_metrics)
    if not is_odd or ink.small_metrics.horizontalAdvance(told) <= room.width():
        painter.setFont(ink.small)
        painter.setPen(ink.second)
        painter.drawText(room, _LEFT | Qt.TextFlag.TextDontClip, told)
