"""One sheet reader for all kinds: keys, days and amounts as the whole column decides, and what stays open."""

from datetime import date, datetime

import pytest

from models.errors import UnreadableError
from models.importing import ImportOptions, ReadAs
from models.reading.dates import Kind
from models.reading.numbers import Lone
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.sheet import Habits, Sheet
from storage.importers.tables.raw_table import RawTable, Record

TITLES = {"id": ("Order",), "day": ("Day",), "total": ("Total",), "tax": ("Tax",)}


def sheet(
    *rows: tuple[str, ...], options: ImportOptions | None = None, habits: Habits | None = None, delimiter: str = ","
) -> Sheet:
    records = [Record(number, cells) for number, cells in enumerate(rows, 2)]
    names = ("Order", "Day", "Total", "Tax")
    table = RawTable("orders.csv", [Record(1, names), *records], ReadAs(delimiter=delimiter), date(2026, 5, 4))
    found = Found(table, Header(names), 0, "kind")
    return Sheet(found, options or ImportOptions(), TITLES, habits=habits or Habits())


@pytest.mark.parametrize(
    ("text", "key"), [("#1001", "#1001"), ("'0042", "0042"), ("2696887965.0", "2696887965"), ("1.5E+1", "15")]
)
def test_a_key_is_text(text: str, key: str) -> None:
    made = sheet((text,))
    assert made.key(next(made.rows()), "id") == key


@pytest.mark.parametrize("text", ["6.49E+17", "6,49e+17"])
def test_a_key_that_a_spreadsheet_rounded_is_told(text: str) -> None:
    made = sheet((text,))
    with pytest.raises(UnreadableError, match="last digits are lost"):
        made.key(next(made.rows()), "id")


@pytest.mark.parametrize(
    ("usual", "day", "told"),
    [
        ("mdy", date(2026, 3, 4), "month/day/year — 03/04/2026 = 4 Mar 2026"),
        ("dmy", date(2026, 4, 3), "day/month/year — 03/04/2026 = 3 Apr 2026"),
    ],
)
def test_how_files_are_always_written_settles_what_no_row_decides(usual: Kind, day: date, told: str) -> None:
    made = sheet(("1", "03/04/2026"), habits=Habits(days=usual))
    assert made.day(next(made.rows()), "day") == day
    assert [(each.text, each.is_open) for each in made.decisions()] == [
        (f"Dates as {told} (as such files are written)", False)
    ]


def test_rows_decide_against_how_files_are_always_written() -> None:
    made = sheet(("1", "03/04/2026"), ("2", "25/04/2026"), habits=Habits(days="mdy"))
    assert made.day(next(made.rows()), "day") == date(2026, 4, 3)


def test_a_spreadsheets_semicolons_leave_days_of_an_export_open() -> None:
    made = sheet(("1", "03/04/2026"), habits=Habits(days="mdy"), delimiter=";")
    with pytest.raises(UnreadableError, match="4 Mar 2026"):
        made.day(next(made.rows()), "day")
    assert [told.is_open for told in made.decisions()] == [True]


def test_what_nothing_decides_is_asked_until_it_is_chosen() -> None:
    made = sheet(("1", "03/04/2026"))
    with pytest.raises(UnreadableError, match="4 Mar 2026"):
        made.day(next(made.rows()), "day")
    assert [told.is_open for told in made.decisions()] == [True]
    chosen = sheet(("1", "03/04/2026"), options=ImportOptions(date_order="dmy"))
    assert chosen.day(next(chosen.rows()), "day") == date(2026, 4, 3)


def test_columns_that_are_written_alike_decide_their_mark_together() -> None:
    made = sheet(("1", "", "1.234", "12,50"), habits=Habits(alike=("total", "tax")))
    record = next(made.rows())
    assert (made.money(record, "total", "EUR"), made.money(record, "tax", "EUR")) == (123_400, 1_250)
    assert [told.text for told in made.decisions()] == ["Amounts with a decimal comma — 12,50 (1 cell decides it)"]


