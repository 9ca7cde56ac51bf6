"""The fields of what is usual on one platform: two sizes with their rates, and who says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models import show
from models.estimates.benchmarks import MOST_FOLLOWERS, Benchmark, RatePoint, parse_rate, parse_year
from models.reading.text import one_line
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.count_field import CountField
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

EXAMPLE = 20_000
"""Followers of the size that the fields are explained by."""

LONGEST_SOURCE = 120


class UsualRateForm(QWidget):
    """Without any number nothing is usual. ``typed`` tells that a field says something else now."""

    typed = Signal()

    def __init__(self, this_year: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._this_year = this_year
        self._shown: Benchmark | None = None
        self.small, self.large = CountField(theme), CountField(theme)
        self.small_rate = EchoField[float](theme, parse_rate, shown_rate)
        self.large_rate = EchoField[float](theme, parse_rate, shown_rate)
        self.source = QLineEdit()
        self.year = EchoField[int](theme, parse_year, str)
        self.told = note("", theme)
        labels: dict[QLineEdit, str] = {
            self.small: self.tr("Followers, small account"), self.small_rate: self.tr("Rate of a small account"),
            self.large: self.tr("Followers, large account"), self.large_rate: self.tr("Rate of a large account"),
            self.source: self.tr("Source"), self.year: self.tr("Year"),
        }  # fmt: skip
        self.rows: dict[QLineEdit, FormRow] = {field: FormRow(text, field, theme) for field, text in labels.items()}
        self._build()
        self._connect()

    def _build(self) -> None:
        hints: dict[QLineEdit, str] = {
            self.small: show.count(3_000), self.small_rate: show.percent(0.034),
            self.large: show.count(1_500_000), self.large_rate: show.percent(0.014),
            self.source: self.tr("our own posts"), self.year: str(self._this_year),
        }  # fmt: skip
        for field, hint in hints.items():
            field.setPlaceholderText(self.tr("For instance %1").replace("%1", hint))
        self.source.setMaxLength(LONGEST_SOURCE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(3 * STEP)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self.rows.values()):
            grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addLayout(grid)
        column.addWidget(self.told)

    def _connect(self) -> None:
        for field, row in self.rows.items():
            if isinstance(field, EchoField):
                field.problem_found.connect(row.show_problem)
            field.textChanged.connect(self.on_edited)

    @property
    def is_changed(self) -> bool:
        """Whether the fields say something else than what they were given."""
        return self.is_unlike(self._shown)

    def is_unlike(self, benchmark: Benchmark | None) -> bool:
        """Whether the fields say something else than this."""
        return bool(self._problems()) or self.benchmark() != benchmark

    def benchmark(self) -> Benchmark | None:
        """What the fields say; ``None`` without any number, or where something is wrong."""
        small, large = _point(self.small, self.small_rate), _point(self.large, self.large_rate)
        if self._problems() or small is None or large is None:
            return None
        return Benchmark(small, large, one_line(self.source.text()), self.year.value or self._this_year)

    def show_benchmark(self, benchmark: Benchmark | None) -> None:
        """Put it into the fields."""
        self._shown = benchmark
        _show_point(benchmark.small if benchmark else None, self.small, self.small_rate)
        _show_point(benchmark.large if benchmark else None, self.large, self.large_rate)
        self.source.setText(benchmark.source if benchmark else "")
        self.source.setCursorPosition(0)
        self.year.set_value(benchmark.year if benchmark else None)
        self.on_edited()

    def is_right(self) -> bool:
        """Whether all of it can be kept; else it is said at each field, and the first of them has the keyboard."""
        problems = self._problems()
        for field, row in self.rows.items():
            row.show_problem(problems.get(field, ""))
        if problems:
            next(iter(problems)).setFocus()
        return not problems

    def on_edited(self) -> None:
        """Say what the fields come to."""
        for row in self.rows.values():
            row.show_problem("")
        self.told.setText(self._example())
        self.typed.emit()

    def _example(self) -> str:
        if self._problems():
            return self.tr("Two sizes with their rates, a source and a year are needed.")
        benchmark = self.benchmark()
        if benchmark is None:
            return self.tr("Nothing is usual here. Type two sizes with their rates to change that.")
        told = self.tr("So %1 is usual at %2 followers.").replace("%1", show.percent(benchmark.usual(EXAMPLE)))
        return told.replace("%2", show.count(EXAMPLE))

    def _problems(self) -> dict[QLineEdit, str]:
        """What is wrong, by field, in reading order."""
        numbers = (self.small, self.small_rate, self.large, self.large_rate)
        if not any(field.text().strip() for field in numbers):
            return {}
        blank = self.tr("Type a number here, or clear all four.")
        found: dict[QLineEdit, str] = {}
        for field in numbers:
            found[field] = field.problem or (blank if field.value is None else "")
        found |= {self.source: self._source_problem(), self.year: self._year_problem()}
        found[self.small] = found[self.small] or self._size_problem()
        found[self.large] = found[self.large] or self._order_problem()
        return {field: problem for field, problem in found.items() if problem}

    def _size_problem(self) -> str:
        return "" if (self.small.value or 0) > 0 else self.tr("An account has one follower at least.")

    def _order_problem(self) -> str:
        followers = self.large.value or 0
        if followers > MOST_FOLLOWERS:
            return self.tr("So many people there are not.")
        return "" if followers > (self.small.value or 0) else self.tr("It needs more followers than the small one.")

    def _source_problem(self) -> str:
        return "" if one_line(self.source.text()) else self.tr("Say who found that, such as “our own posts”.")

    def _year_problem(self) -> str:
        year = self.year.value
        if year is None:
            return self.year.problem or self.tr("Of which year are they?")
        return self.tr("That year has not come yet.") if year > self._this_year else ""


def _point(followers: CountField, rate: EchoField[float]) -> RatePoint | None:
    return RatePoint(followers.value, rate.value) if followers.value and rate.value else None


def _show_point(point: RatePoint | None, followers: CountField, rate: EchoField[float]) -> None:
    followers.set_value(point.followers if point else None)
    rate.set_value(point.rate if point else None)


def shown_rate(rate: float) -> str:
    """A rate as the field shows it, with as many digits as it needs: "3.4 %", "0.25 %"."""
    digits = next((digits for digits in (1, 2, 3) if abs(round(rate * 100, digits) - rate * 100) < rate / 1000), 4)
    return show.percent(rate, digits)
