"""The rates of one post with their formulas, and the followers that they rest on."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.figures.figure import Figure
from models.figures.figure_text import explanation, value_text
from models.figures.post_figures import FOLLOWERS_THEN, RATES
from models.posts.followers_then import FollowersThen
from storage.results.post_history import PostHistory
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.count_field import CountField
from ui.widgets.editing import editor
from ui.widgets.fact_row import FactRow
from ui.widgets.form_row import FormRow
from ui.widgets.label import note, section

ALWAYS = ("engagement_rate_followers", "engagement_rate_reach", "engagement_rate_views")
"""Rates that are shown where they are n/a too, with the reason; the others where they are known."""


class RatesSection(QWidget):
    """``followers_typed`` carries the followers at posting time as typed, ``None`` for those of the profile."""

    followers_typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rates = {name: FactRow(RATES[name][0], theme, strong=name in ALWAYS) for name in RATES}
        self.reasons = {name: note("", theme) for name in ALWAYS}
        self.followers = editor(CountField(theme))
        self.followers_row = FormRow(FOLLOWERS_THEN.capitalize(), self.followers, theme, " ")
        self.followers.problem_found.connect(self.followers_row.show_problem)
        self.followers.textEdited.connect(lambda: self.followers_row.show_problem(""))
        self.followers.committed.connect(self.on_followers_committed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(section(self.tr("Rates"), theme))
        for name, row in self.rates.items():
            column.addWidget(row)
            if name in self.reasons:
                column.addWidget(self.reasons[name])
        column.addSpacing(2 * STEP)
        column.addWidget(self.followers_row)

    def show_history(self, history: PostHistory) -> None:
        """Show the rates of the newest reading, and which followers were used."""
        self._show_rates(history.figures)
        self._show_followers(history.followers, has_reading=history.measured.last is not None)

    def on_followers_committed(self, followers: int | None) -> None:
        """Tell what was typed."""
        if followers is not None and followers <= 0:
            wanted = self.tr("Type a number such as %1, or leave it empty.").replace("%1", show.count(12_400))
            self.followers_row.show_problem(wanted)
        else:
            self.followers_typed.emit(followers)

    def _show_rates(self, figures: Mapping[str, Figure]) -> None:
        for name, row in self.rates.items():
            figure = figures[name]
            made = " ÷ ".join(show.count(one.value) for one in figure.inputs)
            row.show_fact(value_text(figure), made, formula=explanation(figure))
            row.setVisible(name in ALWAYS or figure.value is not None)
        for name, label in self.reasons.items():
            label.setText(figures[name].reason)
            label.setVisible(bool(figures[name].reason))

    def _show_followers(self, used: FollowersThen | None, *, has_reading: bool) -> None:
        self.followers.set_value(used.value if used else None)
        told = used.told if used else self.tr("not known: neither the post nor the profile has a reading of them")
        if not has_reading:
            told = f"{told}. {self.tr('Can be typed once something was read of the post.')}"
        self.followers_row.show_hint(told)
        self.followers.setEnabled(has_reading)
