"""The creators of a scope, one row each: whom to book again, and what that is said by."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.plural import counted
from models.reading.text import words
from ui.results.creators.creator_lines import BY_RATE, BY_RETURN, LINES, creator_lines, found_by
from ui.results.creators.creator_table import CreatorTable
from ui.results.findings import Findings, Maker
from ui.results.overview.pictures import creators_by_rate, creators_by_return
from ui.results.result_page import MARGIN, ResultPage
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import note
from ui.widgets.search_field import SearchField
from ui.work.jobs import Jobs


class CreatorsPage(ResultPage):
    """The table of creators with a search; every word has to be found in a name or handle."""

    ahead: ClassVar[Mapping[str, Maker]] = {
        BY_RETURN: creators_by_return, BY_RATE: creators_by_rate, LINES: creator_lines
    }  # fmt: skip

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self._found: Findings | None = None
        self.search = SearchField(self.tr("Search creators"), theme)
        self.count = note("", theme)
        self.table = CreatorTable(theme, session.business.currency)
        self.empty = EmptyState("people", "", "", theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        self.search.setFixedWidth(self.theme.scaled(280))
        head.addWidget(self.search)
        head.addWidget(self.count, 1)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        for part in (card, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 14)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.show_rows)
        self.search.left.connect(self.go_to_rows)
        self.search.down_pressed.connect(self.go_to_rows)
        self.table.influencer_asked.connect(self.influencer_asked)

    def show_findings(self, found: Findings) -> None:
        self._found = found
        self.search.setEnabled(bool(found.creators))
        self.show_rows()

    def find_in_list(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def go_to_rows(self) -> None:
        """Put the cursor into the rows."""
        self.table.setFocus()
        self.table.select_first()

    def show_rows(self) -> None:
        """Show the creators that hold every word."""
        found = self._found
        if found is None:
            return
        sought = words(self.search.text())
        lines = found_by(found.once(LINES, creator_lines), sought)
        names = self.session.stage_names if found.scope.campaign_id is not None else None
        self.table.show_lines(lines, found.figures.currency, names)
        self.table.select_first()
        self.count.setText(counted(len(lines), "creator") if sought else "")
        self._stack.setCurrentIndex(0 if lines else 1)
        self._say_empty(found)

    def _say_empty(self, found: Findings) -> None:
        if found.creators:
            told = self.tr("No name or handle here holds these words: Esc in the search shows all again.")
            self.empty.show_message(self.tr("Nobody found"), told)
        else:
            told = self.tr("Nobody in this scope has a post or a live partnership: add a post, or look at more above.")
            self.empty.show_message(self.tr("No creators here"), told)
