"""A field for a whole number, such as followers."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from models.numbers import parse_count
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


def shown_count(count: int) -> str:
    """A whole number as the person's locale groups it."""
    return QLocale().toString(count)


class CountField(EchoField[int]):
    """A count as people write it: "12,5k", "1 234", "43.2M"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parse_count, shown_count, parent)
