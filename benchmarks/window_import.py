"""The window while a list of 100,000 people is imported and taken back (goal P13), without a display.

    .venv/bin/python -m benchmarks.window_import [ROWS]

At each stage: how long it takes, the longest turn of the event loop, the most work of our thread in one (other programs
take their share of a turn), and a repaint of the table of 5,000 influencers beside the same one with nothing under way.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.pairs import Ratio, now, tell
from benchmarks.people import make_workspace, write_csv
from storage.workspace import open_workspace
from ui.garbage import GarbageCollector
from ui.importing.import_dialog import ImportDialog
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.window.main_window import MainWindow

THERE = 5_000
PAINT_EVERY = 100
QUIET = 60
"""Repaints of the yardstick."""

LONGEST_STAGE = 120.0


@dataclass
class Stage:
    """What was measured while one thing was under way; milliseconds."""

    name: str
    began: float = field(default_factory=time.perf_counter)
    ended: float = 0.0
    turns: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    repaints: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        took, worked = max(self.turns, default=0), max(self.work, default=0)
        median, longest = statistics.median(self.repaints or [0]), max(self.repaints, default=0)
        return (
            f"{self.name:24} {self.ended - self.began:6.1f} s   longest turn {took:6.1f} ms, work {worked:6.1f} ms"
            f"   repaint {median:5.1f} ms, longest {longest:6.1f} ms"
        )


class Bench:
    """A window on a small workspace, with clocks on its event loop and on its table."""

    def __init__(self, app: QApplication, path: Path, preferences: Path) -> None:
        self.app = app
        theme = Theme("light")
        theme.apply(app)
        self.theme = theme
        self.session = Session(open_workspace(path), datetime.now)
        self.window = MainWindow(theme, Preferences(preferences))
        self.window.show_session(self.session)
        self.window.show()
        self.stages: list[Stage] = []
        self.collector = GarbageCollector(app)
        self._turned, self._worked = time.perf_counter(), time.thread_time()
        self._turns = QTimer(interval=0)
        self._turns.timeout.connect(self.on_turn)
        self._paints = QTimer(interval=PAINT_EVERY)
        self._paints.timeout.connect(self.on_paint)

    def begin(self) -> None:
        """Start the clocks once the window has settled."""
        self.until(lambda: False, seconds=1.5)
        self._turns.start()
        self._paints.start()

    def stage(self, name: str, action: Callable[[], object], is_over: Callable[[], bool]) -> Stage:
        """Do something and measure until it is over, and until the window has read it."""
        self._turned, self._worked = time.perf_counter(), time.thread_time()
        self.stages.append(stage := Stage(name))
        action()
        self.until(is_over)
        stage.ended = time.perf_counter()
        self.until(lambda: False, seconds=0.8)
        return stage

    def until(self, is_over: Callable[[], bool], seconds: float = LONGEST_STAGE) -> None:
        """Let the event loop turn, as it does in the program: without one nothing that is to be deleted would be."""
        end = time.perf_counter() + seconds
        loop, poll = QEventLoop(), QTimer(interval=0)
        poll.timeout.connect(lambda: loop.quit() if is_over() or time.perf_counter() >= end else None)
        poll.start()
        loop.exec()

    def on_turn(self) -> None:
        """Write down how long the loop did not turn."""
        now, worked = time.perf_counter(), time.thread_time()
        if self.stages:
            self.stages[-1].turns.append((now - self._turned) * 1000)
            self.stages[-1].work.append((worked - self._worked) * 1000)
        self._turned, self._worked = now, worked

    def on_paint(self) -> None:
        """Paint the table of influencers and write down how long that took."""
        start = now()
        self.window.page.tab(0).table.viewport().repaint()  # type: ignore[union-attr,attr-defined]  # it is shown
        if self.stages:
            self.stages[-1].repaints.append((now() - start) * 1000)


def measure(bench: Bench, source: Path) -> list[Ratio]:
    """Every stage of an import and of taking it back; P13 of the worst."""
    bench.begin()
    session = bench.session
    idle = bench.stage("nothing", lambda: None, lambda: len(bench.stages[-1].repaints) > QUIET)
    dialog = ImportDialog(session, bench.theme, bench.window.jobs, [source], bench.window)
    check, done = dialog.pages.check, dialog.pages.done
    bench.stage("read, compare and show", dialog.open, lambda: dialog.page is check)
    bench.stage("write", check.go.click, lambda: dialog.page is done)
    bench.stage("close", dialog.accept, lambda: not dialog.isVisible())
    bench.stage("undo", bench.window.page.undo, lambda: not session.is_busy)  # type: ignore[union-attr]
    bench.stage("redo", bench.window.page.redo, lambda: not session.is_busy)  # type: ignore[union-attr]
    quiet = statistics.median(idle.repaints)
    found = []
    for stage in bench.stages[1:]:
        if len(stage.repaints) > 3:
            busy, what = statistics.median(stage.repaints), f"repaint during “{stage.name}” / nothing under way (ms)"
            found.append(Ratio("P13", what, busy, quiet, busy / quiet, 1.5))
    worst = max(max(stage.repaints) for stage in bench.stages[1:])
    found.append(Ratio("P13", "longest repaint meanwhile / 50 ms", worst, 50, worst / 50, 1.0))
    return found


def main() -> None:
    """Make the list and the workspace, import, and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        source, path = Path(folder) / "people.csv", Path(folder) / "small.goodword"
        os.environ["XDG_DATA_HOME"] = folder
        write_csv(source, rows)
        make_workspace(path, THERE)
        bench = Bench(app, path, Path(folder) / "preferences.ini")
        tell(measure(bench, source))
        for stage in bench.stages:
            print(stage)
        bench.window.jobs.wait()
        bench.session.close()


if __name__ == "__main__":
    main()
