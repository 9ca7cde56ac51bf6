"""Rows of fields below headers, that can be added and taken out, with a sentence beneath for what is wrong."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.echo_field import EchoField
from ui.widgets.editing import editor
from ui.widgets.label import Label, Tone, note


class FieldRow(Protocol):
    """The fields of one row from the left, the button that takes it out among them."""

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of the row."""

    @property
    def remove(self) -> Button:
        """Takes the row out."""


Row = TypeVar("Row", bound=FieldRow)


class FieldRows(QWidget, Generic[Row]):
    """``add`` is the button for a further row; what it makes is up to the subclass."""

    def __init__(self, headers: Sequence[str], shares: Sequence[int], add: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._rows: list[Row] = []
        self._names: dict[QWidget, str] = {}
        self._grid = QGridLayout()
        self._headers = [Label(text, theme, "small", tone="second") for text in headers]
        self._told = note("", theme)
        self.add = editor(Button(add, theme, "link", "plus"))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for place, header in enumerate(self._headers):
            self._grid.addWidget(header, 0, place)
            self._grid.setColumnStretch(place, shares[place])
            header.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self._told)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._told.hide()

    @property
    def rows(self) -> list[Row]:
        """The rows, from the top."""
        return list(self._rows)

    @property
    def told(self) -> str:
        """The sentence beneath the rows."""
        return self._told.text()

    def tell(self, sentence: str, tone: Tone = "danger") -> None:
        """Say beneath the rows what is wrong; an empty text takes it back."""
        self._told.setText(sentence)
        self._told.set_tone(tone)
        self._told.setVisible(bool(sentence))

    def append(self, row: Row) -> Row:
        """Show a further row."""
        line = self._grid.rowCount()
        for place, widget in enumerate(row.widgets):
            self._grid.addWidget(widget, line, place)
        self._chain_tabs(row)
        self._rows.append(row)
        for field in self._read_fields(row):
            field.problem_found.connect(self.tell)
            field.mended.connect(self.on_mended)
        self._names |= {widget: widget.accessibleName() for widget in row.widgets}
        editor(row.remove).clicked.connect(lambda: self.take_out(row))
        self._tell_apart()
        self._show_headers()
        return row

    def on_mended(self) -> None:
        """Tell what is still wrong of what was typed, nothing where all is mended."""
        fields = (field for row in self._rows for field in self._read_fields(row))
        self.tell(next((field.problem for field in fields if field.problem), ""))

    @staticmethod
    def _read_fields(row: FieldRow) -> list[EchoField[Any]]:
        return [widget for widget in row.widgets if isinstance(widget, EchoField)]

    def take_out(self, row: Row) -> None:
        """Take a row out; the keyboard goes to the button for a further one."""
        self._rows.remove(row)
        for widget in row.widgets:
            del self._names[widget]
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._tell_apart()
        self._show_headers()
        self.add.setFocus()

    def _chain_tabs(self, row: Row) -> None:
        """Let Tab go through a further row after those above it, and to ``add`` only then."""
        before = self._rows[-1].remove if self._rows else _stop_before(self.add)
        stops = [widget for widget in row.widgets if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise([*([before] if before else []), *stops, self.add]):
            QWidget.setTabOrder(first, second)

    def _tell_apart(self) -> None:
        """Let a screen reader say which of several rows a field stands in."""
        for number, row in enumerate(self._rows, 1):
            for widget in row.widgets:
                name = self._names[widget]
                widget.setAccessibleName(f"{name}, row {number}" if len(self._rows) > 1 else name)

    def _show_headers(self) -> None:
        for header in self._headers:
            header.setVisible(bool(self._rows))


def _stop_before(widget: QWidget) -> QWidget | None:
    """Where Tab stops before a widget, ``None`` where it is the only one."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return None if before is widget else before
