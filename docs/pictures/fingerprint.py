"""Whether a picture is of the window of now: the words on its controls and tiles, as a short hash."""

import re
from collections.abc import Iterator
from hashlib import sha256

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QGroupBox, QHeaderView, QLabel, QLineEdit, QTabBar, QWidget

from ui.widgets.tile import Tile

_CHANGING = re.compile(r"[\d.,]+")


def fingerprint(shown: QWidget) -> str:
    """A hash that stays while nothing but numbers changes, and changes with every word of a control or a tile."""
    words = {_CHANGING.sub("", word).strip() for part in _parts(shown) for word in _words_of(part)}
    return sha256("\n".join(sorted(words - {""})).encode()).hexdigest()[:12]


def _parts(shown: QWidget) -> Iterator[QWidget]:
    yield shown
    yield from (part for part in shown.findChildren(QWidget) if part.isVisibleTo(shown))


def _words_of(part: QWidget) -> Iterator[str]:
    if isinstance(part, QDialog):
        yield part.windowTitle()
    if isinstance(part, QAbstractButton):
        yield part.text()
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QLineEdit):
        yield part.placeholderText()
    elif isinstance(part, QTabBar):
        yield from (part.tabText(place) for place in range(part.count()))
    elif isinstance(part, QHeaderView):
        yield from _head_of(part)
    elif isinstance(part, Tile):
        yield from (label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


def _head_of(head: QHeaderView) -> Iterator[str]:
    if head.orientation() == Qt.Orientation.Horizontal:
        shown = (section for section in range(head.count()) if not head.isSectionHidden(section))
        yield from (str(head.model().headerData(section, head.orientation()) or "") for section in shown)
