"""What Qt says of windows that nobody sees: it goes on to stderr, but for what is no news."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

NO_NEWS = "This plugin does not support propagateSizeHints"
"""Said by the offscreen platform of every window: there is no desktop to tell its least size to."""


@contextmanager
def without_size_hints() -> Iterator[None]:
    """Leave that out meanwhile; everything else is told as before."""

    def tell(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if words.startswith(NO_NEWS):
            return
        if before is None:
            sys.stderr.write(f"{qFormatLogMessage(kind, context, words)}\n")
        else:
            before(kind, context, words)

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
