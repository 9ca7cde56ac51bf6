"""Chips in a row that keeps to one line: what has no room waits under *More*."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.more_chip import MoreChip
from ui.widgets.narrowing_chip import NarrowingChip

_SPACING = 6


class ChipRow(QWidget):
    """Chips that narrow something are always seen, in further lines if need be.

    The others give way one after the other, the last of ``often`` first; ``seldom`` ones always wait under *More*.
    """

    def __init__(self, more: MoreChip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = more
        self._widgets: Sequence[QWidget] = ()
        self._often: Sequence[NarrowingChip] = ()
        self._seldom: Sequence[NarrowingChip] = ()
        self._flow = FlowLayout(self, _SPACING)

    def put(self, widgets: Sequence[QWidget], often: Sequence[NarrowingChip], seldom: Sequence[NarrowingChip]) -> None:
        """Stand in the row what is given, in this order."""
        while self._flow.takeAt(0) is not None:
            pass
        for widget in widgets:
            self._flow.addWidget(widget)
        self._widgets, self._often, self._seldom = widgets, often, seldom
        self._more.offer_hidden((*often, *seldom))
        self.fit()

    def fit(self) -> None:
        """Show as many chips as one line has room for."""
        hidden = {chip for chip in self._seldom if not chip.active}
        always = [widget for widget in self._widgets if widget not in self._often and widget not in self._seldom]
        seen = [widget for widget in always if not widget.isHidden()]
        needed = sum(
            widget.sizeHint().width() + _SPACING
            for widget in (*seen, *self._often, *(chip for chip in self._seldom if chip.active))
        ) - _SPACING  # fmt: skip
        for chip in reversed(self._often):
            if needed > self.width() and not chip.active:
                hidden.add(chip)
                needed -= chip.sizeHint().width() + _SPACING
        for chip in (*self._often, *self._seldom):
            chip.setVisible(chip not in hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
