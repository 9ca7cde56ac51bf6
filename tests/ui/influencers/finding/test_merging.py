from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.merging import Side
from tests.factory import add_influencer, do, dump
from tests.ui.influencers.pointing import click, id_of, names
from ui.influencers.finding.merge_choice import MergeChoice
from ui.influencers.finding.merge_dialog import MergeDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.widgets.label import Label


def asked(qtbot: QtBot, tab: InfluencersTab, left: str, right: str) -> MergeDialog:
    click(qtbot, tab, left)
    click(qtbot, tab, right, held="ctrl")
    tab.run("finding.merge")
    return next(dialog for dialog in tab.findChildren(MergeDialog) if dialog.isVisible())


def choice(dialog: MergeDialog, name: str) -> MergeChoice:
    return next(each for each in dialog.choices if each.question.name == name)


def test_two_become_one_with_what_was_chosen(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    before = dump(session.workspace)
    moss, zoe = id_of(tab, "Moss & Crumb"), id_of(tab, "Zoë Müller")
    dialog = asked(qtbot, tab, "Moss & Crumb", "Zoë Müller")
    kept = dialog.pair.left.id
    qtbot.mouseClick(choice(dialog, "name").buttons[Side.RIGHT], Qt.MouseButton.LeftButton)
    assert choice(dialog, "niches").side is Side.BOTH
    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Moss & Crumb and Zoë Müller are one now.", True]
    assert "Moss & Crumb" not in names(tab)
    assert id_of(tab, "Zoë Müller") == kept
    person = session.workspace.influencers.get(kept)
    assert person
    assert set(person.niches) == {"Baking", "Vegan sweets"}
    assert person.email == "moss@example.com"
    assert len(session.workspace.profiles.of_influencer(kept)) == 3
    assert {moss, zoe} - {kept}
    assert session.undo() == "Merge Moss & Crumb and Zoë Müller"
    assert dump(session.workspace) == before


def test_arrow_keys_choose_and_enter_merges(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = asked(qtbot, tab, "Crumb 10", "Crumb 2")
    first = choice(dialog, "name")
    qtbot.waitUntil(first.buttons[Side.LEFT].hasFocus)
    qtbot.keyClick(first.buttons[Side.LEFT], Qt.Key.Key_Right)
    assert first.side is Side.RIGHT
    assert first.buttons[Side.RIGHT].accessibleName() == f"Name: {dialog.pair.right.name}"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.findChildren(MergeDialog))
    assert dialog.pair.left.name not in names(tab)


def test_tab_goes_from_question_to_question(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = asked(qtbot, tab, "Moss & Crumb", "Zoë Müller")
    first, second = dialog.choices[:2]
    qtbot.waitUntil(first.buttons[Side.LEFT].hasFocus)
    qtbot.keyClick(first.buttons[Side.LEFT], Qt.Key.Key_Tab)
    assert second.buttons[second.side].hasFocus()


def test_escape_merges_nobody(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    before = dump(session.workspace)
    qtbot.keyClick(asked(qtbot, tab, "Crumb 10", "Crumb 2"), Qt.Key.Key_Escape)
    assert dump(session.workspace) == before


def test_long_words_and_markup_are_shown_as_they_are(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    for name in ("<b>R&D</b> " * 9, "Plain"):
        add_influencer(session.workspace, name.strip())
    tab.read_anew()
    tab.model.complete()
    dialog = asked(qtbot, tab, "Plain", ("<b>R&D</b> " * 9).strip())
    buttons = choice(dialog, "name").buttons.values()
    long = next(button for button in buttons if "R" in button.text() and "D" in button.text())
    assert long.text().startswith("<b>R&&D</b>")
    assert long.text().endswith("…")
    assert long.toolTip().startswith("<qt>&lt;b&gt;R&amp;D")


def test_the_mark_is_told_and_stays(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    do(session.workspace, lambda w: w.influencers.update(id_of(tab, "Crumb 2"), do_not_contact=True))
    dialog = asked(qtbot, tab, "Crumb 10", "Crumb 2")
    kept = dialog.pair.left.id
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    person = session.workspace.influencers.get(kept)
    assert person
    assert person.do_not_contact


def test_other_than_two_are_told_in_a_sentence(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Crumb 2")
    with qtbot.waitSignal(tab.told) as told:
        tab.run("finding.merge")
    assert told.args == ["Select two people to merge them: Ctrl+click adds the second one.", False]


def test_what_moves_over_is_counted(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = asked(qtbot, tab, "Crumb 10", "Crumb 2")
    said = [label.text() for label in dialog.findChildren(Label)]
    assert any(text.startswith("One entry stays. 1 profile moves over from the right. Choose") for text in said)
