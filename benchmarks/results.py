"""How the Results tab keeps up with very many posts: switching to it, changing its scope, pointing at its charts.

    python benchmarks/results.py [POSTS]

Makes a throw-away workspace (``many_posts``, 100,000 posts unless said otherwise). P8: a first switch to the tab after
the prefetch ≤ 2.0 × one further drawing of the figures it shows; later switches ≤ 0.15 ×. P9: telling the mark under
the mouse ≤ 0.12 × a drawing of the figure. P15: the sums of one campaign ≤ 1.3 × the bare SQL of all that they tell,
and, beside it, × six bare sums over the same posts. Medians of ratios of rounds taken in turn.

A change of scope has no yardstick: told are how long it takes until the new figures are seen, and the longest that the
window did not answer meanwhile (a timer that is due all the time).
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.charts import Bench, figure_of, hover
from benchmarks.many_posts import POSTS, TODAY, fill
from benchmarks.pairs import compared, in_turn, reported, rounds, tell
from benchmarks.prefetch import prefetch
from models.figures.totals import PAIRS
from models.posts.post import METRICS
from models.results.filters import Scope
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.totals.post_totals import ENGAGEMENTS, post_totals
from storage.workspace import Workspace, create_workspace
from ui.preferences import FILE_VARIABLE
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

ROUNDS = rounds(9)
CAMPAIGN = Scope.of_campaign(1)
SCOPES = {"a campaign": CAMPAIGN, "everything": Scope(), "one creator": Scope(influencer_ids=frozenset({38}))}

BARE = """
SELECT count(*), sum(reach), sum(views), sum(likes), sum(comments), sum(shares), sum(clicks)
FROM post JOIN reading ON reading.id = (
    SELECT id FROM reading WHERE post_id = post.id ORDER BY day DESC, basis DESC LIMIT 1)
WHERE post.partnership_id IN (SELECT id FROM partnership WHERE campaign_id = 1)
"""

_PAIR = (
    "count({0}) FILTER (WHERE {1} > 0), sum({0}) FILTER (WHERE {1} > 0), sum(1.0 * {0} * {0}) FILTER (WHERE {1} > 0),"
    " sum({1}) FILTER (WHERE {0} >= 0), sum(1.0 * {1} * {1}) FILTER (WHERE {0} >= 0), sum(1.0 * {0} * {1})"
)

SAME = f"""
WITH shown AS MATERIALIZED (
    SELECT {", ".join(METRICS)}, {ENGAGEMENTS} AS engagements, {FOLLOWERS_THEN} AS followers
    FROM post JOIN {LATEST_READING}
    WHERE post.partnership_id IN (SELECT id FROM partnership WHERE campaign_id = 1)
)
SELECT count(*), {", ".join(f"sum({name}), count({name})" for name in (*METRICS, "engagements", "followers"))},
    {", ".join(_PAIR.format(*pair) for pair in PAIRS)}
FROM shown
"""
"""What the sums of a campaign tell, but for the weakest way in which each is known and the middle rate."""


class Pulse:
    """Notes how long the event loop did not come round."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self.on_timeout)
        self._last = 0.0
        self.longest = 0.0

    def begin(self) -> None:
        """Start to look."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def on_timeout(self) -> None:
        """Note the pause since the last round."""
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def end(self) -> float:
        """The longest pause, in milliseconds."""
        self._timer.stop()
        return self.longest * 1000


def change_of_scope(tab: ResultsTab, scope: Scope) -> tuple[float, float]:
    """Milliseconds until the results of another scope are seen, and the longest pause of the window meanwhile."""
    loop, pulse = QEventLoop(), Pulse()
    tab.found_changed.connect(loop.quit)
    start = time.perf_counter()
    pulse.begin()
    tab.set_scope(scope)
    if tab.reader.is_busy:
        loop.exec()
    tab.repaint()
    pulse.on_timeout()
    taken = (time.perf_counter() - start) * 1000
    tab.found_changed.disconnect(loop.quit)
    return taken, pulse.end()


def told_scopes(tab: ResultsTab) -> None:
    """Print what changes of scope take."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in SCOPES}
    for _ in range(ROUNDS // 2):
        for name, scope in SCOPES.items():
            seen[name].append(change_of_scope(tab, scope))
    for name, times in seen.items():
        taken, paused = (statistics.median(part) for part in zip(*times, strict=True))
        print(f"scope → {name}: seen after {taken:,.0f} ms, longest pause of the window {paused:,.0f} ms")


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    theme, jobs = Theme("light"), Jobs()
    theme.apply(app)
    prefetch(jobs)
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    with tempfile.TemporaryDirectory() as folder:
        os.environ[FILE_VARIABLE] = str(Path(folder, "preferences.ini"))
        workspace = create_workspace(Path(folder, "many.goodword"))
        fill(workspace, posts)
        session = Session(workspace, clock=lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 9))
        measure(Bench(session, theme, jobs), workspace)
        jobs.wait()
        workspace.close()


def measure(bench: Bench, workspace: Workspace) -> None:
    """The figures, one after the other."""
    cards = bench.overview.cards
    canvases = [figure_of(card.view.rendering.request) for card in cards if card.view.rendering]
    prepared: list[float] = []
    actions: dict[str, Callable[[], object]] = {
        "ahead": lambda: prepared.append(bench.first_of_prepared()),
        "all": lambda: [canvas.draw() for canvas in canvases],
    }
    redraws = in_turn(actions, ROUNDS)
    later = in_turn({"later": bench.later, "all": actions["all"]}, ROUNDS)
    told = in_turn({"hover": hover(bench.overview.by_day.view), "one": canvases[0].draw}, 15)
    summed = in_turn(
        {
            "sums": lambda: post_totals(workspace.store, CAMPAIGN),
            "bare": lambda: workspace.connection.execute(BARE).fetchone(),
            "same": lambda: workspace.connection.execute(SAME).fetchone(),
        },
        15,
    )
    first, one, every = "first look with 100,000 posts, drawn ahead", "one figure again (ms)", "its figures again (ms)"
    tell(
        [
            compared("P8", f"{first} / {every}", 2.0, prepared[1:], redraws["all"]),
            compared("P8", f"later looks with 100,000 posts / {every}", 0.15, later["later"], later["all"]),
            compared("P9", f"the mark under the mouse, 100,000 posts / {one}", 0.12, told["hover"], told["one"]),
            compared("P15", "the sums of a campaign / bare SQL of them (ms)", 1.3, summed["sums"], summed["same"]),
            reported("–", "the same / six bare sums alone (ms)", 1.3, summed["sums"], summed["bare"]),
        ]
    )
    told_scopes(bench.tab)


if __name__ == "__main__":
    main()
