from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.influencers.profile import ProfileReading
from models.reading.platform import Platform
from tests.factory import do
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, id_of
from ui.influencers.followers_dialog import FollowersDialog
from ui.influencers.handle_dialog import HandleDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.influencers.profile_line import ProfileLine
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


@pytest.fixture
def dialog(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> FollowersDialog:
    qtbot.mouseClick(line_of(panel, "Instagram").followers, LEFT)
    found = tab.findChild(FollowersDialog)
    assert found is not None
    return found


def line_of(panel: PersonPanel, platform: str) -> ProfileLine:
    return next(line for line in panel.profiles.lines if line._platform.text() == platform)


def offered(qtbot: QtBot, line: ProfileLine, words: str) -> QAction:
    qtbot.mouseClick(line.more, LEFT)
    menu = next(menu for menu in line.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    return action


def readings(session: Session, tab: InfluencersTab) -> list[ProfileReading]:
    return session.workspace.profiles.readings(id_of(tab, "Moss & Crumb"))


def shown(dialog: FollowersDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[str(model.index(row, at).data()) for at in range(4)] for row in range(model.rowCount())]


def test_a_line_says_how_many_follow(panel: PersonPanel) -> None:
    assert line_of(panel, "Instagram").followers.text() == "5,000"
    assert "Growth: n/a, one reading only" in line_of(panel, "Instagram").followers.toolTip()
    assert line_of(panel, "TikTok").followers.text() == "Read…"


def test_a_count_typed_short_is_a_reading_of_today(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.mouseClick(line_of(panel, "TikTok").followers, LEFT)
    dialog = tab.findChild(FollowersDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.followers, "18.4k")
    qtbot.keyClick(dialog.followers, Qt.Key.Key_Return)
    assert shown(dialog) == [["4 May 2026", "18,400", "", "typed"]]
    assert dialog.isVisible()
    assert dialog.followers.text() == ""
    assert cell_text(tab, "Moss & Crumb", "followers") == "18,400"
    assert session.undo() == "Read followers of Moss & Crumb"


def test_a_reading_of_a_past_day_tells_growth(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, dialog: FollowersDialog
) -> None:
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "4 April 2026")
    qtbot.keyClicks(dialog.followers, "4800")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert shown(dialog) == [["4 May 2026", "5,000", "+200", "typed"], ["4 Apr 2026", "4,800", "", "typed"]]
    assert dialog.growth[30].value == "+4.2 %"
    assert panel.glance.growth.accessibleName() == "Growth: +4.2 % in 30 days, 2 readings"
    assert not panel.glance.spark.isHidden()


def test_a_day_to_come_and_no_number_are_told(qtbot: QtBot, dialog: FollowersDialog) -> None:
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "4 June 2026")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert dialog.day_row.problem == "That day has not come yet."
    assert dialog.followers_row.problem == "Type a number such as 12,400."


def test_a_reading_is_corrected_in_its_cell(
    qtbot: QtBot, tab: InfluencersTab, session: Session, dialog: FollowersDialog
) -> None:
    dialog.table.setFocus()
    for section, typed in ((1, "5100"), (0, "1 May 2026")):
        dialog.table.setCurrentIndex(dialog.table.model().index(0, section))
        qtbot.keyClick(dialog.table, Qt.Key.Key_F2)
        editor = dialog.table.delegate.editor
        assert editor is not None
        editor.selectAll()
        qtbot.keyClicks(editor, typed)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert shown(dialog) == [["1 May 2026", "5,100", "", "typed"]]
    assert [session.undo(), session.undo()] == ["Change the day of a reading", "Correct a reading"]


def test_a_reading_cannot_move_to_a_day_that_has_one(
    qtbot: QtBot, tab: InfluencersTab, session: Session, panel: PersonPanel
) -> None:
    first = session.workspace.profiles.of_influencer(id_of(tab, "Moss & Crumb"))[0]
    do(session.workspace, lambda w: w.profiles.put_followers(first.id, TODAY - timedelta(days=1), 4_900))
    tab.profiles.read_followers(first.id)
    dialog = tab.findChild(FollowersDialog)
    assert dialog is not None
    problem = dialog.table.row_model.commit(dialog.table.model().index(0, 0), "3 May 2026")
    assert "reading of 3 May 2026 already" in problem


def test_del_removes_a_reading_and_undo_in_the_dialog_brings_it_back(
    qtbot: QtBot, tab: InfluencersTab, session: Session, dialog: FollowersDialog
) -> None:
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.strip.text == "1 reading deleted."
    assert readings(session, tab) == []
    qtbot.mouseClick(dialog.strip._added[0], LEFT)
    assert [one.followers for one in readings(session, tab)] == [5_000]
    assert shown(dialog)[0][1] == "5,000"


def test_the_main_profile_is_chosen_and_given_back(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    offered(qtbot, line_of(panel, "TikTok"), "Main profile").trigger()
    assert cell_text(tab, "Moss & Crumb", "followers") == ""
    assert not line_of(panel, "TikTok").main.isHidden()
    chosen = offered(qtbot, line_of(panel, "TikTok"), "Main profile")
    assert chosen.isChecked()
    chosen.trigger()
    assert cell_text(tab, "Moss & Crumb", "followers") == "5,000"
    assert session.undo() == "Choose the main profile of Moss & Crumb"


def test_a_renamed_account_keeps_its_readings(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    offered(qtbot, line_of(panel, "Instagram"), "Change handle…").trigger()
    dialog = tab.findChild(HandleDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.handle, "https://instagram.com/moss.new")
    qtbot.keyClick(dialog.handle, Qt.Key.Key_Return)
    known = session.workspace.profiles.find(Platform.INSTAGRAM, "moss.new")
    assert known is not None
    assert [one.profile_id for one in readings(session, tab)] == [known.id]
    assert session.undo() == "Change a handle of Moss & Crumb"


def test_a_handle_of_somebody_else_or_another_platform_is_refused(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    zoe = session.workspace.profiles.of_influencer(id_of(tab, "Zoë Müller"))[0]
    tab.profiles.change_handle(panel.profiles.lines[0]._id)
    dialog = tab.findChild(HandleDialog)
    assert dialog is not None
    for typed, problem in ((zoe.handle, "belongs to Zoë Müller"), ("youtube.com/@moss", "a profile on YouTube")):
        dialog.handle.selectAll()
        dialog.handle.insert(typed)  # an input method brings letters that have no key
        qtbot.mouseClick(dialog.ok_button, LEFT)
        assert problem in dialog.row.problem


def test_an_account_of_the_business_is_told(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    session.edit("Own", lambda w: w.profiles.add(None, Platform.INSTAGRAM, "fernandflour"))
    qtbot.keyClicks(panel.profiles.field, "instagram.com/fernandflour")
    qtbot.keyClick(panel.profiles.field, Qt.Key.Key_Return)
    assert panel.profiles._row.problem == "This is an account of your own business."


def test_a_forgotten_profile_brings_its_mark_back(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    zoe = id_of(tab, "Zoë Müller")
    handle = session.workspace.profiles.of_influencer(zoe)[0].handle
    session.edit("Flag", lambda w: w.influencers.update(zoe, do_not_contact=True))
    session.workspace.forget(zoe, date(2026, 5, 4))
    panel.profiles.field.insert(f"instagram.com/{handle}")
    qtbot.keyClick(panel.profiles.field, Qt.Key.Key_Return)
    assert panel.person is not None
    assert panel.person.influencer.do_not_contact


def test_a_handle_typed_for_one_is_not_added_to_the_next(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    qtbot.keyClicks(panel.profiles.field, "youtube.com/@moss")
    tab.select(id_of(tab, "Crumb 2"))
    assert panel.profiles.field.text() == ""


def test_ctrl_z_in_the_table_takes_back_the_last_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, dialog: FollowersDialog
) -> None:
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.followers for one in readings(session, tab)] == [5_000]
    assert dialog.strip.isHidden()


def test_what_cannot_be_saved_stays_in_its_field(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    session.workspace._recorder = None  # as in a file that can only be read here
    qtbot.keyClicks(panel.profiles.field, "youtube.com/@moss")
    qtbot.keyClick(panel.profiles.field, Qt.Key.Key_Return)
    assert "could not be saved" in panel.profiles._row.problem
    assert panel.profiles.field.text() == "youtube.com/@moss"
