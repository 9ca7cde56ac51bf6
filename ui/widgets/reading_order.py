"""Tab goes through what is shown in reading order, also through rows that were made later than the fields below."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from ui.widgets.holder import Holder


def tab_in_reading_order(container: QWidget) -> None:
    """Chain everything that Tab can reach inside a widget, as its layouts hold it from the top.

    Whatever takes a click is chained along: of a row of tabs only the chosen one is a stop, and another will be.
    """
    for before, after in pairwise(_stops(container.layout())):
        QWidget.setTabOrder(before, after)


def _stops(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout else 0):
        item = layout.itemAt(place) if layout else None
        widget = item.widget() if item else None
        if widget is None:
            yield from _stops(item.layout() if item else None)
        else:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield widget
            inside = _inside(widget)
            yield from _stops(inside.layout() if inside else None)


def _inside(widget: QWidget) -> QWidget | None:
    if isinstance(widget, QScrollArea):
        return widget.widget()
    return widget.held if isinstance(widget, Holder) else widget
