"""A headline figure with its name, what it is measured against, and its formula on request."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from models.show import NOT_AVAILABLE
from ui.theme import Theme
from ui.theme.fonts import BOLD, SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.label import ElidedLabel, Label, WrappingLabel, note
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.tooltip import tooltip

_WIDEST = 190
"""What a tile asks for at most beyond its figure (pixels at the usual size of text): a longer line takes two."""

_MARGIN = 3 * STEP + 2
_DIRECTIONS = {False: QBoxLayout.Direction.TopToBottom, True: QBoxLayout.Direction.LeftToRight}

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Tile(Card):
    """A card with one figure; Tab reaches it, so that its formula can be read without a mouse.

    One that ``leads_on`` tells by ``opened`` that it was clicked, or that Return was pressed on it.
    """

    opened = Signal()

    def __init__(
        self, label: str, theme: Theme, parent: QWidget | None = None, *, leads_on: bool = False, widest: int = _WIDEST
    ) -> None:
        super().__init__(parent, margin=_MARGIN, spacing=STEP)
        self._theme = theme
        self._leads_on = leads_on
        self._is_slim = False
        self._share: float | None = None
        self._beside, self._formula = "", ""
        self._warns = False
        self._widest = theme.scaled(widest)
        if leads_on:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = ElidedLabel(label, theme, "small", tone="second")
        self._value = Label("", theme, "figure", BOLD, tabular=True)
        self._suffix = ElidedLabel("", theme, "small", SEMIBOLD, "second", tabular=True)
        self._figure = QHBoxLayout()
        self._bar = ProgressBar(theme)
        self._second_bar = ProgressBar(theme, "second_mark")
        self._shown_bar = self._bar
        self._note = WrappingLabel("", theme, "small", "second", tabular=True)
        self._further = WrappingLabel("", theme, "small", "second", tabular=True)
        self._reason = note("", theme)
        self._build()

    def _build(self) -> None:
        self.setProperty("tile", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        figure = self._figure
        figure.setSpacing(6)
        figure.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addWidget(self._suffix, 1, Qt.AlignmentFlag.AlignBottom)
        self._suffix.setContentsMargins(0, 0, 0, 4)
        self.body.addWidget(self._label)
        self.body.addLayout(figure)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._second_bar)
        self.body.addWidget(self._note)
        self.body.addWidget(self._further)
        self.body.addWidget(self._reason)
        self.body.addStretch(1)
        self._arrange()

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    def set_label(self, label: str) -> None:
        """Change the figure's name."""
        self._label.setText(label)
        self._describe()

    def set_figure(
        self,
        value: str,
        suffix: str = "",
        below: str = "",
        formula: str = "",
        *,
        further: str = "",
        warns: bool = False,
    ) -> None:
        """Show a figure, what stands small beside it, one or two lines below it, and its formula as tooltip.

        The first line has the colour of what is wrong where it ``warns``.
        """
        self._value.setText(value)
        self._beside, self._warns = suffix, warns
        self._note.setText(below)
        self._note.set_tone("danger" if warns else "second")
        # Why there is none is read whole, its first clause at least: the rest is in the tooltip.
        self._reason.setText(re.split(r"[,:]", below, maxsplit=1)[0].rstrip("."))
        self._further.setText(further)
        self._formula = formula
        self.setAccessibleDescription(" · ".join(part for part in (below, further, formula) if part))
        self._describe()
        self._arrange()

    @property
    def further(self) -> str:
        """The second line below the figure, empty where there is none."""
        return self._further.text()

    def set_progress(self, share: float | None, *, second_colour: bool = False) -> None:
        """Show a bar under the figure (in the second colour for money), or none at all."""
        self._share = share
        self._shown_bar = self._second_bar if second_colour else self._bar
        self._shown_bar.set_share(share)
        self._arrange()

    def set_slim(self, is_slim: bool) -> None:
        """Stand in one line, name and figure, where a window is low: what stands below is told by the tooltip then.

        What it warns of is not hidden so: it stands beside the figure.
        """
        if is_slim == self._is_slim:
            return
        self._is_slim = is_slim
        self.body.setDirection(_DIRECTIONS[is_slim])
        self.body.setSpacing(2 * STEP if is_slim else STEP)
        above = 2 * STEP if is_slim else _MARGIN
        self.body.setContentsMargins(_MARGIN, above, _MARGIN, above)
        self._value.setFont(self._theme.font("title" if is_slim else "figure", BOLD, tabular=True))
        self._suffix.setContentsMargins(0, 0, 0, 2 if is_slim else 4)
        self._arrange()

    def _arrange(self) -> None:
        is_missing = self.value == NOT_AVAILABLE
        is_full = not self._is_slim
        for bar in (self._bar, self._second_bar):
            bar.setVisible(is_full and bar is self._shown_bar and self._share is not None)
        self._note.setVisible(is_full and not is_missing)
        self._reason.setVisible(is_full and is_missing)
        self._further.setVisible(is_full and bool(self.further))
        warns_beside = self._warns and self._is_slim
        self._suffix.setText(self._note.text() if warns_beside else self._beside)
        self._suffix.set_tone("danger" if warns_beside else "second")
        below = () if is_full else (self._note.text(), self.further)
        self.setToolTip(tooltip("\n".join(part for part in (*below, self._formula) if part)))

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._label.text()}: {self._value.text()} {self._beside}".strip())

    def sizeHint(self) -> QSize:
        wanted, around = super().sizeHint(), self.body.contentsMargins() + self.contentsMargins()
        figure = self._figure.sizeHint().width() + around.left() + around.right()
        return wanted if self._is_slim else QSize(min(wanted.width(), max(self._widest, figure)), wanted.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads_on and event.key() in _OPENING:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if self._leads_on and is_inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
