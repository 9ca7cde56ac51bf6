import csv
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.reading.dates import Kind, Order, day_order, parse_day, parse_moment
from models.reading.named_days import echo

DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 12, 31))
THE_DAY = date(2026, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-03",
        "2026/4/3",
        "2026.04.03",
        "20260403",
        "03.04.2026",
        "3.4.26",
        "3 Apr 2026",
        "Apr 3, 2026",
        "April 3 2026",
        "Fri, Apr 3, 2026",
        "Friday, 3 April 2026",
        "3rd of April 2026",
        "03-Apr-26",
        "Apr-03-2026",
        "3. April 2026",
        "ven. 3 avr. 2026",
        "3 de abril de 2026",
        "viernes, 3 de abril de 2026",
        "3 aprile 2026",
        "vr 3 apr. 2026",
        "2026-04-03T00:00:00",
        "2026-04-03 23:59:59 -0400",
        "2026 Apr 3",
        "3 kwietnia 2026",
        "3 Nisan 2026",
        "3 апреля 2026 г.",
        "3 апр. 2026",
        "2026年4月3日",
        "３ Apr 2026",
        "٣ Apr ٢٠٢٦",
        "20260403T101112Z",
        "2026-04-03T10:11:12.345+02:00",
        "Fri Apr 03 2026 10:00:00 GMT+0200 (CEST)",
        " 3  APR  2026 ",
        "Fri 2026-04-03",
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert parse_day(text) == THE_DAY


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1. März 2026", 3),
        ("1er mars 2026", 3),
        ("mar. 3 mars 2026", 3),
        ("mar. 3 avr. 2026", 4),
        ("vr 3 mei 2026", 5),
        ("3 mag 2026", 5),
        ("3 juin 2026", 6),
        ("3 juil. 2026", 7),
        ("22 août 2026", 8),
        ("3 ago. 2026", 8),
        ("3 set 2026", 9),
        ("3 out 2026", 10),
        ("3 ott 2026", 10),
        ("3. Dez. 2026", 12),
        ("3 déc. 2026", 12),
        ("3 ene 2026", 1),
        ("3 gen 2026", 1),
        ("3 fevereiro 2026", 2),
    ],
)
def test_months_are_known_in_seven_languages(text: str, month: int) -> None:
    day = parse_day(text)
    assert day is not None
    assert day.month == month


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("03/04/2026", "dmy", date(2026, 4, 3)),
        ("03/04/2026", "mdy", date(2026, 3, 4)),
        ("03/04/2026", Order("mdy", 5), date(2026, 3, 4)),
        ("03.04.2026", "mdy", date(2026, 3, 4)),
        ("11/30/22", None, date(2022, 11, 30)),
        ("30/11/22", None, date(2022, 11, 30)),
        ("30/11/2022", "mdy", date(2022, 11, 30)),
        ("26/04/03", "ymd", date(2026, 4, 3)),
        ("4/4/2026", None, date(2026, 4, 4)),
        ("01/02/69", "dmy", date(2069, 2, 1)),
    ],
)
def test_numeric_days_follow_the_order_of_their_column(text: str, order: Order | Kind | None, day: date) -> None:
    assert parse_day(text, order) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-04-06 21:52:39 -0400", (2022, 4, 6, 21, 52, 39)),
        ("2026-04-05 21:31:52 +0500", (2026, 4, 5, 21, 31, 52)),
        ("2020-02-10 18:00 +0000", (2020, 2, 10, 18, 0, 0)),
        ("03/18/2025 07:13", (2025, 3, 18, 7, 13, 0)),
        ("2025/10/31 18:19:10", (2025, 10, 31, 18, 19, 10)),
        ("2025-01-01T01:00:00", (2025, 1, 1, 1, 0, 0)),
        ("01.09.2026 18:00 Uhr", (2026, 9, 1, 18, 0, 0)),
        ("Apr 3, 2026 at 7:05\u202fPM", (2026, 4, 3, 19, 5, 0)),
        ("Apr 3, 2026, 12:05 a.m.", (2026, 4, 3, 0, 5, 0)),
        ("2026-04-03 12:00 pm", (2026, 4, 3, 12, 0, 0)),
        ("2026-04-03 10:00 PDT", (2026, 4, 3, 10, 0, 0)),
        ("2026-04-03 10:00:00 UTC", (2026, 4, 3, 10, 0, 0)),
        ("3 avr. 2026 14h30", (2026, 4, 3, 14, 30, 0)),
        ("2026-4-3 9:05", (2026, 4, 3, 9, 5, 0)),
        ("2026-04-03", (2026, 4, 3, 0, 0, 0)),
    ],
)
def test_a_moment_keeps_the_wall_time_and_drops_the_offset(text: str, moment: tuple[int, ...]) -> None:
    year, month, day, hour, minute, second = moment
    assert parse_moment(text) == datetime(year, month, day, hour, minute, second)


