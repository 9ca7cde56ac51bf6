"""A look at the list of influencers that the owner named: filter, search, order and columns, as JSON in the file.

Days are relative: a view of follow-ups due shows those due on the day it is chosen. Values that this version does not
know, such as a platform of a later one, are passed over and told; the file keeps them until the view is changed.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypedDict, TypeVar

from models.influencers.influencer_filter import NOTHING_NARROWED, InfluencerFilter
from models.influencers.own_range import OwnRange, read_range
from models.influencers.tiers import Tier
from models.reading.platform import Platform
from models.stages import standing_named

SortKeys = tuple[tuple[str, bool], ...]
"""(name of a column, descending), the first key first."""

Kind = TypeVar("Kind")

DUE = "due"
"""In JSON it stands for ``due_by``: whether follow-ups due are wanted, whatever the day."""


class StoredLook(TypedDict):
    """A look as the file has it; all but ``search`` is JSON."""

    filter: str
    search: str
    sort: str
    columns: str


@dataclass(frozen=True, slots=True)
class ListLook:
    """What the list shows: whom, found by which words, in which order, with which columns from the left."""

    wanted: InfluencerFilter = NOTHING_NARROWED
    search: str = ""
    sort: SortKeys = ()
    columns: tuple[str, ...] = ()

    def stored(self) -> StoredLook:
        """The look as the fields of a ``SavedView``; equal looks are stored as equal texts."""
        return {
            "filter": _written(_filter_values(self.wanted)),
            "search": self.search,
            "sort": _written([list(key) for key in self.sort]),
            "columns": _written(list(self.columns)),
        }


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named look; ``filter``, ``sort`` and ``columns`` are JSON."""

    id: int
    name: str
    filter: str = "{}"
    search: str = ""
    sort: str = "[]"
    columns: str = "[]"
    position: int = 0

    def look(self, today: date) -> ListLook:
        """The look on a day, without what this version does not know."""
        wanted, _ = self._read_filter(today)
        sort = tuple(key for key in map(_sort_key, _list(self.sort)) if key)
        columns = tuple(name for name in _list(self.columns) if isinstance(name, str))
        return ListLook(wanted, self.search, sort, columns)

    def unknown(self) -> tuple[str, ...]:
        """What of its filter this version does not know, in words: "platforms: mastodon"."""
        return self._read_filter(date.min)[1]

    def _read_filter(self, today: date) -> tuple[InfluencerFilter, tuple[str, ...]]:
        parts, unknown = _parsed(self.filter), list[str]()
        if not isinstance(parts, dict):
            return NOTHING_NARROWED, ("filter",)
        found: dict[str, Any] = {}
        for part, values in parts.items():
            if part == DUE:
                found["due_by"] = today if values is True else None
            elif part in _READERS:
                known, strange = _known(_READERS[part], values)
                found[part] = frozenset(known)
                unknown += [f"{part.replace('_', ' ')}: {value}" for value in strange]
            else:
                unknown.append(part.replace("_", " "))
        return InfluencerFilter(**found), tuple(unknown)


def _pair(value: Any) -> tuple[str, str]:
    region, country = map(_text, value)
    return region, country


def _own(value: Any) -> tuple[int, str]:
    field, said = value
    return _of_type(int, field), _text(said)


def _range(value: Any) -> tuple[int, OwnRange]:
    field, ends = value
    kind, low, high = map(_text, ends)
    return _of_type(int, field), read_range(kind, low, high)


def _text(value: Any) -> str:
    return _of_type(str, value)


def _of_type(kind: type[Kind], value: Any) -> Kind:
    # Not isinstance: True is an int as well.
    if type(value) is not kind:
        raise ValueError(value)
    return value


_READERS: dict[str, Callable[[Any], Any]] = {
    "tiers": Tier,
    "platforms": Platform,
    "niches": _text,
    "regions": _pair,
    "stages": standing_named,
    "languages": _text,
    "tags": _text,
    "do_not_contact": lambda value: _of_type(bool, value),
    "custom": _own,
    "ranges": _range,
    "only": lambda value: _of_type(int, value),
}


def _known(read: Callable[[Any], Any], values: Any) -> tuple[list[Any], list[Any]]:
    """Values that can be read, and those that cannot."""
    known, strange = [], []
    for value in values if isinstance(values, list) else [values]:
        try:
            known.append(read(value))
        except (ValueError, TypeError):
            strange.append(value)
    return known, strange


def _filter_values(wanted: InfluencerFilter) -> dict[str, object]:
    found: dict[str, object] = {DUE: True} if wanted.due_by else {}
    for field in fields(wanted):
        values = getattr(wanted, field.name)
        if field.name != "due_by" and values:
            found[field.name] = _sorted(values)
    return found


def _sorted(values: Iterable[Any]) -> list[object]:
    return [list(value) if isinstance(value, tuple) else value for value in sorted(values)]


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _list(text: str) -> list[Any]:
    value = _parsed(text)
    return value if isinstance(value, list) else []


def _sort_key(value: Any) -> tuple[str, bool] | None:
    match value:
        case [str(name), bool(descending)]:
            return name, descending
    return None
