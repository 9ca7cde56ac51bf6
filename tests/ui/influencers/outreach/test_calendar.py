from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def test_open_follow_ups_become_a_calendar_file(qtbot: QtBot, tab: InfluencersTab, tmp_path: Path) -> None:
    target = tmp_path / "steps.ics"
    with qtbot.waitSignal(tab.told) as told:
        tab.outreach.write_follow_ups(target)
    assert told.args == ["1 follow-up saved as steps.ics.", False]
    assert "SUMMARY:Follow up with Moss & Crumb" in target.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, tab: InfluencersTab, tmp_path: Path) -> None:
    with qtbot.waitSignal(tab.failed) as failed:
        tab.outreach.write_follow_ups(tmp_path / "nowhere" / "steps.ics")
    assert "no folder" in str(failed.args[0])


def test_without_a_follow_up_no_file_is_asked_for(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.select(id_of(tab, "Moss & Crumb"))
    tab.run("conversation.mark_done")
    with qtbot.waitSignal(tab.told) as told:
        tab.run("outreach.export_follow_ups")
    assert "No follow-up is open" in told.args[0]
