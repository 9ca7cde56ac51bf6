"""Sections that a document can have, and those of them that the owner chose."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from models.paper.blocks import Beside, Block, Drawing, Paragraph, Text, plain
from models.paper.choice import PaperChoice
from models.paper.document import Section

Source = TypeVar("Source")

NOTE = "note"


@dataclass(frozen=True, slots=True)
class SectionKind(Generic[Source]):
    """A section that a document of some source can have; one that makes no block is left out.

    ``is_titled`` is false where the title is for choosing alone; ``is_glance`` where it belongs on the first page;
    ``is_proposed`` is false where it is there only once the owner chose it.
    """

    name: str
    title: str
    make: Callable[[Source], tuple[Block, ...]]
    is_titled: bool = True
    is_glance: bool = False
    is_proposed: bool = True


def chosen_sections(
    kinds: Sequence[SectionKind[Source]], source: Source, choice: PaperChoice
) -> tuple[Section, ...]:
    """The sections chosen that have something to say, in the order chosen."""
    return tuple(_sections(kinds, source, choice))


def own_words(text: str) -> tuple[Paragraph, ...]:
    """What the owner typed as paragraphs: an empty line parts them."""
    return tuple(plain(part.strip()) for part in text.split("\n\n") if part.strip())


def note_of(choice: PaperChoice) -> tuple[Block, ...]:
    """The owner's note as a section; none while she typed nothing."""
    paragraphs = own_words(choice.note)
    return (Text(paragraphs),) if paragraphs else ()


def _sections(kinds: Sequence[SectionKind[Source]], source: Source, choice: PaperChoice) -> Iterator[Section]:
    by_name = {kind.name: kind for kind in kinds}
    follows_glance = fills_page = False
    offered = kinds if choice.sections is not None else [kind for kind in kinds if kind.is_proposed]
    for name in choice.ordered([kind.name for kind in offered]):
        kind = by_name[name]
        if blocks := kind.make(source):
            starts_page = follows_glance and fills_page and not kind.is_glance
            yield Section(name, kind.title, blocks, kind.is_titled, starts_page)
            follows_glance = kind.is_glance
            # A first page without a chart would be left half empty.
            fills_page = fills_page or any(isinstance(block, Drawing | Beside) for block in blocks)
