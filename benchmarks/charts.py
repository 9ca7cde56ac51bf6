"""How quickly the Results tab is seen and told of, beside a repeated drawing of the same charts.

    python benchmarks/charts.py

Works on a throw-away copy of the sample. P8: first switch to the tab after the prefetch (reading, drawing and painting
all of its charts) ≤ 2.0 × one further drawing of the same figures; later switches ≤ 0.15 ×.
P9: telling the mark under the mouse ≤ 0.12 × a drawing of the figure. Medians of ratios of rounds taken in turn.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from benchmarks.pairs import compared, in_turn, now, reported, rounds, tell
from benchmarks.prefetch import prefetch
from storage.sample.making import build_sample
from storage.workspace import open_workspace
from ui.charts import figures, style
from ui.charts.canvas import ChartView
from ui.charts.rendering import Request
from ui.results.overview.overview_page import OverviewPage
from ui.results.page_table import OVERVIEW
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

ROUNDS = rounds(9)
TODAY = datetime(2026, 9, 30, 9, 12)


def wait_for(views: Sequence[ChartView]) -> None:
    """Sleep in the event loop until every chart has its picture: a busy wait would take the drawing's time."""
    loop, late = QEventLoop(), QTimer(singleShot=True)
    late.timeout.connect(lambda: sys.exit("The charts were not drawn in time."))
    late.start(20_000)

    def on_drawn() -> None:
        if all(view.is_empty or view.rendering for view in views):
            loop.quit()

    for view in views:
        view.drawn.connect(on_drawn)
    loop.exec()


def figure_of(request: Request) -> Any:
    """A canvas that has drawn a chart once, as on screen."""
    with style.drawing(request.palette, request.type_size, request.data.names):
        figure = style.new_figure(request.width, request.height, request.scale)
        figures.draw(figure.add_axes((0.1, 0.1, 0.8, 0.8)), request.data, request.palette)
        figure.canvas.draw()
    return figure.canvas


class Bench:
    """A window of two pages, of which the second is the Results tab."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs) -> None:
        self.session, self.theme, self.jobs = session, theme, jobs
        self.window = QMainWindow()
        self.window.resize(1360, 750)
        self.kept: list[QStackedWidget] = []
        self.tab = self.fresh()
        self.first()

    @property
    def pages(self) -> QStackedWidget:
        """The two pages at hand."""
        return self.kept[-1]

    @property
    def overview(self) -> OverviewPage:
        """The page with the charts."""
        return cast("OverviewPage", self.tab.pages.page(OVERVIEW))

    def fresh(self) -> ResultsTab:
        """A tab that was never shown."""
        pages, tab = QStackedWidget(), ResultsTab(self.session, self.theme, self.jobs)
        pages.addWidget(QWidget())
        pages.addWidget(tab)
        if self.kept:
            self.window.takeCentralWidget()
        self.kept.append(pages)
        self.window.setCentralWidget(pages)
        self.window.show()
        QApplication.sendPostedEvents()
        return tab

    def first(self) -> None:
        """Switch to the tab and wait until all charts are painted."""
        self.pages.setCurrentIndex(1)
        wait_for([card.view for card in self.overview.cards])
        self.tab.repaint()

    def first_of_fresh(self) -> float:
        """Milliseconds of a first switch; making the widgets is not part of it."""
        self.tab = self.fresh()
        start = now()
        self.first()
        return (now() - start) * 1000

    def first_of_prepared(self) -> float:
        """Milliseconds of a first switch to a tab that was drawn while nobody looked."""
        self.tab = self.fresh()
        self.tab.prepare()
        wait_for([card.view for card in self.overview.cards])
        start = now()
        self.pages.setCurrentIndex(1)
        self.tab.repaint()
        return (now() - start) * 1000

    def later(self) -> None:
        """Switch away and back."""
        self.pages.setCurrentIndex(0)
        self.pages.setCurrentIndex(1)
        self.tab.repaint()


def hover(view: ChartView) -> Callable[[], None]:
    """Move the mouse from mark to mark and paint what that changes."""
    spots = list(view.rendering.spots) if view.rendering else []
    step = [0]

    def move() -> None:
        step[0] += 1
        at = QPointF(spots[step[0] % len(spots)].rect.center())
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)
        view.repaint()

    return move


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    theme, jobs = Theme("light"), Jobs()
    theme.apply(app)
    prefetch(jobs)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sample.goodword")
        build_sample(path, TODAY.date())
        workspace = open_workspace(path)
        bench = Bench(Session(workspace, clock=lambda: TODAY), theme, jobs)
        requests = [card.view.rendering.request for card in bench.overview.cards if card.view.rendering]
        canvases = [figure_of(request) for request in requests]
        firsts: list[float] = []
        prepared: list[float] = []
        actions: dict[str, Callable[[], object]] = {
            "first": lambda: firsts.append(bench.first_of_fresh()),
            "ahead": lambda: prepared.append(bench.first_of_prepared()),
            "all": lambda: [canvas.draw() for canvas in canvases],
        }
        redraws = in_turn(actions, ROUNDS)
        bench.tab = bench.fresh()
        bench.first()
        wide = bench.overview.by_day.view
        later = in_turn({"later": bench.later, "all": actions["all"]}, ROUNDS)
        told = in_turn({"hover": hover(wide), "one": canvases[0].draw}, 15)
        tell(
            [
                reported("–", "first look at Results before that / the same (ms)", 2.0, firsts[1:], redraws["all"]),
                compared("P8", "first look, drawn ahead / its figures again (ms)", 2.0, prepared[1:], redraws["all"]),
                compared("P8", "later looks / the same (ms)", 0.15, later["later"], later["all"]),
                compared("P9", "the mark under the mouse / one figure again (ms)", 0.12, told["hover"], told["one"]),
            ]
        )
        jobs.wait()
        workspace.close()


if __name__ == "__main__":
    main()
