"""Columns that the tables of money share: an amount and a day that are typed in place."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from models import show
from models.reading.typed_days import typed_day
from ui.campaigns.payments.payment_edits import amount_of
from ui.tables.column import RIGHT, Column

Row = TypeVar("Row")


def amount_column(
    amount: Callable[[Row], int],
    currency: Callable[[Row], str],
    change: Callable[[Row, int], object],
    can_edit: Callable[[Row], bool] | None = None,
) -> Column[Row]:
    """An amount in minor units of the row's currency; always with cents, so that figures stand in line."""

    def edit(row: Row, typed: str) -> None:
        typed_amount = amount_of(typed, currency(row))
        if typed_amount != amount(row):
            change(row, typed_amount)

    return Column(
        *("amount", "Amount", lambda row: show.money(amount(row), currency(row), cents=True), 105, RIGHT),
        sort_key=lambda row: (currency(row), amount(row)),
        descending_first=True,
        edit=edit,
        can_edit=can_edit,
    )


def day_column(
    name: str,
    header: str,
    day: Callable[[Row], date | None],
    change: Callable[[Row, date | None], object],
    today: Callable[[], date],
    can_edit: Callable[[Row], bool] | None = None,
) -> Column[Row]:
    """A day, blank where there is none; typed without its year it is near the one there, else near ``today``."""

    def edit(row: Row, typed: str) -> None:
        wanted = typed_day(typed, near=day(row) or today())
        if wanted != day(row):
            change(row, wanted)

    def text(row: Row) -> str:
        known = day(row)
        return show.day(known, year=True) if known else ""

    return Column(name, header, text, 110, sort_key=day, edit=edit, can_edit=can_edit)
