"""A field for a day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from models.reading.dates import parse_day
from models.reading.yearless import parse_day_near
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


def shown_day(day: date) -> str:
    """A day with its month in letters, so that it reads the same everywhere: 3 Apr 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


class DayField(EchoField[date]):
    """A day as people write it: "3 Apr 2026", "03.04.2026", "2026-04-03".

    Where a day to be ``near`` is given, the year may be left out: "3 Apr" is the nearest one.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, near: date | None = None) -> None:
        read = parse_day if near is None else partial(parse_day_near, to=near)
        super().__init__(theme, read, shown_day, parent)
