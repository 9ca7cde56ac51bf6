"""Columns of an exported table: a stable header, a width, and how a row's cell is read."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from models.reading.currencies import minor_digits
from storage.exporters.number_format import money_format

Cell = str | int | Decimal | date | datetime | None
"""What a file may hold; ``None`` is blank. Money and percentages are exact decimals."""

Row = sqlite3.Row | Mapping[str, Any]
SEPARATOR = "; "
BASIS_POINTS = Decimal(100)


class Kind(StrEnum):
    """How a cell is written and shown.

    A ``PERCENT`` cell is in percent points, as its header says and CSV has it; a workbook shows it as a share.
    """

    TEXT = "text"
    COUNT = "count"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``header`` never changes once released, for our own importer reads it back.

    ``shown_as`` says how a workbook shows a row's number, where that is not the same in every row.
    """

    header: str
    kind: Kind
    width: int
    read: Callable[[Row], Cell]
    shown_as: Callable[[Row], str] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table ready to be written; ``rows`` are read while they are written.

    ``picture`` is a PNG that a workbook shows beside the rows; ``filters`` says whether its header has buttons.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    picture: bytes | None = None
    filters: bool = True


def text(header: str, name: str, width: int = 18) -> Column:
    """Words as they stand."""
    return Column(header, Kind.TEXT, width, lambda row: row[name] or None)


def label(header: str, name: str, words: Callable[[str], str], width: int = 14) -> Column:
    """A word of our vocabulary as a person reads it."""
    return Column(header, Kind.TEXT, width, lambda row: words(row[name]) if row[name] else None)


def items(header: str, name: str, width: int = 26) -> Column:
    """Several words in one cell."""
    return Column(header, Kind.TEXT, width, lambda row: SEPARATOR.join(json.loads(row[name] or "[]")) or None)


def flag(header: str, name: str, width: int = 12) -> Column:
    """Yes or no, blank where nobody knows."""
    return Column(header, Kind.TEXT, width, lambda row: None if row[name] is None else ("yes" if row[name] else "no"))


def count(header: str, name: str, width: int = 12) -> Column:
    """A whole number."""
    return Column(header, Kind.COUNT, width, lambda row: row[name])


def money(header: str, name: str, currency: str = "currency", width: int = 12) -> Column:
    """An amount in the row's currency, as an exact decimal."""
    return Column(
        header, Kind.MONEY, width, lambda row: amount(row[name], row[currency]), lambda row: money_format(row[currency])
    )


def percent(header: str, name: str, width: int = 12) -> Column:
    """Basis points as percent: 1250 as 12.5, in a workbook too, for the importer reads it back."""
    return Column(header, Kind.DECIMAL, width, lambda row: None if row[name] is None else row[name] / BASIS_POINTS)


def rate(header: str, name: str, width: int = 12) -> Column:
    """A fraction as percent with two decimals: 0.0612 as 6.12."""
    return Column(
        header, Kind.DECIMAL, width, lambda row: None if row[name] is None else Decimal(f"{row[name] * 100:.2f}")
    )


def likely(header: str, name: str, width: int = 12) -> Column:
    """A fraction as percent that a workbook shows as such: 0.0612 as 6.12 %."""
    return replace(rate(header, name, width), kind=Kind.PERCENT)


def day(header: str, name: str, width: int = 12) -> Column:
    """A date."""
    return Column(header, Kind.DAY, width, lambda row: date.fromisoformat(row[name]) if row[name] else None)


def moment(header: str, name: str, width: int = 17) -> Column:
    """A date with its time."""
    return Column(header, Kind.MOMENT, width, lambda row: datetime.fromisoformat(row[name]) if row[name] else None)


def amount(minor: int | None, currency: str) -> Decimal | None:
    """Minor units as the exact amount: 1250 in euro as 12.50."""
    return None if minor is None else Decimal(minor).scaleb(-minor_digits(currency))
