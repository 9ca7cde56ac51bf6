"""Nothing is chosen by scrolling past a box of choices."""

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
