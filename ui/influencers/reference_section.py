"""Links and files of somebody: opened, added by typing, choosing or dropping, renamed, removed."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from models.influencers.reference import Reference
from ui.influencers.fold_section import FoldSection
from ui.influencers.reference_line import ReferenceLine
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.editing import editor, is_read_only
from ui.widgets.form_row import FormRow
from ui.widgets.line_field import LineField
from ui.widgets.line_list import LineList


class ReferenceSection(FoldSection):
    """``added`` carries typed or dropped addresses; ``asked`` one of "open", "change", "remove" and an id."""

    added = Signal(list)
    choose_asked = Signal()
    asked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Files and links"), "references", theme, parent)
        self._theme = theme
        self._lines = LineList(self._new_line)
        self.field = LineField()
        self.choose_button = editor(Button(self.tr("Choose file…"), theme, "link"))
        hint = self.tr("Only the address is kept, no copy of a file. Files can be dropped here.")
        self.row = editor(FormRow(self.tr("Add a link, or the path of a file"), self.field, theme, hint), hides=True)
        self._build()
        self.choose_button.clicked.connect(self.choose_asked)
        self.field.returnPressed.connect(lambda: self.added.emit([self.field.text()]))
        self.field.textEdited.connect(lambda: self.row.show_problem(""))

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("For instance a media kit"))
        self.head.addWidget(self.choose_button)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.row)

    @property
    def lines(self) -> list[ReferenceLine]:
        """What is shown, from the top."""
        return self._lines.lines

    def show_references(self, references: Sequence[Reference]) -> None:
        """Show links and files in their order."""
        self.show_summary(str(len(references)) if references else self.tr("none"))
        for line, reference in zip(self._lines.fit(len(references)), references, strict=True):
            line.show_reference(reference)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with what was typed or dropped; an empty text means that it was added."""
        self.row.show_problem(problem)
        if not problem:
            self.field.clear()

    def forget_typed(self) -> None:
        """Begin anew for somebody else."""
        self.show_problem("")

    def _new_line(self) -> ReferenceLine:
        line = ReferenceLine(self._theme)
        line.asked.connect(self.asked)
        return line

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _addresses(event.mimeData()) and not is_read_only(self):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if addresses := _addresses(event.mimeData()):
            event.acceptProposedAction()
            self.added.emit(addresses)


def _addresses(data: QMimeData) -> list[str]:
    """What was dropped: files by their paths, links as they are."""
    return [url.toLocalFile() if url.isLocalFile() else url.toString() for url in data.urls()]
