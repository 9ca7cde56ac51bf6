"""The window of the program as a test opens it."""

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from ui.preferences import Preferences
from ui.theme import Theme
from ui.window.main_window import MainWindow


@contextmanager
def shown_on_its_start_page(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window on its start page, with settings that nobody used yet; closed afterwards, its workers with it."""
    made = MainWindow(Theme("light"), Preferences())
    qtbot.addWidget(made)
    made.show_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.jobs.wait()
