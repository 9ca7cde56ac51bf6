
from models.posts.reading_doubts import doubt

DAY = "20 Sep"


def test_more_likes_than_views_are_odd() -> None:
    assert doubt("likes", {"likes": 700, "views": 500}, {}) == (
        "More likes than views (700 of 500): is that right?"
    )  # fmt: skip


def test_a_count_that_fell_is_odd() -> None:
    assert doubt("views", {"views": 900}, {"views": 1_000}, DAY) == "Fewer views than on 20 Sep (1,000): is that right?"


def test_ten_times_as_many_may_have_a_digit_too_many() -> None:
    assert doubt("likes", {"likes": 4_500}, {"likes": 450}, DAY) == "10 times the likes of 20 Sep: a digit too many?"
    assert doubt("likes", {"likes": 450}, {"likes": 45}, DAY) == ""


def test_growth_and_the_same_again_are_not_odd() -> None:
    assert doubt("likes", {"likes": 450, "views": 900}, {"likes": 450}, DAY) == ""
    assert doubt("likes", {"likes": 500, "views": None}, {"likes": 450}, DAY) == ""


def test_what_is_not_known_is_never_odd() -> None:
    assert doubt("likes", {"likes": None, "views": 0}, {"likes": 450}, DAY) == ""
    assert doubt("likes", {}, {}) == ""


def test_followers_may_fall() -> None:
    assert doubt("followers", {"followers": 900}, {"followers": 1_000}, DAY) == ""
