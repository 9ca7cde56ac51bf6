from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow_layout import FlowLayout


def flow(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page)
    buttons = [QWidget() for _ in range(count)]
    for button in buttons:
        button.setFixedSize(80, 28)
        layout.addWidget(button)
    return page, layout, buttons


def test_widgets_break_into_lines_like_words(qtbot: QtBot) -> None:
    page, _, buttons = flow(qtbot, 4)
    page.resize(180, 200)
    page.show()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (88, 0), (0, 36), (88, 36)]


def test_a_narrow_page_needs_more_height(qtbot: QtBot) -> None:
    page, layout, _ = flow(qtbot, 4)
    assert page.layout() is layout
    assert layout.heightForWidth(400) == 28
    assert layout.heightForWidth(180) == 64
    assert layout.heightForWidth(10) == 4 * 28 + 3 * 8


def test_a_hidden_widget_leaves_no_gap(qtbot: QtBot) -> None:
    page, _, buttons = flow(qtbot, 3)
    buttons[0].hide()
    page.resize(400, 40)
    page.show()
    assert buttons[1].x() == 0


def test_a_widget_can_be_taken_out(qtbot: QtBot) -> None:
    page, layout, buttons = flow(qtbot, 2)
    assert page.layout() is layout
    layout.removeWidget(buttons[0])
    assert layout.count() == 1
    assert layout.itemAt(5) is None
