"""The marks that numbers are written with, as the person's system has them: one style for a whole process.

Every sentence, label and axis holds numbers, so the style is not handed from call to call: whoever starts a process
sets it once, before anything is shown (the window, a command, a process of our own), and `show` and what reads typed
text ask for it. Until then numbers are written as in English. Digits are always 0 – 9, in groups of three; words,
months and weekdays stay English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """The mark before decimals, and the one between groups of three digits."""

    decimal: str = "."
    group: str = ","


ENGLISH: Final = NumberStyle()


class _Process:
    style = ENGLISH


def use(style: NumberStyle) -> None:
    """Write and read numbers so from now on, in this whole process."""
    _Process.style = style


def in_use() -> NumberStyle:
    """How numbers are written in this process."""
    return _Process.style
