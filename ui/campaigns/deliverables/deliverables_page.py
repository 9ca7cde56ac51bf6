"""The deliverables of a campaign: the list of what was promised, and the verbs for it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.board import BoardCard
from models.live_post import Match, matches
from models.plural import counted
from models.promised_piece import PromisedPiece, in_due_order, pieces_line
from storage.drafts import drafts_of_campaign
from storage.live_posts import posts_of_pieces, unmatched_posts
from ui.campaigns.deliverables.deliverables_table import DeliverablesTable
from ui.campaigns.deliverables.piece_verbs import PieceVerbs
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel
from ui.widgets.strip import Strip


class DeliverablesPage(QWidget):
    """``told`` is a sentence for the toast, with whether Undo takes it back; ``partnership_asked`` opens terms.

    ``shown_asked`` asks for this page among those of the campaign, ``creators_asked`` for somebody to promise one.
    """

    told = Signal(str, bool)
    shown_asked = Signal()
    partnership_asked = Signal(int)
    creators_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._found: list[Match] = []
        self.table = DeliverablesTable(session, theme)
        self.verbs = PieceVerbs(self.table, session, theme, self)
        self.line = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self.strip = Strip(theme, dismissable=False)
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
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.strip.hide()

    def _connect(self) -> None:
        self._add.clicked.connect(self.verbs.add_piece)
        self._begin.clicked.connect(self.on_begin_clicked)
        self._change.clicked.connect(self.on_change_clicked)
        self.table.delete_asked.connect(self.verbs.delete_selected)
        self.table.paste_asked.connect(self.verbs.paste_link)
        self.table.menu_asked.connect(self.on_menu_asked)
        self.table.selection_changed.connect(self.on_selection_changed)
        self.table.partnership_asked.connect(self.partnership_asked)
        self.verbs.partnership_asked.connect(self.partnership_asked)
        self.verbs.told.connect(self.told)

    @property
    def rows(self) -> list[PromisedPiece]:
        """The promised pieces in the shown order."""
        return self.table.rows

    @property
    def can_add(self) -> bool:
        """Whether there is anybody who could promise a piece."""
        return bool(self.verbs.cards)

    def show_cards(self, cards: Sequence[BoardCard]) -> None:
        """Show what the creators of a campaign promised; what exits promised does not count any more."""
        self.verbs.cards = [card for card in cards if not card.stage.is_exit]
        pieces = in_due_order(self._pieces(cards[0].partnership.campaign_id) if cards else [])
        self.table.show_rows(pieces)
        self.line.setText(pieces_line(pieces, self._session.today))
        self._stack.setCurrentWidget(self.table if pieces else self._empty)
        for button in (self._change, self._add):
            button.setVisible(bool(pieces))
        if not pieces:
            self._show_how_to_begin()
        self.on_selection_changed()

    def _pieces(self, campaign_id: int) -> list[PromisedPiece]:
        workspace = self._session.workspace
        drafts, posts = drafts_of_campaign(workspace, campaign_id), posts_of_pieces(workspace, campaign_id)
        pieces = [
            PromisedPiece(piece, card, drafts.get(piece.id, ()), posts.get(piece.id, ()))
            for card in self.verbs.cards
            for piece in card.deliverables
        ]
        self._show_found(matches(pieces, unmatched_posts(workspace, campaign_id)))
        return pieces

    def _show_found(self, found: list[Match]) -> None:
        self._found = found
        self.strip.setVisible(bool(found))
        if found:
            look = "looks like a promised piece." if len(found) == 1 else "look like promised pieces."
            self.strip.show_message(f"{counted(len(found), 'post')} in the file {look}")
            self.strip.add_button(self.tr("Look and link…")).clicked.connect(self.on_look_clicked)

    def _show_how_to_begin(self) -> None:
        title = self.tr("Nothing is promised yet")
        if self.can_add:
            sentence = self.tr("Note what each creator will post, and by when. What is late will stand out here.")
            self._begin.setText(self.tr("Add a piece"))
        else:
            sentence = self.tr("Ask creators for this campaign first; what they promise will stand here by its day.")
            self._begin.setText(self.tr("Add creators"))
        self._empty.show_message(title, sentence)

    def on_begin_clicked(self) -> None:
        """Begin with a piece, or with somebody who could promise one."""
        if self.can_add:
            self.verbs.add_piece()
        else:
            self.creators_asked.emit()

    def on_look_clicked(self) -> None:
        """Ask which of the posts found are promised pieces."""
        self.verbs.look_at(self._found)

    def on_selection_changed(self) -> None:
        """Offer changes where something is selected."""
        self._change.setEnabled(self.table.selected_count > 0)

    def on_change_clicked(self) -> None:
        """Offer, below the button, what can be done to the selected pieces."""
        self.verbs.menu().popup(self._change.mapToGlobal(QPoint(0, self._change.height() + 2)))

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done to the selected pieces."""
        if self.table.selected:
            self.verbs.menu().popup(at)
