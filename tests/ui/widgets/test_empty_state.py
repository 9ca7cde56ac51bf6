from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label


def test_an_empty_place_says_what_will_be_here_and_how_to_begin(theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState("people", "No influencers yet", "Add the first.", theme)
    qtbot.addWidget(state)
    button = state.add_button("Add", "primary")
    texts = [label.text() for label in state.findChildren(Label)]
    assert texts == ["No influencers yet", "Add the first."]
    assert state.findChildren(Button) == [button]


def test_what_is_said_can_change(theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState("search", "No influencers yet", "", theme)
    qtbot.addWidget(state)
    state.show_message("Nothing found", "No name has these words.")
    assert [label.text() for label in state.findChildren(Label)] == ["Nothing found", "No name has these words."]