def test_a_lone_point_of_a_program_is_decimal() -> None:
    made = sheet(("1", "", "12.500"), habits=Habits(alike=("total",), lone="english"))
    assert made.money(next(made.rows()), "total", "KWD") == 12_500


def test_a_moment_is_read_to_the_minute_that_the_workspace_keeps() -> None:
    made = sheet(("1", "2026-04-25 18:19:10"))
    assert made.moment(next(made.rows()), "day") == datetime(2026, 4, 25, 18, 19)


def test_three_digits_behind_a_comma_are_asked_about_where_they_can_be_decimals() -> None:
    made = sheet(("1", "", "12,500"), habits=Habits(alike=("total",), lone="english"))
    record = next(made.rows())
    assert made.money(record, "total", "EUR") == 1_250_000
    with pytest.raises(UnreadableError, match="12500 or 12"):
        made.money(record, "total", "KWD")
    assert [(told.topic, told.is_open) for told in made.decisions()] == [("decimal", True)]
    chosen = sheet(("1", "", "12,500"), options=ImportOptions(decimal=","), habits=Habits(alike=("total",)))
    assert chosen.money(next(chosen.rows()), "total", "KWD") == 12_500


@pytest.mark.parametrize("currency", ["EUR", "USD"])
def test_marks_that_contradict_each_other_leave_a_mark_before_three_digits_in_doubt(currency: str) -> None:
    made = sheet(*(("1", "", text) for text in ("1,234.50", "12,50", "1.234")))
    first, second, doubtful = made.rows()
    assert [made.money(row, "total", currency) for row in (first, second)] == [123_450, 1_250]
    with pytest.raises(UnreadableError, match=r"“1\.234” could be 1234 or 1\.234\."):
        made.money(doubtful, "total", currency)
    assert [told.is_open for told in made.decisions() if told.topic == "decimal"] == [True]


def test_a_currency_without_decimals_leaves_no_mark_in_doubt() -> None:
    made = sheet(*(("1", "", text) for text in ("1,234.50", "12,50", "1.234")))
    assert made.money(list(made.rows())[2], "total", "JPY") == 1_234


@pytest.mark.parametrize(("text", "lone"), [("1.234", "group"), ("1,234", "group"), ("1.234", "english")])
def test_a_table_kept_by_hand_asks_about_thousands_that_nothing_decides(text: str, lone: Lone) -> None:
    made = sheet(("1", "", text), habits=Habits(alike=("total",), lone=lone, asks=True))
    assert made.money(next(made.rows()), "total", "EUR") == 123_400
    assert [(told.text, told.is_open) for told in made.decisions() if told.topic == "decimal"] == [
        (f"“Total” with thousands — {text} = €1,234 (assumed: no row decides it)", True)
    ]


def test_the_owners_answer_settles_what_a_mark_is() -> None:
    options = ImportOptions(decimal=".")
    made = sheet(("1", "", "1.234"), options=options, habits=Habits(alike=("total",), asks=True))
    assert made.money(next(made.rows()), "total", "EUR") == 123
    assert not made.decisions()


def test_a_shops_own_habit_decides_without_a_question() -> None:
    made = sheet(("1", "", "1,234"), habits=Habits(alike=("total",), lone="english"))
    assert made.money(next(made.rows()), "total", "EUR") == 123_400
    assert not [told for told in made.decisions() if told.is_open]


def test_a_count_has_no_decimals_whatever_the_amounts_beside_it_are() -> None:
    made = sheet(("1", "", "1.234"), habits=Habits(alike=("total",), lone="english", asks=True))
    assert made.count(next(made.rows()), "total") == 1_234


def test_rows_that_contradict_each_other_decide_nothing_for_a_row_in_doubt() -> None:
    made = sheet(*(("1", day) for day in ("13/04/2026", "04/25/2026", "04/26/2026", "03/04/2026")))
    first, *_, doubtful = made.rows()
    assert made.day(first, "day") == date(2026, 4, 13)
    with pytest.raises(UnreadableError, match="4 Mar 2026"):
        made.day(doubtful, "day")
    assert any(told.is_open for told in made.decisions())
