"""The deliverables of a campaign: the list of what was promised, and the verbs for it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.board import BoardCard
from models.partnership import DeliverableStatus
from models.promised_piece import PromisedPiece, in_due_order, pieces_line, status_label
from storage.drafts import drafts_of_campaign
from ui.campaigns.card_menu import Verb, verb_menu
from ui.campaigns.deliverables.deliverables_table import DeliverablesTable
from ui.campaigns.deliverables.piece_edits import delete_pieces, mark_pieces
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel


class DeliverablesPage(QWidget):
    """``told`` is a sentence for the toast, to be taken back by Undo; ``partnership_asked`` opens a creator's terms.

    ``shown_asked`` asks for this page among those of the campaign, ``creators_asked`` for somebody to promise one.
    """

    told = Signal(str)
    shown_asked = Signal()
    partnership_asked = Signal(int)
    creators_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._cards: list[BoardCard] = []
        self.table = DeliverablesTable(session, theme)
        self.line = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self._change = Button(self.tr("Change selected ▾"), theme)
        self._add = Button(self.tr("Add piece"), theme, "secondary", "plus")
        self._empty = EmptyState("clock", self.tr("Nothing is promised yet"), "", theme)
        self._begin = self._empty.add_button(self.tr("Add a piece"), "primary", "plus")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.line, 1)
        head.addWidget(self._change)
        head.addWidget(self._add)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_piece)
        self._begin.clicked.connect(self.on_begin_clicked)
        self._change.clicked.connect(self.on_change_clicked)
        self.table.delete_asked.connect(self.delete_selected)
        self.table.menu_asked.connect(self.on_menu_asked)
        self.table.selection_changed.connect(self.on_selection_changed)
        self.table.partnership_asked.connect(self.partnership_asked)

    @property
    def rows(self) -> list[PromisedPiece]:
        """The promised pieces in the shown order."""
        return self.table.rows

    @property
    def can_add(self) -> bool:
        """Whether there is anybody who could promise a piece."""
        return bool(self._cards)

    def show_cards(self, cards: Sequence[BoardCard]) -> None:
        """Show what the creators of a campaign promised; what exits promised does not count any more."""
        self._cards = [card for card in cards if not card.stage.is_exit]
        drafts = drafts_of_campaign(self._session.workspace, cards[0].partnership.campaign_id) if cards else {}
        pieces = in_due_order(
            [
                PromisedPiece(piece, card, drafts.get(piece.id, ()))
                for card in self._cards
                for piece in card.deliverables
            ]
        )
        self.table.show_rows(pieces)
        self.line.setText(pieces_line(pieces, self._session.today))
        self._stack.setCurrentWidget(self.table if pieces else self._empty)
        for button in (self._change, self._add):
            button.setVisible(bool(pieces))
        if not pieces:
            self._show_how_to_begin()
        self.on_selection_changed()

    def _show_how_to_begin(self) -> None:
        title = self.tr("Nothing is promised yet")
        if self._cards:
            sentence = self.tr("Note what each creator will post, and by when. What is late will stand out here.")
            self._begin.setText(self.tr("Add a piece"))
        else:
            sentence = self.tr("Ask creators for this campaign first; what they promise will stand here by its day.")
            self._begin.setText(self.tr("Add creators"))
        self._empty.show_message(title, sentence)

    def on_begin_clicked(self) -> None:
        """Begin with a piece, or with somebody who could promise one."""
        if self._cards:
            self.add_piece()
        else:
            self.creators_asked.emit()

    def add_piece(self) -> None:
        """Ask for a further piece, of the creator whose row is current."""
        from ui.campaigns.deliverables.piece_dialogs import AddPieceDialog

        if not self._cards:
            return
        current = self.table.current.card if self.table.current else self._cards[0]
        dialog = AddPieceDialog(self._session, self._theme, self._cards, current, self)
        dialog.accepted.connect(lambda: self.table.select(dialog.made_id))
        dialog.open()

    def shift_days(self) -> None:
        """Ask by how many days the selected pieces move."""
        from ui.campaigns.deliverables.piece_dialogs import ShiftDialog

        rows = self.table.selected
        if rows:
            ShiftDialog(self._session, self._theme, rows, self).open()

    def open_drafts(self) -> None:
        """Show the drafts of the current piece, and ask what is to be said of the newest."""
        from ui.campaigns.deliverables.drafts_dialog import DraftsDialog

        row = self.table.current
        if row is not None:
            DraftsDialog(self._session, self._theme, row, self).open()

    def set_status(self, status: DeliverableStatus) -> None:
        """Put the selected pieces into a status, as one step."""
        mark_pieces(self._session, self.table.selected, status)

    def delete_selected(self) -> None:
        """Delete the selected pieces, at once; Undo brings them back."""
        if told := delete_pieces(self._session, self.table.selected):
            self.told.emit(told)

    def on_selection_changed(self) -> None:
        """Offer changes where something is selected."""
        self._change.setEnabled(self.table.selected_count > 0)

    def on_change_clicked(self) -> None:
        """Offer, below the button, what can be done to the selected pieces."""
        self._menu().popup(self._change.mapToGlobal(QPoint(0, self._change.height() + 2)))

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done to the selected pieces."""
        if self.table.selected:
            self._menu().popup(at)

    def _menu(self) -> QMenu:
        rows = self.table.selected
        verbs: dict[str, Verb] = {}
        if len(rows) == 1:
            verbs[self.tr("Drafts…")] = self.open_drafts
            verbs[self.tr("Open the partnership…")] = lambda: self.partnership_asked.emit(rows[0].card.id)
        verbs[self.tr("Move the days…")] = self.shift_days
        verbs[self.tr("Delete")] = self.delete_selected
        menu = verb_menu(verbs, self)
        states = QMenu(self.tr("Mark as"), menu)
        for status in DeliverableStatus:
            action = states.addAction(status_label(status))
            action.triggered.connect(lambda _checked=False, status=status: self.set_status(status))
        menu.insertMenu(menu.actions()[0], states)
        return menu
