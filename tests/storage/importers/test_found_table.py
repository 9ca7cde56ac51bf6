"""What belongs to the table below a header, and what does not; the counts add up to the records below it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.importing import COMMENT_ROW, HEADER_AGAIN, OTHER_TABLE, ImportOptions, Mapped, Noun, ReadAs
from models.reading.platform import Platform
from storage.importers import registry, table_of
from storage.importers.found_table import Found
from storage.importers.sheet import left_out_whole
from storage.importing import importing
from tests.storage.importers.files import saved
from tests.storage.importers.tables.test_workbook import workbook

LIST = "Name,Instagram handle,Followers\nAna,ana.bakes,1200\nBo,bo.bakes,900\nCy,cy.bakes,800\n"
OPTIONS = ImportOptions(platform=Platform.INSTAGRAM, day=date(2026, 5, 2))


def found(text: str) -> Found:
    return registry.recognise(table_of(text.encode(), "a.csv"))[1]


def reasons(text: str) -> dict[int, str]:
    return {record.row: reason for record, reason in found(text).others}


def test_remarks_between_rows_are_left_out_as_such() -> None:
    assert reasons(LIST + "# checked in May\nDi,di.bakes,700\n") == {5: COMMENT_ROW}


def test_a_header_that_comes_again_is_left_out_and_its_rows_are_read() -> None:
    table = found(LIST + LIST)
    assert [reason for _, reason in table.others] == [HEADER_AGAIN]
    assert [record.cells[0] for record in table.records] == ["Ana", "Bo", "Cy", "Ana", "Bo", "Cy"]


@pytest.mark.parametrize(
    "other",
    ["\nCountry,Share,Of all\nTogo,5,6\n", "\nTop places\nCountry,Share\nTogo,5\n",
     "# ---\n# Places\nCountry,Share\nTogo,5\n",
     "\nPost ID,Publish time,Account username,Post type,Views,Reach,Likes,Permalink\n1,2,3,4,5,6,7,8\n"],
)  # fmt: skip
def test_another_table_below_is_none_of_its_rows(other: str) -> None:
    table = found(LIST + other)
    assert [record.cells[0] for record in table.records] == ["Ana", "Bo", "Cy"]
    assert OTHER_TABLE in {reason for _, reason in table.others}
    assert len(table.records) + len(table.others) == len(table.table.records) - 1


@pytest.mark.parametrize("below", ["\nDi,di.bakes,\n", "\n,,\nDi,di.bakes,700\n", "\nFriends\nDi,di.bakes,700\n"])
def test_rows_below_a_gap_are_rows_all_the_same(below: str) -> None:
    table = found(LIST + below)
    assert table.records[-1].cells[0] == "Di"
    assert not table.others


def test_a_footer_of_one_cell_is_a_row_that_the_kind_judges() -> None:
    assert not reasons(LIST + "Only the first 500 are shown\n")


def test_filled_cells_beyond_the_header_are_a_problem_and_empty_ones_are_none() -> None:
    table = found(LIST + "Di,di.bakes,700,,\nEd,ed.bakes,600,note\n")
    assert [record.problem for record in table.records[-2:]] == [
        "", "This row has 4 cells and the header only 3, so it cannot be told what the last ones mean.",
    ]  # fmt: skip


def test_rows_of_other_tables_count_as_left_out(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", LIST + "# remark\n\nCountry,Share,Of all\nTogo,5,6\n")
    mapped = importing.map_file(path, None, OPTIONS)
    assert (len(mapped.drafts), mapped.rows) == (3, 6)
    assert sorted(fate.note for fate in mapped.fates) == [COMMENT_ROW, OTHER_TABLE, OTHER_TABLE]


def test_a_header_below_forty_rows_of_another_table_is_found() -> None:
    rows = "".join(f"place {at},{at}\n" for at in range(60))
    table = found(f"Country,Share\n{rows}\n{LIST}")
    assert table.header.names[1] == "Instagram handle"
    assert len(table.records) == 3


def test_a_header_over_two_rows_names_each_column_with_its_group() -> None:
    table = found("Name,Instagram,,TikTok,\n,Handle,Followers,Handle,Followers\nAna,ana.ig,5,ana.tt,6\n")
    assert table.header.names[1:] == ("Instagram Handle", "Instagram Followers", "TikTok Handle", "TikTok Followers")
    assert [record.row for record in table.records] == [3]


def test_the_sheet_that_a_kind_knows_is_read(tmp_path: Path) -> None:
    rows = [line.split(",") for line in LIST.splitlines()]
    path = saved(tmp_path, "a.xlsx", workbook(Notes=[["Remember", "this"]], People=rows))
    mapped = importing.map_file(path, None, OPTIONS)
    assert (len(mapped.drafts), mapped.read_as.sheet) == (3, "People")


PEOPLE = [line.split(",") for line in LIST.splitlines()]
POSTS = [["Date", "Link", "Influencer", "Views"]] + [
    ["2026-04-03", f"https://www.instagram.com/p/Cabc{at}/", "Ana", "100"] for at in range(3)
]
ONE_OF_THREE = (
    "One sheet is read at a time; this file also has “TikTok” (influencer lists), “Posts” (lists of posts) "
    "– choose another one as “Sheet”"
)


LATER = [["Handle", "Platform", "Followers", "Why"], *[[f"@later{at}", "Instagram", "900", "nice"] for at in range(3)]]
OURS = [["Our creators (update me!)"], [], ["Name", "Insta", "Followers", "Code", "Deal", "Last talk"]] + [
    [f"Ana {at}", f"@ana{at}", "1200", "ANA10", "$150", ""] for at in range(5)
]
SHEETS = [
    ({"Creators": OURS, "maybe later": LATER}, "Creators"),
    ({"maybe later": LATER, "Creators": OURS}, "Creators"),
    ({"maybe later": LATER, "two more": LATER[:3]}, "maybe later"),
    ({"Creators": OURS, "Posts": POSTS * 5}, "Creators"),
    ({"Posts": POSTS, "maybe later": LATER}, "maybe later"),
]


@pytest.mark.parametrize(("sheets", "read"), SHEETS)
def test_of_sheets_with_people_the_fullest_is_read(
    tmp_path: Path, sheets: dict[str, list[list[str]]], read: str
) -> None:
    mapped = importing.map_file(saved(tmp_path, "a.xlsx", workbook(**sheets)), None, OPTIONS)
    assert mapped.facts["sheet"] == read


def test_other_sheets_that_could_be_read_are_told(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.xlsx", workbook(Instagram=PEOPLE, TikTok=PEOPLE, Posts=POSTS, Notes=[["Remember"]]))
    mapped = importing.map_file(path, None, OPTIONS)
    assert [decision.text for decision in mapped.decisions if decision.topic == "sheets"] == [ONE_OF_THREE]
    assert mapped.facts["sheet"] == "Instagram"
    assert mapped.facts["other_sheets"] == {"TikTok": "influencer_list", "Posts": "post_list"}


def test_a_sheet_of_another_kind_is_read_where_it_is_wished(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.xlsx", workbook(Instagram=PEOPLE, Posts=POSTS))
    mapped = importing.map_file(path, None, OPTIONS, ReadAs(sheet="Posts"))
    assert (mapped.kind, mapped.rows, mapped.facts["sheet"]) == ("post_list", 3, "Posts")


def test_sheets_without_a_known_table_are_not_told(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.xlsx", workbook(People=PEOPLE, Notes=[["Remember", "this"]]))
    assert "sheets" not in [decision.topic for decision in importing.map_file(path, None, OPTIONS).decisions]


def test_a_kind_may_read_every_table(monkeypatch: pytest.MonkeyPatch) -> None:
    class Whole:
        LABEL = "whole files"
        EVERY_TABLE = True
        score: Callable[..., float] = staticmethod(lambda header: float(header.has("Name")))

        @staticmethod
        def map_rows(found: Found, options: ImportOptions) -> Mapped:
            from storage.importers.sheet import Sheet

            return left_out_whole(Sheet(found, options, {"name": ["Name"]}), Noun.POSTS, date(2026, 5, 2), "no", {})

    monkeypatch.setattr(registry, "names", lambda: ("whole",))
    monkeypatch.setattr(registry, "kind_named", lambda _name: Whole)
    mapped = importing.map_table(table_of((LIST + "\nCountry,Share,Of all\nTogo,5,6\n").encode()))
    assert mapped.rows == 5
