from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label
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


def test_a_sentence_that_is_longer_than_the_strip_is_broken_and_its_hint_stands_below(
    theme: Theme, qtbot: QtBot
) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.show_message("This file was moved, renamed or deleted while it was open.", "Put it back.", "error")
    sentence, hint = strip.findChildren(Label)
    for width, is_below in ((1280, False), (400, True), (1280, False)):
        strip.resize(width, strip.heightForWidth(width))
        strip.show()
        qtbot.waitUntil(lambda: (hint.y() > sentence.y()) == is_below)  # noqa: B023  # waited for here
        wanted = sentence.heightForWidth(sentence.width()) if is_below else sentence.sizeHint().height()
        assert sentence.height() >= wanted
        assert is_below or sentence.width() >= sentence.sizeHint().width()
