"""What stands above the table of influencers: search, filter chips, the count, views, the choice of columns."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.changes import ChangeSet
from models.influencers.influencer_filter import InfluencerFilter, InfluencerQuery
from models.reading.text import words
from ui.influencers.chip_row import ChipRow
from ui.influencers.columns_menu import ColumnsButton
from ui.influencers.filter_chips import FilterChips
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.label import Label
from ui.widgets.more_chip import MoreChip
from ui.widgets.search_field import SearchField

_SEARCH_WIDTH = 280


class FilterBar(QFrame):
    """Tells what is wanted: ``filter_changed`` an ``InfluencerFilter``, ``search_changed`` the words.

    ``emptied`` tells that both were cleared at once.
    """

    filter_changed = Signal(object)
    search_changed = Signal(str)
    emptied = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.wanted = InfluencerFilter()
        self.search = SearchField(self.tr("Search"), theme)
        self.chips = FilterChips(session, theme, lambda: self.query, self)
        self.due = Chip(self.tr("Follow-up due"), theme, "none")
        self.more = MoreChip(self.tr("More"), theme)
        self.only = Chip("", theme)
        self.clear_button = Button(self.tr("Clear"), theme, "link")
        self.views = Chip(self.tr("Views"), theme)
        self.columns = ColumnsButton(theme)
        self._row = ChipRow(self.more)
        self._due_count = 0
        self._shown_text = ""
        self._selected = 0
        self._is_shown_whole = False
        self._count = Label("", theme, "small", tone="second", tabular=True)
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        self.setProperty("look", "ground")
        self.search.setMaximumWidth(theme.scaled(_SEARCH_WIDTH))
        self.search.setAccessibleName(self.tr("Search influencers"))
        self.search.setToolTip(self.tr("Search everything you know of them, the conversation too (Ctrl+F)"))
        self.clear_button.setToolTip(self.tr("Clear search and filters"))
        self.clear_button.hide()
        self.only.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * STEP, 2 * STEP + 2, 4 * STEP, 2 * STEP + 2)
        lines.setSpacing(2 * STEP)
        lines.addLayout(self._first_line())
        lines.addWidget(self._row)
        self._put_chips()

    def _first_line(self) -> QHBoxLayout:
        """Search and count; the chips stand below, so that none moves while somebody types."""
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self.search, 100)
        line.addWidget(self.clear_button)
        line.addStretch(1)
        for control in (self._count, self.views, self.columns):
            line.addWidget(control)
        return line

    def _put_chips(self) -> None:
        often, seldom = self.chips.often, self.chips.seldom
        chips = (*often, self.due, *seldom, self.only, self.more)
        self._row.put(chips, often, seldom)
        for before, after in pairwise((self.search, self.clear_button, self.views, self.columns, *chips)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._session.changed.connect(self.on_session_changed)
        self.search.textChanged.connect(self.on_search_changed)
        self.search.left.connect(self.left)
        self.search.down_pressed.connect(self.left)
        self.chips.narrowed.connect(self.on_narrowed)
        self.due.toggled.connect(self.on_due_toggled)
        self.due.cleared.connect(lambda: self.due.setChecked(False))
        self.only.cleared.connect(lambda: self.show_only(frozenset()))
        self.clear_button.clicked.connect(self.clear)

    @property
    def query(self) -> InfluencerQuery:
        """What the list is asked for."""
        return InfluencerQuery(self.wanted, tuple(words(self.search.text())))

    @property
    def is_narrowing(self) -> bool:
        """Whether words or chips keep something out."""
        return bool(self.wanted) or bool(self.search.text().strip())

    @property
    def reasons(self) -> dict[str, str]:
        """What keeps somebody out, in words: parts of the query with what a person reads of them."""
        told = {part: f"{chip.title} “{chip.words}”" for part, chip in self.chips.by_part.items() if chip.values}
        if self.wanted.due_by:
            told["due_by"] = f"“{self.tr('Follow-up due')}”"
        if self.wanted.only:
            told["only"] = f"“{self.only.text()}”"
        if self.query.words:
            told["words"] = self.tr("the search “%1”").replace("%1", self.search.text().strip()[:60])
        return told

    @property
    def count_text(self) -> str:
        """The count as shown."""
        return self._count.text()

    def clear(self) -> None:
        """Let everything be shown again."""
        self.show_query(InfluencerFilter())
        self.emptied.emit()

    def show_query(self, wanted: InfluencerFilter, search: str = "", picked: str = "") -> None:
        """Ask for exactly this; ``picked`` are the words for those whom the filter names one by one."""
        self._is_shown_whole = True
        wanted = self.chips.known(wanted)
        self.chips.show_filter(wanted)
        self.due.setChecked(wanted.due_by is not None)
        self._show_picked(wanted.only, picked)
        self._is_shown_whole = False
        self.search.setText(search)
        self._want(wanted)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many are shown of how many: "24 of 131 influencers"."""
        noun = self.tr("influencer") if total == 1 else self.tr("influencers")
        of = f"{show.count(shown)} of " if self.is_narrowing else ""
        self._shown_text = f"{of}{show.count(total)} {noun}"
        self.show_selected(self._selected)

    def show_selected(self, count: int) -> None:
        """Say how many are selected, if several are: "131 influencers · 3 selected"."""
        self._selected = count
        selected = f" · {self.tr('%1 selected').replace('%1', show.count(count))}" if count > 1 else ""
        self._count.setText(self._shown_text + selected)

    def show_only(self, ids: frozenset[int], words: str = "") -> None:
        """Narrow to some influencers that ``words`` speak of ("Imported 96"), or no longer."""
        self._show_picked(ids, words)
        self._want(replace(self.wanted, only=ids))

    def show_due(self, count: int) -> None:
        """Say on the chip how many follow-ups are due."""
        self._due_count = count
        text = self.tr("Follow-up due") + (f" {show.count(count)}" if count else "")
        if self.due.isChecked():
            self.due.activate(text)
        else:
            self.due.rest()
            self.due.setText(text)
            self.due.setAccessibleName(text)
            self.due.updateGeometry()
        self._row.fit()

    def renew_stages(self) -> None:
        """Stages may be called otherwise now."""
        chip = self.chips.by_part["stages"]
        if chip.values:
            chip.say_anew()
            self._row.fit()

    def renew_day(self) -> None:
        """Another day may have begun: what is due is due by today."""
        if self.wanted.due_by:
            self._want(replace(self.wanted, due_by=self._session.today))

    def on_session_changed(self, changes: ChangeSet) -> None:
        """Keep to the owner's own fields as they are now."""
        if changes.touches("custom_field") and self.chips.read_fields():
            self._put_chips()
            self.show_query(self.wanted, self.search.text(), self.only.text())

    def on_search_changed(self, text: str) -> None:
        """Tell the words."""
        self._show_clear()
        self.search_changed.emit(text)

    def on_narrowed(self, part: str, values: frozenset[object]) -> None:
        """Tell the filter with one part changed."""
        self._want(self.wanted.narrowed(part, values))

    def on_due_toggled(self, checked: bool) -> None:
        """Keep those whose follow-up is due, or all."""
        self.show_due(self._due_count)
        self._want(replace(self.wanted, due_by=self._session.today if checked else None))

    def _want(self, wanted: InfluencerFilter) -> None:
        if not self._is_shown_whole and wanted != self.wanted:
            self.wanted = wanted
            self._row.fit()
            self._show_clear()
            self.filter_changed.emit(wanted)

    def _show_picked(self, ids: frozenset[int], words: str) -> None:
        if ids:
            self.only.activate(words)
        self.only.setVisible(bool(ids))

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.is_narrowing)
