"""A window of the program over the sample of one fixed day, in a home where nothing else is."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from models.reading import system_style
from storage.sample.making import build_sample
from ui.application import application
from ui.commandline.pictures import is_drawn, own_settings
from ui.commandline.waiting import wait_until
from ui.files import Files
from ui.paper.preview.window import PreviewWindow
from ui.preferences import Preferences
from ui.theme import Theme
from ui.widgets.waiting_page import WaitingPage
from ui.window.main_window import MainWindow

DAY = date(2026, 11, 25)
"""The sample lies around it, so that the same program gives the same pictures on any day."""

WINDOW = (1180, 760)


def now() -> datetime:
    """A quarter past ten on that day."""
    return datetime.combine(DAY, time(10, 15))


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture by the name of its file. ``size`` is in pixels; what is shown keeps its own where none is given."""

    name: str
    opened: "Callable[[Studio], QWidget]"
    size: tuple[int, int] | None = None


class Studio:
    """The window that poses, and what opens files in it."""

    def __init__(self, sample: Path) -> None:
        self.sample = sample
        app = QApplication.instance() or application()
        if not isinstance(app, QApplication):
            raise SystemExit("Set QT_QPA_PLATFORM=offscreen: no display was found.")
        system_style.use(system_style.ENGLISH)  # whatever the system of whoever takes the pictures does
        theme = Theme("light")
        theme.apply(app)
        self.window = MainWindow(theme, Preferences())
        self.files = Files(self.window, now)
        self.window.show_start()
        self.window.show()

    @contextmanager
    def posing(self, shot: Shot) -> Iterator[QWidget]:
        """What a shot shows; a dialog is closed afterwards."""
        self.window.resize(*WINDOW)
        shown = shot.opened(self)
        if shot.size is not None:
            shown.resize(*shot.size)
        yield shown
        if isinstance(shown, QDialog):
            shown.reject()


def wait_until_drawn(shown: QWidget) -> None:
    """Let all of it come that comes a moment later: charts, pages, what another process reads."""
    for _ in range(2):  # what comes last finds its place after that
        wait_until(lambda: _is_ready(shown))


def _is_ready(shown: QWidget) -> bool:
    waits = [page for page in shown.findChildren(WaitingPage) if page.isVisibleTo(shown)]
    if isinstance(shown, PreviewWindow):
        return shown.is_drawn
    return not waits and is_drawn(shown)


@contextmanager
def studio() -> Iterator[Studio]:
    """A studio with the sample of the day, gone afterwards with all that it wrote."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, own_settings(), _home(folder):
        sample = Path(folder) / "Goodword" / "Sample.goodword"  # where the program keeps it: anywhere else it is a copy
        sample.parent.mkdir()
        build_sample(sample, DAY)
        made = Studio(sample)
        try:
            yield made
        finally:
            made.window.close()
            made.window.jobs.wait()
            made.window.deleteLater()


@contextmanager
def _home(folder: str) -> Iterator[None]:
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = folder
    try:
        yield
    finally:
        os.environ.pop("XDG_DATA_HOME")
        if before is not None:
            os.environ["XDG_DATA_HOME"] = before
