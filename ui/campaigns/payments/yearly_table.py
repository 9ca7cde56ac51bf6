"""What each creator got in a year, in each currency, beside the yearly limit."""

from collections.abc import Callable, Mapping

from models import show
from models.yearly.yearly_limit import YearlyLimit
from models.yearly.yearly_total import YearlyTotal
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


class YearlyTable(ListTable[YearlyTotal]):
    """``limits`` are by currency."""

    def __init__(self, theme: Theme) -> None:
        self.limits: Mapping[str, YearlyLimit] = {}
        super().__init__(self._columns(), theme, "yearly_totals")
        self.setAccessibleName(self.tr("What each creator got in the year"))

    def _columns(self) -> list[Column[YearlyTotal]]:
        return [
            Column("name", "Creator", lambda row: row.name, 170, cell=TextCell(bold=True), is_fixed=True),
            _money("cash", "Cash", lambda row: row.cash),
            _money("commission", "Commission", lambda row: row.commission),
            Column(
                *("product", "Product at retail", lambda row: row.product_text, 130, RIGHT),
                sort_key=lambda row: row.product,
                descending_first=True,
            ),
            _money("total", "Total", lambda row: row.total),
            _money("processed", "By card or PayPal", lambda row: row.processed, 130),
            Column(
                *("near", "Of the limit", lambda row: row.nearness(self._limit(row))[0], 150),
                cell=PillCell(lambda row: row.nearness(self._limit(row))[1]),
                sort_key=lambda row: row.share(self._limit(row)),
                descending_first=True,
            ),
        ]

    def _limit(self, row: YearlyTotal) -> YearlyLimit | None:
        return self.limits.get(row.currency)


def _money(
    name: str, header: str, amount: Callable[[YearlyTotal], int], width: int = 105
) -> Column[YearlyTotal]:
    return Column(
        *(name, header, lambda row: show.money(amount(row), row.currency, cents=True), width, RIGHT),
        sort_key=lambda row: (row.currency, amount(row)),
        descending_first=True,
    )
