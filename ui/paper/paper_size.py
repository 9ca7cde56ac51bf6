"""The sheets that documents are set on."""

from typing import Final, Literal

Paper = Literal["a4", "letter"]

SHEETS: Final[dict[Paper, tuple[float, float]]] = {"a4": (210 / 25.4 * 72, 297 / 25.4 * 72), "letter": (612.0, 792.0)}
"""Width and height in points."""

SHEET_NAMES: Final[dict[Paper, str]] = {"a4": "A4", "letter": "Letter"}


def usual_paper() -> Paper:
    """The sheet that is usual where somebody lives: Letter where people measure in inches, else A4."""
    from PySide6.QtCore import QLocale

    is_us = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_us else "a4"
