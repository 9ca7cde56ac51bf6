"""How the person's system writes numbers and days: one style for a whole process.

Every sentence, label and axis holds numbers, so the style is not handed from call to call: whoever starts a process
sets it once, before anything is shown (the window, a command, a process of our own), and `show` and what reads typed
text ask for it. Until then numbers are written as in English, days as "3 Apr 2026", times as "17:30". Digits are always
0 – 9, in groups of three; words, months and weekdays stay English, and a day is shown with its month in letters.
"""

from __future__ import annotations

from typing import Final, Literal

from models.record import record

DayOrder = Literal["mdy", "dmy", "ymd"]


@record(frozen=True)
class SystemStyle:
    """The mark before decimals, the one between groups of three digits, the order of a day in figures if known.

    ``has_half_days`` says that a clock counts to twelve, twice a day.
    """

    decimal: str = "."
    group: str = ","
    day_order: DayOrder | None = None
    has_half_days: bool = False

    @property
    def is_month_first(self) -> bool:
        """Whether "Apr 3, 2026" is written rather than "3 Apr 2026"."""
        return self.day_order == "mdy"


ENGLISH: Final = SystemStyle()


class _Process:
    style = ENGLISH


def use(style: SystemStyle) -> None:
    """Write and read so from now on, in this whole process."""
    _Process.style = style


def in_use() -> SystemStyle:
    """How numbers and days are written in this process."""
    return _Process.style
