from dataclasses import replace
from datetime import date

from models.posts.followers_then import FollowersSource, FollowersThen
from models.posts.measured_post import MeasuredPost
from models.posts.post import Post
from models.posts.post_words import disclosure_words, place_words
from models.reading.platform import Platform

POST = Post(1, 1, 1, Platform.INSTAGRAM)


def test_a_disclosure_is_told_with_wording_who_and_when() -> None:
    seen = replace(
        POST, disclosure_seen=True, disclosure_wording="#ad", disclosure_by="Fern", disclosure_on=date(2026, 9, 10)
    )
    assert disclosure_words(seen) == "seen: “#ad”, by Fern on 10 Sep 2026"
    assert disclosure_words(replace(POST, disclosure_seen=False)) == "not there"
    assert disclosure_words(POST) == "nobody looked yet"
    assert disclosure_words(replace(POST, partnership_id=None)) == "not sponsored"


def test_a_post_stands_on_a_platform_and_for_a_campaign() -> None:
    assert place_words(MeasuredPost(POST, handle="moss", campaign="Autumn box")) == "Instagram · @moss · Autumn box"
    assert place_words(MeasuredPost(POST)) == "Instagram"


def test_followers_then_say_where_they_come_from() -> None:
    used = FollowersThen(10_000, FollowersSource.BEFORE, date(2026, 8, 1))
    assert used.told == "last reading of the profile before the post, 1 Aug 2026"
