"""A month as a table of weeks, told to screen readers day by day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.campaigns.deadline import Deadline, by_day
from models.reading.month import DAYS_OF_A_WEEK, weeks_of_month
from models.reading.named_days import WEEKDAYS, in_full
from ui.widgets.tooltip import tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MonthModel(QAbstractTableModel):
    """Seven columns, four to six rows; weeks begin as the person's locale begins them, its words are English."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.first_weekday = QLocale().firstDayOfWeek().value - 1
        self.month = today.replace(day=1)
        self.weeks = weeks_of_month(self.month, self.first_weekday)
        self._entries: dict[date, tuple[Deadline, ...]] = {}

    @property
    def shown_days(self) -> tuple[date, date]:
        """The first and the last day that is shown."""
        return self.weeks[0][0], self.weeks[-1][-1]

    def show_month(self, month: date) -> None:
        """Turn to the month of a day; its entries come by ``show_entries``."""
        self.beginResetModel()
        self.month = month.replace(day=1)
        self.weeks = weeks_of_month(self.month, self.first_weekday)
        self._entries = {}
        self.endResetModel()

    def show_entries(self, deadlines: Iterable[Deadline]) -> None:
        """Replace what stands on the days."""
        self._entries = by_day(deadlines, self.today)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.weeks) - 1, DAYS_OF_A_WEEK - 1))

    def day_at(self, index: Index) -> date:
        """The day of a cell."""
        return self.weeks[index.row()][index.column()]

    def entries(self, day: date) -> tuple[Deadline, ...]:
        """What stands on a day, in order."""
        return self._entries.get(day, ())

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; none where the month does not show it."""
        away = (day - self.weeks[0][0]).days
        if not 0 <= away < len(self.weeks) * DAYS_OF_A_WEEK:
            return QModelIndex()
        return self.index(away // DAYS_OF_A_WEEK, away % DAYS_OF_A_WEEK)

    def named(self, key: str) -> Deadline | None:
        """The entry of a key, where the month shows it."""
        return next((one for its in self._entries.values() for one in its if one.key == key), None)

    def spoken(self, day: date) -> str:
        """A day in words: "Thursday, 24 September 2026, today: Moss & Crumb, reel"."""
        mark = self.tr(", today") if day == self.today else ""
        told = "; ".join(one.text(self.today) for one in self.entries(day)) or self.tr("nothing")
        return f"{in_full(day)}{mark}: {told}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else DAYS_OF_A_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(self.day_at(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            its = self.entries(self.day_at(index))
            return tooltip("\n".join(f"{one.text(self.today)} · {one.campaign}" for one in its)) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return WEEKDAYS[(section + self.first_weekday) % DAYS_OF_A_WEEK]
