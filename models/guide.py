"""The user guide as data: chapters, their sections, where a link leads, and what is found in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from models.reading.text import fold, words

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TABLE_LINE = re.compile(r"^\|[-:| ]+\|$", re.MULTILINE)
_CELL_ENDS = re.compile(r"(?:\s*(?:\||<br>))+")
_BREAKS = re.compile(r"^(#+|-|\d+\.) ", re.MULTILINE)
_MARKS = re.compile(r"[*`\\]")
_LISTED = re.compile(r"^\d+\. \[[^\]]*\]\(([^)]*)\)", re.MULTILINE)
_NOT_OF_AN_ANCHOR = re.compile(r"[^\w\- ]")
_BEFORE, _AFTER = 30, 90
"""Letters of a section that are shown before and after the word that was found."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the guide: the name of a chapter, and the anchor of a section in it, "" for its beginning."""

    chapter: str
    anchor: str = ""

    @classmethod
    def of_link(cls, address: str, here: str = "") -> "Place":
        """Where a link of the chapter ``here`` leads, such as "backups.md#restore" or "#restore"."""
        file, _, anchor = address.partition("#")
        return cls(file.removesuffix(".md") or here, anchor)


@dataclass(frozen=True)
class Section:
    """What stands below one heading, in words alone; ``topics`` are those of them in bold type.

    ``is_part`` says that the heading stands below that of a larger section.
    """

    place: Place
    title: str
    text: str
    topics: str = ""
    is_part: bool = False

    @cached_property
    def folded(self) -> str:
        """Title and words as they are searched."""
        return fold(f"{self.title} {self.text}")


@dataclass(frozen=True)
class Chapter:
    """One file of the guide. ``name`` is that of its file, without the ending."""

    name: str
    markdown: str

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The chapter in parts, the first is what stands below its title; read in order they are all of it."""
        pieces = _HEADING.split(self.markdown)[1:]
        marks, titles, texts = pieces[0::3], pieces[1::3], pieces[2::3]
        anchors = ["", *map(anchor_of, titles[1:])]
        return tuple(
            Section(Place(self.name, anchor), title, plain(text), plain(" ".join(_BOLD.findall(text))), mark == "###")
            for mark, anchor, title, text in zip(marks, anchors, titles, texts, strict=True)
        )

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.sections[0].title


@dataclass(frozen=True, slots=True)
class Found:
    """A section that holds what was searched, and some words around the first of it."""

    section: Section
    chapter_title: str
    around: str


def anchor_of(title: str) -> str:
    """The anchor of a heading, as sites that show Markdown make it: "The range" is "the-range"."""
    return _NOT_OF_AN_ANCHOR.sub("", plain(title).lower()).strip().replace(" ", "-")


def plain(markdown: str) -> str:
    """The words of a text without its marks, pictures and addresses, on one line; cells of tables have dots between."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", markdown))
    text = _CELL_ENDS.sub(" · ", _TABLE_LINE.sub("", text))
    return " ".join(_MARKS.sub("", _BREAKS.sub(" ", text)).split()).strip(" ·")


def order_of(contents: str) -> list[str]:
    """The names of the chapters as a page of contents lists them."""
    return [Place.of_link(address).chapter for address in _LISTED.findall(contents)]


def find(chapters: Sequence[Chapter], query: str) -> list[Found]:
    """Sections that hold every word of a query, in any order, those that speak of it most first."""
    wanted = words(query)
    if not wanted:
        return []
    found = [
        (_weight(chapter, section, wanted), Found(section, chapter.title, _around(section, wanted)))
        for chapter in chapters
        for section in chapter.sections
        if all(word in section.folded for word in wanted)
    ]
    return [one for _, one in sorted(found, key=lambda pair: -pair[0])]


def _weight(chapter: Chapter, section: Section, wanted: Sequence[str]) -> int:
    """A word in a title or in bold type says more than several in the text."""
    places = ((4, fold(section.title)), (3, fold(chapter.title)), (3, fold(section.topics)))
    named = sum(weight for word in wanted for weight, words_there in places if word in words_there)
    return named + min(section.folded.count(word) for word in wanted)


def _around(section: Section, wanted: Sequence[str]) -> str:
    """Some words around the first that was found; accents may move it by a letter or two, which nobody sees."""
    places = [place for word in wanted if (place := fold(section.text).find(word)) >= 0]
    first = min(places, default=0)
    start = section.text.rfind(" ", 0, max(first - _BEFORE, 0)) + 1 if first > _BEFORE else 0
    shown = section.text[start : first + _AFTER]
    is_cut = first + _AFTER < len(section.text)
    if is_cut:
        shown = shown.rpartition(" ")[0] or shown
    return f"{'…' if start else ''}{shown.strip(' ·')}{'…' if is_cut else ''}"
