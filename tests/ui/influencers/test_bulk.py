"""One field of several influencers is changed at once."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.influencers.influencer import InfluencerRow
from tests.ui.influencers.pointing import click, id_of, names
from ui.influencers.bulk_dialog import BulkDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.row_menu import row_menu
from ui.session import Session
from ui.widgets.form_row import FormRow

THREE = ("Crumb 2", "Moss & Crumb", "Zoë Müller")


def dialog_of(qtbot: QtBot, tab: InfluencersTab, *people: str) -> BulkDialog:
    click(qtbot, tab, people[0])
    for name in people[1:]:
        click(qtbot, tab, name, held="ctrl")
    tab.run("bulk.edit_chosen")
    return tab.findChildren(BulkDialog)[-1]


def choose(dialog: BulkDialog, field: str, how: str = "", value: str = "") -> None:
    dialog.field.setCurrentText(field)
    if how:
        dialog.how.setCurrentText(how)
    if value:
        (dialog.offer.setCurrentText if dialog.offer.isVisibleTo(dialog) else dialog.text.setText)(value)


def row(session: Session, tab: InfluencersTab, name: str) -> InfluencerRow:
    number = id_of(tab, name)
    return session.workspace.influencers.rows([number])[number]


@pytest.mark.parametrize(
    ("how", "typed", "niches"),
    [
        ("Add", "baking, Rye", [("baking", "Rye"), ("Baking", "Rye"), ("Vegan sweets", "baking", "Rye")]),
        ("Remove", "BAKING", [(), (), ("Vegan sweets",)]),
        ("Replace with", "Rye", [("Rye",)] * 3),
    ],
)
def test_words_are_added_removed_or_replaced(
    qtbot: QtBot, tab: InfluencersTab, session: Session, how: str, typed: str, niches: list[tuple[str, ...]]
) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Niches", how, typed)
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert [row(session, tab, name).niches for name in THREE] == niches


def test_it_says_how_many_change(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Niches", "Add", "Baking")
    qtbot.waitUntil(lambda: dialog.count.text() == "2 of 3 change.")
    choose(dialog, "Niches", "Remove", "Nothing of the kind")
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing to change: all of them say so already.")


def test_a_change_of_several_is_one_step_of_undo(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Region", "", "Metz, FR")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert told.args == ["Region of 3 influencers changed.", True]
    assert session.undo() == "Change region of 3 influencers"
    assert row(session, tab, "Moss & Crumb").region == "Lyon"


def test_several_are_marked_do_not_contact(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Do-not-contact mark")
    assert not dialog.how.isVisibleTo(dialog)
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert all(row(session, tab, name).do_not_contact for name in THREE)


def test_what_cannot_be_read_is_told_and_the_dialog_stays(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    steps = session.undo_labels()
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Asking price", "", "a lot")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any("is no price" in row.problem for row in dialog.findChildren(FormRow))
    assert session.undo_labels() == steps


def test_a_change_that_changes_nobody_is_told(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Tags", "Remove", "vip")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.count.text() == "Nothing to change: all of them say so already."


def test_a_right_click_on_several_offers_it(tab: InfluencersTab) -> None:
    tab.select(id_of(tab, names(tab)[0]))
    assert tab.panel.person is not None
    menu = row_menu(tab.panel.person, 3, tab.run, tab)
    assert "Edit 3 influencers…" in [action.text() for action in menu.actions()]


def test_many_are_changed_in_slices_as_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.sheets.list_writing.LARGE", 2)
    dialog = dialog_of(qtbot, tab, *THREE)
    choose(dialog, "Tags", "Add", "vip")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Tags of 3 influencers changed.", True]
    session.undo()
    assert row(session, tab, "Moss & Crumb").tags == ()


def test_before_anything_is_typed_it_says_what_to_type(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = dialog_of(qtbot, tab, *THREE)
    assert dialog.count.text() == "Type what to add."
    choose(dialog, "Tags", "Remove")
    assert dialog.count.text() == "Type what to remove."
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.count.text() == "Type what to remove."


def test_a_blank_value_is_said_to_empty_the_field(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = dialog_of(qtbot, tab, "Moss & Crumb", "Crumb 2")
    choose(dialog, "Region")
    qtbot.waitUntil(lambda: dialog.count.text() == "1 of 2 changes. Left blank, it empties the field.")
