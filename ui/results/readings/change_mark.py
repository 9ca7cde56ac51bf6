"""By how much a count grew since the reading before, small beside the number, and a sign where that is odd."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from models import show
from ui.icons import paint_svg
from ui.tables.ink import Ink

GAP = 6
_SIGN = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def change_text(change: int | None) -> str:
    """By how much a count grew: "+1,200"; empty where that is not known."""
    if change is None:
        return ""
    return f"+{show.count(change)}" if change >= 0 else show.count(change)


def paint_change(painter: QPainter, room: QRect, change: int | None, ink: Ink, *, is_odd: bool) -> None:
    """Paint the sign and the difference at the left of a room, what does not fit not at all."""
    room = QRect(room)
    if is_odd:
        sign = QRectF(room.left() - GAP / 2, room.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN)
        paint_svg(painter, sign, "alert", ink.tokens.pill("amber").mark)
        room.setLeft(room.left() + _SIGN)
    told = change_text(change)
    if ink.small_metrics.horizontalAdvance(told) <= room.width():
        painter.setFont(ink.small)
        painter.setPen(ink.second)
        painter.drawText(room, _LEFT, told)
