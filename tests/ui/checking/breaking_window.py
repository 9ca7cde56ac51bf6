"""The real window on a file that breaks while it is open, for a process of its own: what ends that ends no test.

Arguments: a workspace, and for each break its page, or “table.column=value”. Says for each what its owner is told.
"""

import sys

from ui.overrides import guard_overrides

guard_overrides()  # before any class of the window is made, as in main.py

import sqlite3  # noqa: E402
from collections.abc import Callable  # noqa: E402
from contextlib import closing  # noqa: E402
from datetime import datetime  # noqa: E402
from pathlib import Path  # noqa: E402
from random import Random  # noqa: E402
from shutil import copyfile  # noqa: E402
from time import monotonic  # noqa: E402

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: E402

from ui.damage_search import DamageSearch  # noqa: E402
from ui.errors import BugReporter  # noqa: E402
from ui.files import Files  # noqa: E402
from ui.influencers.influencers_tab import InfluencersTab  # noqa: E402
from ui.opening.refusal_dialog import RefusalDialog  # noqa: E402
from ui.preferences import Preferences  # noqa: E402
from ui.theme import Theme  # noqa: E402
from ui.window.main_window import MainWindow  # noqa: E402

NOW = datetime(2026, 5, 4, 12, 0)
PAGE = 4096
PATIENCE = 60.0
"""Seconds."""


class Owner:
    """Looks around in the window, whatever happens to the file meanwhile."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        self.window = window
        self.files = files

    def meets(self, whole: Path, damage: str) -> str:
        """What is told once the file broke that is open."""
        path = whole.with_name(f"{damage}.goodword")  # of one name the seal would tell that it is another than before
        copyfile(whole, path)
        self.files.open(path)
        assert self.window.page is not None
        session = self.window.page.session
        turn_until(lambda: session.opened_as is not None)
        assert not self.told()
        session.workspace.connection.execute("PRAGMA shrink_memory")
        break_it(path, damage)
        session.given_up.emit()
        self.looks_around()
        turn_until(lambda: bool(self.told()))
        told = self.told() or "nothing"
        self.closes()
        return told

    def looks_around(self) -> None:
        """Every tab, and the first one to its end."""
        for place in (0, 1, 2, 0):
            if self.window.page is None:
                return
            self.window.page.show_tab(place)
            turn_until(lambda: False, 0.1)
        people = self.window.findChild(InfluencersTab)
        if people is not None:
            turn_until(lambda: people.model.is_filled or bool(self.told()))
            people.table.scrollToBottom()

    def told(self) -> str:
        """Of a bug, of damage, or nothing so far."""
        if boxes := [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]:
            return f"a bug: {boxes[0].detailedText()!r}"
        dialogs = [each for each in self.window.findChildren(RefusalDialog) if each.isVisible()]
        strip = self.window.strip
        is_in_strip = strip.isVisible() and "nothing more is written to it" in strip.text
        return "damage" if dialogs or is_in_strip else ""

    def closes(self) -> None:
        for dialog in (*self.window.findChildren(RefusalDialog), *self.window.findChildren(QMessageBox)):
            dialog.close()
        self.files.close_workspace()
        QCoreApplication.sendPostedEvents()  # what is told late is told of a file that is closed


def turn_until(is_so: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Let the window go on until something is so, or for some time."""
    loop, end = QEventLoop(), monotonic() + seconds
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if is_so() or monotonic() > end else None)
    timer.start()
    loop.exec()


def break_it(path: Path, damage: str) -> None:
    """As something else would that writes to the file: over a page, or into a cell."""
    if damage.isdigit():
        with path.open("rb+") as file:
            file.seek((int(damage) - 1) * PAGE)
            file.write(Random(damage).randbytes(PAGE))
        return
    cell, value = damage.split("=")
    table, column = cell.split(".")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (value,))


def main(whole: Path, damages: list[str]) -> None:
    app = QApplication([])
    theme = Theme("light")
    theme.apply(app)
    window = MainWindow(theme, Preferences())
    files = Files(window, lambda: NOW)
    reporter = BugReporter(window, look_for_damage=DamageSearch(window).look)
    reporter.expected.connect(files.on_expected, Qt.ConnectionType.QueuedConnection)
    reporter.install()
    window.show_start()
    window.resize(1360, 1000)  # all that a tab shows is painted, and so read
    window.show()
    for damage in damages:
        print(f"{damage}: {Owner(window, files).meets(whole, damage)}", flush=True)
    window.close()
    window.jobs.wait()


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2:])
    except Exception as wrong:  # noqa: BLE001  # the hook is the window's by then
        sys.__excepthook__(type(wrong), wrong, wrong.__traceback__)
        sys.exit(1)
