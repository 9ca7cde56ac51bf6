"""Fit with the brand: four ratings, the owner's notes, and the number they make."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.influencers.fit import Fit
from models.influencers.influencer import FitAspect
from ui.influencers.rating_bar import RatingBar
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import note, section
from ui.widgets.tooltip import tooltip

ASPECTS = {
    FitAspect.NICHE: "Niche",
    FitAspect.VALUES: "Values",
    FitAspect.STYLE: "Style",
    FitAspect.AUDIENCE: "Audience",
}
"""What the four aspects are called on screen."""


class FitSection(QWidget):
    """Four bars; ``rated`` carries the aspect and its new rating or None, ``opened`` asks for notes and weights."""

    rated = Signal(object, object)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = section("", theme)
        self.open_button = Button(self.tr("Notes, weights"), theme, "link")
        self.bars = {aspect: editor(RatingBar(self.tr(label), theme)) for aspect, label in ASPECTS.items()}
        self.notes = {aspect: note("", theme) for aspect in ASPECTS}
        self._build()

    def _build(self) -> None:
        self.open_button.setAccessibleName(self.tr("Notes and weights of the fit"))
        self.open_button.clicked.connect(self.opened)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for aspect, bar in self.bars.items():
            bar.rated.connect(lambda rating, aspect=aspect: self.rated.emit(aspect, rating))
            column.addWidget(bar)
            column.addWidget(self.notes[aspect])
            self.notes[aspect].setContentsMargins(0, 0, 0, STEP)

    def show_fit(self, fit: Fit) -> None:
        """Show ratings, what was pre-filled and why, and the notes."""
        told = self.tr("not rated yet") if fit.score is None else f"{fit.score} / 100"
        self._title.setText(self.tr("Fit with your brand — %1").replace("%1", told))
        self._title.setToolTip(tooltip(fit.formula))
        hint = self.tr("Your own rating from 0 to 5: click, or press a digit. It counts %1 times.")
        for part in fit.parts:
            bar, line = self.bars[part.aspect], self.notes[part.aspect]
            bar.set_rating(part.rating, is_prefilled=bool(part.reason))
            bar.setToolTip(tooltip(hint.replace("%1", str(part.weight))))
            words = part.note or part.reason
            line.setText(words)
            line.setVisible(bool(words))
