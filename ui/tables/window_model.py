"""A model over many rows of the file: ids and search keys in memory, rows read in blocks when they are looked at."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from models.reading.text import words
from ui.tables.block_model import MANY, BlockModel
from ui.tables.column import Column, Row, SortKeys
from ui.tables.key_scan import KeyScan, narrows
from ui.tables.search_keys import KeySource, SearchKeys

FIRST = 200
"""Ids read before the first paint, and found before the first paint of a search."""

_PAINT_PAUSE = 1000
"""Milliseconds after which the rest is read though nobody has told of a paint."""

_AFTER_PAINT = 20
"""Milliseconds after which the rest of a search is looked for: the first rows have been painted by then."""

_LINING_PAUSE = 150
"""Milliseconds of rest before the keys are put into the shown order."""

_NOWHERE = QModelIndex()
Found_co = TypeVar("Found_co", covariant=True)


class RowSource(KeySource, Protocol[Found_co]):
    """Where a window model reads: ids in order (the first ``limit`` if given), rows and folded search keys by id."""

    def ids(self, keys: SortKeys, limit: int | None = None) -> list[int]:
        """Ids of all rows that the filter lets through, in order."""

    def rows(self, ids: Collection[int]) -> Mapping[int, Found_co]:
        """Rows by id; one that is gone is missing."""


class WindowModel(BlockModel[Row]):
    """Shows ids in the order of SQL, narrowed by words. No row is read that nobody looks at.

    After ``load`` the first rows can be painted; after ``fill_soon`` all ids and keys follow. A search too shows the
    first rows, and those further down follow the paint. ``ids_read`` tells when all are there.
    """

    ids_read = Signal()

    def __init__(
        self, columns: Sequence[Column[Row]], source: RowSource[Row], sort: SortKeys, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._source = source
        self.sort_keys = sort
        self._all: list[int] = []
        self._keys = SearchKeys(source)
        self._hits: list[int] | None = None
        self._words: list[str] = []
        self._scan: KeyScan | None = None
        self._query = ""
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self.on_filling)
        self._lining = QTimer(self, singleShot=True, interval=_LINING_PAUSE)
        self._lining.timeout.connect(self.on_lining)
        self._is_behind = False
        self.is_filled = False
        self.is_search_near = True
        """Whether keys are read ahead of a search; it reads them itself where they are not there."""

    @property
    def query(self) -> str:
        """The words searched for, as typed."""
        return self._query

    @property
    def is_searching(self) -> bool:
        """Whether more rows than are shown may hold the words searched for."""
        return self._scan is not None

    def read(self, ids: Collection[int]) -> Mapping[int, Row]:
        return self._source.rows(ids)

    def place_of(self, row_id: Any) -> int | None:
        place = super().place_of(row_id)
        if place is None and self._scan is not None and self._holds_all(row_id):
            self._find_rest()
            place = super().place_of(row_id)
        return place

    def load(self) -> None:
        """Read everything anew, the first ids at once and the rest after the next paint."""
        self._forget_keys()
        self._is_behind = False
        first = self._source.ids(self.sort_keys, FIRST)
        self._kept = {}
        self.is_filled = len(first) < FIRST
        if self._words:
            self._fill_ids()
        else:
            self._show(first, first)
        self._filling.start(_PAINT_PAUSE)

    def reload(self, touched: Collection[int] = ()) -> None:
        """Read order and filter anew, and the ``touched`` rows; what else is kept stays.

        Where very many are touched, the order follows in the next turn of the event loop.
        """
        self._forget(touched)
        if len(touched) > MANY:
            self._is_behind = True
        else:
            self._fill_ids()
        self._say_changed(touched)

    def refetch(self, touched: Collection[int]) -> None:
        """Read some rows anew where they stand."""
        self._forget(touched)
        self._say_changed(touched)

    def search(self, query: str) -> None:
        """Show the rows that hold every word, in any order; narrows the last hits while the text only grows."""
        found = words(query)
        is_narrower = bool(self._words) and narrows(found, self._words)
        self._query = query
        if found == self._words:
            return
        self._words, self._scan = found, None
        self.complete()
        if found:
            self._find_first(is_narrower=is_narrower)
        else:
            self._show(self._all, self._matching())

    def complete(self) -> None:
        """Read and find at once what the first paint did not need."""
        self._find_rest()
        if self._is_behind:
            self._fill_ids()
        if not self.is_filled:
            self._complete_ids()

    def fill_soon(self) -> None:
        """The first rows have been painted: read the rest as soon as the event loop is free."""
        self._filling.start(0)

    def stop(self) -> None:
        super().stop()
        self._filling.stop()
        self._lining.stop()

    def on_filling(self) -> None:
        """Read what the first paint did not need: one SQL call a turn of the event loop."""
        if self._scan is not None:
            self._find_rest()
            self._filling.start(0)
        elif self._is_behind:
            self._fill_ids()
            self._filling.start(0)
        elif not self.is_filled:
            self._complete_ids()
            self._filling.start(0)
        elif self.is_search_near and not self._keys.are_read:
            self._keys.read_page()
            self._filling.start(0)
            self._lining.start()

    def on_lining(self) -> None:
        """Put the keys into the order of the rows, so that the next search need not."""
        if self._keys.are_read and self.is_filled:
            self._keys.arranged(self._all)

    def set_sort(self, keys: SortKeys) -> None:
        self.sort_keys = keys
        self._fill_ids()

    def _forget(self, touched: Collection[int]) -> None:
        self._find_rest()
        if len(touched) > MANY:
            self._kept.clear()
            self._forget_keys()
            self._filling.start(0)
            return
        for row_id in touched:
            self._kept.pop(row_id, None)
        if not touched:
            return
        if self._keys.renew(touched):
            self._hits = None
            self._lining.start()
        if not self._keys.are_read:
            self._filling.start(0)

    def _forget_keys(self) -> None:
        self._keys.forget()
        self._hits = None

    def _fill_ids(self) -> None:
        everything = self._source.ids(self.sort_keys)
        self.is_filled, self._is_behind = True, False
        self._set_all(everything)
        shown = self._matching()
        if shown != self._shown:
            self._show(everything, shown)

    def _complete_ids(self) -> None:
        """Show the ids behind the first block."""
        everything = self._source.ids(self.sort_keys)
        self.is_filled = True
        if everything[: len(self._shown)] != self._shown:
            self._show(everything, everything)
        else:
            self._set_all(everything)
            self._append(everything)

    def _find_first(self, *, is_narrower: bool) -> None:
        """Show the first rows that hold every word; the others follow the paint."""
        scan = self._new_scan(is_narrower=is_narrower)
        scan.find(FIRST)
        self._scan = None if scan.is_over else scan
        self._show(self._all, self._found(scan))
        if self.is_searching:
            self._filling.start(_AFTER_PAINT)

    def _find_rest(self) -> None:
        """Look for what the first paint of a search did not need."""
        if self._scan is not None:
            scan, self._scan = self._scan, None
            scan.find_all()
            self._append(self._found(scan))

    def _append(self, shown: list[int]) -> None:
        """Show those that follow the rows shown, without a reset, so that selection and scroll stay as they are."""
        count = len(self._shown)
        if len(shown) > count:
            self.beginInsertRows(_NOWHERE, count, len(shown) - 1)
            self._shown = shown
            self.endInsertRows()
        self.ids_read.emit()

    def _matching(self) -> list[int]:
        """Ids of all rows that hold every word."""
        self._scan = None
        if not self._words:
            self._hits = None
            return self._all
        scan = self._new_scan()
        scan.find_all()
        return self._found(scan)

    def _new_scan(self, *, is_narrower: bool = False) -> KeyScan:
        """A look for the words; ``is_narrower`` says that whatever holds them is among the last hits."""
        self._keys.read_all()
        keys, hits = self._keys.arranged(self._all), self._hits
        self._hits = None
        # Where most are left, a pass through all keys is quicker than one from hit to hit.
        is_short = is_narrower and hits is not None and 2 * len(hits) < len(keys)
        return KeyScan(keys, self._words, hits if is_short else None)

    def _found(self, scan: KeyScan) -> list[int]:
        """Ids of the rows found so far."""
        if scan.is_over:
            self._hits = scan.hits
        if len(scan.hits) == len(self._all):
            return self._all
        return list(map(self._all.__getitem__, scan.hits))

    def _holds_all(self, row_id: int) -> bool:
        key = self._keys.of(row_id)
        return all(word in key for word in self._words)

    def _set_all(self, everything: list[int]) -> None:
        if everything != self._all:
            self._keys.disarrange()
            self._hits = None
            self._lining.start()
        self._all = everything

    def _show(self, everything: list[int], shown: list[int]) -> None:
        self.beginResetModel()
        self._set_all(everything)
        self._shown = shown
        self.endResetModel()
