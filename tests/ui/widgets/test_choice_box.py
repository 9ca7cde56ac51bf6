"""Nothing is chosen by scrolling past a box of choices; typing finds one by any of its words."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.choice_box import ChoiceBox


def test_the_wheel_is_left_to_the_page_and_a_key_chooses(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["Nobody", "All with a price", "Shortlisted"])
    box.show()
    box.setFocus()
    at, down = QPointF(box.rect().center()), QPoint(0, -120)
    nothing, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(at, box.mapToGlobal(at), QPoint(), down, nothing, plain, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(box, turn)
    assert (box.currentText(), turn.isAccepted()) == ("Nobody", False)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "All with a price"


PEOPLE = ["Lena Fox", "💪 Tasha", "Zoë Müller", "Tom Reed", "Aaron", "@rye.humour"]


@pytest.fixture
def people(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(PEOPLE)
    box.find_by(3, "moves.by.tom")
    box.show()
    box.setFocus()
    return box


TYPED = [
    ("Tasha", "💪 Tasha"),
    ("muller", "Zoë Müller"),
    ("mueller", "Zoë Müller"),
    ("zoe m", "Zoë Müller"),
    ("asha", "💪 Tasha"),
    ("aa", "Aaron"),
    ("tt", "Tom Reed"),
    ("@moves", "Tom Reed"),
    ("humour", "@rye.humour"),
    ("nobody", "Lena Fox"),
]


@pytest.mark.parametrize(("typed", "chosen"), TYPED)
def test_typing_finds_a_choice_by_any_of_its_words(
    people: ChoiceBox, qtbot: QtBot, typed: str, chosen: str
) -> None:
    told: list[int] = []
    people.activated.connect(told.append)
    qtbot.keyClicks(people, typed)
    assert people.currentText() == chosen
    assert not told or told[-1] == people.currentIndex()


@pytest.mark.parametrize(("typed", "chosen"), TYPED)
def test_typing_finds_it_in_the_open_list_too(people: ChoiceBox, qtbot: QtBot, typed: str, chosen: str) -> None:
    people.showPopup()
    qtbot.keyClicks(people.view(), typed)
    qtbot.keyClick(people.view(), Qt.Key.Key_Return)
    assert people.currentText() == chosen
