"""How a process of our own begins; no Qt, for it shows nothing itself."""

from collections.abc import Callable

from models import number_style
from models.number_style import NumberStyle


def begin(style: NumberStyle, work: Callable[..., None], *values: object) -> None:
    """Do the work, writing numbers in the sentences it answers as the program that started it does."""
    number_style.use(style)
    work(*values)
