"""What can be done to promised pieces from their list: by its menu, its buttons and the Campaign menu."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.campaigns.board import BoardCard
from models.campaigns.live_post import Match
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece, status_label
from ui.campaigns.card_menu import Edit, Verb, verb_menu
from ui.campaigns.deliverables.deliverables_table import DeliverablesTable
from ui.campaigns.deliverables.piece_edits import delete_pieces, mark_pieces
from ui.post_link import open_link
from ui.session import Session
from ui.theme import Theme
from ui.widgets.editing import is_read_only


class PieceVerbs(QObject):
    """``told`` is a sentence for the toast, with whether Undo takes it back."""

    told = Signal(str, bool)
    partnership_asked = Signal(int)

    def __init__(self, table: DeliverablesTable, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._session = session
        self._theme = theme
        self._parent = parent
        self.cards: Sequence[BoardCard] = ()

    def add_piece(self) -> None:
        """Ask for a further piece, of the creator whose row is current."""
        from ui.campaigns.deliverables.piece_dialogs import AddPieceDialog

        if not self.cards:
            return
        current = self._table.current.card if self._table.current else self.cards[0]
        dialog = AddPieceDialog(self._session, self._theme, self.cards, current, self._parent)
        dialog.accepted.connect(lambda: self._table.select(dialog.made_id))
        dialog.open()

    def open_drafts(self) -> None:
        """Show the drafts of the current piece, and ask what is to be said of the newest."""
        row = self._table.current
        if row is not None:
            self.open_drafts_of(row)

    def open_drafts_of(self, row: PromisedPiece) -> None:
        """Show the drafts of a piece."""
        from ui.campaigns.deliverables.drafts_dialog import DraftsDialog

        DraftsDialog(self._session, self._theme, row, self._parent).open()

    def open_posts(self, pasted: str = "") -> None:
        """Show the live posts of the current piece with their disclosures, and ask for a further one."""
        from ui.campaigns.deliverables.live_posts_dialog import LivePostsDialog

        row = self._table.current
        if row is not None:
            LivePostsDialog(self._session, self._theme, row, self._parent, pasted).open()

    def paste_link(self) -> None:
        """Take the link on the clipboard as the live post of the current piece."""
        pasted = QGuiApplication.clipboard().text().strip()
        if "." in pasted and len(pasted.split()) == 1:
            self.open_posts(pasted)
        else:
            self.told.emit(self.tr("Copy the link of a live post first; then paste it at its piece."), False)

    def open_post(self) -> None:
        """Open the first live post of the current piece in the browser."""
        row = self._table.current
        if row is not None and row.met and (told := open_link(row.met[0].url)):
            self.told.emit(told, False)

    def look_at(self, found: Sequence[Match]) -> None:
        """Ask which posts in the file are promised pieces."""
        from ui.campaigns.deliverables.match_dialog import MatchDialog

        dialog = MatchDialog(self._session, self._theme, found, self._parent)
        dialog.linked.connect(lambda told: self.told.emit(told, True))
        dialog.open()

    def shift_days(self) -> None:
        """Ask by how many days the selected pieces move."""
        from ui.campaigns.deliverables.piece_dialogs import ShiftDialog

        rows = self._table.selected
        if rows:
            ShiftDialog(self._session, self._theme, rows, self._parent).open()

    def delete_selected(self) -> None:
        """Delete the selected pieces, at once; Undo brings them back."""
        if told := delete_pieces(self._session, self._table.selected):
            self.told.emit(told, True)

    def menu(self) -> QMenu:
        """What can be done to the selected pieces."""
        rows = self._table.selected
        verbs: dict[str, Verb] = {}
        if len(rows) == 1:
            verbs[self.tr("Drafts…")] = self.open_drafts
            verbs[self.tr("Live posts…")] = self.open_posts
            if rows[0].met:
                verbs[self.tr("Open the post")] = self.open_post
            verbs[self.tr("Open the partnership…")] = lambda: self.partnership_asked.emit(rows[0].card.id)
        verbs[self.tr("Move the days…")] = Edit(self.shift_days)
        verbs[self.tr("Delete")] = Edit(self.delete_selected)
        menu = verb_menu(verbs, self._parent)
        states = QMenu(self.tr("Mark as"), menu)
        states.setEnabled(not is_read_only(menu))
        for status in DeliverableStatus:
            action = states.addAction(status_label(status))
            action.triggered.connect(
                lambda _checked=False, status=status: mark_pieces(self._session, self._table.selected, status)
            )
        menu.insertMenu(menu.actions()[0], states)
        return menu
