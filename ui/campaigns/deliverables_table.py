"""All that was promised in a campaign, by the day it is due."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from models import show
from models.board import BoardCard, is_late
from models.board_words import piece_text
from models.dates import parse_day
from models.errors import UserError
from models.numbers import parse_count
from models.partnership import Deliverable, DeliverableStatus
from models.plural import counted
from storage.workspace import Workspace
from ui.session import Session
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme

TONES = {
    DeliverableStatus.LIVE: "green",
    DeliverableStatus.APPROVED: "blue",
    DeliverableStatus.DRAFT_IN: "amber",
    DeliverableStatus.DROPPED: "grey",
}
MOST_ROUNDS = 99
_SOON = 7


@dataclass(frozen=True, slots=True)
class PromisedPiece:
    """A deliverable beside its creator."""

    piece: Deliverable
    card: BoardCard

    @property
    def id(self) -> int:
        """The deliverable's id."""
        return self.piece.id


class DeliverablesTable(ListTable[PromisedPiece]):
    """Dates and states are typed in place or chosen from the row's menu; ``partnership_asked`` opens a row's terms."""

    partnership_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        super().__init__(self._columns(), theme, "campaign_deliverables")
        self.setAccessibleName(self.tr("Deliverables of the campaign"))
        self.menu_asked.connect(self.on_menu_asked)
        self.opened.connect(self.on_opened)

    def show_cards(self, cards: list[BoardCard]) -> None:
        """Replace the rows, the earliest due day first; what exits promised does not count any more."""
        pieces = [PromisedPiece(piece, card) for card in cards if not card.stage.is_exit for piece in card.deliverables]
        self.show_rows(sorted(pieces, key=lambda one: (one.piece.post_due or date.max, one.card.name)))

    def set_status(self, status: DeliverableStatus) -> None:
        """Put the selected rows into a state, as one edit."""
        chosen = set(self.selected_ids())
        self._write_status([row for row in self.rows if row.id in chosen], status)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer the states and the terms of the row."""
        if self.current_id is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for status in DeliverableStatus:
            action = menu.addAction(_label(status))
            action.triggered.connect(lambda _checked=False, status=status: self.set_status(status))
        menu.addSeparator()
        current = self.current_id
        menu.addAction(self.tr("Open the partnership…")).triggered.connect(lambda: self.on_opened(current))
        menu.popup(at)

    def on_opened(self, deliverable_id: int) -> None:
        """Ask for the terms that a row belongs to."""
        row = next((row for row in self.rows if row.id == deliverable_id), None)
        if row is not None:
            self.partnership_asked.emit(row.card.id)

    def _columns(self) -> list[Column[PromisedPiece]]:
        return [
            Column("creator", "Creator", lambda row: row.card.name, 190, cell=TextCell(bold=True), is_fixed=True),
            Column("piece", "Piece", lambda row: piece_text(row.piece), 120),
            Column(
                *("platform", "Platform", lambda row: row.piece.platform.label if row.piece.platform else "", 110)
            ),
            self._day("draft_due", "Draft due"),
            self._day("post_due", "Live by"),
            Column(
                *("state", "State", lambda row: _label(row.piece.status), 110),
                cell=PillCell(lambda row: TONES.get(row.piece.status, "grey")),
                edit=self._type_status,
            ),
            Column(
                *("rounds", "Draft rounds", _rounds_text, 100),
                align=RIGHT,
                sort_key=lambda row: row.piece.draft_rounds,
                edit=self._type_rounds,
            ),
            Column(
                *("when", "Needs you", lambda row: _urgency(row.piece, self._session.today)[0], 130),
                cell=PillCell(lambda row: _urgency(row.piece, self._session.today)[1]),
                sort_key=lambda row: row.piece.post_due,
            ),
        ]

    def _day(self, name: str, header: str) -> Column[PromisedPiece]:
        def text(row: PromisedPiece) -> str:
            day: date | None = getattr(row.piece, name)
            return show.day(day, year=True) if day else ""

        def edit(row: PromisedPiece, typed: str) -> None:
            day = parse_day(typed)
            if day != getattr(row.piece, name):
                label = f"Change {header.lower()} of {row.card.name}"
                self._session.edit(label, lambda w: w.partnerships.update_deliverable(row.id, **{name: day}))

        return Column(
            name, header, text, 110, sort_key=lambda row: getattr(row.piece, name), edit=edit
        )

    def _type_rounds(self, row: PromisedPiece, typed: str) -> None:
        rounds = parse_count(typed) if typed.strip() else None
        if rounds is not None and not 0 <= rounds <= MOST_ROUNDS:
            raise UserError(f"A draft goes back and forth at most {MOST_ROUNDS} times.")
        if rounds != row.piece.draft_rounds:
            label = f"Change the draft rounds of {row.card.name}"
            self._session.edit(label, lambda w: w.partnerships.update_deliverable(row.id, draft_rounds=rounds))

    def _type_status(self, row: PromisedPiece, typed: str) -> None:
        word = typed.strip().casefold()
        found = [status for status in DeliverableStatus if word and _label(status).casefold().startswith(word)]
        if len(found) != 1:
            states = ", ".join(_label(status).lower() for status in DeliverableStatus)
            raise UserError(f"A piece is one of: {states}.")
        self._write_status([row], found[0])

    def _write_status(self, rows: list[PromisedPiece], status: DeliverableStatus) -> None:
        ids = [row.id for row in rows if row.piece.status is not status]
        if not ids:
            return

        def write(workspace: Workspace) -> None:
            for deliverable_id in ids:
                workspace.partnerships.update_deliverable(deliverable_id, status=status)

        self._session.edit(f"Mark {counted(len(ids), 'deliverable')} as {_label(status).lower()}", write)


def _rounds_text(row: PromisedPiece) -> str:
    return "" if row.piece.draft_rounds is None else show.count(row.piece.draft_rounds)


def _label(status: DeliverableStatus) -> str:
    return status.value.replace("_", " ").capitalize()


def _urgency(piece: Deliverable, today: date) -> tuple[str, str]:
    """What is to be done about a piece now, with the colour of its pill; empty where nothing is."""
    if is_late(piece, today) and piece.post_due is not None:
        return f"{counted((today - piece.post_due).days, 'day')} late", "red"
    if piece.status is DeliverableStatus.DRAFT_IN:
        return "draft to read", "amber"
    if piece.status is not DeliverableStatus.PROMISED:
        return "", "grey"
    if piece.draft_due is not None and piece.draft_due < today:
        return "draft late", "red"
    if piece.post_due is not None and (piece.post_due - today).days <= _SOON:
        days = (piece.post_due - today).days
        return ("due today" if not days else f"due in {counted(days, 'day')}"), "amber"
    return "", "grey"
