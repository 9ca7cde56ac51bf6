"""What tells a workspace from one of its backups: what a restore would take away, bring back and change."""

from dataclasses import dataclass, field

MOST_NAMED = 40
"""Of what differs so many are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Differing:
    """So many things of a kind, the first of them by name; ``names`` is empty for kinds that have none."""

    count: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KindDifference:
    """One kind of thing, ``then`` in the backup and ``now`` in the file, as numbers of rows.

    ``going`` are there now alone, ``returning`` were there then alone; ``changed`` are there in both and differ, in
    what they are or in what hangs on them. The name of a changed one is "now → then" where it had another.
    """

    noun: str
    then: int
    now: int
    going: Differing = field(default_factory=Differing)
    returning: Differing = field(default_factory=Differing)
    changed: Differing = field(default_factory=Differing)

    @property
    def is_same(self) -> bool:
        """Whether a restore would leave all of this kind as it is."""
        return not (self.going.count or self.returning.count or self.changed.count)


@dataclass(frozen=True, slots=True)
class FileDifference:
    """All that differs; ``elsewhere`` counts rows of what is not told by kind: settings, templates, saved views.

    ``steps`` are the labels of what was done since the backup and not undone, the newest first; steps that the file
    no longer remembers are missing.
    """

    kinds: tuple[KindDifference, ...]
    elsewhere: int = 0
    steps: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether the file holds exactly what the backup holds."""
        return not self.elsewhere and all(kind.is_same for kind in self.kinds)
