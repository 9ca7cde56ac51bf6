"""One thing that a column of a table can hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """What a column can hold: its ``name`` in ``Columns.fields``, a ``label`` for people, and headers that mean it.

    ``headers`` are without case, accents and punctuation, as ``storage.importers.header.key_of`` makes them of a cell.
    """

    name: str
    label: str
    headers: tuple[str, ...] = ()


def field(name: str, label: str, *headers: str) -> Field:
    """A field whose headers are given as texts with commas between, one text a language."""
    return Field(name, label, tuple(dict.fromkeys(", ".join(headers).split(", "))))
