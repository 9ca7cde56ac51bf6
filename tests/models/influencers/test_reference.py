import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.influencers.reference import Reference, parse_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://example.com/kit?a=1 ", "https://example.com/kit?a=1"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("www.example.com/kit", "https://www.example.com/kit"),
        ("example.com", "https://example.com"),
        ("/home/ada/Media kit.pdf", "/home/ada/Media kit.pdf"),
        ("C:\\Users\\Ada\\kit.pdf", "C:\\Users\\Ada\\kit.pdf"),
        ('"C:\\Users\\Ada\\kit.pdf"', "C:\\Users\\Ada\\kit.pdf"),
        ("file:///home/ada/Media%20kit.pdf", "/home/ada/Media kit.pdf"),
        ("file:///C:/Users/Ada/kit.pdf", "C:/Users/Ada/kit.pdf"),
    ],
)
def test_links_and_whole_paths_are_read(typed: str, kept: str) -> None:
    assert parse_address(typed) == kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "Paste a link"),
        ("kit", "neither a link nor the whole path"),
        ("javascript:alert(1)", "“javascript” are not opened"),
        ("mailto:ada@example.com", "“mailto” are not opened"),
        ("https://", "no whole link"),
        ("\\\\server\\share\\kit.pdf", "another computer"),
        ("file://server/share/kit.pdf", "another computer"),
    ],
)
def test_anything_else_is_told_in_a_sentence(typed: str, problem: str) -> None:
    with pytest.raises(UnreadableError, match=problem):
        parse_address(typed)


@given(st.text(max_size=60))
def test_what_is_kept_is_a_link_or_a_local_path_and_reads_as_itself(typed: str) -> None:
    try:
        kept = parse_address(typed)
    except UnreadableError:
        return
    reference = Reference(1, 1, kept)
    assert reference.is_link or kept.startswith("/") or kept[1] == ":"
    assert not kept.startswith(("//", "\\\\"))
    assert parse_address(kept) == kept


def test_without_a_label_a_short_form_is_shown() -> None:
    assert Reference(1, 1, "https://www.example.com/kit/").shown == "example.com/kit"
    assert Reference(1, 1, "C:\\Users\\Ada\\kit.pdf").shown == "kit.pdf"
    assert Reference(1, 1, "/home/ada/kit.pdf", "Media kit").shown == "Media kit"


def test_a_program_is_known_by_its_ending() -> None:
    assert Reference(1, 1, "C:\\Temp\\kit.EXE").is_program
    assert not Reference(1, 1, "https://example.com/setup.exe").is_program
    assert not Reference(1, 1, "/home/ada/kit.pdf").is_program
