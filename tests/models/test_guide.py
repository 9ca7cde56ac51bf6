"""Chapters, their sections, links and what is found in them."""

import pytest

from models.guide import Chapter, Place, anchor_of, find, order_of, plain

TEXT = """# Orders and codes

Whose they *are*, see [the list](influencers.md#find).

## To decide

- **Gifts**: an order that a code made free. `FLOUR10` and Café.

## The range

| a | b |
|---|---|
| one<br>two | ![A picture](pictures/x.png) |
"""
ORDERS = Chapter("orders", TEXT)
BACKUPS = Chapter("backups", "# Backups\n\nA gift of an order to come back.\n")


def test_a_chapter_is_read_in_sections_of_plain_words() -> None:
    told = [(part.place, part.title, part.text) for part in ORDERS.sections]
    assert told == [
        (Place("orders"), "Orders and codes", "Whose they are, see the list."),
        (Place("orders", "to-decide"), "To decide", "Gifts: an order that a code made free. FLOUR10 and Café."),
        (Place("orders", "the-range"), "The range", "a · b · one · two"),
    ]


@pytest.mark.parametrize(
    ("title", "anchor"),
    [("To decide", "to-decide"), ("Fit, and how it went", "fit-and-how-it-went"), ("*Undo* & `x_y`", "undo--x_y")],
)
def test_a_heading_has_the_anchor_that_sites_give_it(title: str, anchor: str) -> None:
    assert anchor_of(title) == anchor


@pytest.mark.parametrize(
    ("address", "place"),
    [("a.md#b", Place("a", "b")), ("a.md", Place("a")), ("#b", Place("here", "b"))],
)
def test_a_link_leads_to_a_chapter_and_a_section(address: str, place: Place) -> None:
    assert Place.of_link(address, "here") == place


def test_every_word_must_be_there_whatever_its_order_and_accents() -> None:
    assert [one.section.place for one in find([ORDERS], "CAFE gifts")] == [Place("orders", "to-decide")]
    assert find([ORDERS], "cafe missing") == []
    assert find([ORDERS], "  ") == []


def test_what_stands_below_a_title_with_the_word_comes_first() -> None:
    found = find([BACKUPS, ORDERS], "order gift")
    assert [one.section.place for one in found] == [Place("orders", "to-decide"), Place("backups")]
    assert found[0].around == "Gifts: an order that a code made free. FLOUR10 and Café."


def test_what_is_about_a_word_goes_before_what_mentions_it() -> None:
    mentions = Chapter("a", "# Forgotten\n\nBackups here and in the second place, and the second place again.")
    about = Chapter("b", "# Backups\n\n- **Second place**: choose a folder.")
    assert [one.section.place.chapter for one in find([mentions, about], "second place")] == ["b", "a"]


def test_words_around_what_is_found_are_cut_between_words() -> None:
    long = Chapter("long", "# Long\n\n" + "before " * 30 + "needle " + "after " * 40)
    (found,) = find([long], "needle")
    assert found.around.startswith("…before")
    assert "needle after" in found.around
    assert found.around.endswith("after…")


def test_the_page_of_contents_gives_the_order() -> None:
    assert order_of("# Guide\n\n1. [B](b.md)\n2. [A](a.md)\n\nSee [C](c.md).\n") == ["b", "a"]


def test_marks_of_a_text_are_left_out() -> None:
    assert plain("**MOSS\\*** — *one*, `two` ![x](y.png)") == "MOSS — one, two"
