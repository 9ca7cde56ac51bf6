"""Start-up of the window over 100,000 influencers, beside a bare painted window (goals P1, P2, P3).

Run: .venv/bin/python -m benchmarks.start_up

With the path of a packaged program in ``GOODWORD_PACKAGED`` that one is started too.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pairs import STARTED, Ratio, compared, is_of_work, processes, rounds, tell
from benchmarks.people import make_workspace

PACKAGED = "GOODWORD_PACKAGED"
HOME = Path(__file__).resolve().parent.parent
Rows = list[dict[str, float]]
# It imports what a window with tabs and a table asks for: the names of `Qt` alone, which PySide makes for whoever
# imports it, are a sixth of such a program's start.
BARE = """
import json, os, time
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTableView, QTabWidget, QVBoxLayout, QWidget
app = QApplication([])
def done():
    pages = int(open("/proc/self/statm").read().split()[1])
    line = {"tti_ms": (time.monotonic_ns() - int(os.environ["GOODWORD_REPORT_START"])) / 1e6,
            "work_ms": time.process_time() * 1000, "rss_MB": pages * os.sysconf("SC_PAGE_SIZE") / 1048576}
    print(json.dumps(line), flush=True)
    os._exit(0)
class Paint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False
window = QMainWindow()
window.resize(1360, 860)
label = QLabel("hello")
window.setCentralWidget(label)
paint = Paint()
label.installEventFilter(paint)
window.show()
app.exec()
"""


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "people.goodword"
        make_workspace(workspace, 100_000)
        ours = [sys.executable, str(HOME / "main.py"), str(workspace)]
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        # As at every start but the very first: compiled modules are kept, here beside the throw-away workspace.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        commands = {"bare": [sys.executable, "-c", BARE], "ours": ours}
        if packaged := os.environ.get(PACKAGED):
            commands["packaged"] = [packaged, str(workspace)]
        found = processes(commands, rounds(9), warm=2)
        for name, words in (("ours", "start, 100,000 people"), ("packaged", "the same of the packaged program")):
            if name in found:
                tell(_ratios(words, found[name], found["bare"]))
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, STARTED: str(time.monotonic_ns())}
        line = subprocess.run(ours, capture_output=True, text=True, env=environment, check=True).stdout
        print("P2   heavy modules at the first paint:", json.loads(line)["heavy"] or "none")


def _ratios(words: str, ours: Rows, bare: Rows) -> Iterator[Ratio]:
    clock = "work_ms" if is_of_work() else "tti_ms"
    for goal, what, key, most in (
        ("P1", f"{words} / a bare window (ms)", clock, 1.35),
        ("P3", f"{words}: memory at that moment / the same (MB)", "rss_MB", 1.5),
    ):
        yield compared(goal, what, most, [row[key] for row in ours], [row[key] for row in bare])


if __name__ == "__main__":
    main()
