"""A field for a day."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from models.reading.dates import Kind, echo, parse_day
from models.reading.yearless import parse_day_from, parse_day_near
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


def usual_order() -> Kind | None:
    """Whether this system writes the day or the month first; ``None`` where it does neither."""
    locale = QLocale()
    usual = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if locale.language() == QLocale.Language.C or usual.startswith("y"):
        return None
    return "dmy" if usual.find("d") < usual.find("M") else "mdy"


class DayField(EchoField[date]):
    """A day as people write it: "3 Apr 2026", "03.04.2026", "2026-04-03", and "3/4/2026" in the order of the system.

    Where a day is given to be ``near`` or ``ahead`` of, the year may be left out: "3 Apr" is the nearest, or the next.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, near: date | None = None, ahead: date | None = None
    ) -> None:
        order = usual_order()

        def read(text: str) -> date | None:
            if ahead is not None:
                return parse_day_from(text, ahead, order)
            return parse_day(text, order) if near is None else parse_day_near(text, near, order)

        super().__init__(theme, read, echo, parent)
