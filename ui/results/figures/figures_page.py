"""Every figure of a scope with its range and what it rests on, and beside it all that is known of the chosen one."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.figures.figure_lines import FigureLine, figure_lines
from ui.results.figures.figure_pane import FigurePane
from ui.results.figures.figure_table import FigureTable
from ui.results.findings import Findings
from ui.results.result_page import MARGIN, ResultPage
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.work.jobs import Jobs


class FiguresPage(ResultPage):
    """A table of figures under headings and a pane beside it; Return or a double click does what mends a figure."""

    stands_empty = True

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self._compared_with = ""
        self.table = FigureTable(theme)
        self.pane = FigurePane(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        card = Card(margin=1)
        card.body.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 14)
        row.setSpacing(3 * STEP)
        row.addWidget(card, 1)
        row.addWidget(self.pane)

    def _connect(self) -> None:
        self.table.figure_chosen.connect(self.on_figure_chosen)
        self.table.opened.connect(self.on_opened)
        self.table.menu_asked.connect(self.on_menu_asked)
        self.pane.verb_asked.connect(self.verb_asked)

    def show_findings(self, found: Findings) -> None:
        self._compared_with = found.earlier.label if found.earlier else ""
        self.table.show_lines(figure_lines(found.figures, found.earlier_figures), self._compared_with)

    def select_figure(self, name: str) -> None:
        """Make a figure the current one; where there is one a currency, the first of them."""
        row = next((row for row in self.table.rows if row.line is not None and row.line.figure.name == name), None)
        if row is not None:
            self.table.select(row.id)
            self.table.setFocus()

    def find_in_list(self) -> None:
        self.table.setFocus()

    def on_figure_chosen(self, line: FigureLine) -> None:
        """Show all that is known of a figure."""
        self.pane.show_line(line, self._compared_with)

    def on_opened(self) -> None:
        """Do what mends the figure, where something does."""
        if not self.pane.mend.isHidden() and self.pane.mend.isEnabled():
            self.pane.on_mend_clicked()

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer to copy, and what mends the figure."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy rows"), self.table.copy_selection)
        menu.addAction(self.tr("Copy all figures"), lambda: self.verb_asked.emit("figures.copy"))
        if not self.pane.mend.isHidden():
            menu.addSeparator()
            menu.addAction(self.pane.mend.text(), self.pane.on_mend_clicked).setEnabled(self.pane.mend.isEnabled())
        menu.addSeparator()
        menu.addAction(self.tr("Exchange rates…"), lambda: self.verb_asked.emit("figures.type_rates"))
        menu.popup(at)
