"""The deliverables of a campaign: the list of what was promised beside its calendar, and the verbs for it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.delivered import Delivered
from models.campaigns.live_post import Match, matches
from models.campaigns.promised_piece import PromisedPiece, in_due_order, pieces_line
from models.plural import counted
from storage.campaigns.live_posts import unmatched_posts
from storage.campaigns.promised_pieces import promised_pieces
from ui.campaigns.deliverables.calendar_page import CalendarPage
from ui.campaigns.deliverables.deliverables_table import DeliverablesTable
from ui.campaigns.deliverables.piece_verbs import PieceVerbs
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel
from ui.widgets.strip import Strip
from ui.widgets.tab_strip import TabStrip
from ui.widgets.two_ends import TwoEnds

LIST, CALENDAR = range(2)
VIEW_KEY = "campaigns/deliverables_view"


class DeliverablesPage(QWidget):
    """``told`` is a sentence for the toast, with whether Undo takes it back; ``partnership_asked`` opens terms.

    ``deadline_opened`` is an entry of the calendar, perhaps of another campaign; ``view_changed`` says that the list or
    the calendar is shown now. ``shown_asked`` asks for this page among those of the campaign, ``creators_asked`` for
    somebody to promise one.
    """

    told = Signal(str, bool)
    shown_asked = Signal()
    partnership_asked = Signal(int)
    creators_asked = Signal()
    deadline_opened = Signal(object)
    view_changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._found: list[Match] = []
        self._stack = QStackedWidget(self)
        self.table = DeliverablesTable(session, theme)
        self.verbs = PieceVerbs(self.table, session, theme, self)
        self.line = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self.strip = Strip(theme, dismissable=False)
        self.calendar = CalendarPage(session, theme, self._stack)
        self.views = TabStrip((self.tr("List"), self.tr("Calendar")), theme)
        self._change = Button(self.tr("Change selected ▾"), theme)
        self._add = editor(Button(self.tr("Add piece"), theme, "secondary", "plus"))
        self._empty = EmptyState("clock", self.tr("Nothing is promised yet"), "", theme, self._stack)
        self._begin = editor(self._empty.add_button(self.tr("Add a piece"), "primary", "plus"))
        self._build()
        self._connect()
        self.views.choose(Preferences().number(VIEW_KEY, LIST))

    def _build(self) -> None:
        head = TwoEnds(spacing=10)
        for part in (self.views, self.line, self.calendar.head):
            head.addWidget(part)
        for part in (self.calendar.every, self._change, self._add):
            head.add_right(part)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.strip.hide()

    def _connect(self) -> None:
        self.views.chosen.connect(self.on_view_chosen)
        self.calendar.opened.connect(self.deadline_opened)
        self.calendar.told.connect(self.told)
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

    def show_campaign(self, campaign: Campaign, cards: Sequence[BoardCard]) -> None:
        """Show what the creators of a campaign promised; what exits promised does not count any more."""
        self.verbs.cards = [card for card in cards if not card.stage.is_exit]
        pieces = in_due_order(self._pieces(campaign.id))
        self.table.show_rows(pieces)
        delivered = sum((card.delivered for card in cards), Delivered())
        self.line.setText(pieces_line(pieces, delivered, self._session.today))
        if not pieces:
            self._show_how_to_begin()
        self.calendar.show_campaign(campaign)
        self._arrange()

    def _pieces(self, campaign_id: int) -> list[PromisedPiece]:
        workspace = self._session.workspace
        pieces = promised_pieces(workspace, campaign_id, self.verbs.cards)
        self._show_found(matches(pieces, unmatched_posts(workspace, campaign_id)))
        return pieces

    def _arrange(self) -> None:
        """Show the list (or how to begin it) or the calendar, with the buttons that mean something there."""
        has_pieces, is_list = bool(self.rows), not self.shows_calendar
        if not is_list:
            self.calendar.refresh()
        self._stack.setCurrentWidget(self.calendar if not is_list else self.table if has_pieces else self._empty)
        self._change.setVisible(is_list and has_pieces)
        self.line.setVisible(is_list)
        self.calendar.head.setVisible(not is_list)
        self.calendar.every.setVisible(not is_list)
        self._add.setVisible(has_pieces or not is_list)
        self._add.setEnabled(self.can_add)
        self.strip.setVisible(is_list and bool(self._found))
        self.on_selection_changed()

    @property
    def shows_calendar(self) -> bool:
        """Whether the calendar is shown rather than the list."""
        return self.views.current == CALENDAR

    def toggle_view(self) -> None:
        """Show the calendar instead of the list, and back."""
        self.views.choose(LIST if self.shows_calendar else CALENDAR)

    def on_view_chosen(self, place: int) -> None:
        """Show the list or the calendar, and keep that in mind on this machine."""
        Preferences().set_number(VIEW_KEY, place)
        self._arrange()
        self.view_changed.emit()

    def _show_found(self, found: list[Match]) -> None:
        self._found = found
        if found:
            look = "looks like a promised piece." if len(found) == 1 else "look like promised pieces."
            self.strip.show_message(f"{counted(len(found), 'post')} in the file {look}")
            editor(self.strip.add_button(self.tr("Look and link…"))).clicked.connect(self.on_look_clicked)

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
