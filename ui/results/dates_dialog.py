"""Two days typed in, to look at what lies between them."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.reading.named_days import examples
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow


class DatesDialog(QDialog):
    """``chosen`` carries the first and the last day; a blank one leaves that end open, unless they are to compare."""

    chosen = Signal(object, object)

    def __init__(
        self,
        since: date | None,
        until: date | None,
        today: date,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_to_compare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_to_compare = is_to_compare
        self.setWindowTitle(self.tr("Compare with other days") if is_to_compare else self.tr("Dates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.since, self.until = DayField(theme, near=today), DayField(theme, near=today)
        self.since.set_value(since)
        self.until.set_value(until)
        self.rows = (
            FormRow(self.tr("From"), self.since, theme, self.tr("such as {}").format(examples())),
            FormRow(self.tr("Until"), self.until, theme),
        )
        words = self.tr("Compare with these days") if is_to_compare else self.tr("Show these dates")
        self.ok = Button(words, theme, "primary")
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        cancel = Button(self.tr("Cancel"), theme)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 5 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        for row in self.rows:
            column.addWidget(row)
        column.addLayout(buttons)
        for row, field in zip(self.rows, (self.since, self.until), strict=True):
            field.problem_found.connect(row.show_problem)
            field.textEdited.connect(lambda _, row=row: row.show_problem(""))
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.on_ok_clicked)
        cancel.clicked.connect(self.reject)
        self.setMinimumWidth(theme.scaled(340))

    def on_ok_clicked(self) -> None:
        """Tell the days, unless one cannot be read or they stand the wrong way round."""
        problems = [self._problem_of(field) for field in (self.since, self.until)]
        for row, problem in zip(self.rows, problems, strict=True):
            row.show_problem(problem)
        if any(problems):
            return
        since, until = self.since.value, self.until.value
        if since and until and until < since:
            self.rows[1].show_problem(self.tr("The last day lies before the first."))
            return
        self.chosen.emit(since, until)
        self.accept()

    def _problem_of(self, field: DayField) -> str:
        if self._is_to_compare and not field.problem and field.value is None:
            return self.tr("Type a day: the days to compare with have a first and a last one.")
        return field.problem
