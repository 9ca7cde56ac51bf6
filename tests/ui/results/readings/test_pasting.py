import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import Scope
from storage.workspace import Workspace
from tests.ui.results.readings.conftest import CTRL, EARLY, LATE, SHIFT, TIKTOK, YOUTUBE, Hands, Readings
from ui.results.readings.reading_draft import Standing
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.session import Session
from ui.sheets.list_writing import LARGE
from ui.tables.tsv import tsv
from ui.theme import Theme


def test_a_block_goes_from_the_current_cell_on_and_is_one_step(
    hands: Hands, dialog: ReadingsDialog, readings: Readings, session: Session
) -> None:
    before = readings(EARLY), readings(LATE)
    hands.go(EARLY, "reach")
    hands.paste("4k\t700\n5.1k\t800\n")
    assert [readings(place)[-1][1:] for place in (EARLY, LATE)] == [(700, 4_000), (800, 5_100)]
    assert dialog.strip.text == "4 numbers pasted."
    session.undo()
    assert (readings(EARLY), readings(LATE)) == before


def test_a_quoted_new_line_stays_in_its_cell(hands: Hands) -> None:
    hands.go(EARLY, "likes")
    hands.paste('"700\n"\t31\n')
    assert (hands.shown(EARLY, "likes"), hands.shown(EARLY, "comments")) == ("700", "31")
    assert hands.row(LATE).standing("likes") is Standing.EARLIER


def test_what_cannot_be_read_is_told_and_stands_red_while_the_rest_is_taken(
    hands: Hands, dialog: ReadingsDialog, readings: Readings
) -> None:
    hands.go(EARLY, "reach")
    hands.paste("lots\t700\n4k\t-5\n")
    assert hands.row(EARLY).standing("reach") is Standing.REFUSED
    assert readings(EARLY)[-1][1:] == (700, 3_000)
    assert "2 cells could not be read and stand red: Reach of Reel · Moss & Crumb · 9 Sep: “lots”" in dialog.strip.text


def test_a_refused_cell_is_mended_by_typing(hands: Hands, readings: Readings) -> None:
    hands.go(EARLY, "reach")
    hands.paste("lots")
    hands.type("4k")
    assert readings(EARLY)[-1][2] == 4_000
    assert hands.row(EARLY).standing("reach") is Standing.TYPED


def test_ctrl_z_takes_back_a_paste_with_the_texts_that_could_not_be_read_and_its_message(
    hands: Hands, dialog: ReadingsDialog, readings: Readings
) -> None:
    before = readings(EARLY), readings(LATE)
    hands.go(EARLY, "reach")
    hands.paste("lots\t700\n4k\tx\n")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert (readings(EARLY), readings(LATE)) == before
    assert [hands.row(place).refused for place in (EARLY, LATE)] == [{}, {}]
    assert not dialog.strip.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_paste_that_is_done_again_shows_its_unread_texts_again(hands: Hands, readings: Readings) -> None:
    hands.go(EARLY, "reach")
    hands.paste("lots\t700\n4k\t800\n")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert hands.shown(EARLY, "reach") == "lots"
    assert [readings(place)[-1][1] for place in (EARLY, LATE)] == [700, 800]


def test_a_paste_of_which_nothing_could_be_read_is_a_step_too(
    hands: Hands, dialog: ReadingsDialog, session: Session
) -> None:
    labels = session.undo_labels()
    hands.go(EARLY, "reach")
    hands.paste("lots\nmore\n")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert [hands.row(place).refused for place in (EARLY, LATE)] == [{}, {}]
    assert not dialog.strip.isVisible()
    assert session.undo_labels() == labels


def test_a_paste_into_one_row_is_taken_back_at_once(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "reach")
    hands.paste("4k\t700\tx")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert [hands.row(EARLY).standing(name) for name in ("reach", "likes")] == [Standing.EARLIER] * 2
    assert not hands.row(EARLY).refused
    assert not dialog.strip.isVisible()


def test_unread_text_of_a_row_that_was_left_goes_with_the_step_of_that_row(hands: Hands, readings: Readings) -> None:
    before = readings(EARLY)
    hands.go(EARLY, "reach")
    hands.paste("lots\t700")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert readings(EARLY) == before
    assert not hands.row(EARLY).refused


