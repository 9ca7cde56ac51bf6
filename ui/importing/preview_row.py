"""One row of a file in the preview: what becomes of it, and what each column says of it."""

from dataclasses import dataclass
from functools import cached_property

from models.importing import Fate, Outcome
from ui.importing.preview_texts import column_of, columns_as_shown, shown, texts_of

Texts = dict[str, str]


@dataclass
class PreviewRow:
    """A row of the file; ``is_chosen`` says that it is written when it is new or changed."""

    fate: Fate
    is_chosen: bool

    @property
    def id(self) -> int:
        """The row's number, as a spreadsheet counts."""
        return self.fate.row

    @property
    def can_be_chosen(self) -> bool:
        """Whether importing would write anything for it."""
        return self.fate.outcome.is_written

    @property
    def is_problem(self) -> bool:
        """Whether it could not be read."""
        return self.fate.outcome is Outcome.PROBLEM

    @cached_property
    def texts(self) -> Texts:
        """What is shown, by column."""
        return texts_of(self.fate)

    @cached_property
    def bad(self) -> tuple[str, ...]:
        """Columns that show the cell at fault."""
        return columns_as_shown(self.fate.bad) if self.fate.bad else ()

    @cached_property
    def lone_note(self) -> str:
        """The note of a row that has nothing else to say; it stands where others have their name."""
        return "" if any(self.texts.values()) else self.fate.note

    @cached_property
    def before(self) -> Texts:
        """What changed columns said before, by column; a value that was blank says nothing."""
        return {
            column_of(name): shown(name, value, self.fate.draft)
            for name, value, _ in self.fate.changes
            if value not in (None, "", ())
        }

    @cached_property
    def changed(self) -> frozenset[str]:
        """Columns whose value the import changes."""
        return frozenset(column_of(name) for name, _, _ in self.fate.changes)

    def text(self, column: str) -> str:
        """What a column shows of the row."""
        return self.texts.get(column, "")
