"""Stages of a partnership, in the order a collaboration takes, and the board's columns."""

from enum import StrEnum


class Stage(StrEnum):
    """Where one partnership stands. Payment is a separate axis."""

    IDEA = "idea"
    SHORTLISTED = "shortlisted"
    CONTACTED = "contacted"
    REPLIED = "replied"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    PRODUCT_SENT = "product_sent"
    DRAFT_IN = "draft_in"
    APPROVED = "approved"
    LIVE = "live"
    MEASURED = "measured"
    CLOSED = "closed"
    DECLINED = "declined"
    NO_REPLY = "no_reply"
    GHOSTED = "ghosted"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """The stage as a person reads it: "Product sent"; who negotiates is in talks, as the board says."""
        return "In talks" if self is Stage.NEGOTIATING else self.plain_value

    @property
    def plain_value(self) -> str:
        """Its value in letters, as a file may call it: "Negotiating"."""
        return self.value.replace("_", " ").capitalize()

    @property
    def is_exit(self) -> bool:
        """Whether the partnership ended before it was delivered."""
        return self in EXITS

    @property
    def is_committed(self) -> bool:
        """Whether money was promised: agreed and every stage after it."""
        return self in COMMITTED

    @property
    def is_live(self) -> bool:
        """Whether content went out, so that its cost counts in results."""
        return self in LIVE

    @property
    def tone(self) -> str:
        """The colour of the state's pill: green, blue, amber, grey or red."""
        return TONES.get(self, "grey")


EXITS = frozenset({Stage.DECLINED, Stage.NO_REPLY, Stage.GHOSTED, Stage.CANCELLED})
LIVE = frozenset({Stage.LIVE, Stage.MEASURED, Stage.CLOSED})
COMMITTED = LIVE | {Stage.AGREED, Stage.PRODUCT_SENT, Stage.DRAFT_IN, Stage.APPROVED}
SENT = COMMITTED - {Stage.AGREED}
"""Stages at which the product has left the house."""

ONCE_AGREED = COMMITTED | {Stage.GHOSTED, Stage.CANCELLED}
"""Stages that nobody comes to who did not agree before."""

CONSIDERED = frozenset({Stage.IDEA, Stage.SHORTLISTED, Stage.CONTACTED, Stage.REPLIED, Stage.NEGOTIATING})
TONES = {
    Stage.LIVE: "green",
    Stage.MEASURED: "green",
    Stage.AGREED: "blue",
    Stage.PRODUCT_SENT: "blue",
    Stage.DRAFT_IN: "blue",
    Stage.APPROVED: "blue",
    Stage.REPLIED: "amber",
    Stage.NEGOTIATING: "amber",
    Stage.DECLINED: "red",
    Stage.GHOSTED: "red",
    Stage.CANCELLED: "red",
    Stage.NO_REPLY: "red",
}


class Column(StrEnum):
    """A column of the board: stages that call for the same next move."""

    SHORTLISTED = "Shortlisted"
    CONTACTED = "Contacted"
    IN_TALKS = "In talks"
    AGREED = "Agreed"
    LIVE = "Live"
    CLOSED = "Closed"

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages shown in this column, in order."""
        return COLUMN_STAGES[self]

    @property
    def entry(self) -> Stage:
        """The stage a card gets that is dropped on this column."""
        return COLUMN_ENTRY[self]


COLUMN_STAGES = {
    Column.SHORTLISTED: (Stage.IDEA, Stage.SHORTLISTED),
    Column.CONTACTED: (Stage.CONTACTED,),
    Column.IN_TALKS: (Stage.REPLIED, Stage.NEGOTIATING),
    Column.AGREED: (Stage.AGREED, Stage.PRODUCT_SENT, Stage.DRAFT_IN, Stage.APPROVED),
    Column.LIVE: (Stage.LIVE, Stage.MEASURED),
    Column.CLOSED: (Stage.CLOSED,),
}
COLUMN_ENTRY = {
    Column.SHORTLISTED: Stage.SHORTLISTED,
    Column.CONTACTED: Stage.CONTACTED,
    Column.IN_TALKS: Stage.NEGOTIATING,
    Column.AGREED: Stage.AGREED,
    Column.LIVE: Stage.LIVE,
    Column.CLOSED: Stage.CLOSED,
}


def column_of(stage: Stage) -> Column | None:
    """The board's column of a stage, or ``None`` for an exit."""
    return next((column for column, stages in COLUMN_STAGES.items() if stage in stages), None)


Standing = Column | Stage
"""Where a partnership stands in the words of the list: a column of the board, or the exit it took."""

STANDINGS: tuple[Standing, ...] = (*Column, *(stage for stage in Stage if stage.is_exit))
"""In the order a collaboration takes."""


def standing_of(stage: Stage) -> Standing:
    """The board's column of a stage; an exit is its own."""
    return column_of(stage) or stage


def standing_named(value: str) -> Standing:
    """A standing by its value; a stage gives the column that holds it. ``ValueError`` for anything else."""
    return Column(value) if value in tuple(Column) else standing_of(Stage(value))


def standing_label(standing: Standing) -> str:
    """A standing as a person reads it: "In talks", "No reply"."""
    return standing.value if isinstance(standing, Column) else standing.label


def stages_of(standing: Standing) -> tuple[Stage, ...]:
    """The stages that stand there, in order."""
    return standing.stages if isinstance(standing, Column) else (standing,)
