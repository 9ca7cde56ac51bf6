"""Fit with the brand: the owner's own four ratings and the number they make."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.fit import DEFAULT_WEIGHTS, fit_of
from models.influencer import FitAspect, Influencer
from ui.influencers.rating_bar import RatingBar
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.label import section
from ui.widgets.tooltip import tooltip

_LABELS = {
    FitAspect.NICHE: "Niche",
    FitAspect.VALUES: "Values",
    FitAspect.STYLE: "Style",
    FitAspect.AUDIENCE: "Audience",
}


class FitSection(QWidget):
    """Four bars; ``rated`` carries the aspect and its new rating or None."""

    rated = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = section("", theme)
        self.bars = {aspect: RatingBar(self.tr(label), theme) for aspect, label in _LABELS.items()}
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(STEP // 2)
        weights = ", ".join(f"{_LABELS[aspect].lower()} {weight}" for aspect, weight in DEFAULT_WEIGHTS.items())
        hint = self.tr("Your own rating from 0 to 5: click, or press a digit. Weights: %1.").replace("%1", weights)
        for aspect, bar in self.bars.items():
            bar.setToolTip(tooltip(hint))
            bar.rated.connect(lambda rating, aspect=aspect: self.rated.emit(aspect, rating))
            column.addWidget(bar)

    def show_influencer(self, influencer: Influencer) -> None:
        """Show her ratings."""
        fit = fit_of(influencer)
        told = self.tr("not rated yet") if fit.score is None else f"{fit.score} / 100"
        self._title.setText(self.tr("Fit with your brand — %1").replace("%1", told))
        for aspect, bar in self.bars.items():
            bar.set_rating(fit.ratings[aspect])
