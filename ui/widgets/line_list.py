"""Widgets below each other, one a line: as many as are needed, kept from one look to the next."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Line = TypeVar("Line", bound=QWidget)


class LineList(QVBoxLayout, Generic[Line]):
    """Making a widget costs a millisecond, filling one anew next to nothing: ``fit`` makes only what is missing."""

    def __init__(self, make: Callable[[], Line]) -> None:
        super().__init__()
        self._make = make
        self.lines: list[Line] = []
        self.setSpacing(0)

    def fit(self, count: int) -> list[Line]:
        """Have exactly so many lines; returns them from the top, to be filled."""
        for line in self.lines[count:]:
            self.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self.lines[count:]
        while len(self.lines) < count:
            line = self._make()
            self.addWidget(line)
            self.lines.append(line)
        return self.lines
