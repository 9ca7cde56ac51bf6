"""Why the fit is what it is: ratings, notes and weights side by side, and the sum they make."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models.influencers.fit import TOP_WEIGHT, Fit, Weights, fit_of
from models.influencers.influencer import FitAspect, Influencer
from models.reading.text import one_line
from storage.tables.settings import FIT_WEIGHTS
from storage.workspace import Workspace
from ui.influencers.fit_section import ASPECTS
from ui.influencers.rating_bar import RatingBar
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label, note

_WIDTH = 720
_BAR, _CHOICE = 220, 96
_EXAMPLES = {
    FitAspect.NICHE: "For instance posts about what we make",
    FitAspect.VALUES: "For instance honest about what went wrong",
    FitAspect.STYLE: "For instance calm pictures, daylight",
    FitAspect.AUDIENCE: "For instance parents near our shop",
}


class FitDialog(SmallDialog):
    """Ratings and notes are the person's, weights are everybody's; all that was changed is one edit."""

    def __init__(
        self, influencer: Influencer, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Fit of {influencer.name}", "Save", session, theme, parent)
        self._stored = influencer
        self._draft = influencer
        self._stored_weights: Weights = session.workspace.settings.get(FIT_WEIGHTS)
        self._weights = dict(self._stored_weights)
        self.bars: dict[FitAspect, RatingBar] = {}
        self.notes: dict[FitAspect, QLineEdit] = {}
        self.weights: dict[FitAspect, ChoiceBox] = {}
        self.sum = Label("", theme, tabular=True)
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self._build()
        self._show(self._fit)

    @property
    def _fit(self) -> Fit:
        return fit_of(self._draft, self.session.business, self._weights)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(2, 1)
        for place, head in enumerate((self.tr("Rating"), self.tr("Counts"), self.tr("Why"))):
            grid.addWidget(Label(head, self.theme, size="small", tone="second"), 0, place)
        for line, (aspect, label) in enumerate(ASPECTS.items(), 1):
            self._add_aspect(grid, line, aspect, self.tr(label))
        self.body.addLayout(grid)
        self.body.addWidget(self.sum)
        hint = self.tr("The weights are the same for everybody. A part without a rating is left out, never 0.")
        self.body.addWidget(note(hint, self.theme))

    def _add_aspect(self, grid: QGridLayout, line: int, aspect: FitAspect, label: str) -> None:
        bar, weight, words = RatingBar(label, self.theme), ChoiceBox(), QLineEdit()
        for count in range(TOP_WEIGHT + 1):
            weight.addItem(self.tr("not at all") if not count else f"{count} ×", count)
        weight.setCurrentIndex(self._weights[aspect])
        weight.setFixedWidth(self.theme.scaled(_CHOICE))
        bar.setFixedWidth(self.theme.scaled(_BAR))
        weight.setAccessibleName(self.tr("How much %1 counts").replace("%1", label.lower()))
        words.setText(getattr(self._stored, f"fit_{aspect.value}_note"))
        words.setCursorPosition(0)
        words.setAccessibleName(self.tr("Why: %1").replace("%1", label))
        bar.rated.connect(lambda rating: self.on_rated(aspect, rating))
        weight.currentIndexChanged.connect(lambda index: self.on_weighed(aspect, index))
        words.textChanged.connect(lambda text: self.on_noted(aspect, text))
        for place, widget in enumerate((bar, weight, words)):
            grid.addWidget(widget, line, place)
        self.bars[aspect], self.weights[aspect], self.notes[aspect] = bar, weight, words

    def _show(self, fit: Fit) -> None:
        for part in fit.parts:
            self.bars[part.aspect].set_rating(part.rating, is_prefilled=bool(part.reason))
            self.notes[part.aspect].setPlaceholderText(part.reason or self.tr(_EXAMPLES[part.aspect]))
        self.sum.setText(fit.formula or self.tr("Not rated yet: rate one part at least."))

    def on_rated(self, aspect: FitAspect, rating: int | None) -> None:
        """Show what a rating makes of it."""
        self._draft = replace(self._draft, **{f"fit_{aspect.value}": rating})  # type: ignore[arg-type]  # named by aspect
        self._show(self._fit)

    def on_weighed(self, aspect: FitAspect, weight: int) -> None:
        """Show what a weight makes of it."""
        self._weights[aspect] = weight
        self._show(self._fit)

    def on_noted(self, aspect: FitAspect, text: str) -> None:
        """Keep a note for saving."""
        note_of = {f"fit_{aspect.value}_note": one_line(text)}
        self._draft = replace(self._draft, **note_of)  # type: ignore[arg-type]  # as above

    def save(self) -> bool:
        """Write what was changed."""
        label = f"Change the fit of {self._stored.name}"
        return self.session.edit(label, self._write) is not None

    def _write(self, workspace: Workspace) -> None:
        names = [f"fit_{aspect.value}{end}" for aspect in FitAspect for end in ("", "_note")]
        changed = {n: getattr(self._draft, n) for n in names if getattr(self._draft, n) != getattr(self._stored, n)}
        if changed:
            workspace.influencers.update(self._stored.id, **changed)
        if self._weights != self._stored_weights:
            workspace.settings.put(FIT_WEIGHTS, self._weights)
