"""Reads the rows of every table around broken pages: along the trees, then from pages that no tree leads to."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field

from storage.rescue.layouts import Layout
from storage.rescue.page_file import BRANCH, LEAF, Leaf, PageFile, Row
from storage.rescue.records import Value

SCHEMA_COLUMNS = 5


@dataclass(slots=True)
class Found:
    """Rows of one table by their number; of how many it is known that they cannot be read, and in how many pages.

    How many rows were in a page of which nothing can be read is not known.
    """

    rows: dict[int, list[Value]] = field(default_factory=dict)
    lost: int = 0
    broken_pages: int = 0

    def take(self, leaf: Leaf, layout: Layout) -> None:
        """Add the rows of a page that can be the table's; what is there already stays."""
        good = [row for row in leaf.rows if layout.may_hold(row.values) or layout.whole(row.id, row.values)]
        for row in good:
            self.rows.setdefault(row.id, row.values)
        lost = leaf.lost + len(leaf.rows) - len(good)
        if good:
            self.lost += lost
        elif lost or not leaf.is_listed:
            self.broken_pages += 1


class Reading:
    """One reading of a damaged file."""

    def __init__(self, pages: PageFile, layouts: Mapping[str, Layout]) -> None:
        self._pages = pages
        self._layouts = layouts
        self._seen: set[int] = set()

    def tables(self) -> dict[str, Found]:
        """What could be read of each table."""
        found: dict[str, Found] = defaultdict(Found)
        roots = self._roots()
        for name in self._layouts.keys() & roots.keys():
            for leaf in self._along(roots[name]):
                found[name].take(leaf, self._layouts[name])
        # Tables that are not rescued are gone through all the same: their pages belong to nobody else.
        for name in roots.keys() - self._layouts.keys():
            for _ in self._along(roots[name]):
                pass
        for leaf in self._stray():
            if (owner := self._owner(leaf.rows)) is not None:
                found[owner].take(leaf, self._layouts[owner])
        return found

    def _along(self, root: int) -> Iterator[Leaf]:
        """The pages with rows that a tree leads to."""
        ahead = [root]
        while ahead:
            page = ahead.pop()
            if page in self._seen or not 1 <= page <= self._pages.count:
                continue
            self._seen.add(page)
            if self._pages.kind(page) == BRANCH:
                ahead += self._pages.branches(page)
                continue
            # A page whose first byte was written over may still list its rows.
            leaf = self._pages.leaf(page)
            self._seen |= leaf.overflow
            yield leaf

    def _stray(self) -> Iterator[Leaf]:
        """Pages with rows that no tree leads to: what led to them is broken."""
        for page in range(2, self._pages.count + 1):
            if page not in self._seen and self._pages.kind(page) == LEAF:
                leaf = self._pages.leaf(page)
                if leaf.rows:
                    self._seen |= leaf.overflow
                    yield leaf

    def _roots(self) -> dict[str, int]:
        """Where the tree of each table begins, by what is left of the list of tables."""
        leaves = [*self._along(1), *(leaf for leaf in self._stray_leaves() if all(map(_is_of_schema, leaf.rows)))]
        rows = [row.values for leaf in leaves for row in leaf.rows if _is_of_schema(row)]
        return {str(values[1]): int(str(values[3])) for values in rows if values[0] == "table"}

    def _stray_leaves(self) -> list[Leaf]:
        seen = set(self._seen)
        leaves = [*self._stray()]
        self._seen = seen
        return leaves

    def _owner(self, rows: list[Row]) -> str | None:
        """The one table whose rows these can be; ``None`` if several can have them, or none."""
        owners = [
            name for name, layout in self._layouts.items() if all(layout.may_hold(row.values) for row in rows)
        ]
        if len(owners) > 1:
            owners = [name for name in owners if all(_keeps_rules(self._layouts[name], row) for row in rows)]
        return owners[0] if len(owners) == 1 else None


def _is_of_schema(row: Row) -> bool:
    values = row.values
    return len(values) == SCHEMA_COLUMNS and values[0] in {"table", "index"} and isinstance(values[3], int)


def _keeps_rules(layout: Layout, row: Row) -> bool:
    """Whether each value is one that its column may hold."""
    values = [row.id, *row.values[1:]]
    names = [column.name for column in layout.columns[: len(values)]]
    rules = [f"({rule}) IS NOT 0" for name, rule in layout.rules.items() if name in names]
    asked = ", ".join(f'? AS "{name}"' for name in names)
    with closing(sqlite3.connect(":memory:")) as memory:
        return bool(memory.execute(f"SELECT {' AND '.join(rules)} FROM (SELECT {asked})", values).fetchone()[0])