@pytest.mark.parametrize("text", ["", " ", "-", "--", "undefined", "N/A", "#VALUE!"])
def test_a_blank_date_is_none(text: str) -> None:
    assert parse_day(text) is None
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "tomorrow",
        "31/02/2026",
        "2026-13-01",
        "2026-02-30",
        "99/99/99",
        "0/0/2020",
        "5",
        "12:30",
        "2026",
        "3.4",
        "2026-04-03 25:00",
        "2026-04-03 13:00 PM",
        "3 Foo 2026",
        "3 Apr May 2026",
        "1 2 3 Apr 2026",
        "3.апр",
        "Lifetime",
        "Apr 2026 2026",
        "20261399",
        "45123",
        "1/2-2026",
        "123/4/2026",
        "x" * 81,
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"Write it like 3 Apr 2026 or 24\.12\.2026\.$"):
        parse_day(text)


def test_a_day_that_could_be_two_days_is_never_guessed() -> None:
    with pytest.raises(UnreadableError) as error:
        parse_day("03/04/2026")
    assert str(error.value) == "“03/04/2026” could be 3 Apr 2026 or 4 Mar 2026. Write it like 3 Apr 2026."


def test_a_day_without_a_year_says_what_is_missing() -> None:
    with pytest.raises(UnreadableError, match="“July 16” has no year"):
        parse_day("July 16")


def test_a_slip_in_the_year_is_seen() -> None:
    with pytest.raises(UnreadableError, match="lies in the year 1026"):
        parse_day("1026-04-03")


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2026", "13/04/2026"], Order("dmy", 1)),
        (["03/04/2026", "04/13/2026", "04/14/26"], Order("mdy", 2)),
        (["2026-01-02", "2026-01-03 10:00"], Order("ymd", 2)),
        (["03.04.2026"], Order("dmy", 1)),
        (["03/04/2026"], Order("mdy", 0, ambiguous=True)),
        (["4/4/2026", ""], Order("mdy")),
        (["03/04/2026", "13/04/2026", "14/04/2026", "04/13/2026"], Order("dmy", 2, ambiguous=True)),
        (["3 Apr 2026", "n/a"], Order("mdy")),
    ],
)
def test_the_column_decides_its_order_and_says_how_sure_it_is(texts: list[str], order: Order) -> None:
    assert day_order(texts) == order


def test_where_nothing_decides_the_owners_own_order_is_assumed() -> None:
    assert day_order(["03/04/2026"], assume="dmy") == Order("dmy", 0, ambiguous=True)


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_blank_or_refused(text: str) -> None:
    with suppress(UnreadableError):
        parse_moment(text)


@given(DAYS)
def test_an_echoed_day_reads_back(day: date) -> None:
    assert parse_day(echo(day)) == day
    assert parse_day(day.isoformat()) == day
    assert parse_day(day.strftime("%Y%m%d")) == day


@given(st.lists(DAYS, min_size=1), st.sampled_from([("%d/%m/%Y", "dmy"), ("%m/%d/%Y", "mdy"), ("%Y/%m/%d", "ymd")]))
def test_a_column_in_one_format_reads_back(days: list[date], form: tuple[str, Kind]) -> None:
    texts = [day.strftime(form[0]) for day in days]
    order = day_order(texts, assume=form[1])
    assert [parse_day(text, order) for text in texts] == days


@given(MOMENTS)
def test_a_moment_reads_back_to_the_second(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    assert parse_moment(moment.isoformat()) == whole
    assert parse_moment(f"{whole:%Y-%m-%d %H:%M:%S} -0700") == whole
    assert parse_moment(f"{whole:%b %d, %Y %I:%M:%S %p}") == whole


@pytest.mark.parametrize(
    ("name", "column", "kind", "first", "last"),
    [
        ("social/meta_instagram_content_2025.csv", "Publish time", "mdy", (2025, 3, 18, 7, 13), (2025, 4, 14, 9, 59)),
        ("social/meta_facebook_content_2023.csv", "Publish time", "mdy", (2023, 12, 12, 1, 12), (2024, 3, 4, 8, 3)),
    ],
)
def test_publish_times_of_real_exports_are_read(
    real_files: Path, name: str, column: str, kind: Kind, first: tuple[int, ...], last: tuple[int, ...]
) -> None:
    with (real_files / name).open(encoding="utf-8-sig", newline="") as file:
        texts = [row[column] for row in csv.DictReader(file)]
    order = day_order(texts)
    moments = [moment for text in texts if (moment := parse_moment(text, order))]
    assert (order.kind, order.ambiguous) == (kind, False)
    assert min(moments).timetuple()[:5] == first
    assert max(moments).timetuple()[:5] == last


def test_dates_of_real_posts_on_x_are_read(real_files: Path) -> None:
    with (real_files / "social" / "x_post_analytics.csv").open(encoding="utf-8", newline="") as file:
        days = [parse_day(row["Date"]) for row in csv.DictReader(file)]
    assert len(days) == 120
    assert None not in days
