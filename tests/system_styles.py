"""Numbers, days and times written as other systems write them, for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.reading import system_style
from models.reading.system_style import SystemStyle

GERMAN = SystemStyle(",", ".")
FRENCH = SystemStyle(",", "\u202f")
AMERICAN = SystemStyle(day_order="mdy", has_half_days=True)
SWISS = SystemStyle(".", "’")
STYLES = (SystemStyle(), GERMAN, FRENCH, SWISS)


@contextmanager
def written_in(style: SystemStyle) -> Iterator[None]:
    """Have all of them written and read in a style, and then as before."""
    before = system_style.in_use()
    system_style.use(style)
    try:
        yield
    finally:
        system_style.use(before)
