"""What happens when our own code is wrong: one polite dialog, a log without personal data, the program goes on."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from storage.file.failures import as_user_error

if TYPE_CHECKING:
    import logging

LOG_BYTES = 200_000
MOST_TOLD, MOST_LOGGED = 3, 10
"""How often the same bug is told and written down while the program runs: what paints wrongly does so all the time."""


def log_file() -> Path:
    """Where bugs are written down on this machine."""
    import platformdirs

    return Path(platformdirs.user_log_dir("Goodword", appauthor=False)) / "goodword.log"


Answer = Callable[[UserError | None], None]
LookForDamage = Callable[[type[BaseException], Answer], None]
"""Finds out whether a damaged file is behind an error of a kind, and answers with what is told of it, if so."""


class BugReporter(QObject):
    """Takes the place of ``sys.excepthook``; a bug on any thread is shown on the window's thread.

    ``expected`` carries a ``UserError`` that nobody met: a file that cannot be read any further is no bug of ours, nor
    is what a damaged one brings about.
    """

    happened = Signal(str, object)
    expected = Signal(object)

    def __init__(
        self,
        window: QWidget | None = None,
        has_unsaved: Callable[[], bool] = lambda: False,
        look_for_damage: LookForDamage = lambda _kind, answer: answer(None),
    ) -> None:
        super().__init__()
        self._window = window
        self._has_unsaved = has_unsaved
        self._look_for_damage = look_for_damage
        self._is_showing = False
        self._seen: Counter[str] = Counter()
        self._told: Counter[str] = Counter()
        self.happened.connect(self.on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None = None
    ) -> None:
        """Write the bug down and tell the person, once at a time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        from traceback import clear_frames

        details = places(kind, where)
        # A painter that lives on in one of the frames paints into what is gone: that ends the program.
        clear_frames(where)
        self._seen[details] += 1
        if self._seen[details] <= MOST_LOGGED:
            _logger().error(details)
        told = None if isinstance(error, OSError) else as_user_error(error)
        if told is None:
            self.happened.emit(details, kind)
        else:
            self.expected.emit(told)

    def on_happened(self, details: str, kind: type[BaseException]) -> None:
        """Tell the person, unless that is being done already or this bug was told often enough."""
        if self._is_showing or self._told[details] == MOST_TOLD:
            return
        self._told[details] += 1
        # The answer never comes where the file is closed before.
        self._look_for_damage(kind, lambda damage: self._tell(details, damage))

    def _tell(self, details: str, damage: UserError | None) -> None:
        if damage is not None:
            self.expected.emit(damage)
        elif not self._is_showing:
            self._show(details)

    def _show(self, details: str) -> None:
        self._is_showing = True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self._words())
        box.setInformativeText(self.tr("You can go on working. If it happens again, send us the details below."))
        box.setDetailedText(details)
        box.finished.connect(self.on_closed)
        box.open()

    def _words(self) -> str:
        if self._has_unsaved():
            return self.tr("Something went wrong in Goodword. What could not be saved yet is kept until it can be.")
        return self.tr("Something went wrong in Goodword. Your data is saved.")

    def on_closed(self) -> None:
        """Be ready for the next bug."""
        self._is_showing = False


def places(kind: type[BaseException], where: TracebackType | None) -> str:
    """The kind of error and the lines it went through: no values, for they may be somebody's personal data."""
    import traceback

    frames = traceback.extract_tb(where)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([kind.__name__, *lines])


def _logger() -> "logging.Logger":
    # The logging package is a tenth of the program's start; a program without a bug never needs it.
    import logging.handlers

    logger = logging.getLogger("goodword")
    if not logger.handlers:
        try:
            log_file().parent.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = logging.handlers.RotatingFileHandler(
                log_file(), maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
            )
        except OSError:
            handler = logging.NullHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    return logger
