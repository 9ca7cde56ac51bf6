"""Numbers written as other systems write them, for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from models import number_style
from models.number_style import NumberStyle

GERMAN = NumberStyle(",", ".")
FRENCH = NumberStyle(",", "\u202f")
SWISS = NumberStyle(".", "’")
STYLES = (NumberStyle(), GERMAN, FRENCH, SWISS)


@contextmanager
def written_in(style: NumberStyle) -> Iterator[None]:
    """Have numbers written and read in a style, and then as before."""
    before = number_style.in_use()
    number_style.use(style)
    try:
        yield
    finally:
        number_style.use(before)
