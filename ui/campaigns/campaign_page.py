"""One campaign: its name, what can be done with it, its figures, and its creators, brief and deliverables."""

from datetime import date

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from models.campaigns.board import BoardCard
from models.campaigns.campaign_words import page_line
from models.results.overview import CampaignOverview
from ui.campaigns.board import Board
from ui.campaigns.brief.brief_page import BriefPage
from ui.campaigns.campaign_tiles import CampaignTiles
from ui.campaigns.creators_table import CreatorsTable
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.campaigns.payments.payments_page import PaymentsPage
from ui.campaigns.planner.planner_place import PlannerPlace
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState
from ui.widgets.holder import Holder
from ui.widgets.label import ElidedLabel, heading
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolled_area import ScrolledArea
from ui.widgets.underlined_tabs import UnderlinedTabs
from ui.work.jobs import Jobs

CREATORS, BRIEF, DELIVERABLES, PAYMENTS, PLANNER = range(5)
BOARD, TABLE = range(2)
VIEW_KEY = "campaigns/view"
LEAST = (560, 248)
"""Pixels that the page below the figures has at least, at the usual size of text; all of the campaign scrolls below."""

ONE_ROW, LOW, LOW_FOR_TWO = 900, 560, 680
"""Pixels at the usual size of text: from which width on the figures stand in one row, and below which height they make
room for what stands below them, in one row and in two."""

_WIDEST_MARGIN = 18


