"""Lists as other programs and countries save them: the same people, whatever the order, the marks and the bytes."""

import csv
import random
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import UserError
from models.importing import ImportOptions, PersonDraft
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.lists.test_shapes import SHAPES, Shape, people_of, plan_of

BY_PLACE = {"kontakte.csv"}
"""Lists whose numbers belong to the handle before them."""

ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def cells_of(shape: Shape) -> list[list[str]]:
    mark = ";" if shape.file in {"kontakte.csv", "créateurs.csv", "top insta.csv"} else ","
    return [row for row in csv.reader(StringIO(shape.text, newline=""), delimiter=mark) if any(row)]


def rewritten(rows: list[list[str]], mark: str = ",", end: str = "\n") -> str:
    file = StringIO(newline="")
    csv.writer(file, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return file.getvalue()


@pytest.mark.parametrize("shape", [each for each in SHAPES if each.file not in BY_PLACE], ids=lambda shape: shape.file)
def test_columns_may_stand_in_any_order(workspace: Workspace, tmp_path: Path, shape: Shape) -> None:
    rows = cells_of(shape)
    width = max(map(len, rows))
    order = list(range(width))
    random.Random(shape.file).shuffle(order)
    shuffled = [[(row + [""] * width)[place] for place in order] for row in rows]
    plan = plan_of(workspace, tmp_path, shape, rewritten(shuffled))
    assert sorted(map(str, people_of(plan))) == sorted(map(str, shape.people))


@pytest.mark.parametrize("mark", [";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_marks_and_line_ends_change_nothing(workspace: Workspace, tmp_path: Path, mark: str, end: str) -> None:
    for number, shape in enumerate(SHAPES):
        folder = tmp_path / str(number)
        folder.mkdir()
        plan = plan_of(workspace, folder, shape, rewritten(cells_of(shape), mark, end))
        assert people_of(plan) == shape.people


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_bytes_change_nothing(workspace: Workspace, tmp_path: Path, encoding: str) -> None:
    for number, shape in enumerate(SHAPES):
        folder = tmp_path / str(number)
        folder.mkdir()
        plan = plan_of(workspace, folder, shape, rewritten(cells_of(shape)).encode(encoding))
        assert people_of(plan) == shape.people


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def shortened(number: int, comma: bool) -> str:  # a case of the test
    scale, letter = (1_000_000, "M") if number >= 1_000_000 else (1_000, "K")
    text = f"{number / scale:.1f}{letter}"
    return text.replace(".", ",") if comma else text


@settings(max_examples=60)
@given(
    numbers=st.lists(st.integers(10_000, 900_000_000), min_size=1, max_size=8),
    group=st.sampled_from(["", " ", ".", ",", "'", "\u202f"]),
    comma=st.booleans(),
)
def test_text_beside_number_is_read_as_the_number(numbers: list[int], group: str, comma: bool) -> None:
    rows = [(f"h{place}", shortened(number, comma), grouped(number, group)) for place, number in enumerate(numbers)]
    with TemporaryDirectory() as folder:
        path = saved(Path(folder), "a.csv", text_of(("handle", "Followers", "Followers Numbers "), rows))
        mapped = importing.map_file(path, None, ImportOptions(platform=Platform.INSTAGRAM, day=DAY))
    assert mapped.fates == []
    read = [draft.accounts[0].counts["followers"] for draft in mapped.drafts if isinstance(draft, PersonDraft)]
    assert read == numbers
    assert mapped.facts["sums"] == {"followers": sum(numbers)}


CELL = st.sampled_from([
    "", "ana", "@ana", "Ana Ruiz", "5k", "12,5k", "3.4%", "1.234", "-3", "n/a", "https://www.tiktok.com/@ana",
    "https://www.instagram.com/p/X/", "Instagram", "Gesamt", "150 €", "don't contact", "a@b.example", "x" * 90,
    "\u202eabc",
])  # fmt: skip
HEADERS = st.sampled_from([
    "Name", "Handle", "Followers", "Followers", "Platform", "Link", "Instagram", "TikTok", "Avg. likes", "Price",
    "Contact", "Notes", "ID", "City", "Rank", "", "Followers (millions)", "Last name", "Comments", "Engagement",
])  # fmt: skip


@settings(max_examples=150)
@given(data=st.data())
def test_any_list_has_a_fate_for_every_row(data: st.DataObject) -> None:
    header = data.draw(st.lists(HEADERS, min_size=2, max_size=8))
    row = st.lists(CELL, min_size=1, max_size=len(header) + 1)
    rows = data.draw(st.lists(row, min_size=1, max_size=8))
    with TemporaryDirectory() as folder:
        path = saved(Path(folder), "a.csv", rewritten([header, *rows]))
        try:
            mapped = importing.map_file(path, "influencer_list", ImportOptions(platform=Platform.INSTAGRAM))
        except UserError:
            return
    assert mapped.rows == len({*(draft.row for draft in mapped.drafts), *(fate.row for fate in mapped.fates)})