def test_unread_texts_stay_when_what_was_typed_later_is_taken_back(hands: Hands) -> None:
    hands.go(EARLY, "reach")
    hands.paste("lots\nmore\n")
    hands.go(LATE, "likes")
    hands.type("900", Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert [hands.shown(place, "reach") for place in (EARLY, LATE)] == ["lots", "more"]


def test_a_block_larger_than_the_grid_is_told(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(LATE, "clicks")
    hands.paste("7\t8\n9\t10\n11\t12\n")
    assert hands.shown(LATE, "clicks") == "7"
    assert dialog.strip.text == (
        "1 number pasted. 1 column and 2 rows more than the grid has from there on were left out."
    )  # fmt: skip


def test_cells_that_a_platform_does_not_show_are_left_out_and_told(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.paste("90\t80\t7\n")
    assert (hands.shown(YOUTUBE, "views"), hands.shown(YOUTUBE, "likes")) == ("90", "7")
    assert dialog.strip.text == "2 numbers pasted. 1 cell left out: YouTube shows no reach of a video."


def test_an_empty_cell_changes_nothing(hands: Hands) -> None:
    hands.go(EARLY, "likes")
    hands.type("700")
    hands.go(EARLY, "reach")
    hands.paste("4k\t\t31")
    assert [hands.shown(EARLY, name) for name in ("reach", "likes", "comments")] == ["4,000", "700", "31"]


def test_one_number_fills_all_chosen_rows(hands: Hands) -> None:
    hands.go(TIKTOK, "likes")
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.paste("900")
    assert [hands.shown(place, "likes") for place in (TIKTOK, EARLY)] == ["900", "900"]
    assert hands.row(LATE).standing("likes") is Standing.EARLIER


def test_a_block_with_names_of_columns_goes_below_those_names(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "views")
    hands.paste("Comments\tLikes\n31\t700\n")
    assert (hands.shown(EARLY, "likes"), hands.shown(EARLY, "comments")) == ("700", "31")
    assert dialog.strip.text == "2 numbers pasted."


def test_a_number_with_two_readings_is_told(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "likes")
    hands.paste("1.234")
    assert dialog.strip.text == "1 number pasted. “1.234” is taken as 1,234, not as about 1."


def test_an_empty_clipboard_is_told(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.paste("")
    assert dialog.strip.text == "There are no cells to paste. Copy some first."


def test_a_block_of_many_rows_is_written_in_slices_as_one_step(session: Session, theme: Theme, qtbot: QtBot) -> None:
    def add(w: Workspace) -> None:
        for _ in range(LARGE):
            w.posts.add(profile_id=1, partnership_id=1, platform=Platform.INSTAGRAM, format="reel")

    session.edit("Add", add)
    dialog = ReadingsDialog(session, theme, Scope(campaign_ids=frozenset({1})))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grid.start()
    QApplication.clipboard().setText("\n".join(str(number) for number in range(LARGE)))
    with qtbot.waitSignal(dialog.keeper.saved, timeout=20_000):
        dialog.verbs.paste()
    assert dialog.keeper.posts == LARGE
    query = "SELECT count(*) FROM reading WHERE views IS NOT NULL"
    assert session.workspace.store.value(query) == LARGE
    assert session.undo_labels()[0] == f"Paste numbers of {LARGE} posts"


COUNTS = st.one_of(st.integers(0, 10**9).map(str), st.just("not shown"))
ANYTHING = st.text(string.printable, max_size=8)
SAME_GRID = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # fmt: skip


@SAME_GRID
@given(st.lists(st.lists(COUNTS, min_size=3, max_size=3), min_size=2, max_size=2))
def test_a_block_is_copied_as_it_was_pasted(hands: Hands, block: list[list[str]]) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    hands.go(EARLY, "likes")
    hands.paste(tsv(block))
    hands.go(EARLY, "likes")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        hands.press(key, shift)
    assert hands.copied() == tsv(block)


@SAME_GRID
@given(st.lists(st.lists(ANYTHING, min_size=2, max_size=2), min_size=1, max_size=3))
def test_every_cell_of_any_block_is_taken_or_told(hands: Hands, dialog: ReadingsDialog, block: list[list[str]]) -> None:
    hands.go(TIKTOK, "likes")
    hands.paste(tsv(block))
    red = [one for place in range(4) for one in hands.row(place).refused.values()]
    assert all(one.why for one in red)
    assert dialog.strip.text
