"""Widths of the preview's columns: what stands there decides who gets the room."""

from models.importing import Fate, Noun, Outcome
from ui.importing.preview_columns import NARROWEST, columns_of
from ui.importing.preview_row import PreviewRow


def width(noun: Noun, names: tuple[str, ...], note: str = "") -> int:
    fate = Fate(2, Outcome.PROBLEM, note, shown=dict.fromkeys(names, "x"))
    columns = columns_of(noun, [PreviewRow(fate, is_chosen=False)])
    return next(column.width for column in columns if column.name == names[0])


def test_a_name_is_wider_where_no_row_has_a_note() -> None:
    names = ("name", "platform", "email")
    assert width(Noun.INFLUENCERS, names) > width(Noun.INFLUENCERS, names, "“x” is no number.")


def test_a_caption_is_narrower_where_the_note_would_begin_off_the_edge() -> None:
    names = ("caption", "username", "type", "published", "views", "reach", "impressions", "likes", "comments", "shares")
    assert width(Noun.POSTS, names, "“x” is no number.") == NARROWEST
