"""How a process of our own begins; no Qt, for it shows nothing itself."""

from collections.abc import Callable

from models.reading import system_style
from models.reading.system_style import SystemStyle


def begin(style: SystemStyle, work: Callable[..., None], *values: object) -> None:
    """Do the work, writing numbers in the sentences it answers as the program that started it does."""
    system_style.use(style)
    work(*values)
