"""A field for a day."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from models.reading.named_days import echo
from models.reading.typed_days import typed_day
from ui.theme import Theme
from ui.widgets.echo_field import EchoField

JUST_PAST = timedelta(days=120)
"""A day so long ago is rather meant than the same one of next year: what is entered often began already."""


class DayField(EchoField[date]):
    """A day as people write it: "3 Apr 2026", "03.04.2026", "2026-04-03", and "3/4/2026" in the order of the system.

    Where a day is given to be ``near`` or ``ahead`` of, the year may be left out: "3 Apr" is the nearest, or the next.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, near: date | None = None, ahead: date | None = None
    ) -> None:
        since = ahead - JUST_PAST if ahead else None
        super().__init__(theme, lambda text: typed_day(text, near=near, since=since), echo, parent)
