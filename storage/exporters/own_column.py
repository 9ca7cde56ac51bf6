"""A field of the owner's own as a column of a file: numbers and days as such."""

from datetime import date
from decimal import Decimal

from models.influencers.custom_field import CustomField, FieldKind
from storage.exporters.column import Cell, Column, Kind, Row

KINDS = {FieldKind.NUMBER: Kind.NUMBER, FieldKind.DATE: Kind.DAY}
WIDTH = 18
MOST_DIGITS = 15
"""A spreadsheet keeps no more of a number."""


def own_column(field: CustomField, header: str) -> Column:
    """The column of the values ``own_<id>``; what is not of the field's kind stays text."""

    def read(row: Row) -> Cell:
        value: str | None = row[f"own_{field.id}"]
        return _cell(field, value) if value else None

    return Column(header, KINDS.get(field.kind, Kind.TEXT), WIDTH, read)


def _cell(field: CustomField, value: str) -> Cell:
    if field.kind is FieldKind.TEXT or not field.is_typed(value):
        return value
    if field.kind is FieldKind.NUMBER and len(value) <= MOST_DIGITS:
        return Decimal(value)
    return date.fromisoformat(value) if field.kind is FieldKind.DATE else value