class CampaignPage(QWidget):
    """Shows what it is given; what a person wants is told by signals, of a card with its partnership's id."""

    edit_asked = Signal()
    brief_asked = Signal()
    report_asked = Signal()
    add_asked = Signal()
    card_menu_asked = Signal(int, QPoint)
    partnership_asked = Signal(int)
    remove_asked = Signal(int)
    move_asked = Signal(int, object)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._area = ScrolledArea(QWidget(), self)
        inside = self._area.inside
        self._holder = Holder(QSize(*map(theme.scaled, LEAST)), inside)
        self._pages = QStackedWidget(self._holder)
        self._creators = QStackedWidget(self._pages)
        self._views = QStackedWidget(self._creators)
        self.title = heading("", theme)
        self.line = ElidedLabel("", theme, "small", tone="second")
        self.tiles = CampaignTiles(theme, inside)
        names = [self.tr("Creators"), self.tr("Brief"), self.tr("Deliverables")]
        names += [self.tr("Payments"), self.tr("Planner")]
        self.tabs = UnderlinedTabs(names, theme, inside)
        self.board = Board(theme, self._views)
        self.table = CreatorsTable(session, theme, self._views)
        self.brief = BriefPage(session, theme, jobs, self._pages)
        self.deliverables = DeliverablesPage(session, theme, self._pages)
        self.payments = PaymentsPage(session, theme, self._pages)
        self.planner = PlannerPlace(session, theme, jobs, self._pages)
        self.cards: dict[int, BoardCard] = {}
        self._view = Button("", theme, "quiet")
        self._view_menu = QMenu(self)
        self._nobody = self._empty_creators()
        self._build()
        self._connect()
        self.show_view(TABLE if Preferences().number(VIEW_KEY, BOARD) == TABLE else BOARD)

    def _build(self) -> None:
        margin = _WIDEST_MARGIN
        for stack, pages in (
            (self._views, (self.board, self.table)),
            (self._creators, (self._views, self._nobody)),
            (self._pages, (self._creators, self.brief, self.deliverables, self.payments, self.planner)),
        ):
            for page in pages:
                stack.addWidget(page)
        self.tabs.add_corner(self._view)
        self._view.clicked.connect(self.on_view_clicked)
        for place, name in enumerate((self.tr("Board"), self.tr("Table"))):
            self._view_menu.addAction(name).triggered.connect(lambda _checked=False, place=place: self.show_view(place))
        column = QVBoxLayout(self._area.inside)
        column.setContentsMargins(margin, margin - 4, margin, margin - 2)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.tabs)
        column.addWidget(self.tiles)  # below the tabs, which stay where they are on pages without figures
        column.addWidget(self._holder, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        tab_in_reading_order(self)

    def _head(self) -> QVBoxLayout:
        self._edit = Button(self.tr("Edit"), self._theme)
        self._brief = Button(self.tr("Brief PDF"), self._theme)
        self._report = Button(self.tr("Report PDF"), self._theme)
        self._add = editor(Button(self.tr("Add creators"), self._theme, "primary", "plus"))
        self._add.setAccessibleName(self.tr("Add creators to this campaign"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.title, 1)
        for button in (self._edit, self._brief, self._report, self._add):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(row)
        head.addWidget(self.line)
        return head

    def _empty_creators(self) -> EmptyState:
        empty = EmptyState(
            "people",
            self.tr("No creators yet"),
            self.tr("Shortlist people for this campaign. Each becomes a card that you move along as you agree."),
            self._theme,
            self._creators,
        )
        editor(empty.add_button(self.tr("Add creators"), "primary", "plus")).clicked.connect(self.add_asked)
        return empty

    def _connect(self) -> None:
        self._edit.clicked.connect(self.edit_asked)
        self._brief.clicked.connect(self.brief_asked)
        self._report.clicked.connect(self.report_asked)
        self._add.clicked.connect(self.add_asked)
        self.tabs.chosen.connect(self.show_page)
        self.board.move_asked.connect(self.move_asked)
        self.board.opened.connect(self.partnership_asked)
        self.board.remove_asked.connect(self.remove_asked)
        self.board.menu_asked.connect(self.card_menu_asked)
        self.table.opened.connect(self.partnership_asked.emit)
        self.table.delete_asked.connect(self.on_table_delete_asked)
        self.table.menu_asked.connect(self.on_table_menu_asked)
        self.deliverables.partnership_asked.connect(self.partnership_asked)
        self.deliverables.view_changed.connect(self._make_room)
        self.deliverables.creators_asked.connect(self.add_asked)
        self.deliverables.shown_asked.connect(lambda: self.tabs.choose(DELIVERABLES))
        self.planner.add_asked.connect(self.add_asked)

    @property
    def current_card(self) -> BoardCard | None:
        """The creator that verbs mean, ``None`` where there is none."""
        chosen = self.table.current_id if self.view == TABLE else self.board.current_id
        return self.cards.get(chosen) if chosen is not None else None

    def cards_meant(self, card_id: int) -> list[BoardCard]:
        """The creators that a verb about one of them means: all selected rows of the table, where she is among them."""
        selected = self.table.selected_ids() if self.view == TABLE else []
        ids = selected if card_id in selected else [card_id]
        return [self.cards[one] for one in ids if one in self.cards]

    @property
    def people(self) -> list[int]:
        """Ids of the influencers who are chosen: as cards or rows, or by their pieces or what is owed to them."""
        cards: list[BoardCard] = []
        if self.tabs.current == CREATORS and self.current_card is not None:
            cards = self.cards_meant(self.current_card.id)
        elif self.tabs.current == DELIVERABLES and not self.deliverables.shows_calendar:
            cards = [piece.card for piece in self.deliverables.table.selected]
        elif self.tabs.current == PAYMENTS:
            meant = [claim.partnership_id for claim in self.payments.chosen_claims]
            cards = [self.cards[one] for one in meant if one in self.cards]
        return list(dict.fromkeys(card.person.id for card in cards))

    @property
    def shows_table(self) -> bool:
        """Whether creators are seen, as a table, and there are any."""
        is_table = self.tabs.current == CREATORS and self.view == TABLE
        return is_table and self._creators.currentWidget() is self._views

    @property
    def view(self) -> int:
        """Whether creators are seen as a board or as a table."""
        return self._views.currentIndex()

    def show_campaign(self, overview: CampaignOverview, cards: list[BoardCard], today: date) -> None:
        """Show a campaign; selections and scrolls stay where they can."""
        campaign = overview.campaign
        self.cards = {card.id: card for card in cards}
        self.title.setText(campaign.name)
        self.line.setText(page_line(campaign))
        self.tiles.show_overview(overview, today, self._session.stage_names)
        self.board.show_names(self._session.stage_names)
        self.board.show_cards(cards, today)
        self.table.show_creators(campaign, cards)
        self.brief.show_campaign(campaign, cards)
        self.deliverables.show_campaign(campaign, cards)
        self.planner.show_campaign(overview)
        self._creators.setCurrentWidget(self._views if cards else self._nobody)

    def show_page(self, place: int) -> None:
        """Show creators, brief, deliverables, payments or the planner."""
        self._pages.setCurrentIndex(place)
        self._view.setVisible(place == CREATORS)
        self._make_room()

    def _make_room(self) -> None:
        """Hide the figures for a month and a brief, which need their height, and for the planner, which has its own."""
        place = self._pages.currentIndex()
        is_month = place == DELIVERABLES and self.deliverables.shows_calendar
        self.tiles.setVisible(not is_month and place not in (BRIEF, PLANNER))

    def show_payments(self) -> None:
        """Bring the payments to the front."""
        self.tabs.choose(PAYMENTS)

    def show_view(self, place: int) -> None:
        """Show creators as a board or as a table, and keep that in mind on this machine."""
        before = self.current_card
        self._views.setCurrentIndex(place)
        name = (self.tr("Board"), self.tr("Table"))[place]
        self._view.setText(f"{name} ▾")
        self._view.setAccessibleName(self.tr("Creators shown as {}").format(name))
        Preferences().set_number(VIEW_KEY, place)
        if before is not None:
            (self.table if place == TABLE else self.board).select(before.id)

    def on_view_clicked(self) -> None:
        """Offer the board and the table."""
        self._view_menu.popup(self._view.mapToGlobal(QPoint(0, self._view.height() + 2)))

    def on_table_delete_asked(self) -> None:
        """Ask to take the current row's creator out."""
        if self.current_card is not None:
            self.remove_asked.emit(self.current_card.id)

    def on_table_menu_asked(self, at: QPoint) -> None:
        """Ask for the menu of the current row's creator."""
        if self.current_card is not None:
            self.card_menu_asked.emit(self.current_card.id, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        low = LOW if event.size().width() >= self._theme.scaled(ONE_ROW) else LOW_FOR_TWO
        self.tiles.set_slim(event.size().height() < self._theme.scaled(low))
        super().resizeEvent(event)
