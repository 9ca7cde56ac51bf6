from datetime import date, datetime

import pytest

from ui.backups import backup_words as say

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("moment", "words", "at"),
    [
        (datetime(2026, 11, 27, 9, 12), "Today 09:12", "today 09:12"),
        (datetime(2026, 11, 26, 18, 40), "Yesterday 18:40", "yesterday 18:40"),
        (datetime(2026, 11, 25, 8, 0), "Wed 25 Nov 08:00", "on Wed 25 Nov 08:00"),
        (datetime(2025, 10, 23, 14, 2), "Thu 23 Oct 2025 14:02", "on Thu 23 Oct 2025 14:02"),
        (datetime(2026, 11, 28, 9, 0), "Sat 28 Nov 09:00", "on Sat 28 Nov 09:00"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: datetime, words: str, at: str) -> None:
    assert say.when(moment, TODAY) == words
    assert say.at(moment, TODAY) == at
    assert f"on {say.within(moment, TODAY)}".endswith(at.removeprefix("on "))


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 KB"), (900, "0.9 KB"), (9_960, "10 KB"), (664_000, "664 KB"), (999_600, "1.0 MB"), (39_000_000, "39 MB"),
     (1_200_000_000, "1.2 GB"), (5_000_000_000_000, "5,000 GB")],
)  # fmt: skip
def test_bytes_are_said_in_a_few_digits(number: int, words: str) -> None:
    assert say.size(number) == words


def test_what_a_backup_holds_begins_with_what_matters_most() -> None:
    counts = {"influencer": 34, "reading": 9, "campaign": 1, "post": 61, "partnership": 12}
    same = "34 influencers · 1 campaign · 61 posts · 0 orders"
    assert say.holds(counts) == same
    assert say.holds_all(counts) == f"{same} · 12 partnerships · 9 readings"


def test_two_backups_are_told_apart_in_the_same_places() -> None:
    earlier = {"influencer": 29, "campaign": 1, "partnership": 9}
    assert say.holds(earlier) == "29 influencers · 1 campaign · 0 posts · 0 orders"
    assert say.holds(earlier | {"shop_order": 333}) == "29 influencers · 1 campaign · 0 posts · 333 orders"
    assert say.holds(earlier | {"shop_order": 333, "post": 14}) == "29 influencers · 1 campaign · 14 posts · 333 orders"


def test_an_empty_backup_and_one_without_a_description_are_told_apart() -> None:
    assert say.holds({"influencer": 0}) == "Nothing yet"
    assert say.holds(None) == ""
