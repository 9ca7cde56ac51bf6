"""What an import will do, as a value: what each row of a file becomes, and how the file was understood."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from models.dates import Kind as DateOrder
from models.errors import UserError
from models.order import Order
from models.platforms import Platform
from models.post import Post, Reading

EMPTY_ROW = "empty row"
TOTAL_ROW = "total row"
NOT_CHOSEN = "not chosen"


class PlatformUnknownError(UserError):
    """A list does not say which platform its handles are on: the owner has to. Made by ``platform_unknown``."""


def platform_unknown(file: str) -> PlatformUnknownError:
    """The error for a file of that name; one of two arguments, so that it can come from another process."""
    hint = "Choose one (--platform instagram, for example)."
    return PlatformUnknownError(f"“{file}” does not say which platform its handles are on.", hint)


class Outcome(StrEnum):
    """What becomes of one row of a file; every row has exactly one."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    MERGED = "merged"
    LEFT_OUT = "left_out"
    PROBLEM = "problem"

    @property
    def label(self) -> str:
        """As a person reads it: "Left out"."""
        return self.value.replace("_", " ").capitalize()

    @property
    def tone(self) -> str:
        """The colour of its pill."""
        return _TONES.get(self.value, "grey")

    @property
    def is_written(self) -> bool:
        """Whether importing writes something for such a row."""
        return self in (Outcome.NEW, Outcome.CHANGED)


_TONES = {"new": "green", "changed": "amber", "problem": "red", "merged": "blue"}


class Noun(StrEnum):
    """What the records of a kind of file are."""

    INFLUENCERS = "influencers"
    POSTS = "posts"
    ORDERS = "orders"


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How the bytes of a file are to be taken apart; ``None`` leaves it to the reader."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the owner said about a file, and what the program knows around it.

    ``day`` is when its numbers were read; ``own`` says that an unknown account is the business's own; ``currency``
    is the business's, for amounts that name none.
    """

    platform: Platform | None = None
    day: date | None = None
    own: bool = False
    date_order: DateOrder | None = None
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class Decision:
    """How something in the file was understood, told in words: ``lead``, an ``example``, and a ``tail``."""

    topic: str
    lead: str
    example: str = ""
    tail: str = ""

    @property
    def text(self) -> str:
        """The whole sentence, without its full stop."""
        return " ".join(part for part in (self.lead, self.example, self.tail) if part)


@dataclass(slots=True)
class AccountDraft:
    """An account as a file tells of it; ``counts`` holds columns of a profile reading that are known."""

    platform: Platform
    handle: str = ""
    key: str = ""
    name: str = ""
    external_id: str = ""
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class PersonDraft:
    """An influencer as a file tells of her; ``fields`` holds columns of the influencer that are not blank."""

    row: int
    name: str
    accounts: list[AccountDraft] = field(default_factory=list)
    fields: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class PostDraft:
    """A post with one reading and the account it stands on; ids are 0 until it is written."""

    row: int
    post: Post
    reading: Reading
    account: AccountDraft


@dataclass(slots=True)
class OrderDraft:
    """An order; ``blank`` names its fields that the file leaves empty, which overwrite nothing."""

    row: int
    order: Order
    blank: frozenset[str] = frozenset()


Draft = PersonDraft | PostDraft | OrderDraft
Shown = Mapping[str, str]


@dataclass(slots=True)
class Fate:
    """What becomes of one row. ``changes`` are (column, before, after); ``shown`` are the texts of a row without a
    draft, by column, and ``bad`` the column that could not be read.
    """

    row: int
    outcome: Outcome
    note: str = ""
    draft: Draft | None = None
    changes: tuple[tuple[str, object, object], ...] = ()
    shown: Shown = field(default_factory=dict)
    bad: str = ""


@dataclass
class Mapped:
    """A file's rows as drafts, before they are compared with a workspace: a worker's answer, so it can be pickled.

    ``fates`` are those of rows that became no draft; ``problem_rows`` the cells of problem rows, below ``header``.
    ``facts`` are figures of the file for the report, by name.
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
    read_as: ReadAs = ReadAs()
    header_row: int = 1
    encodings: tuple[str, ...] = ()
    kind_label: str = ""

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
