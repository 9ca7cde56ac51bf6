from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.strip import Strip


def shown_buttons(strip: Strip) -> list[str]:
    return [button.text() for button in strip.findChildren(Button) if not button.isHidden() and button.text()]


def test_a_strip_says_what_happened_and_what_to_do(theme: Theme, qtbot: QtBot) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show_message("The disk is full.", "Free some room.", "error")
    assert strip.text == "The disk is full. Free some room."
    assert strip.accessibleName() == strip.text
    assert strip.property("look") == "error"


def test_a_new_message_has_no_old_buttons(theme: Theme, qtbot: QtBot) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show_message("The disk is full.")
    strip.add_button("Try again")
    assert shown_buttons(strip) == ["Try again"]
    strip.show_message("Saved.")
    assert shown_buttons(strip) == []


def test_the_cross_hides_the_strip(theme: Theme, qtbot: QtBot) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show()
    cross = next(button for button in strip.findChildren(Button) if button.accessibleName())
    with qtbot.waitSignal(strip.dismissed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_a_strip_that_must_stay_has_no_cross(theme: Theme, qtbot: QtBot) -> None:
    strip = Strip(theme, dismissable=False)
    qtbot.addWidget(strip)
    strip.show()
    assert not any(button.isVisible() for button in strip.findChildren(Button))
