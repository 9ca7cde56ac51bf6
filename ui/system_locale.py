"""How this system writes numbers, days and times, as Qt knows it."""

import os
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from models.reading.system_style import ENGLISH, SystemStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from models.reading.dates import Kind

NARROW_SPACE = "\u202f"
"""A narrow space at which no line breaks."""

_KNOWN = {
    **dict.fromkeys(("", "C", "POSIX"), ENGLISH),
    "en_GB": replace(ENGLISH, day_order="dmy"),
    "en_US": replace(ENGLISH, day_order="mdy", has_half_days=True),
}
"""Locales whose style is known without Qt: all with English marks."""


def style_of_window() -> SystemStyle:
    """The style of this system, for a program that shows a window."""
    from PySide6.QtCore import QLocale

    return style_of(QLocale())


def style_of_command() -> SystemStyle:
    """The style of this system, for a command, which loads Qt only where it may not be a known one."""
    if sys.platform.startswith("linux") and _named_for("LC_NUMERIC") in _KNOWN and _named_for("LC_TIME") in _KNOWN:
        return _KNOWN[_named_for("LC_TIME")]
    return style_of_window()


def style_of(locale: "QLocale") -> SystemStyle:
    """The style of a locale: English marks where its digits are not 0 – 9, narrow spaces where it groups by spaces."""
    style = SystemStyle(day_order=day_order_of(locale), has_half_days=_has_half_days(locale))
    if locale.zeroDigit() != "0":
        return style
    group = locale.groupSeparator()
    return replace(style, decimal=locale.decimalPoint(), group=NARROW_SPACE if group.isspace() else group)


def day_order_of(locale: "QLocale") -> "Kind | None":
    """Whether a locale writes the day or the month first; ``None`` where it does neither."""
    usual = locale.dateFormat(locale.FormatType.ShortFormat)
    if locale.language() == locale.Language.C or usual.startswith("y"):
        return None
    return "dmy" if usual.find("d") < usual.find("M") else "mdy"


def _has_half_days(locale: "QLocale") -> bool:
    """Whether its clock says AM and PM; what a format has in quotes are words."""
    return "a" in re.sub(r"'[^']*'", "", locale.timeFormat(locale.FormatType.ShortFormat)).lower()


def _named_for(category: str) -> str:
    """The locale that the environment names for one category, without its encoding, by the order that POSIX gives."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", category, "LANG"))
    return next(filter(None, named), "").partition(".")[0]
