"""Influencers to choose from for a campaign: searched in memory, read in blocks, chosen by check marks."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models import show
from models.campaigns.board_words import asks_text
from models.influencers.influencer import InfluencerRow
from models.reading.platform import Platform
from models.reading.text import words
from storage.tables.influencers import Influencers

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_NOWHERE = QModelIndex()
_BLOCK = 100
_FREE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_TAKEN = Qt.ItemFlag.ItemIsSelectable

Index = QModelIndex | QPersistentModelIndex


class CandidateModel(QAbstractListModel):
    """Ids and search keys in memory, rows in blocks as they are seen; ``chosen`` keeps the order of choosing."""

    chosen_changed = Signal()

    def __init__(self, influencers: Influencers, taken: Mapping[int, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._influencers = influencers
        self._taken = taken
        self._keys = influencers.search_keys()
        self._all = influencers.ids()
        self._ids = self._all
        self._rows: dict[int, InfluencerRow] = {}
        self.chosen: dict[int, None] = {}

    def search(self, query: str) -> int:
        """Show those in whom every word is found; returns how many."""
        wanted = words(query)
        self.beginResetModel()
        self._ids = [one for one in self._all if all(word in self._keys[one] for word in wanted)]
        self.endResetModel()
        return len(self._ids)

    def row(self, place: int) -> InfluencerRow:
        """The influencer at a place."""
        influencer_id = self._ids[place]
        if influencer_id not in self._rows:
            start = place - place % _BLOCK
            self._rows |= self._influencers.rows(self._ids[start : start + _BLOCK])
        return self._rows[influencer_id]

    def reason(self, place: int) -> str:
        """Why the influencer at a place cannot be chosen; empty if she can."""
        return self._taken.get(self._ids[place], "")

    def is_chosen(self, place: int) -> bool:
        """Whether the influencer at a place has a check mark."""
        return self._ids[place] in self.chosen

    def choose(self, place: int) -> None:
        """Choose the influencer at a place; who is chosen stays so."""
        if not self.is_chosen(place):
            self.turn(place)

    def turn(self, place: int) -> None:
        """Choose the influencer at a place, or let go of her."""
        influencer_id = self._ids[place]
        if influencer_id in self._taken:
            return
        if influencer_id in self.chosen:
            del self.chosen[influencer_id]
        else:
            self.chosen[influencer_id] = None
        self.dataChanged.emit(self.index(place), self.index(place))
        self.chosen_changed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _TAKEN if self.reason(index.row()) else _FREE

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        place = index.row()
        if role == _DISPLAY:
            return self.row(place).name
        if role == _CHECK:
            return Qt.CheckState.Checked if self.is_chosen(place) else Qt.CheckState.Unchecked
        if role == _SPOKEN:
            row = self.row(place)
            told = (row.name, second_line(row), asks_text(row), self.reason(place), flag_of(row))
            return ", ".join(part for part in told if part)
        return None


def second_line(row: InfluencerRow) -> str:
    """Who she is, in a line: "@mossandcrumb · IG, TT · 18.4k followers"."""
    handle = f"@{row.handle}" if row.handle else ""
    platforms = ", ".join(Platform(name).short for name in row.platforms)
    followers = f"{show.short_count(row.followers)} followers" if row.followers else ""
    return " · ".join(part for part in (handle, platforms, followers) if part)


def flag_of(row: InfluencerRow) -> str:
    """What speaks against asking her."""
    return "Do not contact" if row.do_not_contact else ""
