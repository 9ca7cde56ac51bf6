"""Whom of all the list shows: keeps the table, the bar above it and what stands in its place in step."""

from PySide6.QtCore import QObject, QTimer

from models.changes import ChangeKind, ChangeSet
from models.influencers.influencer import InfluencerRow
from models.influencers.influencer_filter import InfluencerFilter
from ui.influencers.filter_bar import FilterBar
from ui.influencers.influencer_source import InfluencerSource
from ui.influencers.list_states import ListStates
from ui.influencers.nobody_words import nobody_text
from ui.session import Session
from ui.tables.block_model import MANY
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel

_COUNTING_PAUSE = 120
"""Milliseconds of rest before is counted what only a look through the file can tell: typing must not wait for it."""


class ShownPeople(QObject):
    """Applies what the bar asks for to the model, and says how many are left of how many."""

    def __init__(
        self,
        session: Session,
        bar: FilterBar,
        model: WindowModel[InfluencerRow],
        source: InfluencerSource,
        table: TableView,
        states: ListStates,
    ) -> None:
        super().__init__(table)
        self._session = session
        self._bar = bar
        self._model = model
        self._source = source
        self._table = table
        self._states = states
        self._total = 0
        self._is_counted = False
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._counting = QTimer(self, singleShot=True, interval=_COUNTING_PAUSE)
        self._connect()

    def _connect(self) -> None:
        self._session.closed.connect(self.on_session_closed)
        self._typing.timeout.connect(self.on_typing_paused)
        self._counting.timeout.connect(self.on_counting)
        self._bar.search_changed.connect(lambda _: self._typing.start())
        self._bar.filter_changed.connect(self.on_filter_changed)
        self._model.ids_read.connect(self.on_ids_read)

    def refresh(self, changes: ChangeSet | None) -> None:
        """Read anew what the changes touched: single rows where they stand, the order where somebody came or went."""
        if changes is None or changes.touches("setting"):
            self._bar.renew_stages()
            self._table.viewport().update()
        if changes is None:
            self._bar.renew_day()
            self._model.load()
        else:
            self._refresh_touched(changes)
        if changes is None or changes.touches("influencer"):
            self._is_counted = False
        if self._model.is_filled and (changes is None or changes.touches("contact", "influencer")):
            self._count_due()
        self.show_counts()
        self._table.select_first()

    def _refresh_touched(self, changes: ChangeSet) -> None:
        touched = self._session.workspace.influencers.touched(most=MANY + 1)
        came_or_went = changes.ids("influencer", ChangeKind.INSERT) | changes.ids("influencer", ChangeKind.DELETE)
        if came_or_went or self._bar.is_narrowing:
            self._model.reload(touched)
        elif touched:
            self._model.refetch(touched)

    def show_counts(self) -> None:
        """Say how many are shown; what takes a look through the file follows when all is at rest."""
        shown = self._model.rowCount()
        if shown and (self._model.is_searching or not (self._is_counted or self._model.is_filled)):
            self._states.show_state(shown, shown, "")
            return  # how many there are is told after the paint of the first ones, with the ids of all
        if not self._is_counted:
            self._total, self._is_counted = self._session.workspace.influencers.count(), True
        self._bar.show_count(shown if self._model.is_filled or self._bar.is_narrowing else self._total, self._total)
        nobody = nobody_text(self._bar.reasons) if self._total and not shown else ""
        self._states.show_state(shown, self._total, nobody)
        self._counting.start()

    def search(self) -> None:
        """Search at once for what stands in the field."""
        self._typing.stop()
        self.on_typing_paused()

    def on_typing_paused(self) -> None:
        """Search for the words typed so far; keys that came meanwhile are one search."""
        self._model.search(self._bar.search.text())
        self.show_counts()
        self._table.select_first()

    def on_filter_changed(self, wanted: InfluencerFilter) -> None:
        """Show whom the chips let through."""
        self._source.wanted = wanted
        self._model.reload()
        self.show_counts()
        self._table.select_first()

    def on_counting(self) -> None:
        """Count follow-ups due among those asked for, and where nobody is left whom each part keeps out."""
        if not self._model.is_filled:
            return  # the rest of the list comes first, and asks again
        self._count_due()
        choices, query = self._session.workspace.influencers.choices, self._bar.query
        reasons = self._bar.reasons
        if len(reasons) > 1 and not self._model.rowCount() and self._total:
            without = {part: choices.count(query.without(part)) for part in reasons}
            self._states.show_state(0, self._total, nobody_text(reasons, without))

    def on_ids_read(self) -> None:
        """The list is whole: say how many it holds."""
        self.show_counts()

    def _count_due(self) -> None:
        due = self._session.workspace.influencers.choices.due(self._session.today, self._bar.query)
        self._bar.show_due(due)

    def on_session_closed(self) -> None:
        """Ask nothing of a file that is closed."""
        self._typing.stop()
        self._counting.stop()
