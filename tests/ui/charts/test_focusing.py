from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.charts import Days, PostOnDay, PostsByDay
from models.reading.platform import Platform
from tests.ui.charts.chart_examples import FIRST, compared, engagements
from ui.charts.canvas import ChartView
from ui.charts.mark import Toggle

PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(view: ChartView) -> PostsByDay:
    chart = view.chart
    assert isinstance(chart, PostsByDay)
    return chart


def middle_of(view: ChartView, key: object) -> QPoint:
    assert view.rendering
    return next(spot for spot in view.rendering.spots if spot.mark.key == key).rect.center().toPoint()


def drag(qtbot: QtBot, view: ChartView, start: QPoint, end: QPoint) -> None:
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, QPoint((start.x() + end.x()) // 2, start.y()))
        qtbot.mouseMove(view, end)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def zoom(qtbot: QtBot, view: ChartView) -> None:
    """From the second post, on day 4, to the fourth, on day 12."""
    first, last = middle_of(view, Days(day(4), day(4))), middle_of(view, Days(day(12), day(12)))
    drag(qtbot, view, first, QPoint(last.x(), first.y()))


def press(qtbot: QtBot, view: ChartView, key: Qt.Key, how: Qt.KeyboardModifier = PLAIN) -> None:
    view.setFocus()
    with qtbot.waitSignal(view.focus_changed):
        qtbot.keyClick(view, key, how)


def test_a_drag_over_days_looks_at_them_alone(qtbot: QtBot, view: ChartView) -> None:
    zoom(qtbot, view)
    assert [shown(view).spans[0].first, shown(view).spans[-1].last] == [day(4), day(12)]
    assert "Zoomed to 5 Sep – 13 Sep." in view.accessibleDescription()


def test_a_drag_filters_nothing(qtbot: QtBot, view: ChartView) -> None:
    with qtbot.assertNotEmitted(view.clicked):
        zoom(qtbot, view)


@pytest.mark.parametrize("by_keys", [True, False])
def test_escape_and_a_double_click_look_at_all_again(qtbot: QtBot, view: ChartView, by_keys: bool) -> None:
    zoom(qtbot, view)
    if by_keys:
        press(qtbot, view, Qt.Key.Key_Escape)
    else:
        with qtbot.waitSignal(view.focus_changed):
            qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert shown(view) == engagements()


def test_a_double_click_on_a_bar_of_a_zoomed_chart_filters_nothing(qtbot: QtBot, view: ChartView) -> None:
    zoom(qtbot, view)
    at = middle_of(view, Days(day(4), day(4)))
    with qtbot.assertNotEmitted(view.clicked, wait=600):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)


def test_a_double_click_on_a_chart_that_is_seen_whole_is_one_click(qtbot: QtBot, view: ChartView) -> None:
    told: list[object] = []
    view.clicked.connect(told.append)
    at = middle_of(view, Days(day(4), day(4)))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        send_mouse(view, kind, at)
    assert told == [Days(day(4), day(4))]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert len(told) == 2


def send_mouse(view: ChartView, kind: QEvent.Type, at: QPoint) -> None:
    """The second half of a double click as a desktop sends it: QTest has none."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(at), view.mapToGlobal(QPointF(at)), left, left, none)
    QApplication.sendEvent(view, event)


def test_a_click_on_a_bar_of_a_zoomed_chart_still_filters(qtbot: QtBot, view: ChartView) -> None:
    zoom(qtbot, view)
    with qtbot.waitSignal(view.clicked) as clicked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, Days(day(8), day(8))))
    assert clicked.args == [Days(day(8), day(8))]


def test_plus_and_minus_zoom_and_shift_with_arrows_moves(qtbot: QtBot, view: ChartView) -> None:
    press(qtbot, view, Qt.Key.Key_Plus)
    half = shown(view).spans
    assert len(half) == 14
    press(qtbot, view, Qt.Key.Key_Right, SHIFT)
    assert shown(view).spans[0].first > half[0].first
    press(qtbot, view, Qt.Key.Key_Minus)
    assert len(shown(view).spans) > 14


def test_a_click_in_the_legend_hides_a_platform_and_another_shows_it_again(qtbot: QtBot, view: ChartView) -> None:
    for totals in (0, sum(engagements().totals)):
        with qtbot.waitSignal(view.drawn, timeout=20_000):
            qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, Toggle("TikTok")))
        assert (shown(view).series[0].total == 0) == (totals == 0)
    assert shown(view) == engagements()


def test_a_number_hides_the_series_of_that_place_and_it_is_told(qtbot: QtBot, view: ChartView) -> None:
    press(qtbot, view, Qt.Key.Key_1)
    assert "Hidden: TikTok." in view.accessibleDescription()
    press(qtbot, view, Qt.Key.Key_1)
    assert "Hidden" not in view.accessibleDescription()


def test_the_last_series_shown_stays(qtbot: QtBot, view: ChartView) -> None:
    press(qtbot, view, Qt.Key.Key_1)
    press(qtbot, view, Qt.Key.Key_2)
    with qtbot.assertNotEmitted(view.focus_changed):
        qtbot.keyClick(view, Qt.Key.Key_3)


def test_enter_on_a_legend_entry_hides_it_and_keeps_the_place(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    for hidden in (["YouTube"], []):
        with qtbot.waitSignal(view.drawn, timeout=20_000):
            qtbot.keyClick(view, Qt.Key.Key_Return)
        assert view.focusing.hidden == hidden


def test_what_is_looked_at_stays_while_the_data_change(qtbot: QtBot, view: ChartView) -> None:
    zoom(qtbot, view)
    press(qtbot, view, Qt.Key.Key_1)
    more = PostOnDay(99, day(5), Platform.INSTAGRAM, 10_000, "@new")
    posts = [*engagements().best, more]
    view.show_chart(PostsByDay.of(posts))
    assert [shown(view).spans[0].first, shown(view).spans[-1].last] == [day(4), day(12)]
    assert view.focusing.hidden == ["TikTok"]
    assert any(one.label == "@new" for one in shown(view).top)


def test_a_chart_without_such_parts_shows_all_of_itself(view: ChartView) -> None:
    view.focusing.toggle("TikTok")
    view.show_chart(compared())
    assert view.chart == compared()
    assert view.focusing.axis is None


def test_copied_data_are_those_looked_at(qtbot: QtBot, view: ChartView) -> None:
    zoom(qtbot, view)
    press(qtbot, view, Qt.Key.Key_1)
    view.verbs.copy_data()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Day", "Total", "Instagram", "YouTube"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["2026-09-09", "2026-09-13"]


def test_the_menu_shows_which_series_are_shown(qtbot: QtBot, view: ChartView) -> None:
    press(qtbot, view, Qt.Key.Key_1)
    ticks = {action.text(): action.isChecked() for action in view.menu().actions() if action.isCheckable()}
    assert ticks == {"TikTok": False, "Instagram": True, "YouTube": True}
    action = next(action for action in view.menu().actions() if action.text() == "TikTok")
    action.trigger()
    assert view.focusing.hidden == []
