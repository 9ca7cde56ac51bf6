"""Which sections of a kind of document the owner wants, in which order; those of a later version find their place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from models.paper.sections import SectionKind

Kinds = Sequence[SectionKind[Any]]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section that a document can have, and whether it is wanted."""

    name: str
    title: str
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class SectionOrder:
    """Names of sections in the order chosen, those left out among them."""

    names: tuple[str, ...]
    left_out: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[SectionRow]) -> Self:
        """What rows say."""
        every = tuple(rows)
        return cls(tuple(row.name for row in every), frozenset(row.name for row in every if not row.is_wanted))

    def rows(self, kinds: Kinds) -> tuple[SectionRow, ...]:
        """Every section there is, as chosen; one that was not known then stands behind the one it is proposed after."""
        by_name: Mapping[str, SectionKind[Any]] = {kind.name: kind for kind in kinds}
        names = [name for name in self.names if name in by_name]
        before = ""
        for kind in kinds:
            if kind.name not in names:
                names.insert(names.index(before) + 1 if before else 0, kind.name)
            before = kind.name
        return tuple(SectionRow(name, by_name[name].title, self._is_wanted(by_name[name])) for name in names)

    def _is_wanted(self, kind: SectionKind[Any]) -> bool:
        return kind.name not in self.left_out if kind.name in self.names else kind.is_proposed


def proposed(kinds: Kinds) -> tuple[SectionRow, ...]:
    """The sections as the program proposes them."""
    return tuple(SectionRow(kind.name, kind.title, kind.is_proposed) for kind in kinds)
