"""The lists that the owner chooses from about a file, and filling and asking the fields that show them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

Choice = tuple[str, object]

DATE_ORDERS: tuple[Choice, ...] = (("day/month/year", "dmy"), ("month/day/year", "mdy"), ("year-month-day", "ymd"))
MARKS: tuple[Choice, ...] = (("1,234.50", "."), ("1.234,50", ","))
DELIMITERS: tuple[Choice, ...] = (("commas", ","), ("semicolons", ";"), ("tabs", "\t"), ("bars", "|"))


def fill(box: QComboBox, choices: Sequence[Choice], current: object) -> None:
    """Offer choices, the current one chosen; the first where none of them is."""
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max((place for place, (_, value) in enumerate(choices) if value == current), default=0))


def choice_of(box: QComboBox, found: str | None, asked: str | None) -> str | None:
    """What is chosen, where it is not merely what was found; else what was asked for before."""
    chosen = box.currentData()
    return str(chosen) if chosen is not None and found is not None and chosen != found else asked
