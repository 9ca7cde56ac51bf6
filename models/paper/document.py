"""A document as data: what its head and its sections say, in words and numbers that are ready to be set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from models.business import Business
from models.paper.blocks import Beside, Block

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document; ``name`` is what it is chosen by, ``title`` what it is called.

    ``is_titled`` is false where the title is for choosing alone and not printed. ``starts_page`` asks for a new page
    where what stands before began on the first one: that one is for a glance.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    is_titled: bool = True
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words at the foot of every page that say on which page a section begins; none where it is not there."""

    words: str
    section: str


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a document says. Its head is of the ``business``: name, logo, colour, and the mark of a sample.

    ``made_on`` is the day it speaks of as today; nothing else of the clock is in it, so the same workspace gives the
    same document. ``subtitle`` is a line below the title. ``eyebrow`` is a short line above it. ``photo`` stands beside
    it, in any format that Qt reads. ``name`` is what the file is called by, where the title alone would not tell it
    from other files. One that ``is_one_page`` is set a little smaller where that keeps it on one.
    """

    kind: str
    title: str
    business: Business
    made_on: date
    sections: tuple[Section, ...]
    subtitle: str = ""
    eyebrow: str = ""
    photo: bytes | None = None
    name: str = ""
    is_one_page: bool = False
    pointer: Pointer | None = None

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block in the order of the page, those side by side one after the other."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Beside):
                    yield from (*block.left, *block.right)
                else:
                    yield block

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The blocks of one kind."""
        return [block for block in self.blocks if isinstance(block, kind)]

    def section(self, name: str) -> Section | None:
        """A section by its name; ``None`` where the document has none."""
        return next((section for section in self.sections if section.name == name), None)


def joined_name(*parts: str) -> str:
    """What a document is called by, from those of its parts that are known: "Brief – Lena – Autumn box"."""
    return " – ".join(part for part in parts if part)


def file_name(business: str, title: str, made_on: date) -> str:
    """The name a document is proposed to be saved under, before it is made legal for a file system."""
    return joined_name(business, title, made_on.isoformat()) + ".pdf"
