"""A block of cells from a spreadsheet that lands in the grid: what can be read is taken, the rest is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from models.errors import UnreadableError, UserError
from models.plural import counted
from models.posts.measured_post import COUNTS
from models.posts.platform_metrics import why_not_shown
from models.posts.typed_count import two_ways
from models.reading.text import fold
from ui.results.readings.reading_draft import ReadingDraft, Refused, Standing
from ui.tables.column import Column
from ui.tables.landing import Cells, Chosen, landing

MOST_TOLD = 3
"""Sentences about single cells; the others are counted."""

RowAt = Callable[[int], ReadingDraft | None]


@dataclass
class Pasted:
    """What became of a block: ``drafts`` that hold something of it, read or not, and everything that was not taken.

    ``unread`` are the texts that stand red, with the draft and the name of the count.
    """

    drafts: dict[int, ReadingDraft] = field(default_factory=dict)
    taken: int = 0
    refused: list[str] = field(default_factory=list)
    unread: list[tuple[ReadingDraft, str, Refused]] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    two_ways: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether everything was taken, and could be read in one way only."""
        return not (self.refused or self.absent or self.beyond or self.two_ways)

    @property
    def has_unread(self) -> bool:
        """Whether text of it stands red still."""
        return any(draft.refused.get(name) is text for draft, name, text in self.unread)

    @property
    def message(self) -> str:
        """How much was taken: "18 numbers pasted."."""
        return f"{counted(self.taken, 'number')} pasted."

    @property
    def hint(self) -> str:
        """What was not taken, and why."""
        parts = []
        if self.beyond:
            parts.append(f"{' and '.join(self.beyond)} more than the grid has from there on were left out.")
        if self.refused:
            parts.append(f"{counted(len(self.refused), 'cell')} could not be read and stand red: {_some(self.refused)}")
        if self.absent:
            parts.append(f"{counted(len(self.absent), 'cell')} left out: {_some(self.absent)}")
        return " ".join([*parts, *dict.fromkeys(self.two_ways[:MOST_TOLD])])


def paste(cells: Cells, chosen: Chosen, columns: Sequence[Column[ReadingDraft]], rows: int, row_at: RowAt) -> Pasted:
    """Type a block into the grid from the chosen cells on.

    Where its first row names columns of the grid, its cells go below those names. An empty cell changes nothing.
    """
    outcome = Pasted()
    named = _sections_named(cells[0], columns)
    if named is not None and len(cells) > 1:
        cells, chosen = cells[1:], replace(chosen, sections=named)
    landed = landing(_cut(cells, chosen, outcome), chosen) if named is None else None
    sections = landed.sections if landed else list(named or ())
    places = landed.places if landed else list(range(chosen.places[0], chosen.places[0] + len(cells)))
    block = landed.cells if landed else cells
    inside = [place for place in places if place < rows]
    if len(inside) < len(places):
        outcome.beyond.append(counted(len(places) - len(inside), "row"))
    for place, line in zip(inside, block, strict=False):
        draft = row_at(place)
        if draft is not None:
            with draft.one_step():
                for section, text in zip(sections, line, strict=False):
                    _type(draft, columns[section], text, outcome)
    return outcome


def _cut(cells: Cells, chosen: Chosen, outcome: Pasted) -> Cells:
    """The columns of a block that there is room for."""
    width = len(cells[0])
    room = len(chosen.shown) - chosen.shown.index(chosen.sections[0])
    if width <= room or width == len(chosen.shown):
        return cells
    outcome.beyond.append(counted(width - room, "column"))
    return [line[:room] for line in cells]


def _sections_named(line: Sequence[str], columns: Sequence[Column[ReadingDraft]]) -> list[int] | None:
    """The columns that a row names; ``None`` where it is no row of names."""
    places = {fold(word): at for at, column in enumerate(columns) for word in (column.name, column.header)}
    found = [places.get(fold(text)) for text in line]
    known = [at for at in found if at is not None]
    return known if known and len(known) == len(line) else None


def _type(draft: ReadingDraft, column: Column[ReadingDraft], text: str, outcome: Pasted) -> None:
    if not text.strip() or text == column.copied_text(draft):
        return
    if not column.editable(draft):
        outcome.absent.append(_why_absent(draft, column))
        return
    try:
        column.edit(draft, text)  # type: ignore[misc]  # editable columns have one
    except (UnreadableError, UserError) as error:
        if column.name in COUNTS and isinstance(error, UnreadableError):
            draft.refuse(column.name, text, error, is_pasted=True)
            outcome.unread.append((draft, column.name, draft.refused[column.name]))
            outcome.drafts[draft.id] = draft
        outcome.refused.append(f"{column.header} of {draft.title}: {error}")
        return
    outcome.taken += 1
    outcome.drafts[draft.id] = draft
    if column.name in COUNTS and draft.standing(column.name) is Standing.TYPED and (doubt := two_ways(text)):
        outcome.two_ways.append(doubt)


def _why_absent(draft: ReadingDraft, column: Column[ReadingDraft]) -> str:
    if column.name not in COUNTS:
        return f"{column.header} is not typed here."
    post = draft.measured.post
    return why_not_shown(post.platform, post.format, column.name)


def _some(told: Sequence[str]) -> str:
    """The first sentences, each once, and how many others there are."""
    once = list(dict.fromkeys(told))
    more = f" … and {len(once) - MOST_TOLD} more." if len(once) > MOST_TOLD else ""
    return " ".join(once[:MOST_TOLD]) + more
