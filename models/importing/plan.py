"""A file's rows as drafts, and the plan of what importing them will do, as values."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from models.importing.columns import TableSample
from models.importing.drafts import Draft, Noun
from models.importing.options import Decision, ImportOptions, ReadAs
from models.importing.outcome import NOT_CHOSEN, Fate, Outcome


@dataclass
class Mapped:
    """A file's rows as drafts, before they are compared with a workspace: a worker's answer, so it can be pickled.

    ``fates`` are those of rows that became no draft; ``problem_rows`` the cells of problem rows, below ``header``.
    ``facts`` are figures of the file for the report, by name; ``sample`` shows its columns where the owner may say
    what they hold; ``unused`` is the sentence of a file that is known but of which nothing is used. ``above`` is what
    stands above the header: the title, the period.
    """

    kind: str
    noun: Noun
    file: str
    drafts: Sequence[Draft]
    fates: list[Fate]
    decisions: list[Decision]
    day: date
    options: ImportOptions
    header: tuple[str, ...] = ()
    problem_rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)
    read_as: ReadAs = field(default_factory=ReadAs)
    header_row: int = 1
    encodings: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    kind_label: str = ""
    sample: TableSample | None = None
    unused: str = ""
    above: tuple[tuple[str, ...], ...] = ()

    @property
    def rows(self) -> int:
        """Records below the header."""
        return len(self.drafts) + len(self.fates)


@dataclass
class ImportPlan:
    """What an import will do, row by row; nothing is written before it is applied.

    ``writes`` is what the storage layer needs to apply it; ``token`` tells the state of the workspace it was made
    for. ``accounts`` are the accounts that the file brings, as (platform, handle) with whether they are unknown.
    """

    mapped: Mapped
    fates: list[Fate]
    decisions: list[Decision]
    token: object = None
    writes: object = None
    accounts: tuple[tuple[str, str, bool], ...] = ()

    @property
    def label(self) -> str:
        """The undo step's name."""
        return f"Import {self.mapped.file}"

    @property
    def rows(self) -> int:
        """Records below the header."""
        return self.mapped.rows

    @cached_property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rows have each outcome; the sum is ``rows``, always."""
        found = Counter(fate.outcome for fate in self.fates)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def left_out(self) -> dict[str, int]:
        """Rows left out, by reason."""
        return dict(Counter(fate.note for fate in self.of(Outcome.LEFT_OUT)))

    @property
    def problems(self) -> list[tuple[int, str]]:
        """Row number and reason of every row that could not be read."""
        return [(fate.row, fate.note) for fate in self.of(Outcome.PROBLEM)]

    @property
    def writes_anything(self) -> bool:
        """Whether importing would change the workspace."""
        return any(fate.outcome.is_written for fate in self.fates)

    def of(self, outcome: Outcome) -> Iterator[Fate]:
        """The fates with one outcome, in the order of the rows."""
        return (fate for fate in self.fates if fate.outcome is outcome)

    def without(self, rows: frozenset[int]) -> "ImportPlan":
        """The same plan with some new or changed rows left out because the owner did not choose them."""
        fates = [
            replace(fate, outcome=Outcome.LEFT_OUT, note=NOT_CHOSEN, changes=())
            if fate.row in rows and fate.outcome.is_written
            else fate
            for fate in self.fates
        ]
        return replace(self, fates=fates)
