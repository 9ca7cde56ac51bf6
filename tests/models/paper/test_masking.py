from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.business import Business
from models.paper.blocks import Span, Text
from models.paper.document import Document, Section
from models.paper.masking import (
    MOST,
    Letters,
    marks_in,
    marks_of,
    masked_name,
    told_once,
    with_masked_names,
    without_links,
)
from models.paper.table import Cell, Column, Table

MARKS = marks_of(range(1, 100))


def document(*texts: str, link: str = "") -> Document:
    rows = tuple((Cell(text, link=link),) for text in texts)
    sections = (Section("posts", "Posts", (Table((Column("Creator", 1),), rows),)),)
    return Document("Report", texts[0], Business(name="Fern & Flour"), date(2026, 7, 10), sections)


def masked(made: Document) -> Document:
    return with_masked_names(made, Letters(marks_in(made)))


def cells(made: Document) -> list[str]:
    return [row[0].text for row in made.of(Table)[0].rows]


@pytest.mark.parametrize(
    ("place", "name"), [(0, "Creator A"), (25, "Creator Z"), (26, "Creator AA"), (702, "Creator AAA")]
)
def test_letters_go_on_behind_z(place: int, name: str) -> None:
    assert masked_name(place) == name


def test_marks_are_the_same_whatever_the_order_asked_for() -> None:
    assert marks_of([3, 1, 2]) == marks_of([1, 2, 3])


def test_more_creators_than_there_are_marks_are_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        marks_of(range(MOST + 1))


def test_only_those_of_the_document_get_letters_and_each_the_same_everywhere() -> None:
    first, second = sorted((MARKS[7], MARKS[70]))
    made = masked(document(f"{second}’s report", f"@{first}, {second}", first))
    assert made.title == "Creator B’s report"
    assert cells(made) == ["Creator B’s report", "Creator A, Creator B", "Creator A"]


@given(st.sets(st.integers(1, 99), min_size=1), st.sets(st.integers(1, 99)))
def test_every_creator_has_a_letter_of_her_own_and_those_outside_change_none(inside: set[int], more: set[int]) -> None:
    letters = Letters(MARKS[number] for number in inside)
    read = {number: letters.of(MARKS[number]) for number in inside | more}
    assert len(set(read.values())) == len(read)
    assert {read[number] for number in inside} == {masked_name(place) for place in range(len(inside))}


def test_links_go() -> None:
    made = masked(document("Post", "See https://instagram.com/p/1 there", link="https://instagram.com/p/1"))
    assert cells(made) == ["Post", "See (link left out) there"]
    assert {row[0].link for row in made.of(Table)[0].rows} == {""}


def test_two_words_of_one_name_are_one_creator() -> None:
    first, second = MARKS[1], MARKS[2]
    assert told_once(f"{first} {first}\n{first} and {first} {second}") == f"{first} and {first} {second}"


@pytest.mark.parametrize("text", ["www.example.com/anna", "HTTP://x.y", "anna@example.com"])
def test_a_text_that_is_an_address_alone_becomes_empty(text: str) -> None:
    assert without_links(text) == ""


class Kind(StrEnum):
    ONE = MARKS[1]


@dataclass(frozen=True)
class Odd:
    kind: Kind
    by_name: dict[str, tuple[str, ...]]
    names: frozenset[str]


def test_texts_are_found_however_deep_and_kinds_stay_what_they_are() -> None:
    mark = MARKS[1]
    block = Text(((Span(mark, is_strong=True),),))
    odd = Odd(Kind.ONE, {mark: (mark, "plain")}, frozenset({mark}))
    made = masked(Document("", "", Business(), date(2026, 1, 1), (Section("a", "", (block, odd)),)))  # type: ignore[arg-type]
    text, found = made.sections[0].blocks
    assert text == Text(((Span("Creator A", is_strong=True),),))
    assert found == Odd(Kind.ONE, {"Creator A": ("Creator A", "plain")}, frozenset({"Creator A"}))  # type: ignore[comparison-overlap]
