from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.posts.measure_again import NEVER
from models.posts.post import Basis
from models.results.filters import Scope
from storage.tables.settings import MEASURE_MARKS
from tests.ui.results.readings.conftest import CTRL, EARLY, LATE, SHIFT, TIKTOK, YOUTUBE, Hands, Readings
from ui.results.readings.reading_draft import Standing
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button

TODAY = "2026-09-30"


def test_a_row_is_saved_as_it_is_left_and_is_one_step(hands: Hands, session: Session, readings: Readings) -> None:
    before = readings(EARLY)
    hands.go(EARLY, "reach")
    hands.type("4k", Qt.Key.Key_Tab)
    hands.type("700", Qt.Key.Key_Tab)
    assert readings(EARLY) == before
    hands.press(Qt.Key.Key_Down)
    assert readings(EARLY) == [*before, (TODAY, 700, 4_000)]
    assert session.undo_labels()[0] == "Enter metrics of Reel · Moss & Crumb · 9 Sep"
    session.undo()
    assert readings(EARLY) == before


def test_what_was_not_typed_stays_as_it_was_measured(hands: Hands, session: Session) -> None:
    hands.go(EARLY, "likes")
    hands.type("700")
    newest = session.workspace.posts.readings(hands.row(EARLY).id)[-1]
    assert (newest.likes, newest.reach, newest.shares) == (700, 3_000, None)


def test_what_was_only_estimated_is_not_taken_for_measured(hands: Hands, session: Session, readings: Readings) -> None:
    post = hands.row(EARLY).id
    row = {"day": date(2026, 9, 20), "basis": Basis.ESTIMATED, "reach": 5_000}
    session.edit("Estimate", lambda w: w.posts.add_reading(post, **row))
    hands.go(EARLY, "likes")
    hands.type("700")
    assert readings(EARLY)[-1] == (TODAY, 700, None)


def test_zero_is_zero_and_not_shown_is_unknown(hands: Hands, readings: Readings) -> None:
    hands.go(EARLY, "reach")
    hands.type("hidden", Qt.Key.Key_Tab)
    hands.type("0")
    assert readings(EARLY)[-1] == (TODAY, 0, None)
    assert hands.shown(EARLY, "reach") == "not shown"
    assert [hands.row(EARLY).standing(name) for name in ("reach", "likes", "views")] == [
        Standing.HIDDEN, Standing.TYPED, Standing.EMPTY,
    ]  # fmt: skip


