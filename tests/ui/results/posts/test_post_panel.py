from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from models.charts import PostCurves, PostMetric
from models.posts.post import Basis, Reading
from tests.ui.results.shown import posts_page
from ui.results.posts.post_panel import PostPanel
from ui.results.posts.reading_dialog import ReadingDialog
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

POST = 1
"""The reel of 9 Sep on Instagram: read once, on 14 Sep."""


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> PostPanel:
    made = PostPanel(session, theme, jobs)
    qtbot.addWidget(made)
    made.resize(412, 700)
    made.show()
    made.show_post(POST)
    return made


@pytest.fixture
def readings(session: Session) -> Callable[[], list[Reading]]:
    return lambda: session.workspace.posts.readings(POST)


def add_second(session: Session, **counts: int | None) -> None:
    row = {"day": date(2026, 9, 20), "likes": 600, **counts}
    session.edit("Read", lambda w: w.posts.add_reading(POST, **row))


def type_over(qtbot: QtBot, panel: PostPanel, place: int, name: str, text: str) -> None:
    table = panel.readings.table
    section = table.row_model.column_named(name)
    assert section is not None
    table.setFocus()
    table.setCurrentIndex(table.model().index(place, section))
    qtbot.keyClicks(table, text[0])
    editor = table.delegate.editor
    assert editor
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_the_post_is_told_in_plain_text(panel: PostPanel, session: Session) -> None:
    session.edit("Caption", lambda w: w.posts.update(POST, caption="<b>Crumb</b> & co"))
    assert panel.head.title.text() == "Reel · Moss & Crumb · 9 Sep"
    assert panel.head.place.text() == "Instagram · @mossandcrumb · Autumn box"
    assert panel.head.caption.text() == "<b>Crumb</b> & co"
    assert panel.head.caption.textFormat() is Qt.TextFormat.PlainText
    assert panel.head.link.text() == "https://www.instagram.com/p/1x9/"
    assert panel.head.disclosure.value == "nobody looked yet"


def test_the_day_of_the_next_reading_is_told(panel: PostPanel, session: Session) -> None:
    assert panel.head.next.value == "16 Sep 2026"
    session.edit("Wish", lambda w: w.posts.update(POST, measure_on=date(2026, 10, 5)))
    assert panel.head.next.accessibleName() == "Read next: 5 Oct 2026 as you wished"


def test_readings_stand_with_the_newest_on_top_and_say_how_they_grew(panel: PostPanel, session: Session) -> None:
    add_second(session)
    lines = panel.readings.table.rows
    assert [line.reading.likes for line in lines] == [600, 400]
    assert [line.change("likes") for line in lines] == [200, None]
    assert lines[0].change("reach") is None


def test_a_number_is_corrected_in_place_and_one_step(
    panel: PostPanel, session: Session, qtbot: QtBot, readings: Callable[[], list[Reading]]
) -> None:
    type_over(qtbot, panel, 0, "likes", "1.5k")
    assert readings()[0].likes == 1_500
    assert session.undo_labels()[0] == "Change likes of Reel · Moss & Crumb · 9 Sep"
    type_over(qtbot, panel, 0, "likes", "-")
    assert readings()[0].likes is None


def test_how_a_reading_is_known_is_typed(panel: PostPanel, qtbot: QtBot, readings: Callable[[], list[Reading]]) -> None:
    type_over(qtbot, panel, 0, "basis", "est")
    assert readings()[0].basis is Basis.ESTIMATED
    type_over(qtbot, panel, 0, "basis", "guessed")
    assert panel.readings.table.bubble.text == "“guessed” is none of measured, estimated and assumed."


def test_two_readings_cannot_stand_on_one_day(panel: PostPanel, session: Session, qtbot: QtBot) -> None:
    add_second(session)
    type_over(qtbot, panel, 0, "day", "14 Sep 2026")
    assert panel.readings.table.bubble.text.startswith("There is a reading of 14 Sep 2026 already that is measured.")
    type_over(qtbot, panel, 0, "day", "1 Oct 2026")


def test_a_reading_is_deleted_with_undo(
    panel: PostPanel, session: Session, qtbot: QtBot, readings: Callable[[], list[Reading]]
) -> None:
    table = panel.readings.table
    table.setFocus()
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert told.args == ["1 reading deleted.", True]
    assert readings() == []
    assert not table.isVisible()
    session.undo()
    assert len(table.rows) == 1


def test_a_reading_is_added_with_its_basis(
    panel: PostPanel, session: Session, qtbot: QtBot, readings: Callable[[], list[Reading]]
) -> None:
    panel.readings.add_button.click()
    dialog = panel.findChild(ReadingDialog)
    assert dialog
    assert list(dialog.counts) == ["views", "reach", "likes", "comments", "shares", "saves", "clicks", "followers"]
    dialog.basis.choose(Basis.ESTIMATED)
    qtbot.keyClicks(dialog.counts["reach"], "3.2k")
    dialog.ok_button.click()
    newest = readings()[-1]
    assert (newest.day, newest.basis, newest.reach, newest.likes) == (session.today, Basis.ESTIMATED, 3_200, None)


