"""The first table of a file as a clean rectangle."""

import subprocess
import sys

import pytest

from storage.importers import table_of

GA4 = "# ------\n# Account: Fern, Flour\n# \n# Start date: 20240101\n"


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        (GA4 + "Date,Users\n20240101,5\n", ["Date", "Users"], [["20240101", "5"]]),
        (",,\nRank,Name,City\n1,Ana,Gent\n", ["Rank", "Name", "City"], [["1", "Ana", "Gent"]]),
        ("Facebook reach;\nDate;Primary\n2025-10-31;4\n", ["Date", "Primary"], [["2025-10-31", "4"]]),
        ("Name,City,Fee\nAna,Gent\nBo\n", ["Name", "City", "Fee"], [["Ana", "Gent", ""], ["Bo", "", ""]]),
        ("Name,City\nAna,Gent\n,\n,\n\n", ["Name", "City"], [["Ana", "Gent"]]),
        ("Name,City\nAna,Gent,a note\n", ["Name", "City", ""], [["Ana", "Gent", "a note"]]),
        ("Name,Fee\n,in EUR\nAna,5\nBo,6\nCy,7\n", ["Name", "Fee"],
         [["", "in EUR"], ["Ana", "5"], ["Bo", "6"], ["Cy", "7"]]),
        ("Post,Fee,Views\nid,in EUR,a day\n1,5,6\n2,6,7\n3,7,8\n", ["Post id", "Fee in EUR", "Views a day"],
         [["1", "5", "6"], ["2", "6", "7"], ["3", "7", "8"]]),
        ('"","Women","Men"\n"18-24","1","2"\n\n"Top countries"\n"Togo","Mali","Ghana","Benin"\n"1","2","3","4"\n',
         ["", "Women", "Men"], [["18-24", "1", "2"]]),
        ("Views\n5\n6\n", ["Views"], [["5"], ["6"]]),
        ("", [], []),
    ],
)  # fmt: skip
def test_the_rectangle_holds_the_first_table_alone(text: str, header: list[str], rows: list[list[str]]) -> None:
    table = table_of(text.encode())
    assert (table.header, table.rows) == (header, rows)


def test_importing_the_package_reads_no_reader() -> None:
    code = "import sys, storage.importers; print([name for name in sys.modules if '.tables' in name or name == 'csv'])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
