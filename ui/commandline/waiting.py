"""Waiting for what a window shows only after a while, where nobody looks at it."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

STEP = 50
"""Milliseconds between two looks whether all is drawn."""

FEWEST_LOOKS = 8
MOST_LOOKS = 600
"""Half a minute: charts of a slow machine take a while, and a picture without them is better than none."""


def wait_until(is_true: Callable[[], bool]) -> None:
    """Let the window live until it is so, or for half a minute."""
    loop, looks = QEventLoop(), [0]
    timer = QTimer(loop, interval=STEP)

    def look() -> None:
        looks[0] += 1
        if looks[0] >= FEWEST_LOOKS and (is_true() or looks[0] >= MOST_LOOKS):
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()  # it lives until garbage is collected, and would go on asking
