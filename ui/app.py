"""The program with its window: from the command line to the event loop."""

import gc
import sys
from datetime import datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.application import Application, application
from ui.damage_search import DamageSearch
from ui.errors import BugReporter
from ui.files import SUFFIX, Files
from ui.icons import app_icon
from ui.preferences import Preferences
from ui.theme import Scheme, Theme
from ui.window.first_paint import FirstPaint
from ui.window.main_window import MainWindow


def open_window(arguments: list[str]) -> int:
    """Open the window on a file, the sample, or the start page; returns the exit status."""
    wrong = [word for word in arguments if word != "--sample" and not _may_be_a_file(word)]
    if wrong or len(arguments) > 1:
        return _told(f"“{(wrong or arguments)[-1]}” is not understood: {{}} --help lists what is.", 2)
    app = application()
    if app is None:
        why = "Goodword needs a desktop to open its window: no display was found."
        return _told(f"{why} The headless commands work without one: {{}} --help lists them.", 1)
    preferences = Preferences()
    theme = Theme(cast("Scheme", preferences.scheme))
    theme.apply(app)
    app.theme_told.connect(theme.put_fonts)
    window = MainWindow(theme, preferences)
    files = Files(window, datetime.now)
    reporter = BugReporter(window, lambda: _has_unsaved(window), DamageSearch(window).look)
    reporter.expected.connect(files.on_expected, Qt.ConnectionType.QueuedConnection)
    reporter.install()
    app.file_asked.connect(lambda path: files.take([path]))
    first = FirstPaint(window, lambda: on_ready(app, window, files))
    show_first(files, window, arguments)
    if files.refusals.is_asking:
        show_unless_handed_over(app, files, window)
    else:
        window.show()
    status = app.exec()
    del first
    return status


def _told(sentence: str, status: int) -> int:
    from ui.version import COMMAND

    sys.stderr.write(f"{sentence.format(COMMAND)}\n")
    return status


def _has_unsaved(window: MainWindow) -> bool:
    return window.page is not None and bool(window.page.session.unsaved)


def _may_be_a_file(word: str) -> bool:
    return not word.startswith("-") and (word.endswith(SUFFIX) or Path(word).exists())


def show_first(files: Files, window: MainWindow, arguments: list[str]) -> None:
    """Open what was asked for, else the workspace used last, else stay on the start page."""
    if arguments == ["--sample"]:
        files.open_sample()
    elif arguments:
        files.open(Path(arguments[0]))
    elif window.preferences.recent:
        files.open(window.preferences.recent[0])
    if window.page is None:
        window.show_start()


def show_unless_handed_over(app: QApplication, files: Files, window: MainWindow) -> None:
    """The file is open in another window: where that one comes to the front, this one is never seen."""
    refusals = files.refusals

    def show() -> None:
        refusals.told.disconnect(show)
        refusals.handed_over.disconnect(app.quit)
        window.show()

    refusals.handed_over.connect(app.quit)
    refusals.told.connect(show)


def on_ready(app: Application, window: MainWindow, files: Files) -> None:
    """The window stands and is idle: let garbage be collected, and see to the file that is open."""
    from ui.garbage import GarbageCollector
    from ui.guide.help_key import HelpKey
    from ui.session_end import SessionEnd
    from ui.work.first_touch import FirstTouch

    gc.freeze()
    SessionEnd(app, window).hear_signals()
    GarbageCollector(window)
    HelpKey(window.menus["guide"].trigger, window)
    app.setWindowIcon(app_icon())
    FirstTouch(window, window.prepare)
    QTimer.singleShot(0, files.begin)
