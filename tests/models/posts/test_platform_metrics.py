import pytest

from models.posts.platform_metrics import called, metrics_of, metrics_of_all, why_not_shown
from models.posts.post import METRICS
from models.reading.platform import Platform


def test_each_platform_is_asked_for_what_it_shows() -> None:
    assert metrics_of(Platform.INSTAGRAM, "reel") == ("views", "reach", "likes", "comments", "shares", "saves")
    assert metrics_of(Platform.YOUTUBE, "video") == ("views", "likes", "comments")
    assert metrics_of(Platform.TIKTOK, "video") == ("views", "likes", "comments", "shares", "saves")


def test_a_story_has_clicks_and_no_saves() -> None:
    asked = metrics_of(Platform.INSTAGRAM, "story")
    assert "clicks" in asked
    assert "saves" not in asked


@pytest.mark.parametrize("platform", Platform)
def test_every_platform_shows_something_in_the_order_of_every_table(platform: Platform) -> None:
    for piece in ("post", "story"):
        asked = metrics_of(platform, piece)
        assert asked
        assert list(asked) == [name for name in METRICS if name in asked]


def test_a_platform_nobody_knows_is_asked_for_everything() -> None:
    assert metrics_of(Platform.OTHER, "post") == METRICS


def test_a_missing_count_has_a_reason() -> None:
    assert why_not_shown(Platform.YOUTUBE, "video", "saves") == "YouTube shows no saves of a video."
    assert why_not_shown(Platform.BLOG, "article", "reach") == "Blog shows no reach of an article."
    assert why_not_shown(Platform.YOUTUBE, "video", "views") == ""


def test_several_pieces_ask_for_what_any_of_them_shows() -> None:
    assert metrics_of_all({(Platform.YOUTUBE, "video"), (Platform.PINTEREST, "pin")}) == (
        "views", "impressions", "likes", "comments", "saves", "clicks",
    )  # fmt: skip
    assert metrics_of_all(()) == ()


def test_a_platform_has_words_of_its_own() -> None:
    assert called(Platform.X, "saves") == "bookmarks"
    assert called(Platform.INSTAGRAM, "saves") == ""
