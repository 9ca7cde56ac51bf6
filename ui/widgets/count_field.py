"""A field for a whole number, such as followers."""

from PySide6.QtWidgets import QWidget

from models import show
from models.reading.numbers import parse_count
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


class CountField(EchoField[int]):
    """A count as people write it: "12,5k", "1 234", "43.2M"; shown as everywhere else."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parse_count, show.count, parent)
