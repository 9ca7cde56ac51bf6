"""What is logged about a campaign moves her on there, says so before, and is one step of undo with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from models.influencers.contact import Direction
from models.stages import Stage
from tests.factory import add_campaign, add_partnership, do
from tests.ui.influencers.pointing import id_of
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def hampers(tab: InfluencersTab, session: Session) -> int:
    """Zoë's partnership, an idea in the only campaign that she is in."""
    campaign = add_campaign(session.workspace, "Christmas & hampers")
    return add_partnership(session.workspace, id_of(tab, "Zoë Müller"), campaign, stage=Stage.IDEA)


def stage_of(session: Session, partnership: int) -> Stage:
    found = session.workspace.partnerships.get(partnership)
    assert found is not None
    return found.stage


def logging(tab: InfluencersTab) -> ContactDialog:
    tab.refresh(None)
    tab.select(id_of(tab, "Zoë Müller"))
    tab.conversation.log_contact()
    return next(found for found in tab.findChildren(ContactDialog) if found.isVisible())


def test_a_word_of_ours_moves_an_idea_to_contacted_in_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, hampers: int
) -> None:
    dialog = logging(tab)
    assert dialog.mover.text() == "Move to Contacted in Christmas && hampers"
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert stage_of(session, hampers) is Stage.CONTACTED
    session.undo()
    assert stage_of(session, hampers) is Stage.IDEA
    assert not session.workspace.contacts.of_influencer(id_of(tab, "Zoë Müller"))


def test_her_answer_moves_from_contacted_to_replied(
    qtbot: QtBot, tab: InfluencersTab, session: Session, hampers: int
) -> None:
    do(session.workspace, lambda w: w.partnerships.update(hampers, stage=Stage.CONTACTED))
    dialog = logging(tab)
    assert not dialog.mover.isVisible(), "another word of ours changes nothing"
    dialog.direction.setFocus()
    qtbot.keyClick(dialog.direction, Qt.Key.Key_Down)
    assert dialog.direction.currentData() == Direction.IN
    assert dialog.mover.text() == "Move to Replied in Christmas && hampers"
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert stage_of(session, hampers) is Stage.REPLIED


def test_a_box_that_is_cleared_leaves_the_stage(
    qtbot: QtBot, tab: InfluencersTab, session: Session, hampers: int
) -> None:
    dialog = logging(tab)
    qtbot.keyClick(dialog.mover, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert stage_of(session, hampers) is Stage.IDEA
    assert session.workspace.contacts.of_influencer(id_of(tab, "Zoë Müller"))


@pytest.mark.parametrize("stage", [Stage.NEGOTIATING, Stage.LIVE, Stage.DECLINED])
def test_nobody_goes_back(tab: InfluencersTab, session: Session, hampers: int, stage: Stage) -> None:
    do(session.workspace, lambda w: w.partnerships.update(hampers, stage=stage))
    assert not logging(tab).mover.isVisible()


def test_a_word_about_no_campaign_moves_nothing(
    qtbot: QtBot, tab: InfluencersTab, session: Session, hampers: int
) -> None:
    dialog = logging(tab)
    dialog.campaign.setCurrentIndex(dialog.campaign.findData(None))
    assert not dialog.mover.isVisible()
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert stage_of(session, hampers) is Stage.IDEA


def test_a_message_that_goes_out_moves_her_in_the_same_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, hampers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    do(session.workspace, lambda w: w.influencers.update(id_of(tab, "Zoë Müller"), email="zoe@example.com"))
    tab.refresh(None)
    tab.select(id_of(tab, "Zoë Müller"))
    tab.run("outreach.write_email")
    dialog = next(found for found in tab.findChildren(MessageDialog) if found.isVisible())
    assert dialog.form.mover.text() == "Move to Contacted in Christmas && hampers"
    qtbot.keyClicks(dialog.form.editor.body, "Hello")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert stage_of(session, hampers) is Stage.CONTACTED
    session.undo()
    assert stage_of(session, hampers) is Stage.IDEA
