"""Type: the bundled families, weights of the variable font, and figures of equal width."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

MINIMUM_PIXELS = 13
FAMILIES = (
    "Inter",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Emoji",
)
REGULAR = 400
MEDIUM = 500
SEMIBOLD = 600
BOLD = 700

_WEIGHT_AXIS = QFont.Tag("wght")
_TABULAR = QFont.Tag("tnum")


def load(files: Iterable[Path]) -> list[str]:
    """Register font files with Qt and return the names of those that Qt refused."""
    # For each script it asks one family after the other, and would tell of each that lacks it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    return [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]


def base_pixels(system: QFont) -> int:
    """Text size in pixels: ours, or the system's where that is larger."""
    return max(MINIMUM_PIXELS, QFontInfo(system).pixelSize())


def scaled(pixels: int, base: int) -> int:
    """A length that was drawn for the usual text size, for a size in pixels."""
    return pixels * base // MINIMUM_PIXELS


def base_font(pixels: int) -> QFont:
    """The face of the program at a size in pixels, with fall-backs for the scripts that it lacks."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    # Full hinting, the rule where a system says nothing, would round every letter's width to whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def weighted(font: QFont, weight: int) -> QFont:
    """A copy at a weight of 100–900, cut by the variable font instead of smeared by Qt."""
    made = QFont(font)
    # Qt knows one style of a variable file: from 700 on it would embolden the already bold cut once more.
    made.setWeight(QFont.Weight(min(weight, SEMIBOLD)))
    made.setVariableAxis(_WEIGHT_AXIS, weight)
    return made


def tabular(font: QFont) -> QFont:
    """A copy whose figures are all equally wide, so that numbers stand in columns."""
    made = QFont(font)
    made.setFeature(_TABULAR, 1)
    return made


def sized(font: QFont, pixels: int) -> QFont:
    """A copy at another size in pixels."""
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
