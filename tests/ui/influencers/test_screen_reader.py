"""What a screen reader meets on the tab, in the panel and in each dialog: names, and the order of Tab."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.influencers.pointing import click
from tests.ui.screen_reader import dialog_by, hold
from ui.influencers.fold_section import FoldSection
from ui.influencers.influencers_tab import InfluencersTab

DIALOGS_OF_ONE = (
    "add_influencer", "fields.manage", "conversation.log_contact", "outreach.write_email",
    "outreach.edit_templates", "profiles.read_followers", "open_fit",
    "privacy.forget_person", "finding.find_duplicates", "views.save_view",
)  # fmt: skip
DIALOGS_OF_TWO = ("bulk.edit_chosen", "finding.compare", "finding.merge")


def test_the_tab_and_the_whole_panel_are_named_and_read_in_order(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Moss & Crumb")
    qtbot.waitUntil(lambda: tab.chosen.person is not None)
    for section in tab.panel.findChildren(FoldSection):
        if not section.fold.isChecked():
            section.fold.click()
    QApplication.processEvents()
    hold(tab)


@pytest.mark.parametrize("verb", DIALOGS_OF_ONE)
def test_a_dialog_about_one_person_is_named_and_read_in_order(qtbot: QtBot, tab: InfluencersTab, verb: str) -> None:
    click(qtbot, tab, "Moss & Crumb")
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()
    tab.jobs.wait()


@pytest.mark.parametrize("verb", DIALOGS_OF_TWO)
def test_a_dialog_about_several_is_named_and_read_in_order(qtbot: QtBot, tab: InfluencersTab, verb: str) -> None:
    click(qtbot, tab, "Moss & Crumb")
    click(qtbot, tab, "Zoë Müller", held="ctrl")
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()
    tab.jobs.wait()
