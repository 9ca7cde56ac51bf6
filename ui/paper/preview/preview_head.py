"""What document is looked at, how large, and on which sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.plural import counted
from ui.paper.paper_size import SHEET_NAMES, Paper
from ui.paper.preview.prepared import Prepared
from ui.paper.preview.zoom_bar import ZoomBar
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import ElidedLabel, heading
from ui.widgets.tooltip import tooltip


class PreviewHead(QWidget):
    """``paper_chosen`` carries the sheet that was chosen."""

    paper_chosen = Signal(str)

    def __init__(self, paper: Paper, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading("", theme)
        self.facts = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self.zoom = ZoomBar(theme)
        self.sheet = ChoiceBox()
        self._papers = list(SHEET_NAMES)
        self._build(paper)

    def _build(self, paper: Paper) -> None:
        self.sheet.addItems(list(SHEET_NAMES.values()))
        self.sheet.setCurrentIndex(self._papers.index(paper))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.setToolTip(tooltip(self.tr("The sheet the pages are made for")))
        self.sheet.activated.connect(lambda place: self.paper_chosen.emit(self._papers[place]))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 2 * STEP)
        row.setSpacing(4 * STEP)
        row.addLayout(words, 1)
        row.addWidget(self.zoom)
        row.addWidget(self.sheet)

    def show_prepared(self, prepared: Prepared) -> None:
        """Name the document and count its pages."""
        document = prepared.document
        self.title.setText(document.title or document.kind)
        kind = document.kind if document.title else ""
        parts = (kind, document.business.name, counted(prepared.made.pages, "page"))
        self.facts.setText(" · ".join(part for part in parts if part))
