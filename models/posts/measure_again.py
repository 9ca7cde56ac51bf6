"""When the numbers of a post are read again: by a rule of days after it went live, unless the owner wished another day.

A post gathers most of what it will in its first days and hardly more after a month; a story is gone after a day.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from models.errors import UnreadableError
from models.posts.platform_metrics import STORY
from models.reading.text import quoted

Marks = tuple[int, ...]

USUAL_MARKS: Final[Marks] = (1, 3, 7, 30)
"""Days after going live on which numbers are worth reading, while the owner says nothing else."""

STORY_MARKS: Final[Marks] = (1,)
"""What a story showed can be read for a day only, whatever the rule for lasting pieces."""

LATEST_MARK: Final = 365

NEVER: Final = date.max
"""The day that stands for "not again" where the owner wished none: it never comes."""


def next_day(
    piece: str,
    live_on: date | None,
    read_on: date | None,
    today: date,
    marks: Marks = USUAL_MARKS,
    wished: date | None = None,
) -> date | None:
    """The day on which a post is to be read next, in the past where it is late; ``None`` where not again.

    ``read_on`` is the day of its newest reading, ``wished`` what the owner typed: done once a reading is as late. Of
    several days missed the last one counts.
    """
    if wished == NEVER:
        return None
    if wished is not None and (read_on is None or read_on < wished):
        return wished
    if live_on is None or (piece == STORY and read_on is not None):
        return None
    days = [live_on + timedelta(days=mark) for mark in (STORY_MARKS if piece == STORY else marks)]
    open_days = [day for day in days if read_on is None or day > read_on]
    missed = [day for day in open_days if day <= today]
    return missed[-1] if missed else next(iter(open_days), None)


def read_marks(text: str) -> Marks:
    """The days of a rule as people type them: "1, 3, 7, 30"; raises ``UnreadableError``. Empty text is no reminder."""
    words = text.replace(",", " ").replace(";", " ").replace(" and ", " ").split()
    if not all(map(_is_mark, words)):
        raise UnreadableError(f"{quoted(text)} is no list of days. Type such as 1, 3, 7, 30, up to {LATEST_MARK}.")
    return tuple(sorted({int(word) for word in words}))


def _is_mark(word: str) -> bool:
    # Python itself refuses to make a number of thousands of digits.
    return word.isascii() and word.isdecimal() and len(word) < 9 and 0 < int(word) <= LATEST_MARK


def marks_text(marks: Sequence[int]) -> str:
    """A rule as it is typed: "1, 3, 7, 30"."""
    return ", ".join(map(str, marks))
