"""The parts that Goodword is made of: which they are, and the licence of the chosen one in full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.about.parts import Part, parts
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import heading, note
from ui.widgets.reading_order import tab_in_reading_order
from ui.work.jobs import Jobs

SIZE = (1080, 640)
SHARES = (430, 590)


class LicencesDialog(QDialog):
    """``was_read`` tells that the parts are shown: they are looked up on a thread."""

    was_read = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = ListTable(_columns(), theme, "licences", id_of=lambda part: part.name)
        self.text = QPlainTextEdit()
        self.close_button = Button(self.tr("Close"), theme, "primary")
        self._jobs = Jobs(self)
        self._build()
        tab_in_reading_order(self)
        self.table.selectionModel().selectionChanged.connect(self.on_selection_changed)
        self.close_button.clicked.connect(self.accept)
        self._job = self._jobs.in_thread(parts, self.on_read, self.on_failed)
        self.finished.connect(lambda _: self._job.cancel())

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self._theme.scaled_size(*SIZE))
        self.table.setAccessibleName(self.tr("Parts of Goodword"))
        self.text.setAccessibleName(self.tr("The licence of the chosen part"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(self._theme.font("small"))
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.table)
        sides.addWidget(self.text)
        sides.setSizes(list(SHARES))
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("The parts that Goodword is made of"), self._theme))
        column.addWidget(note(self.tr("Each is the work of others, given to all under its own licence."), self._theme))
        column.addWidget(sides, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def on_read(self, found: list[Part]) -> None:
        """Show them, the first one with its licence."""
        self.table.show_rows(found)
        self.table.selectRow(0)
        self.was_read.emit()

    def on_failed(self, error: Exception) -> None:
        """What is installed was taken away meanwhile: that is nothing to go on with."""
        raise error

    def on_selection_changed(self) -> None:
        """Show the licence of the chosen part."""
        for part in self.table.selected_rows[:1]:
            self.text.setPlainText(part.text)


def _columns() -> list[Column[Part]]:
    return [
        Column("part", "Part", lambda part: part.name, 150, is_fixed=True),
        Column("version", "Version", lambda part: part.version, 100),
        Column("licence", "Licence", lambda part: part.licence, 150, tooltip=lambda part: part.licence),
    ]
