"""Asks before a file becomes what a backup holds, and shows what that would change."""

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.file_difference import FileDifference
from storage.backups.differing import difference
from storage.file.failures import as_user_error
from ui.backups.difference_view import DifferenceView
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, heading
from ui.widgets.reading_order import tab_in_reading_order
from ui.work.jobs import Jobs

_SIZE = (680, 260)
_MARGINS = 2 * STEP
_TALLEST = 600
"""Pixels up to which it grows with what there is to say; then that scrolls."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the title, what it means in a sentence or two, and the word that says yes."""

    title: str
    sentence: str
    yes: str


class RestoreDialog(QDialog):
    """Accepted if the owner wants it. Where nothing would change there is nothing to say yes to."""

    def __init__(
        self, question: Question, workspace: Path, backup: Path, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = DifferenceView(theme)
        self.ok_button = Button(question.yes, theme, "primary")
        self.cancel_button = Button(self.tr("Cancel"), theme)
        self._area = QScrollArea()
        self._fill_area()
        self._build(question)
        self._connect()
        self._left = left = Event()
        self._job = jobs.in_thread(
            lambda: difference(workspace, backup, left.is_set), self.on_told, self.on_failed
        )

    def _build(self, question: Question) -> None:
        self.setWindowTitle(question.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ok_button.setDefault(True)
        sentence = Label(question.sentence, self._theme, tone="second")
        sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(question.title, self._theme))
        column.addWidget(sentence)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.ok_button)
        column.addLayout(foot)
        self.resize(self._theme.scaled_size(*_SIZE))

    def _fill_area(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, STEP, _MARGINS, STEP)
        column.addWidget(self.view)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What would change"))

    def _connect(self) -> None:
        self.ok_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def on_told(self, found: FileDifference) -> None:
        """Show what would change."""
        self.view.show_difference(found)
        self._fit()
        self._area.setAccessibleDescription(self.view.text)
        if found.is_same:
            self.ok_button.hide()
            self.cancel_button.setText(self.tr("Close"))
            self.cancel_button.setDefault(True)

    def _fit(self) -> None:
        """Be as tall as what is said."""
        room = self._area.viewport()
        needed = self.height() - room.height() + self.view.height_for(room.width() - _MARGINS) + _MARGINS
        self.resize(self.width(), min(max(needed, _SIZE[1]), _TALLEST))

    def on_failed(self, error: BaseException) -> None:
        """Say why nobody knows; what is damaged now may still be replaced."""
        told = as_user_error(error)
        if told is None:
            raise error
        self.view.show_problem(self.tr("What would change cannot be told. %1").replace("%1", told.message))

    def done(self, result: int) -> None:
        self._left.set()
        self._job.cancel()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tab_in_reading_order(self)
