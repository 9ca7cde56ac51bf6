"""How this system writes numbers and days, as Qt knows it."""

import os
import sys
from typing import TYPE_CHECKING

from models.reading.system_style import ENGLISH, SystemStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from models.reading.dates import Kind

NARROW_SPACE = "\u202f"
"""A narrow space at which no line breaks."""

_AS_ENGLISH = {"", "C", "POSIX", "en_US", "en_GB"}


def style_of_window() -> SystemStyle:
    """The style of this system, for a program that shows a window."""
    from PySide6.QtCore import QLocale

    return style_of(QLocale())


def style_of_command() -> SystemStyle:
    """Its marks for numbers, for a command: it reads no typed day, and loads Qt only where they may not be English."""
    is_english = sys.platform.startswith("linux") and _named_for_numbers() in _AS_ENGLISH
    return ENGLISH if is_english else style_of_window()


def style_of(locale: "QLocale") -> SystemStyle:
    """The style of a locale: English marks where its digits are not 0 – 9, narrow spaces where it groups by spaces."""
    order = day_order_of(locale)
    if locale.zeroDigit() != "0":
        return SystemStyle(day_order=order)
    group = locale.groupSeparator()
    return SystemStyle(locale.decimalPoint(), NARROW_SPACE if group.isspace() else group, order)


def day_order_of(locale: "QLocale") -> "Kind | None":
    """Whether a locale writes the day or the month first; ``None`` where it does neither."""
    usual = locale.dateFormat(locale.FormatType.ShortFormat)
    if locale.language() == locale.Language.C or usual.startswith("y"):
        return None
    return "dmy" if usual.find("d") < usual.find("M") else "mdy"


def _named_for_numbers() -> str:
    """The locale that the environment names for numbers, without its encoding, by the order that POSIX gives."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    return next(filter(None, named), "").partition(".")[0]
