"""Smaller, the zoom in force, larger."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models import show
from ui.paper.preview.zoom import LEAST, MOST, STEPS, Fit, Zoom
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.tooltip import tooltip


class ZoomBar(QWidget):
    """``asked`` carries a ``Zoom``; ``stepped`` is +1 or -1 for the next one on offer."""

    asked = Signal(object)
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zooms = [Zoom(Fit.WIDTH), Zoom(Fit.PAGE), *(Zoom.at(step) for step in STEPS)]
        self.smaller = Button("", theme, "quiet", "minus")
        self.larger = Button("", theme, "quiet", "plus")
        self.box = ChoiceBox()
        self._build()
        self.smaller.clicked.connect(lambda: self.stepped.emit(-1))
        self.larger.clicked.connect(lambda: self.stepped.emit(1))
        self.box.activated.connect(lambda place: self.asked.emit(self._zooms[place]))

    def _build(self) -> None:
        for button, words, keys in (
            (self.smaller, self.tr("Smaller"), "Ctrl+-"),
            (self.larger, self.tr("Larger"), "Ctrl++"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tooltip(f"{words} ({keys})"))
        self.box.addItems([self.tr("Fit width"), self.tr("Fit page"), *(f"{step} %" for step in STEPS)])
        self.box.setAccessibleName(self.tr("Zoom"))
        self.box.setToolTip(tooltip(self.tr("Zoom; Ctrl+0 is 100 %")))
        self.box.setMaxVisibleItems(self.box.count())
        # Wide enough for a percentage between the steps, which stands in the box in place of a fit.
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for widget in (self.smaller, self.box, self.larger):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_zoom(self, zoom: Zoom, percent: float) -> None:
        """Show what is in force, and how large that makes a page."""
        if zoom in self._zooms:
            self.box.setCurrentIndex(self._zooms.index(zoom))
        self.box.setAccessibleDescription(show.percent(percent / 100, 0))
        self.smaller.setEnabled(percent > LEAST)
        self.larger.setEnabled(percent < MOST)
