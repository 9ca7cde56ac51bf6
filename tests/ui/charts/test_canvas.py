from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.charts import ComparedCreator, Comparison, CreatorsCompared, Days, PostsByDay
from models.errors import UserError
from tests.ui.charts.chart_examples import compared, engagements
from ui.charts.canvas import ChartView
from ui.charts.chart_table import ChartTable
from ui.theme import Theme


def middle_of(view: ChartView, place: int) -> QPoint:
    assert view.rendering
    return view.rendering.spots[place].rect.center().toPoint()


def test_a_chart_is_told_in_words(view: ChartView) -> None:
    assert view.accessibleName() == "Engagements by the day a post went live"
    assert view.accessibleDescription().startswith(engagements().text_summary())


def test_the_same_data_keep_their_picture(qtbot: QtBot, view: ChartView) -> None:
    before = view.rendering
    with qtbot.assertNotEmitted(view.drawn, wait=200):
        view.show_chart(engagements())
        view.hide()
        view.show()
    assert view.rendering is before


def test_another_size_is_drawn_after_a_pause(qtbot: QtBot, view: ChartView) -> None:
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        view.resize(640, 300)
    assert view.rendering
    assert (view.rendering.request.width, view.rendering.request.height) == (640, 300)


def test_the_other_scheme_is_drawn_anew(qtbot: QtBot, view: ChartView, theme: Theme) -> None:
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        theme.set_scheme("dark")
    assert view.rendering
    assert view.rendering.request.palette.text == theme.tokens.text


def test_a_click_tells_what_was_clicked(qtbot: QtBot, view: ChartView) -> None:
    with qtbot.waitSignal(view.clicked) as clicked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, 0))
    day = engagements().spans[0].first
    assert clicked.args == [Days(day, day)]


def test_the_keyboard_goes_through_the_marks_and_chooses_one(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.clicked) as clicked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.rendering
    assert clicked.args == [view.rendering.spots[1].mark.key]


def test_a_click_on_those_who_have_no_room_shows_all_as_a_table(qtbot: QtBot, view: ChartView) -> None:
    creators = [ComparedCreator(n, f"@creator{n}", 0.01, 0.02 + n / 1000, 0.04, 9) for n in range(20)]
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        view.show_chart(CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, creators))
    assert view.rendering
    last = len(view.rendering.spots) - 1
    assert "the last is @creator0" in view.rendering.spots[last].mark.text
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, last))
    [table] = view.window().findChildren(ChartTable)
    assert table.table.model().rowCount() == 20
    table.reject()


def test_the_data_go_to_the_clipboard_as_rows(view: ChartView) -> None:
    view.verbs.copy_data()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Day", "Total"]
    assert len(lines) == 1 + len(engagements().as_rows())


def test_the_picture_goes_to_the_clipboard_without_holes(view: ChartView) -> None:
    view.verbs.copy_image()
    image = QGuiApplication.clipboard().image()
    assert not image.isNull()
    assert image.pixelColor(1, 1).name() == "#ffffff"


@pytest.mark.parametrize(("name", "head"), [("chart.png", b"\x89PNG"), ("chart.svg", b"<?xml")])
def test_a_chart_is_saved_as_its_ending_says(view: ChartView, tmp_path: Path, name: str, head: bytes) -> None:
    view.verbs.save_to(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(head)


def test_a_chart_that_cannot_be_saved_is_told_in_a_sentence(qtbot: QtBot, view: ChartView, tmp_path: Path) -> None:
    with qtbot.waitSignal(view.failed) as failed:
        view.verbs.save_to(tmp_path / "nowhere" / "chart.png")
    assert failed.args
    assert isinstance(failed.args[0], UserError)


def test_the_table_holds_the_rows_of_the_chart(qtbot: QtBot, theme: Theme) -> None:
    dialog = ChartTable(compared(), theme)
    qtbot.addWidget(dialog)
    assert [row.cells for row in dialog.table.rows] == compared().as_rows()


def test_without_data_a_sentence_stands_in_the_place(view: ChartView) -> None:
    view.show_chart(PostsByDay.of([]), "No posts with engagements here yet")
    assert view.is_empty
    assert view.rendering is None
    assert view.accessibleDescription() == "No posts with engagements here yet"
    assert not any(action.isEnabled() for action in view.menu().actions())
