"""The chips of a scope in one line: where room is short seldom ones give way, then all get narrower."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.results.compare_button import CompareButton
from ui.theme.tokens import STEP
from ui.widgets.chip import Chip
from ui.widgets.more_chip import MoreChip
from ui.widgets.narrowing_chip import NarrowingChip

SPACING = 2 * STEP
WIDEST, NARROWEST = 260, 76
"""Pixels that a chip may take where there is room, and the least that it keeps."""


class ScopeRow(QWidget):
    """``giving_way`` wait under *More*, the last of them first, unless they narrow something; none is ever cut off."""

    def __init__(
        self,
        chips: Sequence[Chip],
        giving_way: Sequence[NarrowingChip],
        more: MoreChip,
        clear: QWidget,
        compare: CompareButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chips = chips
        self._giving_way = giving_way
        self._more = more
        self._clear = clear
        self._compare = compare
        self._line = QHBoxLayout(self)
        self._build()

    def _build(self) -> None:
        row = self._line
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for widget in (*self._chips, self._more, self._clear):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._compare)
        self._more.offer_hidden(self._giving_way)
        for before, after in pairwise((*self._chips, self._more, self._clear, self._compare)):
            self.setTabOrder(before, after)

    def fit(self) -> None:
        """Show as much as the line has room for."""
        hidden: list[NarrowingChip] = []
        idle = [chip for chip in self._giving_way if not chip.active]
        while idle and self._needed(hidden, WIDEST) > self.width():
            hidden.append(idle.pop())
        most = WIDEST
        while most > NARROWEST and self._needed(hidden, most) > self.width():
            most -= STEP
        for chip in self._chips:
            chip.squeeze(most)
            chip.setVisible(chip not in hidden)
        self._compare.squeeze(most)
        self._more.setVisible(bool(hidden))
        self._line.activate()  # else all stand where they were for a turn of the loop

    def _needed(self, hidden: Sequence[Chip], most: int) -> int:
        """Pixels of the line where nothing is wider than that."""
        widths = [min(chip.natural_width, most) for chip in self._chips if chip not in hidden]
        widths.append(min(self._compare.natural_width, most))
        widths += [self._more.sizeHint().width()] if hidden else []
        widths += [] if self._clear.isHidden() else [self._clear.sizeHint().width()]
        return sum(widths) + len(widths) * SPACING

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())
