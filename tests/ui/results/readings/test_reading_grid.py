import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.ui.results.readings.conftest import CTRL, EARLY, LATE, SHIFT, TIKTOK, YOUTUBE, Hands
from ui.results.readings.reading_draft import Standing
from ui.results.readings.reading_grid import LEAST_TITLE, ReadingGrid
from ui.results.readings.readings_dialog import ReadingsDialog


def test_the_first_number_is_typed_without_a_click(dialog: ReadingsDialog, hands: Hands) -> None:
    assert dialog.focusWidget() is dialog.grid
    assert hands.cell == (YOUTUBE, "views")


def test_enter_goes_down_and_passes_over_posts_that_have_no_such_number(hands: Hands) -> None:
    hands.go(YOUTUBE, "likes")
    hands.type("7")
    assert hands.cell == (TIKTOK, "likes")
    hands.go(TIKTOK, "reach")
    hands.press(Qt.Key.Key_Return, SHIFT)
    assert hands.cell == (TIKTOK, "reach")  # above it YouTube shows no reach
    hands.press(Qt.Key.Key_Return)
    assert hands.cell == (EARLY, "reach")


def test_tab_passes_over_what_the_platform_does_not_show_and_goes_on_in_the_next_row(hands: Hands) -> None:
    passed = []
    for text in ("90", "8", "3"):
        passed.append(hands.cell)
        hands.type(text, Qt.Key.Key_Tab)
    assert passed == [(YOUTUBE, "views"), (YOUTUBE, "likes"), (YOUTUBE, "comments")]
    assert hands.cell == (TIKTOK, "views")


def test_shift_tab_goes_back_over_the_same_cells(hands: Hands) -> None:
    hands.go(TIKTOK, "views")
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert hands.cell == (TIKTOK, "next")
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert hands.cell == (TIKTOK, "day")
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert hands.cell == (YOUTUBE, "comments")


def test_enter_after_tabs_goes_to_the_column_where_they_began(hands: Hands) -> None:
    hands.type("90", Qt.Key.Key_Tab)
    hands.type("8", Qt.Key.Key_Tab)
    hands.type("3", Qt.Key.Key_Return)
    assert hands.cell == (TIKTOK, "views")


def test_who_types_row_by_row_leaves_no_post_out(hands: Hands) -> None:
    hands.go(TIKTOK, "reach")
    hands.type("90", Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return, SHIFT)
    assert hands.cell == (YOUTUBE, "views")  # it shows no reach


def test_a_click_begins_anew(hands: Hands, grid: ReadingGrid, qtbot: QtBot) -> None:
    hands.type("90", Qt.Key.Key_Tab)
    likes = grid.row_model.column_named("likes") or 0
    cell = grid.visualRect(grid.row_model.index(TIKTOK, likes)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    hands.press(Qt.Key.Key_Return)
    assert hands.cell == (EARLY, "likes")


def test_arrows_go_to_every_cell(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Right)
    assert hands.cell == (YOUTUBE, "reach")
    hands.press(Qt.Key.Key_Down)
    assert hands.cell == (TIKTOK, "reach")


def test_f2_opens_a_typed_number_and_esc_leaves_it_as_it_was(hands: Hands, grid: ReadingGrid) -> None:
    hands.type("90", Qt.Key.Key_Tab)
    hands.go(YOUTUBE, "views")
    hands.press(Qt.Key.Key_F2)
    assert grid.delegate.editor
    assert grid.delegate.editor.text() == "90"
    hands.press(Qt.Key.Key_5)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Left)
    assert hands.shown(YOUTUBE, "views") == "90"
    assert hands.cell == (YOUTUBE, "next")


def test_the_last_reading_stands_grey_in_an_empty_editor(hands: Hands, grid: ReadingGrid) -> None:
    hands.go(EARLY, "likes")
    hands.press(Qt.Key.Key_F2)
    editor = grid.delegate.editor
    assert editor
    assert (editor.text(), editor.property("placeholderText")) == ("", "400")


def test_nothing_can_be_typed_where_the_platform_shows_nothing(
    hands: Hands, dialog: ReadingsDialog, qtbot: QtBot
) -> None:
    hands.go(YOUTUBE, "reach")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_5)
    assert dialog.grid.delegate.editor is None
    assert "YouTube shows no reach of a video." in dialog.line.text


def test_delete_takes_a_typed_number_out_and_the_earlier_one_stands_there_again(hands: Hands) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    hands.go(EARLY, "likes")
    hands.press(Qt.Key.Key_Delete)
    assert hands.row(EARLY).standing("likes") is Standing.EARLIER
    assert hands.shown(EARLY, "likes") == "400"


def test_ctrl_d_fills_the_cell_from_the_one_above(hands: Hands) -> None:
    hands.go(TIKTOK, "likes")
    hands.type("700")
    hands.press(Qt.Key.Key_D, CTRL)
    assert hands.shown(EARLY, "likes") == "700"


def test_ctrl_d_fills_all_chosen_rows_from_the_top_one(hands: Hands) -> None:
    hands.go(TIKTOK, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    hands.go(TIKTOK, "likes")
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_D, CTRL)
    assert [hands.shown(place, "likes") for place in (TIKTOK, EARLY, LATE)] == ["700", "700", "700"]


def test_grey_numbers_are_not_filled_down(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "likes")
    hands.press(Qt.Key.Key_D, CTRL)
    assert dialog.strip.text == "There is no typed number above to fill down."
    assert not hands.row(EARLY).unsaved


@pytest.mark.parametrize(("width", "count"), [(1160, 88), (1320, 96)])
def test_counts_are_roomy_only_where_nothing_has_to_be_scrolled_for_it(
    dialog: ReadingsDialog, qtbot: QtBot, width: int, count: int
) -> None:
    dialog.resize(width, 600)
    grid = dialog.grid
    qtbot.waitUntil(lambda: grid.width() < width and grid.horizontalScrollBar().maximum() == 0)
    assert grid.head.sectionSize(dialog.model.column_named("likes") or 0) == count
    assert grid.head.sectionSize(0) >= LEAST_TITLE


def test_chosen_cells_are_copied_as_a_block(hands: Hands) -> None:
    hands.go(TIKTOK, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    hands.type("-", Qt.Key.Key_Tab)
    hands.go(TIKTOK, "likes")
    hands.press(Qt.Key.Key_Right, SHIFT)
    assert hands.copied() == "700\tnot shown"


def test_ctrl_return_opens_the_post(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    hands.press(Qt.Key.Key_Return, CTRL)
    assert opened == ["https://www.youtube.com/watch?v=abcdefghijk"]


def test_tab_leaves_the_grid_after_its_last_cell_and_ctrl_tab_from_any(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.press(Qt.Key.Key_Tab, CTRL)
    assert dialog.focusWidget() is not dialog.grid
    dialog.grid.setFocus()
    hands.go(LATE, "clicks")
    hands.press(Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.grid


def test_a_cell_says_what_it_is_to_a_screen_reader(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    model = dialog.model
    index = model.index(EARLY, model.column_named("likes") or 0)
    spoken = model.data(index, int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Likes of Reel · Moss & Crumb · 9 Sep: 700, +300 since 14 Sep."


def test_a_click_on_a_heading_orders_the_posts_and_keeps_what_was_typed(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    early = hands.row(EARLY).id
    dialog.grid.sort_by(0)
    assert [hands.row(place).measured.live_on for place in range(4)] == sorted(
        (hands.row(place).measured.live_on for place in range(4)), reverse=True, key=str
    )  # fmt: skip
    draft = dialog.source.draft(early)
    assert draft
    assert draft.text("likes") == "700"
