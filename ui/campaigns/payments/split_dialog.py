"""Split what is owed into parts, such as half on agreement and half after posting."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models import show
from models.campaigns.account import DueLine
from models.reading.money import equal_parts
from models.reading.text import one_line
from ui.campaigns.form import mark_problem, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.payments.payment_edits import Part, split
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.label import Label, note
from ui.widgets.money_field import MoneyField
from ui.widgets.reading_order import tab_in_reading_order

FIRST_NOTES = ("on agreement", "after posting")
MOST_PARTS = 12
_HEADERS = ("Amount", "Due on", "Note")


class SplitDialog(FormDialog):
    """Begins with two halves; the parts must add up to what is owed."""

    least_width = 560

    def __init__(self, session: Session, theme: Theme, line: DueLine, parent: QWidget | None) -> None:
        super().__init__(f"Split the {line.what_text}", "Split", session, theme, parent)
        self._line = line
        self._rows: list[PartFields] = []
        self._grid = QGridLayout()
        self._left = note("", theme)
        self._more = Button(self.tr("Add a part"), theme, "link", "plus")
        self._build()
        for words in FIRST_NOTES:
            self._add_row(words)
        self._rows[0].due.set_value(line.due_on)
        self._share_out()
        self._more.clicked.connect(self.on_more_clicked)

    def _build(self) -> None:
        words = f"{show.money(self._line.amount, self._line.currency)} · {self._line.claim.sentence}"
        why = Label(words, self.theme, tone="second")
        why.setWordWrap(True)
        self.body.addWidget(why)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        for place, header in enumerate(_HEADERS):
            self._grid.addWidget(Label(header, self.theme, "small", tone="second"), 0, place)
            self._grid.setColumnStretch(place, (3, 3, 4)[place])
        self.body.addLayout(self._grid)
        self.body.addWidget(self._left)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    @property
    def rows(self) -> list["PartFields"]:
        """The parts, from the top."""
        return list(self._rows)

    def on_more_clicked(self) -> None:
        """One part more, all equal again."""
        self._add_row("")
        self._share_out()
        tab_in_reading_order(self)
        self._rows[-1].amount.setFocus()
        self._more.setEnabled(len(self._rows) < MOST_PARTS)

    def on_amount_changed(self) -> None:
        """Say what is left to be placed, or too much."""
        left = self._unplaced()
        words = show.money(abs(left), self._line.currency)
        self._left.setText(f"{words} {'is not placed yet' if left > 0 else 'too much'}." if left else "It adds up.")
        self._left.set_tone("danger" if left < 0 else "second")

    def save(self) -> bool:
        for row in self._rows:
            if not row.check():
                return False
        if self._unplaced():
            self._left.set_tone("danger")
            self._rows[-1].amount.setFocus()
            return False
        return split(self.session, self._line, [row.part for row in self._rows])

    def _unplaced(self) -> int:
        return self._line.amount - sum(row.amount.value or 0 for row in self._rows)

    def _add_row(self, words: str) -> None:
        row = PartFields(len(self._rows) + 1, words, self._line.currency, self.theme, self.session.today)
        for place, widget in enumerate(row.widgets):
            self._grid.addWidget(widget, len(self._rows) + 1, place)
        row.amount.textChanged.connect(self.on_amount_changed)
        self._rows.append(row)

    def _share_out(self) -> None:
        for row, amount in zip(self._rows, equal_parts(self._line.amount, len(self._rows)), strict=True):
            row.amount.set_value(amount)
        self.on_amount_changed()


class PartFields:
    """The fields of one part."""

    def __init__(self, number: int, words: str, currency: str, theme: Theme, today: date) -> None:
        self.amount = MoneyField(currency, theme)
        self.due = DayField(theme, near=today)
        self.note: QLineEdit = text_field(words)
        for widget, header in zip(self.widgets, _HEADERS, strict=True):
            widget.setAccessibleName(f"{header} of part {number}")

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of the row, from the left."""
        return self.amount, self.due, self.note

    @property
    def part(self) -> Part:
        """What is to be stored."""
        return Part(self.amount.value or 0, self.due.value, one_line(self.note.text()))

    def check(self) -> bool:
        """Whether all can be read and there is an amount; goes to what cannot."""
        for field in (self.amount, self.due):
            is_wrong = bool(field.problem) or (field is self.amount and (self.amount.value or 0) <= 0)
            mark_problem(field, is_wrong=is_wrong)
            if is_wrong:
                field.setFocus()
                return False
        return True
