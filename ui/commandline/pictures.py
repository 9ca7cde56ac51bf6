"""Pictures of the window without a display: one of each tab."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from models.errors import UserError

if TYPE_CHECKING:
    from storage.workspace import Workspace
    from ui.main_window import MainWindow

TABS = ("influencers", "campaigns", "results")
SIZE = (1360, 860)
STEP = 50
"""Milliseconds between two looks whether all is drawn."""

FEWEST_LOOKS = 8
MOST_LOOKS = 600
"""Half a minute: charts of a slow machine take a while, and a picture without them is better than none."""


def pictures(workspace: "Workspace", folder: Path) -> list[Path]:
    """Write a PNG of each tab over an open workspace to ``folder`` and return where they are."""
    files = []
    for name, image in images(workspace):
        file = folder / f"{name}.png"
        if not image.save(str(file)):
            raise UserError(f"The picture {file.name} could not be written.", "Choose another folder.")
        files.append(file)
    return files


def images(workspace: "Workspace") -> Iterator[tuple[str, QImage]]:
    """Each tab's name with its picture; the user's own settings are neither read nor written."""
    from ui.preferences import FILE_VARIABLE

    before = os.environ.get(FILE_VARIABLE)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ[FILE_VARIABLE] = str(Path(folder) / "preferences.ini")
        try:
            yield from _grabbed(_window(workspace))
        finally:
            os.environ.pop(FILE_VARIABLE)
            if before is not None:
                os.environ[FILE_VARIABLE] = before


def _grabbed(window: "MainWindow") -> Iterator[tuple[str, QImage]]:
    try:
        for place, name in enumerate(TABS):
            assert window.page is not None  # noqa: S101  # it was shown two lines above
            window.page.show_tab(place)
            _wait_until(lambda: _is_drawn(window))
            yield name, window.grab().toImage()
    finally:
        window.close()
        window.deleteLater()


def _window(workspace: "Workspace") -> "MainWindow":
    from ui.app import application
    from ui.main_window import MainWindow
    from ui.preferences import Preferences
    from ui.session import Session
    from ui.theme import Theme

    app = cast("QApplication | None", QApplication.instance()) or application()
    if app is None:
        raise UserError("No display was found.", "Set QT_QPA_PLATFORM=offscreen to do without one.")
    theme = Theme("light")
    theme.apply(app)
    window = MainWindow(theme, Preferences())
    window.show_session(Session(workspace))
    window.resize(*SIZE)
    window.show()
    return window


def _is_drawn(window: "MainWindow") -> bool:
    from ui.charts.canvas import ChartView

    return all(
        view.chart is None or view.chart.is_empty or view.rendering is not None
        for view in window.findChildren(ChartView)
        if view.isVisible()
    )


def _wait_until(is_true: Callable[[], bool]) -> None:
    loop, looks = QEventLoop(), [0]
    timer = QTimer(loop, interval=STEP)

    def look() -> None:
        looks[0] += 1
        if looks[0] >= FEWEST_LOOKS and (is_true() or looks[0] >= MOST_LOOKS):
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
