"""Rows of the workspace as domain dataclasses, and back: field names are column names."""

import json
import sqlite3
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from storage.file.refusals import DamagedFileError

UNREADABLE = "A cell of this workspace holds what it never can."
CHECK_IT = "File → Check my file says where, and what can be done."

Noun = TypeVar("Noun")
Reader = Callable[[Any], Any]


def to_column(value: object) -> object:
    """A field's value as SQLite stores it: dates as ISO text, tuples as JSON arrays, enums by value."""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return json.dumps([to_column(item) for item in value], ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return value


def to_columns(values: Mapping[str, object]) -> dict[str, object]:
    """Several fields as columns."""
    return {name: to_column(value) for name, value in values.items()}


def from_row(noun: type[Noun], row: sqlite3.Row) -> Noun:
    """The dataclass that a row holds; every field needs a column of its name.

    ``DamagedFileError`` for a cell that holds what nothing of ours ever writes: no bug, and the check says where.
    """
    readers = _readers(cast("Hashable", noun))
    try:
        return noun(*[row[name] if read is None else read(row[name]) for name, read in readers])
    except (ValueError, TypeError, AttributeError) as error:
        raise DamagedFileError(UNREADABLE, CHECK_IT) from error


@cache
def _readers(noun: Any) -> tuple[tuple[str, Reader | None], ...]:
    """Name and reader of each field, in order; most columns hold their value as it is and need no reader."""
    hints = get_type_hints(noun)
    return tuple((field.name, _reader(hints[field.name])) for field in fields(noun))


def _reader(hint: Any) -> Reader | None:
    if get_origin(hint) is UnionType:
        inner = _reader(next(part for part in get_args(hint) if part is not type(None)))
        return None if inner is None else lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return lambda value: tuple(json.loads(value) if item is None else map(item, json.loads(value)))
    if get_origin(hint) is Mapping:
        return lambda value: {int(key): text for key, text in json.loads(value).items()}
    if hint is datetime or hint is date:
        return hint.fromisoformat
    if isinstance(hint, type) and (issubclass(hint, Enum) or hint is bool):
        return hint
    return None