def test_that_a_number_is_not_shown_is_still_told_when_the_grid_is_opened_again(
    hands: Hands, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    hands.go(EARLY, "reach")
    hands.type("-")
    again = ReadingsDialog(session, theme, Scope())
    qtbot.addWidget(again)
    place = again.model.place_of(hands.row(EARLY).id)
    row = again.model.row_at(place) if place is not None else None
    assert row
    assert row.standing("reach") is Standing.HIDDEN


def test_a_second_entry_of_a_day_changes_the_first(hands: Hands, readings: Readings) -> None:
    hands.go(EARLY, "likes")
    hands.type("700")
    hands.go(EARLY, "likes")
    hands.type("710")
    assert [likes for day, likes, _ in readings(EARLY) if day == TODAY] == [710]


def test_ctrl_z_takes_back_what_was_typed_in_the_row_and_then_whole_rows(
    hands: Hands, dialog: ReadingsDialog, readings: Readings
) -> None:
    before = readings(EARLY)
    hands.go(EARLY, "reach")
    hands.type("4k")
    hands.go(LATE, "reach")
    hands.type("5k", Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.shown(LATE, "reach") == "3,000"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert readings(EARLY) == before
    assert hands.row(EARLY).standing("reach") is Standing.EARLIER
    assert hands.cell[0] == EARLY
    assert dialog.state.text() == ""


def test_what_was_taken_back_can_be_done_again(hands: Hands, readings: Readings) -> None:
    hands.go(EARLY, "likes")
    hands.type("700")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert readings(EARLY)[-1][1] == 700


def test_the_difference_to_the_last_reading_is_told(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "likes")
    assert dialog.line.text.endswith("400 on 14 Sep: stays until another number is typed.")
    hands.type("1.6k", Qt.Key.Key_Tab)
    hands.go(EARLY, "likes")
    assert hands.row(EARLY).change("likes") == 1_200
    assert dialog.line.text.endswith("1,600, +1,200 since 14 Sep.")


def test_a_number_that_fell_is_taken_and_doubted(hands: Hands, dialog: ReadingsDialog, readings: Readings) -> None:
    hands.go(EARLY, "likes")
    hands.type("39")
    assert readings(EARLY)[-1][1] == 39
    hands.go(EARLY, "likes")
    assert dialog.line.text.endswith("Fewer likes than on 14 Sep (400): is that right?")


def test_what_is_understood_is_told_while_it_is_typed(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.type("12,5k", None)
    assert dialog.line.text == "Views · Video · Moss & Crumb · 25 Sep = 12,500"
    hands.press(Qt.Key.Key_Escape)
    hands.type("1.234", None)
    assert dialog.line.text.endswith("= 1,234 “1.234” is taken as 1,234, not as about 1.")


def test_what_is_no_number_keeps_the_editor_open_with_a_sentence(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.type("many")
    assert dialog.grid.delegate.editor
    assert dialog.grid.bubble.text == "“many” is no number. Type one or leave it empty."
    hands.press(Qt.Key.Key_Escape)
    assert hands.row(YOUTUBE).standing("views") is Standing.EMPTY


def test_the_day_of_measuring_holds_for_all_rows_without_their_own(
    hands: Hands, dialog: ReadingsDialog, readings: Readings, qtbot: QtBot
) -> None:
    hands.go(EARLY, "day")
    hands.type("21 Sep 2026")
    dialog.head.day.setFocus()
    dialog.head.day.selectAll()
    qtbot.keyClicks(dialog.head.day, "28 Sep 2026")
    qtbot.keyClick(dialog.head.day, Qt.Key.Key_Return)
    for place in (EARLY, LATE):
        hands.go(place, "likes")
        hands.type("700")
    hands.go(TIKTOK, "likes")
    assert readings(EARLY)[-1][:2] == ("2026-09-21", 700)
    assert readings(LATE)[-1][:2] == ("2026-09-28", 700)


def test_a_day_to_come_is_refused(hands: Hands, dialog: ReadingsDialog, qtbot: QtBot) -> None:
    dialog.head.day.setFocus()
    dialog.head.day.selectAll()
    qtbot.keyClicks(dialog.head.day, "1 Oct 2026")
    qtbot.keyClick(dialog.head.day, Qt.Key.Key_Return)
    assert dialog.head.day_row.problem == "That day has not come yet."
    assert str(dialog.source.day) == TODAY
    hands.go(EARLY, "day")
    hands.type("1 Oct 2026")
    assert dialog.grid.bubble.text == "That day has not come yet."


def test_a_day_before_the_post_went_live_is_doubted(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "day")
    hands.type("1 Sep 2026")
    hands.go(EARLY, "likes")
    hands.type("3", Qt.Key.Key_Tab)
    hands.go(EARLY, "likes")
    assert dialog.line.text.endswith("This post went live only on 9 Sep 2026.")


def test_posts_are_found_by_a_part_of_the_caption_or_the_creator(
    hands: Hands, dialog: ReadingsDialog, qtbot: QtBot
) -> None:
    hands.press(Qt.Key.Key_F, CTRL)
    assert dialog.focusWidget() is dialog.head.search
    qtbot.keyClicks(dialog.head.search, "moss loaf")
    assert (dialog.model.rowCount(), dialog.head.found.text()) == (1, "1 post found")
    qtbot.keyClick(dialog.head.search, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.grid
    assert hands.row(0).title == "Video · Moss & Crumb · 25 Sep"


def test_a_search_saves_what_was_typed(hands: Hands, dialog: ReadingsDialog, qtbot: QtBot, readings: Readings) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.head.search, "loaf")
    dialog.head.search.clear()
    assert readings(EARLY)[-1][:2] == (TODAY, 700)


def test_all_metrics_open_every_cell_and_followers(hands: Hands, dialog: ReadingsDialog, session: Session) -> None:
    assert dialog.model.column_named("impressions") is None
    dialog.head.all_box.click()
    hands.go(YOUTUBE, "impressions")
    hands.type("9k", Qt.Key.Key_Tab)
    hands.go(YOUTUBE, "followers")
    hands.type("12k")
    newest = session.workspace.posts.readings(hands.row(YOUTUBE).id)[-1]
    assert (newest.impressions, newest.followers) == (9_000, 12_000)


def test_that_all_metrics_are_wanted_is_kept_on_this_machine(
    dialog: ReadingsDialog, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    dialog.head.all_box.click()
    again = ReadingsDialog(session, theme, Scope())
    qtbot.addWidget(again)
    assert again.head.all_box.isChecked()
    assert again.model.column_named("impressions") is not None


def test_esc_saves_the_row_and_closes(hands: Hands, dialog: ReadingsDialog, readings: Readings, qtbot: QtBot) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.ended) as ended:
        hands.press(Qt.Key.Key_Escape)
    assert ended.args == [1]
    assert not dialog.isVisible()
    assert readings(EARLY)[-1][1] == 700


def test_closing_stores_what_stands_in_the_open_editor(
    hands: Hands, dialog: ReadingsDialog, readings: Readings
) -> None:
    hands.go(EARLY, "likes")
    hands.type("700", None)
    dialog.close()
    assert not dialog.isVisible()
    assert readings(EARLY)[-1][1] == 700


def test_closing_asks_first_where_something_could_not_be_read(
    hands: Hands, dialog: ReadingsDialog, qtbot: QtBot
) -> None:
    hands.go(EARLY, "likes")
    hands.type("many", None)
    dialog.done_button.click()
    assert dialog.isVisible()
    assert dialog.leaving.text == "“many” could not be read and is not saved."
    dialog.leaving.keep.click()
    assert not dialog.leaving.isVisible()
    dialog.done_button.click()
    dialog.leaving.leave.click()
    assert not dialog.isVisible()


def ask_about_unread(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "reach")
    hands.paste("lots")
    hands.press(Qt.Key.Key_Escape)
    assert dialog.leaving.isVisible()


def test_the_question_at_closing_is_answered_by_keyboard(hands: Hands, dialog: ReadingsDialog, qtbot: QtBot) -> None:
    ask_about_unread(hands, dialog)
    keep = dialog.focusWidget()
    assert keep is dialog.leaving.keep
    assert dialog.leaving.keep.key_focus
    qtbot.keyClick(keep, Qt.Key.Key_Return)
    assert not dialog.leaving.isVisible()
    assert dialog.focusWidget() is dialog.grid
    hands.press(Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.leaving.keep, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.leaving.leave
    qtbot.keyClick(dialog.leaving.leave, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_question_goes_once_what_it_asks_about_is_taken_back(
    hands: Hands, dialog: ReadingsDialog, qtbot: QtBot
) -> None:
    ask_about_unread(hands, dialog)
    qtbot.keyClick(dialog.leaving.keep, Qt.Key.Key_Z, CTRL)
    assert not dialog.leaving.isVisible()
    assert dialog.focusWidget() is dialog.grid


def test_return_on_done_closes(hands: Hands, dialog: ReadingsDialog, qtbot: QtBot) -> None:
    dialog.done_button.setFocus()
    qtbot.keyClick(dialog.done_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_rows_do_not_jump_when_their_numbers_are_saved(hands: Hands, dialog: ReadingsDialog) -> None:
    order = list(dialog.model.ids)
    hands.type("90")
    hands.type("80")
    assert list(dialog.model.ids) == order


def test_one_post_may_stand_on_top(session: Session, theme: Theme, qtbot: QtBot) -> None:
    made = ReadingsDialog(session, theme, Scope(), 2)
    qtbot.addWidget(made)
    assert made.model.ids[0] == 2


def test_a_reading_of_today_stands_in_the_grid_when_it_is_opened_again(
    hands: Hands, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    hands.go(EARLY, "likes")
    hands.type("700")
    again = ReadingsDialog(session, theme, Scope())
    qtbot.addWidget(again)
    row = again.model.row_at(again.model.place_of(hands.row(EARLY).id) or 0)
    assert row
    assert (row.standing("likes"), row.text("likes")) == (Standing.TYPED, "700")
    assert row.standing("reach") is Standing.EARLIER


def wished(session: Session, hands: Hands, place: int) -> date | None:
    post = session.workspace.posts.get(hands.row(place).id)
    assert post
    return post.measure_on


def test_the_day_of_the_next_reading_follows_the_rule(hands: Hands) -> None:
    assert [hands.row(place).next_day for place in (YOUTUBE, EARLY, LATE)] == [
        date(2026, 9, 28), date(2026, 9, 16), date(2026, 9, 27),
    ]  # fmt: skip
    hands.go(EARLY, "likes")
    hands.type("700")
    assert hands.row(EARLY).next_day == date(2026, 10, 9)


def test_the_owner_wishes_another_day_or_so_many_days_or_none(hands: Hands, session: Session) -> None:
    hands.go(EARLY, "next")
    hands.type("5 Oct 2026")
    hands.go(LATE, "next")
    hands.type("7")
    hands.go(TIKTOK, "next")
    hands.type("-")
    hands.go(YOUTUBE, "next")
    assert wished(session, hands, EARLY) == date(2026, 10, 5)
    assert wished(session, hands, LATE) == date(2026, 10, 7)
    assert wished(session, hands, TIKTOK) == NEVER
    assert hands.row(TIKTOK).next_day is None
    session.undo()
    assert wished(session, hands, TIKTOK) is None


def test_an_emptied_wish_leaves_it_to_the_rule(hands: Hands, session: Session) -> None:
    hands.go(EARLY, "next")
    hands.type("7")
    hands.go(EARLY, "next")
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    hands.go(YOUTUBE, "views")
    assert wished(session, hands, EARLY) is None


def test_a_next_day_that_lies_behind_the_reading_is_refused(hands: Hands, dialog: ReadingsDialog) -> None:
    hands.go(EARLY, "next")
    hands.type("30 Sep 2026")
    assert dialog.grid.bubble.text == "The next reading comes after 30 Sep 2026."


def test_numbers_and_a_wish_of_a_row_are_one_step(hands: Hands, session: Session, readings: Readings) -> None:
    before = readings(EARLY)
    hands.go(EARLY, "next")
    hands.type("7", Qt.Key.Key_Tab)
    hands.go(EARLY, "likes")
    hands.type("700")
    session.undo()
    assert (readings(EARLY), wished(session, hands, EARLY)) == (before, None)


def test_another_rule_holds_for_all_posts_and_is_kept_in_the_file(
    hands: Hands, dialog: ReadingsDialog, session: Session, qtbot: QtBot
) -> None:
    marks = dialog.head.marks
    assert marks.text() == "1, 3, 7, 30"
    marks.setFocus()
    marks.selectAll()
    qtbot.keyClicks(marks, "2 and 14")
    qtbot.keyClick(marks, Qt.Key.Key_Return)
    assert session.workspace.settings.get(MEASURE_MARKS) == (2, 14)
    assert hands.row(EARLY).next_day == date(2026, 9, 23)
    dialog.verbs.undo()
    assert marks.text() == "1, 3, 7, 30"
    assert hands.row(EARLY).next_day == date(2026, 9, 16)


def test_no_days_are_no_reminder(hands: Hands, dialog: ReadingsDialog, qtbot: QtBot) -> None:
    dialog.head.marks.setFocus()
    dialog.head.marks.selectAll()
    qtbot.keyClick(dialog.head.marks, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.head.marks, Qt.Key.Key_Return)
    assert hands.row(EARLY).next_day is None


def test_numbers_typed_for_the_wrong_day_are_moved_as_one_step(
    hands: Hands, dialog: ReadingsDialog, readings: Readings, qtbot: QtBot
) -> None:
    for place in (EARLY, LATE):
        hands.go(place, "likes")
        hands.type("700")
    dialog.head.day.setFocus()
    dialog.head.day.selectAll()
    qtbot.keyClicks(dialog.head.day, "29 Sep 2026")
    qtbot.keyClick(dialog.head.day, Qt.Key.Key_Return)
    assert dialog.strip.text == "The numbers of 2 posts typed so far stay on 30 Sep."
    move = next(button for button in dialog.strip.findChildren(Button) if button.text())
    assert move.text() == "Move them to 29 Sep"
    move.click()
    assert [readings(place)[-1][:2] for place in (EARLY, LATE)] == [("2026-09-29", 700)] * 2
    assert hands.row(EARLY).standing("likes") is Standing.TYPED
    assert not dialog.strip.isVisible()
    dialog.verbs.undo()
    assert [readings(place)[-1][:2] for place in (EARLY, LATE)] == [(TODAY, 700)] * 2


def test_a_reading_that_was_there_before_is_not_offered_to_be_moved(
    hands: Hands, dialog: ReadingsDialog, qtbot: QtBot
) -> None:
    hands.go(EARLY, "day")
    hands.type("14 Sep 2026")
    hands.go(EARLY, "likes")
    hands.type("410")
    assert dialog.keeper.movable(date(2026, 9, 14), date(2026, 9, 15)) == {}
