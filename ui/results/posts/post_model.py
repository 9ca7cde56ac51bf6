"""The model of the table of posts: given ids, rows of the open workspace in blocks."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from models.orders.post_orders import PostOrders
from storage.results.post_lists import posts_by_id
from storage.workspace import Workspace
from ui.results.posts.post_line import PostLine
from ui.session import Session
from ui.tables.block_model import MANY, BlockModel
from ui.tables.column import Column, SortKeys


class PostModel(BlockModel[PostLine]):
    """Shows what it is given in that order; ``order_asked`` wants the ids in the order of ``sort_keys``."""

    order_asked = Signal()

    def __init__(self, columns: Sequence[Column[PostLine]], session: Session, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._session = session
        self._orders: Mapping[int, PostOrders] = {}
        self.read_saved = self._saved_lines
        session.closed.connect(self.stop)

    def read(self, ids: Collection[int]) -> dict[int, PostLine]:
        return self._lines(self._session.workspace, ids)

    def _saved_lines(self, ids: Collection[int]) -> Mapping[int, PostLine | None]:
        found = self._session.as_saved(lambda file: self._lines(file, ids))
        return {} if found is None else {number: found.get(number) for number in ids}

    def _lines(self, workspace: Workspace, ids: Collection[int]) -> dict[int, PostLine]:
        found = posts_by_id(workspace, ids)
        return {number: PostLine(result, self._orders.get(number)) for number, result in found.items()}

    def show_ids(self, ids: list[int], orders: Mapping[int, PostOrders]) -> None:
        """Show posts in this order, each read anew when it is looked at, with the orders counted for them."""
        self.beginResetModel()
        self._shown, self._orders, self._kept = ids, orders, {}
        self.endResetModel()

    def refetch(self, touched: Collection[int]) -> None:
        """Read some posts anew where they stand."""
        if len(touched) > MANY:
            self._kept.clear()
        for post_id in touched:
            self._kept.pop(post_id, None)
        self._say_changed(touched)

    def set_sort(self, keys: SortKeys) -> None:
        self.sort_keys = keys
        self.order_asked.emit()
