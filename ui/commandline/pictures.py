"""Pictures of the window without a display: one of each tab, of a document's pages and of the preview of an import."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import UserError
from ui.commandline.offscreen import without_size_hints
from ui.commandline.waiting import wait_until

if TYPE_CHECKING:
    from storage.workspace import Workspace
    from ui.window.main_window import MainWindow

TABS = ("influencers", "campaigns", "results")
SIZE = (1360, 860)


def pictures(workspace: "Workspace", folder: Path, now: datetime) -> list[Path]:
    """Write PNGs of each tab over an open workspace, of pages and of an import to a folder; returns where they are."""
    files = []
    for name, image in images(workspace, now):
        file = folder / f"{name}.png"
        if not image.save(str(file)):
            raise UserError(f"The picture {file.name} could not be written.", "Choose another folder.")
        files.append(file)
    return files


@contextmanager
def own_settings() -> Iterator[None]:
    """Settings that nobody used yet: a window that only poses neither shows the user's own nor changes them."""
    from ui.preferences import FILE_VARIABLE

    before = os.environ.get(FILE_VARIABLE)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ[FILE_VARIABLE] = str(Path(folder) / "preferences.ini")
        try:
            yield
        finally:
            os.environ.pop(FILE_VARIABLE)
            if before is not None:
                os.environ[FILE_VARIABLE] = before


def images(workspace: "Workspace", now: datetime) -> Iterator[tuple[str, QImage]]:
    """Each tab's name with its picture, then "pages" and "import"."""
    with own_settings(), without_size_hints():
        yield from _grabbed(_window(workspace, now))


def _grabbed(window: "MainWindow") -> Iterator[tuple[str, QImage]]:
    from ui.commandline.import_picture import import_image
    from ui.commandline.preview_picture import preview_image

    try:
        for place, name in enumerate(TABS):
            assert window.page is not None  # noqa: S101  # it was shown two lines above
            window.page.show_tab(place)
            wait_until(lambda: is_drawn(window))
            yield name, window.grab().toImage()
        assert window.page is not None  # noqa: S101  # as above
        yield "pages", preview_image(window.page)
        yield "import", import_image(window.page)
    finally:
        window.close()
        window.deleteLater()


def _window(workspace: "Workspace", now: datetime) -> "MainWindow":
    from ui.application import application
    from ui.preferences import Preferences
    from ui.session import Session
    from ui.theme import Theme
    from ui.window.main_window import MainWindow

    app = cast("QApplication | None", QApplication.instance()) or application()
    if app is None:
        raise UserError("No display was found.", "Set QT_QPA_PLATFORM=offscreen to do without one.")
    theme = Theme("light")
    theme.apply(app)
    window = MainWindow(theme, Preferences())
    window.show_session(Session(workspace, lambda: now))
    window.resize(*SIZE)
    window.show()
    return window


def is_drawn(window: QWidget) -> bool:
    """Whether every chart that is seen in a window is there."""
    from ui.charts.canvas import ChartView

    return all(
        view.chart is None or view.chart.is_empty or view.rendering is not None
        for view in window.findChildren(ChartView)
        if not view.visibleRegion().isEmpty()
    )
