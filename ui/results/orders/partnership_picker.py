"""Choosing whose something is: every creator in every campaign, with a search."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.reading.text import fold, quoted, search_text, words
from storage.results.order_book import OrderBook
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.search_field import SearchField

WIDTH, HEIGHT = 560, 260
MOST = 500
"""Rows shown at once; words find the others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One partnership that may be meant; ``is_likely`` ones stand first."""

    id: int
    creator: str
    campaign: str
    days: str
    is_likely: bool = False

    @property
    def whose(self) -> str:
        """How a sentence speaks of it."""
        return f"{self.creator} ({self.campaign})"


def candidates(book: OrderBook, likely: frozenset[int], placed_on: Collection[date]) -> list[Candidate]:
    """Every partnership, those that may be meant first, then those of campaigns that run on the orders' days."""
    found = []
    for owner in book.owners.values():
        campaign = book.ledger.campaigns[owner.campaign_id]
        days = "" if campaign.starts_on is None else show.day_range(campaign.starts_on, campaign.ends_on)
        starts, ends = campaign.starts_on or date.min, campaign.ends_on or date.max
        runs = campaign.starts_on is not None and any(starts <= day <= ends for day in placed_on)
        candidate = Candidate(owner.id, owner.creator, owner.campaign, days, owner.id in likely)
        found.append((not candidate.is_likely, not runs, -starts.toordinal(), fold(candidate.creator), candidate))
    return [one for *_, one in sorted(found, key=lambda each: each[:-1])]


class PartnershipPicker(SmallDialog):
    """“Whose is it?” ``chosen`` carries the candidate and, for a code, from when until when."""

    chosen = Signal(object, object)

    def __init__(
        self,
        question: str,
        answer: str,
        offered: list[Candidate],
        session: Session,
        theme: Theme,
        parent: QWidget | None,
        *,
        with_days: bool = False,
    ) -> None:
        super().__init__(question, answer, session, theme, parent)
        self.setFixedWidth(self.theme.scaled(WIDTH))
        self._offered = offered
        self._with_days = with_days
        self.search = SearchField(self.tr("Search creators and campaigns"), theme)
        self.table = ListTable(_columns(), theme, "partnership_picker")
        self.since, self.until = (DayField(theme, near=session.today) for _ in range(2))
        self.since_row = FormRow(self.tr("From (optional)"), self.since, theme)
        self.until_row = FormRow(self.tr("Until (optional)"), self.until, theme)
        self._fill()
        self.on_searched()

    def _fill(self) -> None:
        self.table.setFixedHeight(HEIGHT)
        self.table.set_compact(compact=True)
        self.table.setAccessibleName(self.tr("Creators"))
        self.body.addWidget(self.search)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card)
        if self._with_days:
            self.add_line(self.since_row, self.until_row)
            told = self.tr("Remembered for orders that you import later. Undo takes it back.")
            self.body.addWidget(note(told, self.theme))
        self.body.setSpacing(2 * STEP)
        self.search.textChanged.connect(self.on_searched)
        self.search.down_pressed.connect(self.table.setFocus)
        self.search.left.connect(self.reject)
        self.table.opened.connect(self.on_ok_clicked)
        self.table.current_changed.connect(self.strip.hide)
        self.search.setFocus()

    def on_searched(self) -> None:
        """Show those who hold every word, the first of them chosen."""
        wanted = words(self.search.text())
        rows = [one for one in self._offered if all(word in search_text(one.whose) for word in wanted)]
        self.table.show_rows(rows[:MOST])
        # Enter must not give a code to somebody whom nobody looked at.
        if rows and (wanted or rows[0].is_likely):
            self.table.select(rows[0].id)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())

    @property
    def is_changed(self) -> bool:
        return False

    def save(self) -> bool:
        """Tell who was chosen."""
        if problem := (self.since.problem or self.until.problem):
            row = self.since_row if self.since.problem else self.until_row
            row.show_problem(problem)
            return False
        first, last = self.since.value, self.until.value
        if first and last and first > last:
            self.until_row.show_problem(self.tr("This is before the first day."))
            return False
        picked = next((one for one in self.table.rows if one.id == self.table.current_id), None)
        if picked is None:
            self.strip.show_message(self.tr("Choose a creator first."), "", "warning")
            self.strip.show()
            return False
        self.chosen.emit(picked, (first, last))
        return True


def question_of(codes: list[str], orders: int) -> str:
    """What the picker asks."""
    if len(codes) == 1:
        return f"Whose is {quoted(codes[0])}?"
    if codes:
        return f"Whose are these {show.count(len(codes))} codes?"
    return "Whose is this order?" if orders == 1 else f"Whose are these {show.count(orders)} orders?"


def _columns() -> list[Column[Candidate]]:
    return [
        Column("creator", "Creator", lambda row: row.creator, width=170, cell=TextCell(bold=True), is_fixed=True),
        Column("campaign", "Campaign", lambda row: row.campaign, width=160),
        Column("days", "Days", lambda row: row.days, width=200),
    ]
