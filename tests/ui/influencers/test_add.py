import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from tests.factory import do
from tests.ui.influencers.conftest import PEOPLE, TODAY
from tests.ui.influencers.pointing import cell_text, id_of, names
from ui.influencers.add_dialog import AddDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


@pytest.fixture
def dialog(qtbot: QtBot, tab: InfluencersTab) -> AddDialog:
    tab.add_influencer()
    found = tab.findChild(AddDialog)
    assert found is not None
    return found


def test_a_link_alone_adds_somebody(qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog, session: Session) -> None:
    qtbot.keyClicks(dialog.profile, "https://www.tiktok.com/@dal.and.dough?lang=en")
    assert dialog.platform.currentData() == Platform.TIKTOK
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    profile = session.workspace.profiles.find(Platform.TIKTOK, "dal.and.dough")
    assert profile is not None
    assert tab.table.current_id == profile.influencer_id
    assert "dal.and.dough" in names(tab)


def test_everything_typed_is_one_step_of_undo(
    qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog, session: Session
) -> None:
    qtbot.keyClicks(dialog.profile, "@plainflour")
    qtbot.keyClicks(dialog.followers, "41k")
    dialog.name.setFocus()
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Plain Flour")
    qtbot.keyClicks(dialog.niche, "Home baking")
    qtbot.keyClicks(dialog.place, "Paris, FR")
    qtbot.keyClicks(dialog.email, "hello@plainflour.example")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert cell_text(tab, "Plain Flour", "followers") == "41,000"
    assert cell_text(tab, "Plain Flour", "region") == "Paris, FR"
    influencer = session.workspace.influencers.get(id_of(tab, "Plain Flour"))
    assert influencer is not None
    assert influencer.created_on == TODAY
    assert session.undo() == "Add Plain Flour"
    assert sorted(names(tab)) == sorted(PEOPLE)


def test_somebody_with_that_profile_is_told_and_shown(
    qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog, session: Session
) -> None:
    qtbot.keyClicks(dialog.profile, "https://tiktok.com/@MossAndCrumb")
    assert dialog.strip.text == "In your list already: Moss & Crumb"
    assert dialog.ok_button.text() == "Show them"
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert sorted(names(tab)) == sorted(PEOPLE)
    assert tab.table.current_id == id_of(tab, "Moss & Crumb")


def test_the_main_button_adds_again_once_the_handle_is_another(qtbot: QtBot, dialog: AddDialog) -> None:
    qtbot.keyClicks(dialog.profile, "https://tiktok.com/@MossAndCrumb")
    qtbot.keyClicks(dialog.profile, "2")
    assert dialog.ok_button.text() == "Add influencer"


def test_the_owners_own_account_is_no_influencer(
    qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog, session: Session
) -> None:
    do(session.workspace, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "fernandflour"))
    qtbot.keyClicks(dialog.profile, "@fernandflour")
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    assert sorted(names(tab)) == sorted(PEOPLE)


@pytest.mark.parametrize("typed", ["https://www.instagram.com/p/abc123/", "two words", "mail@example.com"])
def test_what_is_no_profile_is_told_and_nothing_is_written(
    qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog, typed: str
) -> None:
    qtbot.keyClicks(dialog.profile, typed)
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._profile_row.problem
    assert sorted(names(tab)) == sorted(PEOPLE)


def test_a_name_alone_is_enough(qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog) -> None:
    qtbot.keyClicks(dialog.name, "Met at the market")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert "Met at the market" in names(tab)


def test_escape_adds_nobody(qtbot: QtBot, tab: InfluencersTab, dialog: AddDialog) -> None:
    qtbot.keyClicks(dialog.name, "Nobody")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert sorted(names(tab)) == sorted(PEOPLE)


def test_followers_are_grouped_as_in_the_list(qtbot: QtBot, dialog: AddDialog) -> None:
    qtbot.keyClicks(dialog.followers, "18400")
    assert dialog.followers.echo == "= 18,400"


def test_an_e_mail_that_is_none_is_marked_as_soon_as_the_field_is_left(qtbot: QtBot, dialog: AddDialog) -> None:
    dialog.email.setFocus()
    qtbot.keyClicks(dialog.email, "rita@falcao")
    qtbot.keyClick(dialog.email, Qt.Key.Key_Tab)
    assert dialog._email_row.problem == "This is no e-mail address. Mend it or leave it empty."
    qtbot.keyClicks(dialog.email, ".pt")
    assert dialog._email_row.problem == ""
