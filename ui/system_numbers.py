"""How this system writes numbers, as Qt knows it."""

import os
import sys
from typing import TYPE_CHECKING

from models.number_style import ENGLISH, NumberStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

NARROW_SPACE = "\u202f"
"""A narrow space at which no line breaks."""

_AS_ENGLISH = {"", "C", "POSIX", "en_US", "en_GB"}


def system_number_style() -> NumberStyle:
    """The marks that this system has for numbers. A command loads Qt for them only where they may not be English."""
    if sys.platform.startswith("linux") and _named_for_numbers() in _AS_ENGLISH:
        return ENGLISH
    from PySide6.QtCore import QLocale

    return style_of(QLocale())


def style_of(locale: "QLocale") -> NumberStyle:
    """The marks of a locale, English where it has other digits than 0 – 9; a space between groups is a narrow one."""
    if locale.zeroDigit() != "0":
        return ENGLISH
    group = locale.groupSeparator()
    return NumberStyle(locale.decimalPoint(), NARROW_SPACE if group.isspace() else group)


def _named_for_numbers() -> str:
    """The locale that the environment names for numbers, without its encoding, by the order that POSIX gives."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    return next(filter(None, named), "").partition(".")[0]
