"""Which columns of a file are not read, told in words."""

from collections.abc import Sequence

from models.importing import Decision

SHOWN = 6
"""Columns that are named at most."""


def unread_columns(names: Sequence[str], lead: str = "Not read:") -> Decision:
    """The columns that are not read, behind ``lead``; a long list ends with how many more there are."""
    rest = len(names) - SHOWN
    return Decision("unread", lead, ", ".join(names[:SHOWN]) + (f" and {rest} more" if rest > 0 else ""))
