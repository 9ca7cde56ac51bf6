"""What the owner chose about a document: which sections, in which order, whose names, and words of her own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """Choices about one document.

    ``sections`` are the names of those wanted, in order; ``None`` means as proposed. ``note`` is a paragraph of the
    owner's; ``words`` stand in place of what the document would conclude by itself, ``None`` for the suggestion.
    ``is_masked`` leaves out who the creators are.
    """

    sections: tuple[str, ...] | None = None
    is_masked: bool = False
    note: str = ""
    words: str | None = None

    def ordered(self, proposed: Sequence[str]) -> list[str]:
        """The sections to set, of those that there are: as chosen, or as proposed."""
        if self.sections is None:
            return list(proposed)
        return [name for name in self.sections if name in proposed]

    def with_sections(self, sections: Sequence[str] | None) -> Self:
        """The same with other sections."""
        return replace(self, sections=None if sections is None else tuple(sections))


AS_PROPOSED = PaperChoice()
