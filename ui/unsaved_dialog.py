"""The question before a file is closed that does not have all changes: which they are, and what to do about them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from models.plural import counted
from storage.change_words import changed_values
from storage.unsaved import UnsavedEdit
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, note

_MOST_NAMED = 20
_MOST_VALUES = 5
_HIGHEST = 220
"""Pixels that the list of changes takes at most; a longer one is scrolled."""


class UnsavedDialog(SmallDialog):
    """Accepted when nothing is unsaved any more, or the owner gave it up. ``copy_asked`` wants it in a copy first."""

    copy_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        number = len(session.unsaved)
        verb = "is" if number == 1 else "are"
        super().__init__(f"{counted(number, 'change')} {verb} not saved yet", "Try again", session, theme, parent)
        self.discard_button = Button(self.tr("Close without saving"), theme, "danger")
        self.copy_button = Button(self.tr("Save a copy elsewhere…"), theme)
        self._build()
        self.discard_button.clicked.connect(self.on_discard_clicked)
        self.copy_button.clicked.connect(self.on_copy_clicked)

    def _build(self) -> None:
        self.body.addWidget(note(self._words(), self.theme))
        self.body.addWidget(self._changes())
        self.foot.insertWidget(0, self.discard_button)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.copy_button)

    def _changes(self) -> QScrollArea:
        content, area = QWidget(), QScrollArea()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        edits = self.session.unsaved.edits
        for edit in edits[:_MOST_NAMED]:
            self._add(column, edit)
        if len(edits) > _MOST_NAMED:
            column.addWidget(note(f"and {counted(len(edits) - _MOST_NAMED, 'more change')}", self.theme))
        column.addStretch(1)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Changes that are not saved"))
        area.setFixedHeight(min(content.sizeHint().height(), _HIGHEST))
        return area

    def _add(self, column: QVBoxLayout, edit: UnsavedEdit) -> None:
        label = Label(edit.label, self.theme, weight=SEMIBOLD)
        label.setWordWrap(True)
        column.addWidget(label)
        values = changed_values(self.session.workspace, edit.changes)
        for value in values[:_MOST_VALUES]:
            column.addWidget(note(value, self.theme))
        if len(values) > _MOST_VALUES:
            column.addWidget(note(f"and {counted(len(values) - _MOST_VALUES, 'more value')}", self.theme))

    def _words(self) -> str:
        copied = self.session.unsaved.copied_to
        if not self.session.path.exists():
            return self._words_of_a_file_that_is_gone("" if copied is None else copied.name)
        if copied is not None:
            words = self.tr("The copy “%1” has it, this file does not. Closed now, this file stays as it was before:")
            return words.replace("%1", copied.name)
        return self.tr("The disk did not take it yet. Closed now, this file stays as it was before:")

    def _words_of_a_file_that_is_gone(self, copy: str) -> str:
        gone = self.tr("The file was moved, renamed or deleted while it was open.")
        if copy:
            words = self.tr("The copy “%1” has all of it. Closed now, it alone has what you changed:")
            return f"{gone} {words.replace('%1', copy)}"
        words = self.tr("Closed now without a copy, this is lost, and if it was deleted, all that was in it:")
        return f"{gone} {words}"

    def save(self) -> bool:
        """Write it after all, or say why it still cannot be."""
        fault = self.session.try_again()
        if fault is not None:
            self.on_failed(fault)
        return fault is None

    def on_discard_clicked(self) -> None:
        """Let go of it, as was asked."""
        self.session.give_up_unsaved()
        self.accept()

    def on_copy_clicked(self) -> None:
        """Save it elsewhere; the file stays open meanwhile."""
        self.leave()
        self.copy_asked.emit()
