"""Waiting for a moment in the middle of sliced work: looked for at every turn of the event loop, not by the clock."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LONG = 30_000
"""Milliseconds after which a test that waits has failed."""


def until(reached: Callable[[], bool]) -> None:
    """Let the window live until ``reached``; no turn goes by without a look."""
    loop = QEventLoop()
    looking = QTimer(interval=0)
    looking.timeout.connect(lambda: loop.quit() if reached() else None)
    looking.start()
    giving_up = QTimer(singleShot=True, interval=LONG)
    giving_up.timeout.connect(loop.quit)
    giving_up.start()
    if not reached():
        loop.exec()
    assert reached()
