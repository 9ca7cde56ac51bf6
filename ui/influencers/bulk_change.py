"""One change to one field of several influencers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.influencers.custom_field import CustomField, field_of_column
from models.influencers.influencer import InfluencerRow
from storage.slices import Measured, Progress
from storage.workspace import Workspace
from ui.influencers.cell_writes import FieldsWrite
from ui.influencers.influencer_edits import EDITS
from ui.influencers.influencer_words import DO_NOT_CONTACT, MAY_BE_CONTACTED
from ui.influencers.own_columns import example_of, offers_of
from ui.influencers.own_edits import edit_of_field
from ui.influencers.worded_lists import listed, with_words, without_words
from ui.session import Session
from ui.sheets.cell_edit import CellEdit, Write, is_known

ROWS = 50
"""Rows looked at or written in one slice."""


class How(StrEnum):
    """What becomes of a field that holds several words."""

    ADD = "Add"
    REMOVE = "Remove"
    REPLACE = "Replace with"


@dataclass(frozen=True, slots=True)
class BulkField:
    """A field that can be changed for several people: ``offers`` are all it may say, none where it is typed."""

    name: str
    label: str
    edit: CellEdit[InfluencerRow]
    example: str = ""
    is_list: bool = False
    offers: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The field within a sentence; the owner's own fields are called as she called them."""
        return self.label.lower() if field_of_column(self.name) is None else self.label


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What a field is to say, or which words it is to have or to lose."""

    field: BulkField
    text: str
    how: How = How.REPLACE

    def write(self, session: Session, row: InfluencerRow) -> Write | None:
        """What is to be written for a person, ``None`` where she says it already. Raises as ``CellEdit.read`` does."""
        write = self._changed(row) if self.field.is_list else self.field.edit.read(session, row, self.text)
        return None if is_known(write, row) else write

    def _changed(self, row: InfluencerRow) -> Write:
        words: tuple[str, ...] = getattr(row, self.field.name)
        change = {How.ADD: with_words, How.REMOVE: without_words, How.REPLACE: _replaced}[self.how]
        return FieldsWrite({self.field.name: change(words, listed(self.text))})


class BulkWriting:
    """``work`` makes a change for the influencers ``ids``; ``count`` are those who were changed."""

    def __init__(self, session: Session, change: BulkChange, ids: Sequence[int]) -> None:
        self._session = session
        self._change = change
        self._ids = ids
        self.count = 0

    def __len__(self) -> int:
        """How many people there are."""
        return len(self._ids)

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write it, inside an edit."""
        return self._go(workspace, lambda write, number: write(workspace, number))

    def looking(self) -> Measured[None]:
        """Count those who would be changed, without changing anybody."""
        return self._go(self._session.workspace, lambda _write, _number: None)

    def _go(self, workspace: Workspace, take: Callable[[Write, int], object]) -> Measured[None]:
        self.count = 0
        for start in range(0, len(self), ROWS):
            part = self._ids[start : start + ROWS]
            rows = workspace.influencers.rows(part)
            for number in part:
                write = self._change.write(self._session, rows[number]) if number in rows else None
                if write is not None:
                    self.count += 1
                    take(write, number)
            yield Progress(start + len(part), len(self))


def bulk_fields(session: Session) -> list[BulkField]:
    """What can be changed for several people at once, in the order it is offered."""
    flag = CellEdit[InfluencerRow](
        "Mark %1", lambda _session, _row, text: FieldsWrite({"do_not_contact": text == DO_NOT_CONTACT})
    )
    return [
        BulkField("tags", "Tags", EDITS["tags"], "For instance spring, gluten-free", is_list=True),
        BulkField("niches", "Niches", EDITS["niches"], "For instance baking", is_list=True),
        BulkField("languages", "Languages", EDITS["languages"], "For instance French, English", is_list=True),
        BulkField("region", "Region", EDITS["region"], "For instance Lyon, FR"),
        BulkField("asking_price", "Asking price", EDITS["asking_price"], "For instance 150 + product"),
        BulkField("do_not_contact", "Do-not-contact mark", flag, offers=(DO_NOT_CONTACT, MAY_BE_CONTACTED)),
        *map(_own, session.workspace.custom_fields.all()),
    ]


def _own(field: CustomField) -> BulkField:
    offers = (*offers_of(field), "") if offers_of(field) else ()
    return BulkField(field.column, field.name, edit_of_field(field), example_of(field), offers=offers)


def _replaced(_words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(others)
