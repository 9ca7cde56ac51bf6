"""Days of TikTok's exports get the year that videos' ids, the order of the rows or the day of the file leave."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest

from models.importing import ImportOptions, Mapped, PostDraft
from storage.importing import importing
from tests.storage.importers.files import saved
from tests.storage.importers.platform_files import TIKTOK_CONTENT, TIKTOK_FOLLOWERS, export_of

SAVED = datetime(2026, 3, 1, 12, 0)
UNTELLING = "https://www.tiktok.com/@lena/video/{}"


def mapped(folder: Path, header: str, *rows: list[str], options: ImportOptions | None = None) -> Mapped:
    path = saved(folder, "Content.csv", export_of(header, *rows))
    os.utime(path, (SAVED.timestamp(), SAVED.timestamp()))
    return importing.map_file(path, None, options or ImportOptions())


def video(day: str, made: date | None = None, exported: str = "February 28", number: int = 1) -> list[str]:
    second = int(datetime(made.year, made.month, made.day, 12).timestamp()) if made else 0
    link = UNTELLING.format((second << 32) + number)
    return [exported, "Bread", link, day, "7", "1", "3", "100"]


def published(result: Mapped) -> list[date | None]:
    posts = [draft.post.published_at for draft in result.drafts if isinstance(draft, PostDraft)]
    return [moment and moment.date() for moment in posts]


def words(result: Mapped) -> str:
    return next(decision.text for decision in result.decisions if decision.topic == "years")


def test_the_ids_of_videos_tell_their_year_and_that_of_the_export(tmp_path: Path) -> None:
    rows = [
        video("July 16", date(2023, 7, 16)),
        video("January 1", date(2023, 12, 31)),
        video("February 29", date(2024, 2, 29), number=2),
    ]
    result = mapped(tmp_path, TIKTOK_CONTENT["studio"], *[["March 2", *row[1:]] for row in rows])
    assert published(result) == [date(2023, 7, 16), date(2024, 1, 1), date(2024, 2, 29)]
    assert result.day == date(2024, 3, 2)
    assert words(result) == "Days without a year — July 16 = 16 Jul 2023 (by the ids of the posts)"


def test_without_telling_ids_the_export_s_own_day_bounds_the_years(tmp_path: Path) -> None:
    rows = [video("July 16"), video("February 28", number=2), video("March 1", number=3)]
    result = mapped(tmp_path, TIKTOK_CONTENT["studio"], *rows)
    assert published(result) == [date(2025, 7, 16), date(2026, 2, 28), date(2025, 3, 1)]
    assert result.day == date(2026, 2, 28)


def test_a_day_that_does_not_fit_the_id_is_left_to_the_day_of_the_file(tmp_path: Path) -> None:
    rows = [video("July 16", date(2023, 7, 16)), video("May 1", date(2023, 8, 1), number=2)]
    assert published(mapped(tmp_path, TIKTOK_CONTENT["studio"], *rows))[1] == date(2023, 5, 1)


def test_the_chosen_day_comes_before_the_day_of_the_file(tmp_path: Path) -> None:
    rows = [["Bread", UNTELLING.format(5), "July 16", "7", "1", "3", "100"]]
    header = TIKTOK_CONTENT["studio newer"]
    assert published(mapped(tmp_path, header, *rows)) == [date(2025, 7, 16)]
    chosen = mapped(tmp_path, header, *rows, options=ImportOptions(day=date(2024, 7, 15)))
    assert published(chosen) == [date(2023, 7, 16)]


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_rows_in_order_go_back_more_than_one_year(tmp_path: Path, *, is_newest_first: bool) -> None:
    days = [
        "November 2", "December 30", "January 5", "March 1", "April 20", "June 1", "July 4", "August 9", "October 1",
        "November 30", "January 3", "February 1",
    ]  # fmt: skip
    rows = [video(day, number=number) for number, day in enumerate(days, 1)]
    result = mapped(tmp_path, TIKTOK_CONTENT["studio"], *(rows[::-1] if is_newest_first else rows))
    expected = [date(2024, 11, 2), date(2024, 12, 30), date(2025, 1, 5), date(2025, 3, 1)]
    found = published(result)
    assert (found[::-1] if is_newest_first else found)[:4] == expected
    assert "by the order of the rows" in words(result)


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_a_history_across_the_leap_day_lies_in_a_leap_year(tmp_path: Path, *, is_newest_first: bool) -> None:
    rows = [["February 28", "10", "0"], ["February 29", "11", "1"], ["March 1", "12", "1"]]
    result = mapped(tmp_path, TIKTOK_FOLLOWERS["studio"], *(rows[::-1] if is_newest_first else rows))
    days = sorted(draft.day for draft in result.drafts)  # type: ignore[union-attr]
    assert days == [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]


def test_a_day_ahead_of_our_clock_is_of_this_year(tmp_path: Path) -> None:
    result = mapped(tmp_path, TIKTOK_FOLLOWERS["studio"], ["March 1", "12", "1"], ["March 2", "13", "1"])
    assert [draft.day for draft in result.drafts] == [date(2026, 3, 1), date(2026, 3, 2)]  # type: ignore[union-attr]


def test_days_of_other_languages_and_orders_are_read(tmp_path: Path) -> None:
    rows = [["28 August", "10", "0"], ["29. August", "11", "1"], ["8月30日", "12", "1"]]
    result = mapped(tmp_path, TIKTOK_FOLLOWERS["studio"], *rows)
    assert [draft.day.day for draft in result.drafts] == [28, 29, 30]  # type: ignore[union-attr]


@pytest.mark.parametrize(("written", "order"), [("07/08/2025 10:00", "month/day"), ("08/07/2025 10:00", "day/month")])
def test_the_ids_of_videos_tell_day_and_month_apart(tmp_path: Path, written: str, order: str) -> None:
    link = video("", date(2025, 7, 8))[2]
    header = TIKTOK_CONTENT["business"]
    same = ["Bread", video("", date(2025, 7, 7), number=2)[2], "07/07/2025", "100", "7", "1", "3", "2"]
    result = mapped(tmp_path, header, ["Bread", link, written, "100", "7", "1", "3", "2"], same)
    assert published(result) == [date(2025, 7, 8), date(2025, 7, 7)]
    assert any(order in decision.text for decision in result.decisions)


def test_days_that_nothing_tells_apart_are_said_both_ways(tmp_path: Path) -> None:
    row = ["Bread", UNTELLING.format(5), "07/08/2025 10:00", "100", "7", "1", "3", "2"]
    result = mapped(tmp_path, TIKTOK_CONTENT["business"], row)
    assert [fate.note for fate in result.fates] == [
        "“07/08/2025 10:00” could be 7 Aug 2025 or 8 Jul 2025. Write it like 3 Apr 2026."
    ]
    assert any(decision.is_open for decision in result.decisions)
