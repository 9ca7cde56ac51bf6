"""How the table of 100,000 influencers keeps up: keystroke, sort and scroll beside a repaint of the same view.

    .venv/bin/python -m benchmarks.table [ROWS]

Makes a throw-away workspace. Every figure includes the repaint; each operation takes turns with its yardstick, and
the median of the ratios of the rounds is what counts.
"""

import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.pairs import Ratio, compared, in_turn, now, rounds, tell
from models.reading.text import fold, natural_key, search_text
from storage.derived.words import search_key
from storage.workspace import Workspace, create_workspace
from ui.garbage import GarbageCollector
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.tables.column import SortKeys
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.work.jobs import Jobs

ROUNDS = rounds(9)
WAITING = 150
"""Milliseconds in which everything that waits has been done."""

KEYS = ("m", "mü", "mül", "müll", "mülle", "müller", "zzzz", "", "xq", "")
"""What stands in the search one after the other: nobody holds “xq”, which only a look at everybody can tell."""

SORTS = {
    "followers": "SELECT influencer_id FROM creator_figures ORDER BY followers{way}, sort_name",
    "handle": "SELECT influencer_id FROM creator_figures ORDER BY handle{way}, sort_name",
    "region": "SELECT id FROM influencer JOIN creator_figures ON influencer_id = id ORDER BY region{way}, sort_name",
    "niches": "SELECT id FROM influencer JOIN creator_figures ON influencer_id = id ORDER BY niches{way}, sort_name",
    "email": "SELECT id FROM influencer JOIN creator_figures ON influencer_id = id ORDER BY email{way}, sort_name",
    "asking_price": "SELECT id FROM influencer JOIN creator_figures ON influencer_id = id"
    " ORDER BY asking_price{way}, sort_name",
}
"""Columns that are sorted, each with the bare query it is held against: the column as it is stored, then the name."""

COUNTS = {
    "tiers": "SELECT followers / 1000, count(*) FROM creator_figures GROUP BY 1",
    "platforms": "SELECT platforms, count(*) FROM creator_figures GROUP BY 1",
    "niches": "SELECT niches, count(*) FROM influencer GROUP BY 1",
    "regions": "SELECT region, country, count(*) FROM influencer GROUP BY 1, 2",
}
"""Chips whose menus are opened, each with the bare query it is held against."""
FIRST = ("Anna", "Jörg", "Zoë", "Lena", "Omar", "Noor", "José", "Björn", "Maja", "Inès", "Élise", "Ravi", "美")
LAST = ("Müller", "Martin", "García", "Nowak", "Rossi", "Öztürk", "Brûlé", "Silva", "Kaur", "Lund", "Meyer", "Roux")
NICHES = ("Gluten-free baking", "Home baking", "Sourdough", "Vegan sweets", "Bread")
CITIES = ("Lyon", "Wien", "Porto", "Leeds", "Ghent", "Metz", "Aarhus")


