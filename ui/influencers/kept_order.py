"""The order of the list of influencers, remembered on this machine beside its columns."""

import json
from collections.abc import Sequence
from typing import Any

from storage.tables.influencer_order import BY_NAME
from ui.preferences import Preferences
from ui.tables.column import Column, SortKeys

_KEY = "influencers/order"


def kept_order(columns: Sequence[Column[Any]]) -> SortKeys:
    """By what the list was sorted last, as far as these columns are there; by name at first."""
    names = {column.key: column.name for column in columns if column.sortable}
    try:
        kept = [(str(key), bool(descending)) for key, descending in json.loads(Preferences().text(_KEY, "[]"))]
    except (ValueError, TypeError):
        kept = []  # written by another version
    return tuple((names[key], descending) for key, descending in kept if key in names) or BY_NAME


def keep_order(columns: Sequence[Column[Any]], keys: SortKeys) -> None:
    """Remember by what the list is sorted."""
    names = {column.name: column.key for column in columns}
    Preferences().set_text(_KEY, json.dumps([(names[name], descending) for name, descending in keys if name in names]))
