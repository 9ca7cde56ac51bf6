"""Notes of the preview run on over the empty cells of their row."""

from models.importing import Fate, Noun, Outcome
from ui.importing.preview_columns import columns_of
from ui.importing.preview_model import PreviewModel
from ui.importing.preview_row import PreviewRow
from ui.importing.running_notes import FIRST, start_of_note

SHOWN = {"caption": "Bread", "username": "ana", "type": "", "published": "", "views": ""}


def start(fate: Fate, needed: int) -> int:
    whole = Fate(1, Outcome.PROBLEM, "x", shown=dict.fromkeys(SHOWN, "1"))
    rows = [PreviewRow(each, is_chosen=False) for each in (whole, fate)]
    model = PreviewModel(columns_of(Noun.POSTS, rows), [whole, fate])
    return start_of_note(model, rows[1], [100] * len(model.columns), needed)


def test_a_note_that_stands_alone_begins_where_others_have_their_name() -> None:
    assert start(Fate(2, Outcome.MERGED, "the same post again in row 3"), 50) == FIRST


def test_a_note_that_is_longer_than_its_column_begins_in_the_empty_cell_before() -> None:
    assert start(Fate(2, Outcome.PROBLEM, "long", shown=SHOWN), 150) == FIRST + 4


def test_a_note_never_covers_a_value() -> None:
    assert start(Fate(2, Outcome.PROBLEM, "longer", shown=SHOWN), 5000) == FIRST + 2