class Painted(QObject):
    """Counts the paints of a viewport."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.count = 0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt hands both
        self.count += event.type() == QEvent.Type.Paint
        return False


def fill(workspace: Workspace, rows: int) -> None:
    """People straight into the tables, with the figures that the list sorts by."""
    rnd = random.Random(20)
    people, figures = [], []
    for number in range(1, rows + 1):
        name = f"{rnd.choice(FIRST)} {rnd.choice(LAST)} {number}"
        niche, city, price = rnd.choice(NICHES), rnd.choice(CITIES), rnd.randint(20, 900) * 100
        handle = fold(name).replace(" ", ".")
        rate = rnd.lognormvariate(-3.2, 0.5)
        email, phone = f"{handle}@example.org", f"+33 6 {number:08d}"
        people.append((number, name, f'["{niche}"]', city, "FR", price, email, phone, '["French"]'))
        texts = (name, city, "FR", email, niche, "French", phone, handle, "instagram")
        key = search_key(map(search_text, texts))
        figures.append(
            (number, key, natural_key(name), natural_key(email), natural_key(handle), handle, "instagram",
             '["instagram"]', rnd.randint(900, 120_000), rate, rate * 0.7, rate * 1.4, 9, 0.03, rnd.randint(20, 100))
        )  # fmt: skip
    connection = workspace.connection
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO influencer (id, name, niches, region, country, asking_price, email, phone, languages)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        people,
    )
    connection.executemany(
        "INSERT INTO creator_figures (influencer_id, search_key, sort_name, sort_email, sort_handle, handle, platform,"
        " platforms, followers, rate, rate_low, rate_high, rate_posts, usual_rate, fit)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        figures,
    )
    connection.execute("COMMIT")


class Bench:
    """One window over one workspace, with the clock.

    What an operation leaves to be done after it was seen, as the panel of a person, is done before the next is timed.
    """

    def __init__(self, app: QApplication, workspace: Workspace) -> None:
        GarbageCollector(app)  # as the program does: Python's own would collect in the midst of what is timed
        theme = Theme("light")
        theme.apply(app)
        self.app = app
        self.workspace = workspace
        self.session = Session(workspace, lambda: datetime(2026, 9, 20, 9))
        self.tab = InfluencersTab(self.session, theme, Jobs())
        self.tab.resize(1360, 750)
        self.tab.show()
        self.table, self.model = self.tab.table, self.tab.model
        while not self.model.is_filled:
            app.processEvents()
        self.model.complete()
        self.plain = ListTable(self.model.columns, theme)
        self.plain.resize(self.table.size())
        self.plain.show_rows([row for place in range(4000) if (row := self.model.row_at(place)) is not None])
        self.plain.show()
        self.settle()
        self._start = now()
        self._painted = {view: Painted(view.viewport()) for view in (self.table, self.plain)}

    def settle(self) -> None:
        """Let everything that waits happen."""
        loop = QEventLoop()
        QTimer.singleShot(WAITING, loop.quit)
        loop.exec()

    def timed(self, action: Callable[[], object], view: Any = None) -> float:
        """Milliseconds until the view has been painted after the action."""
        view = view or self.table
        self.settle()
        painted = self._painted[view]
        before, self._start = painted.count, now()
        action()
        view.viewport().update()
        self.app.sendPostedEvents()  # a paint, and no timer, with which goes on what waits for the paint
        while painted.count == before and view.isVisible():
            self.app.processEvents()
        return (now() - self._start) * 1000

    def repaint(self) -> float:
        """The yardstick: the same view painted whole."""
        return self.timed(lambda: None)

    def full_repaint(self) -> float:
        """A repaint with a full page of rows, whatever the search has left of them."""
        return self.timed(lambda: None, self.plain)

    def keystroke(self, text: str) -> float:
        """Typing up to ``text``, search and repaint."""

        def type_it() -> None:
            self.tab.bar.search.setText(text)
            self.tab.shown.search()

        return self.timed(type_it)

    def until_all_found(self) -> float:
        """Milliseconds from the last keystroke until all are found and counted, and the count is painted."""
        while self.model.is_searching:
            self.app.processEvents()
        self.app.processEvents()
        return (now() - self._start) * 1000

    def bare_sort(self, keys: SortKeys) -> float:
        """The ids in the order of SQL and nothing else, then a repaint."""
        (name, descending), *_ = keys
        query = SORTS[name].format(way=" DESC" if descending else "")
        start = now()
        self.workspace.connection.execute(query).fetchall()
        return (now() - start) * 1000 + self.repaint()

    def page(self, view: Any) -> float:
        """One page further down."""
        bar = view.verticalScrollBar()
        return self.timed(lambda: bar.setValue(bar.value() + bar.pageStep()), view)


def measure(bench: Bench) -> list[Ratio]:
    """The worst of each kind beside its yardstick."""
    sorts, counts = (_sorts(bench, name) for name in SORTS), (_counts(bench, part) for part in COUNTS)
    return [*_keystrokes(bench), *sorts, *counts, _scroll(bench)]


def _keystrokes(bench: Bench) -> list[Ratio]:
    """The worst key until its first rows are seen, and until all are found: those out of sight follow the paint."""
    seen: dict[str, list[tuple[float, float]]] = {key: [] for key in KEYS}
    whole: dict[str, list[tuple[float, float]]] = {key: [] for key in KEYS}
    for _ in range(ROUNDS):
        for key in KEYS:
            times = bench.keystroke(key), bench.until_all_found()
            repaint = bench.full_repaint()
            seen[key].append((times[0], repaint))
            whole[key].append((times[1], repaint))
    return [
        _worst("P5", "worst keystroke in the search, “{}” / a repaint (ms)", seen, 2.2),
        _worst("–", "until all whom “{}” finds are counted / a repaint (ms)", whole, 6),
    ]


def _worst(goal: str, what: str, times: dict[str, list[tuple[float, float]]], most: float) -> Ratio:
    worst = max(times, key=lambda key: statistics.median(ours for ours, _ in times[key]))
    return Ratio(goal, what.format(worst), *_medians(times[worst]), most)


def _sorts(bench: Bench, name: str) -> Ratio:
    pairs = []
    for turn in range(ROUNDS):
        keys = ((name, bool(turn % 2)),)
        ours = bench.timed(lambda keys=keys: bench.model.set_sort(keys))  # type: ignore[misc]  # bound at once
        pairs.append((ours, bench.bare_sort(keys)))
    return Ratio("P6", f"sort by {name} / bare ORDER BY and a repaint (ms)", *_medians(pairs), 2.0)


def _counts(bench: Bench, part: str) -> Ratio:
    times = in_turn(
        {
            "bare": lambda: bench.workspace.connection.execute(COUNTS[part]).fetchall(),
            "menu": lambda: bench.workspace.influencers.choices.counts(part),
        },
        ROUNDS,
    )
    return compared("–", f"menu of {part} / bare GROUP BY (ms)", 3.0, times["menu"], times["bare"])


def _scroll(bench: Bench) -> Ratio:
    bench.model.set_sort((("name", False),))
    for view in (bench.table, bench.plain):
        view.verticalScrollBar().setValue(0)
    pairs = [(bench.page(bench.table), bench.page(bench.plain)) for _ in range(20)]
    return Ratio("P7", "scroll a page / rows in memory (ms)", *_medians(pairs), 1.3)


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float, float]:
    ours, theirs = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(theirs), statistics.median(a / b for a, b in pairs)


def main() -> None:
    """Make the workspace, measure, and print a line each."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "many.goodword")
        fill(workspace, rows)
        bench = Bench(app, workspace)
        tell(measure(bench))
        workspace.close()


if __name__ == "__main__":
    main()
