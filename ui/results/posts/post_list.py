"""Which posts a table shows and in which order: those of a scope, found by words, ordered off the window's thread."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.changes import ChangeSet
from models.reading.text import words
from storage.results.post_lists import post_ids, post_search_keys
from ui.results.findings import Findings
from ui.results.posts.post_model import PostModel
from ui.results.scope_reader import ScopeReader
from ui.session import Session
from ui.tables.block_model import MANY
from ui.work.jobs import Jobs


class PostList(QObject):
    """Keeps a model in step with the findings, the order chosen and the words searched for; ``shown`` follows each."""

    shown = Signal()
    failed = Signal(object)

    def __init__(self, model: PostModel, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._session = session
        self._found: Findings | None = None
        self._ordered: list[int] = []
        self._keys: Mapping[int, str] | None = None
        self._words: list[str] = []
        self.orders = ScopeReader(session, jobs, self)
        self.searches = ScopeReader(session, jobs, self)
        model.order_asked.connect(self.on_order_asked)
        session.changed.connect(self.on_session_changed)
        for reader in (self.orders, self.searches):
            reader.failed.connect(self.failed)

    @property
    def is_searching(self) -> bool:
        """Whether words narrow what is shown."""
        return bool(self._words)

    def show_findings(self, found: Findings) -> None:
        """Show the posts of a scope; the order and the words stay."""
        self._found, self._keys = found, None
        if self._model.sort_keys:
            self.on_order_asked()
        else:
            self._order(list(found.ids))

    def search(self, text: str) -> None:
        """Show the posts that hold every word."""
        self._words = words(text)
        self._narrow()

    def on_order_asked(self) -> None:
        """Order the posts by the keys of the model."""
        found = self._found
        if found is None:
            return
        if not self._model.sort_keys:
            self.orders.stop()
            self._order(list(found.ids))
            return
        keys, scope = self._model.sort_keys, found.scope
        orders = {number: one.after for number, one in found.orders_by_post.items()}
        self.orders.read(lambda copy: post_ids(copy, scope, keys, orders), self._order)

    def on_session_changed(self, changes: ChangeSet) -> None:
        """Show at once what was edited in a row that is seen; who comes and goes is told by the next findings."""
        if changes.rows > MANY:
            return
        touched = changes.ids("post") | self._session.workspace.posts.of_readings(changes.ids("reading"))
        if touched:
            self._model.refetch(touched)

    def _order(self, ids: list[int]) -> None:
        self._ordered = ids
        self._narrow()

    def _narrow(self) -> None:
        """Show those of the ordered posts that hold the words; what is searched is read once for a scope."""
        if self._found is None:
            return
        if self._words and self._keys is None:
            scope = self._found.scope
            self.searches.read(partial(post_search_keys, scope=scope), self._on_keys_read)
            return
        shown = self._ordered
        keys = self._keys
        if self._words and keys is not None:
            shown = [number for number in shown if all(word in keys.get(number, "") for word in self._words)]
        self._model.show_ids(shown, self._found.orders_by_post)
        self.shown.emit()

    def _on_keys_read(self, keys: Mapping[int, str]) -> None:
        self._keys = keys
        self._narrow()
