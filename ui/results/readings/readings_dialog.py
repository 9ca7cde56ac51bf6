"""Typing in what the platforms show of many posts at once, by keyboard alone."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.numbers import parse_count
from models.plural import counted
from storage.workspace import Workspace
from ui.results.findings import PostLine
from ui.results.posts.post_columns import HEADERS, line_title
from ui.results.readings.reading_draft import ENTERED, ReadingDraft, worth_measuring
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

FIRST_ENTRY = 2
"""Place of the first column to type in, right of the post and the day of its last reading."""

Typed = Callable[[], None]


class ReadingsDialog(QDialog):
    """A grid of posts; saving is one undo step. ``saved`` carries how many posts got a reading."""

    saved = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, lines: Iterable[PostLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.drafts = [ReadingDraft(line) for line in worth_measuring(lines, session.today)]
        self.day = DayField(theme)
        self.day_row = FormRow(self.tr("Read on"), self.day, theme)
        self.table = ListTable(draft_columns(self.on_typed), theme, parent=self)
        self.count = note("", theme)
        self.save_button = Button(self.tr("Save readings"), theme, "primary")
        self._build()
        self.on_typed()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Enter metrics"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day.set_value(self._session.today)
        self.day.setFixedWidth(160)
        self.table.setAccessibleName(self.tr("Posts to measure"))
        self.table.setProperty("look", "card")
        self.table.set_compact(compact=True)
        self.table.setCornerWidget(QWidget())
        self.table.show_rows(self.drafts)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(self._head())
        column.addWidget(self.table, 1)
        column.addLayout(self._foot())
        self.resize(1040, 560)

    def _head(self) -> QHBoxLayout:
        told = note(
            self.tr(
                "Type the numbers as the platform shows them (12.5k is fine). Enter goes down, Tab to the right."
                " Grey numbers are from the last reading and stay; what you leave empty stays unknown."
            ),
            self._theme,
        )
        told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(6 * STEP)
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.day_row)
        return row

    def _foot(self) -> QHBoxLayout:
        cancel = Button(self.tr("Cancel"), self._theme)
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.on_save_clicked)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def on_typed(self) -> None:
        """Say how much would be saved."""
        posts = sum(bool(draft.typed) for draft in self.drafts)
        self.count.setText(self.tr("New numbers for {}").format(counted(posts, "post")) if posts else "")
        self.save_button.setEnabled(posts > 0)

    def on_save_clicked(self) -> None:
        """Write all readings in one step."""
        day = self.day.value
        problem = self.day.problem or ("" if day else self.tr("On which day were these numbers read?"))
        if day and day > self._session.today:
            problem = self.tr("That day has not come yet.")
        self.day_row.show_problem(problem)
        drafts = [draft for draft in self.drafts if draft.typed]
        if problem or day is None or not drafts:
            return

        def write(workspace: Workspace) -> None:
            for draft in drafts:
                workspace.posts.set_counts(draft.id, day, draft.typed, draft.line.result.reading)

        label = self.tr("Enter metrics of {}").format(counted(len(drafts), "post"))
        if self._session.edit(label, write) is not None:
            self.saved.emit(len(drafts))
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.drafts:
            self.table.setCurrentIndex(self.table.model().index(0, FIRST_ENTRY))
            self.table.setFocus(Qt.FocusReason.TabFocusReason)


def draft_columns(typed: Typed) -> list[Column[ReadingDraft]]:
    """The post, then one column for each count that people read off by hand."""
    return [
        Column("post", "Post", _title, width=250, cell=TextCell(bold=True), is_fixed=True),
        Column("measured", "Last read", _last_read, width=88, cell=TextCell(quiet=lambda _: True)),
        *[_entry_column(name, typed) for name in ENTERED],
    ]


def _entry_column(name: str, typed: Typed) -> Column[ReadingDraft]:
    def edit(draft: ReadingDraft, text: str) -> None:
        draft.type(name, parse_count(text))
        typed()

    return Column(
        name,
        HEADERS[name],
        lambda draft: "" if draft.value(name) is None else show.count(draft.value(name)),
        width=90,
        align=RIGHT,
        cell=TextCell(quiet=lambda draft: name not in draft.typed, blank=""),
        sort_key=lambda draft: draft.value(name),
        edit=edit,
        edit_text=lambda draft: "" if draft.value(name) is None else str(draft.value(name)),
    )


def _title(draft: ReadingDraft) -> str:
    return line_title(draft.line)


def _last_read(draft: ReadingDraft) -> str:
    reading = draft.line.result.reading
    return show.day(reading.day) if reading else "never"
