"""The sheet that is usual where somebody lives."""

from typing import Literal

from PySide6.QtCore import QLocale

Paper = Literal["a4", "letter"]


def usual_paper() -> Paper:
    """Letter where people measure in inches, else A4."""
    is_us = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_us else "a4"
