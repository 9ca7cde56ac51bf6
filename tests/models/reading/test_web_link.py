import pytest

from models.errors import UnreadableError
from models.reading.web_link import parse_web_link


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://fernandflour.com/box ", "https://fernandflour.com/box"),
        ("HTTP://fernandflour.com", "HTTP://fernandflour.com"),
        ("fernandflour.com/box?x=1", "https://fernandflour.com/box?x=1"),
    ],
)
def test_links_are_read_with_or_without_their_scheme(typed: str, kept: str) -> None:
    assert parse_web_link(typed) == kept


@pytest.mark.parametrize(
    "typed", ["box", "ftp://fernandflour.com", "javascript:alert(1)", "https://", "https://a b.com", "/home/ada/box"]
)
def test_anything_else_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(UnreadableError, match=r"is no whole link\. Paste a link that begins"):
        parse_web_link(typed)
