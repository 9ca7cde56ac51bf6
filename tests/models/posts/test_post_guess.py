import pytest

from models.posts.post_guess import FORMATS, format_of, format_title, format_word
from models.reading.platform import Platform


@pytest.mark.parametrize(
    ("url", "platform", "format_"),
    [
        ("https://www.instagram.com/reel/abc/", Platform.INSTAGRAM, "reel"),
        ("https://www.instagram.com/p/abc/", Platform.INSTAGRAM, "post"),
        ("https://www.youtube.com/shorts/abc", Platform.YOUTUBE, "short"),
        ("https://www.youtube.com/watch?v=abc", Platform.YOUTUBE, "video"),
        ("https://www.tiktok.com/@a/video/1", Platform.TIKTOK, "video"),
        ("https://bread.example/rye", Platform.BLOG, "article"),
    ],
)
def test_a_link_tells_the_format(url: str, platform: Platform, format_: str) -> None:
    assert format_of(url, platform) == format_
    assert format_ in FORMATS


@pytest.mark.parametrize(
    ("typed", "kept", "title"),
    [
        ("Reel", "reel", "Reel"),
        (" STORY ", "story", "Story"),
        ("Blog post", "blog post", "Blog post"),
        ("Beitrag", "Beitrag", "Beitrag"),
        ("UGC clip", "UGC clip", "UGC clip"),
        ("story in zwei Teilen", "story in zwei Teilen", "Story in zwei Teilen"),
        ("", "", ""),
    ],
)
def test_a_format_of_ones_own_keeps_its_capitals(typed: str, kept: str, title: str) -> None:
    assert (format_word(typed), format_title(kept)) == (kept, title)
