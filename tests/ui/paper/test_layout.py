"""Where things stand: within the margins, beside and not over one another, and together what belongs together."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import pytest

from models.paper.blocks import Text, plain
from models.paper.document import Document, Section
from tests.ui.paper.every_block import every_block, table
from tests.ui.paper.places import Place, places
from tests.ui.paper.standards.check import INLINE
from tests.ui.paper.standards.tree import Tag, Tagged
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document

MARGIN = 16 / 25.4 * 72
TOP, FOOT = 15 / 25.4 * 72, 9 / 25.4 * 72
HAIR = 1.0
"""Points that the last letter of a line may stand over, as its face has them."""

NAMES = {
    "usual": ("Moss & Crumb", "Plain Flour", "Dal and Dough", "Rye Humour"),
    "one long word": ("longword" * 15,),
    "wide letters": ("W" * 60, "M" * 120),
    "sixty letters": ("Maximiliane-Theodora von Hohenzollern-Sigmaringen zu Castell", "A" * 16 + " " + "b" * 43),
    "emoji": ("👩🏽‍🍳" * 40, "🇩🇪" * 30),
    "scripts": ("محمد الخباز", "נועה כהן", "สมศักดิ์ ปั๊มน้ำ", "श्रीमती प्रिया", "Айгүл Әлиева", "Nguyễn Thị Ánh"),
    "long in other scripts": ("ภาษาไทย" * 16, "Донаудампфшиффарт" * 7, "كعك" * 30),
}


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES.keys())
def test_nothing_stands_in_the_margins(names: tuple[str, ...], paper: Paper) -> None:
    file = Tagged(set_document(every_block(names), paper).data)
    for number, page in enumerate(file.reader.pages):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        for place in places(file, number):
            assert place.left >= MARGIN - HAIR, (number, place)
            assert place.right <= width - MARGIN + HAIR, (number, place)
            assert FOOT <= place.baseline <= height - TOP, (number, place)


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES.keys())
def test_nothing_stands_on_something_else(names: tuple[str, ...]) -> None:
    file = Tagged(set_document(every_block(names)).data)
    owners = owners_of(file)
    for number in range(len(file.reader.pages)):
        for line in lines_of(places(file, number)).values():
            for one, other in pairwise(sorted(line, key=lambda place: place.left)):
                apart = owners.get((number, one.mark)) is not owners.get((number, other.mark))
                assert not apart or other.left >= one.right + HAIR, (number, one, other)


@pytest.mark.parametrize("lines", range(20, 44, 2))
def test_a_title_is_never_left_behind_nor_totals_alone(lines: int) -> None:
    file = Tagged(set_document(filled(lines, rows=26)).data)
    title = file.tree.of("H2")[-1]
    rows = [page_of(row) for row in file.tree.of("TR")]
    assert {page_of(title)} == set(rows[:4]), "the title and the first rows are torn apart"
    assert len(set(rows[-5:])) == 1, "the last three rows, the totals and the legend are torn apart"


@pytest.mark.parametrize("lines", range(38, 46))
def test_a_short_table_is_not_torn(lines: int) -> None:
    file = Tagged(set_document(filled(lines, rows=1)).data)
    assert len({page_of(tag) for tag in (file.tree.of("H2")[-1], *file.tree.of("TR"))}) == 1


@pytest.mark.parametrize("lines", [38, 41])
def test_a_few_lines_are_not_torn(lines: int) -> None:
    filler, few, more = (Text(tuple(plain("A line.") for _ in range(count))) for count in (lines, 8, 30))
    sections = (Section("filler", "Filler", (filler,)), Section("few", "Few", (few,)), Section("more", "More", (more,)))
    file = Tagged(set_document(replace(every_block(("Lena",)), sections=sections)).data)
    assert len({page_of(tag) for tag in file.tree.of("P")[-38:-30]}) == 1


@pytest.mark.parametrize("lines", [42, 44])
def test_the_last_words_of_a_document_stay_together(lines: int) -> None:
    filler, last = (Text(tuple(plain("A line.") for _ in range(count))) for count in (lines, 8))
    sections = (Section("filler", "Filler", (filler,)), Section("method", "Method", (last,)))
    file = Tagged(set_document(replace(every_block(("Lena",)), sections=sections)).data)
    words = [page_of(tag) for tag in file.tree.of("P")[-8:]]
    assert {page_of(file.tree.of("H2")[-1]), *words} == {1}


def test_no_row_is_cut() -> None:
    long = "A name of several words that needs some lines of its cell to be said"
    document = replace(every_block((long,)), sections=(Section("table", "Table", (table((long,), 90),)),))
    file = Tagged(set_document(document).data)
    rows = file.tree.of("TR")
    assert len(rows) == 1 + 90 + 2
    assert all(len({page for tag in row.walk() for page, _ in tag.marks}) == 1 for row in rows)


def filled(lines: int, rows: int) -> Document:
    """A document whose table begins below so many lines."""
    filler = Text(tuple(plain("A line.") for _ in range(lines)))
    sections = (Section("filler", "Filler", (filler,)), Section("table", "Table", (table(("Lena",), rows),)))
    return replace(every_block(("Lena",)), sections=sections)


def page_of(tag: Tag) -> int:
    return min(page for one in tag.walk() for page, _ in one.marks)


def lines_of(found: list[Place]) -> dict[int, list[Place]]:
    """Runs of letters by the line that they stand on."""
    lines = defaultdict(list)
    for place in found:
        if place.mark is not None and place.right > place.left:
            lines[round(place.baseline)].append(place)
    return lines


def owners_of(file: Tagged) -> dict[tuple[int, int | None], Tag]:
    """The paragraph, cell or title that each mark belongs to."""
    owners: dict[tuple[int, int | None], Tag] = {}

    def visit(tag: Tag, owner: Tag) -> None:
        own = owner if tag.kind in INLINE else tag
        owners.update(dict.fromkeys(tag.marks, own))
        for child in tag.children:
            visit(child, own)

    visit(file.tree, file.tree)
    return owners
