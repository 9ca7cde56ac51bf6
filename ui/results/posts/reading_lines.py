"""The readings of one post as lines of a table, each beside the one before it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from models import show
from models.posts import reading_doubts
from models.posts.measured_post import COUNTS, MeasuredPost, count_of
from models.posts.metric_words import LABELS, label
from models.posts.platform_metrics import metrics_of
from models.posts.post import Basis, Reading
from ui.results.posts import reading_edits as edits
from ui.results.readings.change_mark import GAP, change_text, paint_change
from ui.session import Session
from ui.tables.cells import Cell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.ink import Ink

WIDTHS = {"followers": 124}
"""Pixels, where the heading needs more than a number does."""


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A reading with the newest one of an earlier day, ``None`` for the first."""

    post: MeasuredPost
    reading: Reading
    before: Reading | None

    @property
    def id(self) -> int:
        """The reading's id."""
        return self.reading.id

    def change(self, name: str) -> int | None:
        """By how much a count grew since the reading before."""
        now, before = count_of(self.reading, name), count_of(self.before, name)
        return None if now is None or before is None else now - before

    def doubt(self, name: str) -> str:
        """What is odd about a count."""
        now, before = ({one: count_of(reading, one) for one in COUNTS} for reading in (self.reading, self.before))
        return reading_doubts.doubt(name, now, before, show.day(self.before.day, year=True) if self.before else "")


class GrowthCell(Cell):
    """The number at the right, and left of it by how much it grew."""

    def __init__(self, name: str) -> None:
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint both; a number that is not known is a quiet dash."""
        painter.setFont(ink.figures)
        painter.setPen(ink.text if text else ink.second)
        painter.drawText(rect, align, text or "–")
        room = rect.adjusted(0, 0, -ink.figures_metrics.horizontalAdvance(text) - GAP, 0)
        paint_change(painter, room, row.change(self._name), ink, is_odd=bool(row.doubt(self._name)))

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the number."""
        del row
        return ink.figures_metrics.horizontalAdvance(text)


def reading_lines(post: MeasuredPost) -> list[ReadingLine]:
    """Every reading of a post."""
    return [ReadingLine(post, reading, post.before(reading.day)) for reading in post.readings]


def shown_counts(post: MeasuredPost) -> tuple[str, ...]:
    """The counts that a table of its readings has: those its platform shows, those that were read, and followers."""
    asked = metrics_of(post.post.platform, post.post.format)
    read = {name for name in COUNTS for reading in post.readings if count_of(reading, name) is not None}
    return tuple(name for name in COUNTS if name in asked or name in read or name == "followers")


def reading_columns(session: Session) -> list[Column[ReadingLine]]:
    """Day and counts, and how they are known; all can be corrected."""
    return [
        Column("day", "Day", lambda line: show.day_as_of(line.reading.day, session.today), 70, is_fixed=True,
               descending_first=True, sort_key=lambda line: (line.reading.day, line.reading.basis.value),
               cell=TextCell(bold=True),
               edit=lambda line, text: edits.change_day(session, line.post, line.reading, text),
               edit_text=lambda line: show.day(line.reading.day, year=True),
               tooltip=lambda line: show.day(line.reading.day, year=True)),
        *[_count_column(session, name) for name in COUNTS],
        Column("basis", "How known", lambda line: line.reading.basis.value, 84, offers=tuple(Basis),
               edit=lambda line, text: edits.change_basis(session, line.post, line.reading, text),
               header_tooltip="Measured on the platform, estimated from something, or assumed"),
    ]  # fmt: skip


def _count_column(session: Session, name: str) -> Column[ReadingLine]:
    def text(line: ReadingLine) -> str:
        value = count_of(line.reading, name)
        return "" if value is None else show.count(value)

    def typed(line: ReadingLine) -> str:
        value = count_of(line.reading, name)
        return "" if value is None else str(value)

    return Column(
        name,
        LABELS[name],
        text,
        WIDTHS.get(name, 120),
        RIGHT,
        GrowthCell(name),
        tooltip=lambda line: _told(line, name),
        spoken=lambda line: f"{label(name)} on {show.day(line.reading.day, year=True)}: {_told(line, name)}",
        sort_key=lambda line: count_of(line.reading, name),
        descending_first=True,
        edit=lambda line, typed_text: edits.change_count(session, line.post, line.reading, name, typed_text),
        edit_text=typed,
    )


def _told(line: ReadingLine, name: str) -> str:
    value = count_of(line.reading, name)
    if value is None:
        return "Not known, which is not zero."
    change = change_text(line.change(name))
    since = f", {change} since {show.day(line.before.day, year=True)}" if change and line.before else ""
    return f"{show.count(value)}{since}, {line.reading.basis.value}. {line.doubt(name)}".strip()
