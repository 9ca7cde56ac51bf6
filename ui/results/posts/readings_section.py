"""All readings of one post as a small table: corrected in place, deleted with undo, each beside the one before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.posts.measured_post import MeasuredPost
from ui.results.posts import reading_edits as edits
from ui.results.posts.reading_lines import ReadingLine, reading_columns, reading_lines, shown_counts
from ui.session import Session
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import COMPACT_ROW_HEIGHT, STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import note, section

MOST_ROWS = 6
_HEAD_AND_BAR = 48


class ReadingsSection(QWidget):
    """``told`` is a sentence for the toast, with whether Undo takes it back."""

    told = Signal(str, bool)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._post: MeasuredPost | None = None
        self.add_button = editor(Button(self.tr("Add reading…"), theme, "link"))
        self.table: ListTable[ReadingLine] = ListTable(reading_columns(session), theme)
        hint = self.tr("Type over a number to correct it; Del removes the line.")
        self._hint = editor(note(hint, theme), hides=True)
        self.nothing = note(self.tr("Nothing was read of this post yet."), theme)
        self._build(theme)
        self.add_button.clicked.connect(self.on_add_clicked)
        self.table.delete_asked.connect(self.on_delete_asked)

    def _build(self, theme: Theme) -> None:
        self.table.setAccessibleName(self.tr("Readings of the post"))
        self.table.setProperty("look", "card")
        self.table.set_compact(compact=True)
        self.table.set_sort((("day", True),))
        self.table.head.setStretchLastSection(False)
        line = QHBoxLayout()
        line.addWidget(section(self.tr("Readings"), theme))
        line.addStretch(1)
        line.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(line)
        for widget in (self.table, self._hint, self.nothing):
            column.addWidget(widget)

    def show_post(self, post: MeasuredPost) -> None:
        """Show the readings of a post, the newest on top."""
        self._post = post
        shown = ("day", "basis", *shown_counts(post))
        for place, column in enumerate(self.table.row_model.columns):
            self.table.setColumnHidden(place, column.name not in shown)
        self.table.show_rows(reading_lines(post))
        rows = len(post.readings)
        self.table.setFixedHeight(min(rows, MOST_ROWS) * COMPACT_ROW_HEIGHT + _HEAD_AND_BAR)
        for widget in (self.table, self._hint):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def on_add_clicked(self) -> None:
        """Let a reading be typed in."""
        from ui.results.posts.reading_dialog import ReadingDialog

        if self._post is not None:
            ReadingDialog(self._post, self._session, self._theme, self).open()

    def on_delete_asked(self) -> None:
        """Remove the selected readings, and offer to take that back."""
        if self._post is not None and (
            told := edits.delete_readings(self._session, self._post, self.table.selected_ids())
        ):
            self.told.emit(told, True)
