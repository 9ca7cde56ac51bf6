from datetime import date, datetime

from models.posts.measured_post import MeasuredPost, count_of
from models.posts.post import Basis, Post, Reading
from models.reading.platform import Platform

POST = Post(1, 1, 1, Platform.INSTAGRAM, format="reel", published_at=datetime(2026, 9, 9, 18))


TODAY = date(2026, 9, 22)


def reading(day: int, basis: Basis = Basis.MEASURED, likes: int | None = None) -> Reading:
    return Reading(day, 1, date(2026, 9, day), basis, likes=likes)


def test_a_post_is_known_by_format_creator_and_day() -> None:
    assert MeasuredPost(POST, influencer="Moss & Crumb").title(TODAY) == "Reel · Moss & Crumb · 9 Sep"
    assert MeasuredPost(POST, handle="moss").title(TODAY) == "Reel · @moss · 9 Sep"
    assert MeasuredPost(POST, handle="moss").title(date(2027, 1, 2)) == "Reel · @moss · 9 Sep 2026"


def test_on_one_day_what_was_measured_comes_before_what_was_guessed() -> None:
    post = MeasuredPost(POST, (reading(12, Basis.ASSUMED), reading(12), reading(12, Basis.ESTIMATED)))
    assert post.last == reading(12)
    assert post.measured_on(date(2026, 9, 12)) == reading(12)


def test_the_reading_before_a_day_is_the_newest_of_an_earlier_one() -> None:
    post = MeasuredPost(POST, (reading(10), reading(12), reading(14)))
    assert post.before(date(2026, 9, 14)) == reading(12)
    assert post.before(date(2026, 9, 10)) is None


def test_a_count_of_no_reading_is_not_known() -> None:
    assert count_of(None, "likes") is None
    assert count_of(reading(10, likes=0), "likes") == 0
