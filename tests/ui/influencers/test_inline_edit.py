from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.workspace import open_workspace
from tests.system_styles import AMERICAN, written_in
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, click, id_of, names, open_editor, type_into
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def test_a_typed_name_is_in_the_file_when_it_is_opened_again(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    number = id_of(tab, "Crumb 2")
    type_into(qtbot, tab, "Crumb 2", "name", "Crumb Two")
    session.close()
    again = open_workspace(session.path)
    influencer = again.influencers.get(number)
    again.close()
    assert influencer is not None
    assert influencer.name == "Crumb Two"


@pytest.mark.parametrize(
    ("column", "typed", "shown"),
    [
        ("niches", "Bread, Rye,Bread", "Bread, Rye"),
        ("region", "Lyon, FR", "Lyon, FR"),
        ("followers", "12,5k", "12,500"),
        ("asking_price", "150 + product", "€150 + product"),
        ("asking_price", "60 + 10 %", "€60 + 10 %"),
        ("asking_price", "product", "product"),
        ("follow_up", "tomorrow send the box", "Tomorrow"),
        ("handle", "@New.Crumb", "@New.Crumb"),
        ("handle", "https://instagram.com/new.crumb", "@new.crumb"),
        ("platforms", "tiktok", "TikTok"),
        ("email", " crumb@example.com ", "crumb@example.com"),
        ("phone", "+33 6 12", "+33 6 12"),
        ("languages", "French, English,French", "French, English"),
        ("tags", "vip, spring", "vip, spring"),
        ("notes", "likes rye", "likes rye"),
    ],
)
def test_a_cell_understands_what_people_type(
    qtbot: QtBot, tab: InfluencersTab, column: str, typed: str, shown: str
) -> None:
    tab.table.layout_of_columns.show(column, shown=True)
    type_into(qtbot, tab, "Crumb 2", column, typed)
    assert cell_text(tab, "Crumb 2", column) == shown


@pytest.mark.parametrize("typed", ["Dec 3 send the box", "12/3 send the box", "Dec 3, 2026 send the box"])
def test_an_american_types_the_next_step_as_it_is_shown(
    qtbot: QtBot, tab: InfluencersTab, session: Session, typed: str
) -> None:
    with written_in(AMERICAN):
        type_into(qtbot, tab, "Crumb 2", "follow_up", typed)
        assert cell_text(tab, "Crumb 2", "follow_up") == "Dec 3"
        editor = open_editor(qtbot, tab, "Crumb 2", "follow_up")
        assert editor.text() == "Dec 3, 2026 send the box"
        qtbot.keyClick(editor, Qt.Key.Key_End)
        qtbot.keyClicks(editor, "es")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    (step,) = session.workspace.contacts.of_influencer(id_of(tab, "Crumb 2"))
    assert (step.due_on, step.note) == (date(2026, 12, 3), "send the boxes")


def test_typed_followers_are_a_reading_of_today(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    type_into(qtbot, tab, "Crumb 2", "followers", "9000")
    type_into(qtbot, tab, "Crumb 2", "followers", "9100")
    readings = session.workspace.profiles.readings(id_of(tab, "Crumb 2"))
    assert [(reading.day, reading.followers) for reading in readings] == [(TODAY, 9_100)]


def test_a_blank_never_overwrites_followers(qtbot: QtBot, tab: InfluencersTab) -> None:
    type_into(qtbot, tab, "Crumb 2", "followers", "")
    assert cell_text(tab, "Crumb 2", "followers") == "8,000"


def test_what_is_no_price_is_told_below_the_cell_and_nothing_is_written(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    steps = session.undo_labels()
    type_into(qtbot, tab, "Crumb 2", "asking_price", "a lot")
    assert "no price" in tab.table.bubble.text
    assert session.undo_labels() == steps


def test_a_name_cannot_be_emptied(qtbot: QtBot, tab: InfluencersTab) -> None:
    type_into(qtbot, tab, "Crumb 2", "name", "")
    assert "needs a name" in tab.table.bubble.text
    assert "Crumb 2" in names(tab)


def test_undo_gives_back_what_a_cell_said(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    type_into(qtbot, tab, "Crumb 2", "region", "Lyon, FR")
    assert session.undo() == "Change region of Crumb 2"
    assert cell_text(tab, "Crumb 2", "region") == ""
    session.redo()
    assert cell_text(tab, "Crumb 2", "region") == "Lyon, FR"


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(qtbot: QtBot, tab: InfluencersTab) -> None:
    type_into(qtbot, tab, "Crumb 2", "followers", "9000", Qt.Key.Key_Tab)
    assert tab.table.currentIndex().column() == tab.model.column_named("asking_price")


def test_enter_goes_on_to_the_row_below(qtbot: QtBot, tab: InfluencersTab) -> None:
    below = names(tab)[names(tab).index("Crumb 2") + 1]
    type_into(qtbot, tab, "Crumb 2", "region", "Metz, FR")
    assert tab.table.current_id == id_of(tab, below)


def test_escape_writes_nothing(qtbot: QtBot, tab: InfluencersTab) -> None:
    editor = open_editor(qtbot, tab, "Crumb 2", "name")
    qtbot.keyClicks(editor, "zzz")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert "Crumb 2" in names(tab)


def test_leaving_the_cell_with_the_mouse_stores_it(qtbot: QtBot, tab: InfluencersTab) -> None:
    editor = open_editor(qtbot, tab, "Crumb 2", "region")
    qtbot.keyClicks(editor, "Nice")
    click(qtbot, tab, "Zoë Müller")
    assert cell_text(tab, "Crumb 2", "region") == "Nice"


def test_a_row_that_an_edit_moves_out_of_the_filter_leaves_without_fuss(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Baking"}))
    assert names(tab) == ["Moss & Crumb"]
    type_into(qtbot, tab, "Moss & Crumb", "niches", "Bread")
    assert names(tab) == []
    tab.clear_filters()
    assert cell_text(tab, "Moss & Crumb", "niches") == "Bread"


def test_an_emptied_next_step_is_taken_away(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    type_into(qtbot, tab, "Moss & Crumb", "follow_up", "")
    assert session.workspace.contacts.of_influencer(id_of(tab, "Moss & Crumb")) == []


@pytest.mark.parametrize(
    ("column", "typed", "sentence"),
    [
        ("handle", "https://tiktok.com/@crumb", "account on TikTok, and the one shown is on Instagram"),
        ("handle", "zoemuller", "belongs to Zoë Müller"),
        ("handle", "", "A profile needs a handle."),
        ("platforms", "Mastodonte", "“Mastodonte” is no platform."),
        ("platforms", "TikTok, Instagram", "Only a single profile"),
        ("email", "crumb at example", "is no e-mail address"),
    ],
)
def test_what_a_cell_cannot_take_is_told_and_it_stays_open(
    qtbot: QtBot, tab: InfluencersTab, session: Session, column: str, typed: str, sentence: str
) -> None:
    zoe = id_of(tab, "Zoë Müller")
    session.edit("Name", lambda w: w.profiles.update(w.profiles.of_influencer(zoe)[0].id, handle="zoemuller"))
    tab.table.layout_of_columns.show(column, shown=True)
    steps = session.undo_labels()
    type_into(qtbot, tab, "Crumb 2", column, typed)
    assert sentence in tab.table.bubble.text
    assert tab.table.delegate.editor is not None
    assert session.undo_labels() == steps


def test_notes_take_several_lines(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.table.layout_of_columns.show("notes", shown=True)
    editor = open_editor(qtbot, tab, "Crumb 2", "notes")
    qtbot.keyClicks(editor, "likes rye")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(editor, "and cake")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    crumb = session.workspace.influencers.get(id_of(tab, "Crumb 2"))
    assert crumb is not None
    assert crumb.notes == "likes rye\nand cake"
    assert cell_text(tab, "Crumb 2", "notes") == "likes rye"


def test_notes_of_several_lines_stay_so_when_the_cell_is_only_opened(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    number = id_of(tab, "Crumb 2")
    session.edit("Note", lambda w: w.influencers.update(number, notes="one\ntwo"))
    tab.table.layout_of_columns.show("notes", shown=True)
    editor = open_editor(qtbot, tab, "Crumb 2", "notes")
    assert editor.text() == "one\ntwo"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert session.undo_labels()[0] == "Note"
