"""The creators of a campaign as cards in columns by stage."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.campaigns.board import BoardCard, in_columns, neighbour
from models.stage_names import StageNames
from models.stages import Column
from ui.campaigns.board_column import BoardColumn
from ui.campaigns.card_list import CardList
from ui.campaigns.exit_strip import ExitStrip
from ui.theme import Theme
from ui.widgets.scrolled_area import ScrolledArea, bring_into_view

_BETWEEN = 10
_BEYOND = 40
"""Pixels beyond a column that a card is held over: its own edge, and a bit of its neighbour's ground."""

_BY_TAB = Qt.FocusPolicy.StrongFocus
_BY_CLICK = Qt.FocusPolicy.ClickFocus


class Board(QWidget):
    """Arrows walk among the cards, Ctrl with them or the mouse moves one to another column.

    ``move_asked`` carries a card's id and the column it shall go to, ``None`` for an exit. The board only asks: what
    moved is shown when the workspace has changed.
    """

    move_asked = Signal(int, object)
    opened = Signal(int)
    remove_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    current_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = ScrolledArea(QWidget(), self, across=True, down=False)
        self._columns = {column: BoardColumn(column, theme, self._area.inside) for column in Column}
        self._exits = ExitStrip(theme)
        self._current: int | None = None
        self._homes: dict[int, Column | None] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Board of creators by stage"))
        row = QHBoxLayout(self._area.inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for column in self._columns.values():
            row.addWidget(column, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self._area, 1)
        body.addWidget(self._exits)

    def _connect(self) -> None:
        for column, cards in self._lists():
            cards.stepped.connect(lambda step, column=column: self.on_stepped(column, step))
            cards.move_asked.connect(self.move_current)
            cards.dropped.connect(lambda card, column=column: self.on_dropped(card, column))
            cards.hovered_by_drag.connect(lambda is_hovered, cards=cards: self.on_hovered_by_drag(cards, is_hovered))
            cards.current_changed.connect(self.on_current_changed)
            cards.opened.connect(self.opened)
            cards.remove_asked.connect(self.remove_asked)
            cards.menu_asked.connect(self.menu_asked)

    @property
    def current_id(self) -> int | None:
        """The card that the keyboard and the menus mean, ``None`` where there is none."""
        return self._current

    def list_of(self, column: Column | None) -> CardList:
        """The cards of a column, of the exits for ``None``."""
        return self._exits.list if column is None else self._columns[column].list

    def column_names(self) -> list[str]:
        """What stands over the columns, from the left."""
        return [column.name for column in self._columns.values()]

    def show_names(self, names: StageNames) -> None:
        """Call the columns as the owner does."""
        for column, view in self._columns.items():
            view.show_name(names.of(column))

    def show_cards(self, cards: Sequence[BoardCard], today: date) -> None:
        """Replace the cards; the current one is followed into its new column, the focus with it."""
        had_focus = any(one.hasFocus() for _, one in self._lists())
        columns = in_columns(cards)
        self._homes = {card.id: column for column, found in columns.items() for card in found}
        for column, view in self._columns.items():
            view.show_cards(columns[column], today)
        self._exits.show_cards(columns[None], today)
        current = self._current if self._current in self._homes else None
        self._mark(current)
        if had_focus and current is not None:
            self.list_of(self._homes[current]).setFocus()
            self._bring_into_view(current)

    def select(self, card_id: int) -> bool:
        """Make a card the current one and bring it into view; says whether it is on the board."""
        if card_id not in self._homes:
            return False
        if self._homes[card_id] is None:
            self._exits.unfold()
        self._mark(card_id)
        self._bring_into_view(card_id)
        return True

    def move_current(self, step: int) -> None:
        """Ask to take the current card to the column beside its own; an exit goes back to the first one."""
        if self._current is None:
            return
        home = self._homes[self._current]
        beside = Column.SHORTLISTED if home is None else neighbour(home, step)
        if beside is not None:
            self.move_asked.emit(self._current, beside)

    def on_stepped(self, column: Column | None, step: int) -> None:
        """Go to the nearest card of the next column that has any."""
        if column is None or self._current is None:
            return
        y = self.list_of(column).centre_of(self._current)
        beside = neighbour(column, step)
        while beside is not None:
            found = self.list_of(beside).nearest(y)
            if found is not None:
                self.select(found)
                self.list_of(beside).setFocus()
                return
            beside = neighbour(beside, step)

    def on_dropped(self, card_id: int, column: Column | None) -> None:
        """Ask to move the card that fell on a column, unless it is of another board."""
        if card_id in self._homes and self._homes[card_id] != column:
            self._current = card_id
            self.move_asked.emit(card_id, column)

    def on_current_changed(self, card_id: int | None) -> None:
        """One current card on the whole board."""
        if card_id is not None and card_id != self._current:
            self._mark(card_id)
            self._bring_into_view(card_id)

    def on_hovered_by_drag(self, cards: CardList, is_hovered: bool) -> None:
        """Show the whole of a column that a card is held over, and the edges of those beside it, to go on to."""
        if is_hovered:
            bring_into_view(cards, cards.rect(), _BEYOND)

    def _bring_into_view(self, card_id: int) -> None:
        cards = self.list_of(self._homes[card_id])
        cards.scrollTo(cards.currentIndex())
        bring_into_view(cards.viewport(), cards.visualRect(cards.currentIndex()), _BETWEEN)

    def _mark(self, card_id: int | None) -> None:
        self._current = card_id
        home = self._homes.get(card_id) if card_id is not None else None
        with_cards = [cards for _, cards in self._lists() if cards.cards.cards]
        stop = self.list_of(home) if card_id is not None else next(iter(with_cards), None)
        for _, cards in self._lists():
            cards.blockSignals(True)
            cards.mark(card_id)
            cards.blockSignals(False)
            cards.setFocusPolicy(_BY_TAB if cards is stop else _BY_CLICK)
        self.current_changed.emit(card_id)

    def _lists(self) -> list[tuple[Column | None, CardList]]:
        return [*((column, view.list) for column, view in self._columns.items()), (None, self._exits.list)]
