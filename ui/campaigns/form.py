"""The fields of a form by name: their values, and what is wrong with them said beneath each."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from models import show
from models.errors import UnreadableError
from models.reading.currencies import NAMES, parse_currency
from models.reading.numbers import parse_percent
from models.reading.text import clean, one_line
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.look import set_look

Choice = TypeVar("Choice")

BASIS_POINTS = 10_000


class Form:
    """Rows of a form. A field gives a value of its own kind: a text, a date, money, a choice's data.

    ``reveal`` brings the row with a problem into sight before the keyboard goes there.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.rows: dict[str, FormRow] = {}
        self.reveal: Callable[[QWidget], None] = lambda _row: None

    def add(self, name: str, label: str, field: QWidget, hint: str = "") -> FormRow:
        """A named row for a field, which says by itself what cannot be read once the field is left."""
        row = self.rows[name] = FormRow(label, field, self.theme, hint)
        if isinstance(field, EchoField):
            field.problem_found.connect(row.show_problem)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda: row.show_problem(""))
        return row

    def field(self, name: str) -> QWidget:
        """The field of a row."""
        return self.rows[name].field

    def values(self) -> dict[str, object]:
        """What every field holds, by name."""
        return {name: value_of(row.field) for name, row in self.rows.items()}

    def problems(self) -> bool:
        """Show what cannot be read at each field, go to the first such, and say whether there is any."""
        for row in self.rows.values():
            row.show_problem(row.field.problem if isinstance(row.field, EchoField) else "")
        wrong = [row for row in self.rows.values() if row.problem]
        if wrong:
            self._lead_to(wrong[0])
        return bool(wrong)

    def tell(self, name: str, problem: str) -> None:
        """Say what is wrong with a field and go there."""
        self.rows[name].show_problem(problem)
        self._lead_to(self.rows[name])

    def _lead_to(self, row: FormRow) -> None:
        self.reveal(row)
        row.field.setFocus()


def side_by_side(rows: Sequence[QWidget], shares: Sequence[int] = ()) -> QHBoxLayout:
    """Fields in one line, as wide as their shares say."""
    line = QHBoxLayout()
    line.setSpacing(3 * STEP)
    for place, row in enumerate(rows):
        line.addWidget(row, shares[place] if shares else 1, Qt.AlignmentFlag.AlignTop)
    return line


def value_of(field: QWidget) -> object:
    """What a field of any kind holds."""
    if isinstance(field, EchoField):
        return field.value
    if isinstance(field, ChoiceBox):
        return field.chosen if isinstance(field, ChoiceField) else one_line(field.currentText())
    if isinstance(field, QPlainTextEdit):
        return clean(field.toPlainText())
    if isinstance(field, QCheckBox):
        return field.isChecked()
    return one_line(field.text()) if isinstance(field, QLineEdit) else None


def text_field(text: str, placeholder: str = "") -> QLineEdit:
    """A field for one line of text."""
    field = QLineEdit(text)
    field.setPlaceholderText(placeholder)
    field.setCursorPosition(0)
    return field


def long_field(text: str, placeholder: str = "", height: int = 84) -> QPlainTextEdit:
    """A field for several lines of text; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setPlaceholderText(placeholder)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field


def suggestion_field(text: str, offered: Sequence[str], placeholder: str = "") -> ChoiceBox:
    """A field for one line of text that offers some to choose from; anything else may be typed."""
    field = ChoiceBox()
    field.setEditable(True)
    field.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
    # The one that Qt makes would finish by itself what somebody means to be all.
    field.setCompleter(QCompleter([], field))
    field.addItems(list(offered))
    field.setCurrentText(text)
    if (line := field.lineEdit()) is not None:
        line.setPlaceholderText(placeholder)
    return field


class ChoiceField(ChoiceBox, Generic[Choice]):
    """One of several to choose; ``chosen`` is the choice itself (Qt would turn an enumeration into its text)."""

    def __init__(self, choices: Sequence[tuple[str, Choice]], chosen: Choice) -> None:
        super().__init__()
        self._choices = [choice for _, choice in choices]
        self.addItems([label for label, _ in choices])
        self.choose(chosen)

    @property
    def chosen(self) -> Choice:
        """The choice that is shown."""
        return self._choices[self.currentIndex()]

    def choose(self, choice: Choice) -> None:
        """Show a choice; nothing is announced to ``activated``."""
        self.setCurrentIndex(self._choices.index(choice))


class PercentField(EchoField[int]):
    """A percentage in basis points: "10", "7,5 %"; ``share_of`` names the whole for the complaint."""

    def __init__(self, theme: Theme, most: int = BASIS_POINTS) -> None:
        super().__init__(theme, lambda text: basis_points_of(text, most), shown_share)


class CurrencyField(EchoField[str]):
    """A currency as code or sign; the echo is its name."""

    def __init__(self, currency: str, theme: Theme) -> None:
        super().__init__(theme, parse_currency, lambda code: code)
        self.set_value(currency)

    @property
    def echo(self) -> str:
        """The currency's name beside its code."""
        return NAMES.get(self.value or "", "")


def shown_share(basis_points: int) -> str:
    """Basis points as a person reads them: "10 %", "7.50 %"."""
    return show.percent(Decimal(basis_points) / BASIS_POINTS, 0 if basis_points % 100 == 0 else 2)


def basis_points_of(text: str, most: int) -> int | None:
    """A share typed as "10" or "7,5 %" in basis points; ``None`` for a blank.

    ``UnreadableError`` for what is none, or lies beyond ``most``.
    """
    share = parse_percent(text, bare="percent")
    if share is None:
        return None
    basis_points = round(share * BASIS_POINTS)
    if not 0 <= basis_points <= most:
        raise UnreadableError(f"A share lies between 0 and {show.percent(Decimal(most) / BASIS_POINTS, 0)}.")
    return basis_points


def mark_problem(field: QWidget, *, is_wrong: bool) -> None:
    """Frame a field that stands outside of a row in the colour of what is wrong."""
    set_look(field, "problem", is_wrong)
