"""Where the grid reads its rows: posts of a scope with what is being typed for each."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from models.posts.measure_again import Marks
from models.posts.measured_post import MeasuredPost
from models.posts.platform_metrics import metrics_of_all
from models.posts.post import METRICS
from models.results.filters import Scope
from storage.results.measuring import counts_read, kinds_of_posts, measured_posts, posts_to_measure, search_texts
from storage.tables.settings import MEASURE_MARKS
from ui.results.readings.reading_draft import ReadingDraft
from ui.session import Session
from ui.tables.column import SortKeys

WANTED = "wanted"
"""The order in which posts want their numbers."""


class DraftSource:
    """A ``RowSource`` of ``ReadingDraft``. The order stands while the grid is open, so that no row jumps."""

    def __init__(self, session: Session, scope: Scope, first: int | None = None) -> None:
        self._session = session
        self._scope = scope
        self._first = first
        self._orders: dict[SortKeys, list[int]] = {}
        self._drafts: dict[int, ReadingDraft] = {}
        self.day = session.today
        self.marks = session.workspace.settings.get(MEASURE_MARKS)
        self.shows_all = False

    def ids(self, keys: SortKeys, limit: int | None = None) -> list[int]:
        """Ids of the posts, those that want their numbers first; the one asked for before all others."""
        if keys not in self._orders:
            self._orders[keys] = self._ordered(keys)
        return self._orders[keys][:limit]

    def rows(self, ids: Collection[int]) -> Mapping[int, ReadingDraft]:
        """Posts with what is typed for them; those of them in the file read anew."""
        for post_id, measured in measured_posts(self._session.workspace, ids).items():
            if post_id in self._drafts:
                self._drafts[post_id].measured = measured
            else:
                self._drafts[post_id] = self._new_draft(measured)
        return {post_id: self._drafts[post_id] for post_id in ids if post_id in self._drafts}

    def _new_draft(self, measured: MeasuredPost) -> ReadingDraft:
        return ReadingDraft(measured, self.day, self._session.today, self.marks, shows_all=self.shows_all)

    def search_keys(self, ids: Collection[int] | None = None) -> Mapping[int, str]:
        """Folded text by id."""
        return search_texts(self._session.workspace, self.ids(()) if ids is None else ids)

    def key_page(self, after: int, most: int) -> Mapping[int, str]:
        """Folded text by id, a page of them."""
        page = sorted(post_id for post_id in self.ids(()) if post_id > after)[:most]
        return dict(sorted(self.search_keys(page).items()))

    def metrics(self) -> tuple[str, ...]:
        """The counts that any of the posts asks for, or was read of."""
        workspace, ids = self._session.workspace, self.ids(())
        asked = {*metrics_of_all(kinds_of_posts(workspace, ids)), *counts_read(workspace, ids)}
        return tuple(name for name in METRICS if name in asked)

    def draft(self, post_id: int) -> ReadingDraft | None:
        """The row of a post, if it was looked at."""
        return self._drafts.get(post_id)

    @property
    def drafts(self) -> Iterable[ReadingDraft]:
        """Every row that was looked at."""
        return self._drafts.values()

    def set_day(self, day: date) -> None:
        """Measure on another day, but for rows with a day of their own."""
        self.day = day
        for draft in self._drafts.values():
            if not draft.has_own_day:
                draft.move_to(day, is_own=False)

    def set_marks(self, marks: Marks) -> None:
        """Measure again by another rule."""
        self.marks = marks
        for draft in self._drafts.values():
            draft.marks = marks

    def show_all(self, *, everything: bool) -> None:
        """Ask for every count of every post, or only for those its platform shows."""
        self.shows_all = everything
        for draft in self._drafts.values():
            draft.shows_all = everything

    def _ordered(self, keys: SortKeys) -> list[int]:
        name, descending = keys[0] if keys else (WANTED, False)
        newest_first = posts_to_measure(self._session.workspace, self._scope, self._session.today, name)
        found = newest_first if name == WANTED or descending else newest_first[::-1]
        return found if self._first is None else [self._first, *(one for one in found if one != self._first)]