def test_a_reading_that_cannot_be_is_told_where_it_is_typed(panel: PostPanel, qtbot: QtBot) -> None:
    panel.readings.add_button.click()
    dialog = panel.findChild(ReadingDialog)
    assert dialog
    dialog.ok_button.click()
    assert dialog.rows["views"].problem == "Type at least one number."
    dialog.day.set_value(date(2026, 9, 14))
    qtbot.keyClicks(dialog.counts["reach"], "5")
    dialog.ok_button.click()
    assert dialog.day_row.problem.startswith("There is a reading of 14 Sep 2026 already")
    dialog.day.set_value(date(2026, 10, 1))
    dialog.ok_button.click()
    assert dialog.day_row.problem == "That day has not come yet."
    dialog.leave()


def test_one_reading_is_told_in_words_and_two_make_a_curve(panel: PostPanel, session: Session) -> None:
    said = "420 engagements on 14 Sep 2026, the only day measured: a second one makes a curve."
    assert panel.growth.words.text() == said
    add_second(session)
    chart = panel.growth.view.chart
    assert isinstance(chart, PostCurves)
    assert [(point.days, point.value, point.is_estimated) for point in chart.curves[0].points] == [
        (5, 420, False), (11, 600, True),
    ]  # fmt: skip
    assert not panel.growth.words.isVisible()


def test_the_curve_can_be_of_views(panel: PostPanel, session: Session) -> None:
    assert not panel.growth.switch.isVisible()
    add_second(session, views=900)
    assert panel.growth.switch.text() == "Show views"
    assert panel.growth.heading.text() == "Growth of engagements"
    panel.growth.switch.click()
    assert panel.growth.heading.text() == "Growth of views"
    assert panel.growth.words.text() == "900 views on 20 Sep 2026, the only day measured: a second one makes a curve."
    assert isinstance(panel.growth.view.chart, PostCurves)
    assert panel.growth.view.chart.metric is PostMetric.VIEWS


def test_rates_tell_their_formula_and_why_they_are_not_known(panel: PostPanel) -> None:
    rate = panel.rates.rates["engagement_rate_followers"]
    assert rate.accessibleName() == "Engagement rate: 4.2 % 420 ÷ 10,000"
    assert "engagements ÷ followers at posting time" in rate.accessibleDescription()
    assert panel.rates.rates["engagement_rate_reach"].value == "14.0 %"
    assert panel.rates.rates["engagement_rate_views"].value == "n/a"
    reason = panel.rates.reasons["engagement_rate_views"].text()
    assert reason == "This one post does not have both engagements and views."
    assert not panel.rates.rates["ctr"].isVisible()


def test_followers_then_say_whence_and_can_be_typed(panel: PostPanel, qtbot: QtBot, session: Session) -> None:
    field = panel.rates.followers
    assert field.text() == "10,000"
    assert field.accessibleDescription() == "last reading of the profile before the post, 1 Aug 2026"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "8.4k")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.rates.rates["engagement_rate_followers"].value == "5.0 %"
    assert session.workspace.posts.readings(POST)[-1].followers == 8_400
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "10,000"


def test_a_post_without_readings_says_so(panel: PostPanel, session: Session) -> None:
    session.edit("Forget", lambda w: w.posts.delete_reading(w.posts.readings(POST)[0].id))
    assert panel.readings.nothing.isVisible()
    assert panel.readings.nothing.text() == "Nothing was read of this post yet."
    assert panel.growth.words.text() == "No engagements of this post are known yet."
    assert not panel.rates.followers.isEnabled()


def test_a_post_that_is_gone_leaves_the_panel_empty(panel: PostPanel, session: Session) -> None:
    session.edit("Delete", lambda w: w.posts.delete(POST))
    assert panel.post_id is None
    assert not panel.head.isVisible()


def test_the_post_opens_in_the_browser(panel: PostPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    panel.head.open.click()
    assert opened == ["https://www.instagram.com/p/1x9/"]


def test_the_panel_follows_the_table_and_leads_to_grid_and_creator(tab: ResultsTab, qtbot: QtBot) -> None:
    page = posts_page(tab)
    page.table.select(POST)
    qtbot.waitUntil(lambda: page.panel.post_id == POST)
    page.panel.head.enter.click()
    grid = tab.findChild(ReadingsDialog)
    assert grid
    assert grid.model.ids[0] == POST
    grid.reject()
    with qtbot.waitSignal(tab.influencer_asked) as asked:
        page.panel.head.creator.click()
    assert asked.args == [1]


def test_nothing_chosen_is_told(panel: PostPanel) -> None:
    panel.show_post(None)
    assert not panel.head.isVisible()


def test_who_runs_through_the_table_sees_the_first_post_and_the_last(panel: PostPanel, qtbot: QtBot) -> None:
    panel.follow(2)
    panel.follow(1)
    panel.follow(3)
    assert panel.post_id == 2
    qtbot.waitUntil(lambda: panel.post_id == 3)
