"""One reading of a post typed in, also one that was only estimated or assumed."""

from PySide6.QtWidgets import QWidget

from models.errors import UserError
from models.posts.measured_post import MeasuredPost
from models.posts.metric_words import label
from models.posts.platform_metrics import called
from models.posts.post import Basis
from ui.campaigns.form import ChoiceField
from ui.influencers.small_dialog import SmallDialog
from ui.results.posts import reading_edits as edits
from ui.results.posts.reading_lines import shown_counts
from ui.session import Session
from ui.theme import Theme
from ui.widgets.count_field import CountField
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow

BESIDE = 3
"""Fields in one line."""


class ReadingDialog(SmallDialog):
    """Adds one reading as one step; a blank field is a number that is not known."""

    def __init__(self, post: MeasuredPost, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(f"Reading of {post.title(session.today)}", "Add reading", session, theme, parent)
        self._post = post
        self.day = DayField(theme, near=session.today)
        self.basis: ChoiceField[Basis] = ChoiceField([(one.value, one) for one in Basis], Basis.MEASURED)
        self.counts = {name: CountField(theme) for name in shown_counts(post)}
        self.day_row = FormRow(self.tr("Read on"), self.day, theme)
        self.rows = {name: self._row(name) for name in self.counts}
        self._build()

    def _row(self, name: str) -> FormRow:
        word = called(self._post.post.platform, name)
        row = FormRow(label(name), self.counts[name], self.theme, word)
        self.counts[name].problem_found.connect(row.show_problem)
        self.counts[name].textEdited.connect(lambda: row.show_problem(""))
        return row

    def _build(self) -> None:
        self.day.set_value(self.session.today)
        self.add_line(self.day_row, FormRow(self.tr("How known"), self.basis, self.theme))
        rows = list(self.rows.values())
        for place in range(0, len(rows), BESIDE):
            line = rows[place : place + BESIDE]
            self.add_line(*line, *(FormRow("", QWidget(), self.theme) for _ in range(BESIDE - len(line))))
        self.day.problem_found.connect(self.day_row.show_problem)
        self.day.textEdited.connect(lambda: self.day_row.show_problem(""))
        next(iter(self.counts.values())).setFocus()

    def save(self) -> bool:
        """Add the reading, unless something cannot be read or nothing was typed."""
        if not self._day_is_good() or not self._counts_are_good():
            return False
        day = self.day.value
        counts = {name: field.value for name, field in self.counts.items()}
        return day is not None and edits.add_reading(self.session, self._post, day, self.basis.chosen, counts)

    def _day_is_good(self) -> bool:
        day, problem = self.day.value, self.day.problem
        if day is None:
            problem = problem or self.tr("On which day was it read?")
        else:
            try:
                edits.check_place(self.session, self._post, day, self.basis.chosen)
            except UserError as error:
                problem = str(error)
        self.day_row.show_problem(problem)
        if problem:
            self.day.setFocus()
        return not problem

    def _counts_are_good(self) -> bool:
        for name, field in self.counts.items():
            below = field.value is not None and field.value < 0
            problem = field.problem or (self.tr("This cannot be below zero.") if below else "")
            self.rows[name].show_problem(problem)
            if problem:
                field.setFocus()
                return False
        if any(field.value is not None for field in self.counts.values()):
            return True
        first = next(iter(self.counts))
        self.rows[first].show_problem(self.tr("Type at least one number."))
        self.counts[first].setFocus()
        return False
