from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.campaigns.partnership import DeliverableStatus
from models.posts.post import Post
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.ui.campaigns.conftest import AUTUMN, TODAY, card_id, stage_of
from tests.ui.campaigns.deliverables.conftest import DialogOf, choose, click, press, row_of, texts
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.campaigns.deliverables.live_posts_dialog import LivePostsDialog
from ui.campaigns.deliverables.match_dialog import MatchDialog

FLOUR, MOSS = "Plain Flour", "Moss & Crumb"
REEL = "https://www.instagram.com/reel/C9abcde/"
KEPT = "https://www.instagram.com/p/C9abcde/"


def opened(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf, name: str = FLOUR
) -> LivePostsDialog:
    click(qtbot, page, name, "creator")
    page.table.menu_asked.emit(page.mapToGlobal(page.rect().center()))
    choose(page, "Live posts…")
    dialog = dialog_of(tab)
    assert isinstance(dialog, LivePostsDialog)
    return dialog


@pytest.fixture
def dialog(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> LivePostsDialog:
    return opened(page, tab, qtbot, dialog_of)


def profile_of(workspace: Workspace, page: DeliverablesPage, name: str) -> int:
    return workspace.profiles.of_influencer(row_of(page, name).card.person.id)[0].id


def add_post(tab: CampaignsTab, page: DeliverablesPage, name: str, **values: object) -> int:
    made: list[int] = []

    def add(workspace: Workspace) -> None:
        profile = profile_of(workspace, page, name)
        made.append(workspace.posts.add(profile_id=profile, platform=Platform.INSTAGRAM, **values))

    tab.session.edit("Import", add)
    return made[0]


def post(tab: CampaignsTab, post_id: int) -> Post:
    found = tab.session.workspace.posts.get(post_id)
    assert found
    return found


def test_a_pasted_link_makes_the_piece_and_the_partnership_live(
    dialog: LivePostsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.link, REEL)
    assert dialog.follows.text() == "Marks the reel as live and moves Plain Flour to Live."
    press(qtbot, dialog, "Save")
    row = row_of(page, FLOUR)
    assert row.piece.status is DeliverableStatus.LIVE
    assert stage_of(tab.session, card_id(tab, FLOUR)) is Stage.LIVE
    made = row.posts[0]
    assert (made.url, made.format, made.partnership_id) == (KEPT, "reel", row.card.id)
    assert made.published_at == datetime(2026, 9, 22)
    assert tab.session.undo_labels()[0] == "Change live posts of the reel by Plain Flour"
    tab.session.undo()
    assert row_of(page, FLOUR).posts == ()
    assert stage_of(tab.session, card_id(tab, FLOUR)) is Stage.AGREED


def test_a_link_is_pasted_at_its_piece(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    QGuiApplication.clipboard().setText(REEL)
    click(qtbot, page, FLOUR, "post")
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab)
    assert isinstance(dialog, LivePostsDialog)
    assert dialog.link.text() == REEL
    QGuiApplication.clipboard().setText("no link")
    dialog.reject()
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "Copy the link" in str(told.args)


def test_what_is_wrong_with_a_link_is_told_and_nothing_is_written(
    dialog: LivePostsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    for link, words in {
        "https://www.instagram.com/mossandcrumb/": "links to a profile",
        "https://www.instagram.com/kneadful/reel/C9abcde/": "a post of Kneadful, not of Plain Flour",
        "https://www.instagram.com/someoneelse/reel/C9abcde/": "no profile of Plain Flour (known: @plainflour)",
    }.items():
        dialog.link.setText(link)
        assert words in dialog.form.rows["link"].problem
    before = tab.session.undo_labels()[0]
    press(qtbot, dialog, "Save")
    assert dialog.isVisible()
    assert tab.session.undo_labels()[0] == before


def test_a_wrong_platform_is_told(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    piece = row_of(page, FLOUR).id
    tab.session.edit("On", lambda w: w.partnerships.update_deliverable(piece, platform=Platform.YOUTUBE))
    dialog = opened(page, tab, qtbot, dialog_of)
    dialog.link.setText(REEL)
    assert dialog.form.rows["link"].problem == "This leads to Instagram; the reel was promised on YouTube."


def test_a_known_post_is_linked_and_not_doubled(
    dialog: LivePostsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    known = add_post(tab, page, FLOUR, url=KEPT, format="post", published_at=datetime(2026, 9, 3, 8, 0))
    dialog.link.setText(REEL)
    assert "in the file already" in dialog.follows.text()
    assert dialog.day.value == date(2026, 9, 3)
    press(qtbot, dialog, "Save")
    assert [one.id for one in row_of(page, FLOUR).posts] == [known]
    assert post(tab, known).published_at == datetime(2026, 9, 3, 8, 0)


def test_a_piece_of_two_is_live_with_the_second_post(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    for number, status in enumerate((DeliverableStatus.PROMISED, DeliverableStatus.LIVE), 1):
        dialog = opened(page, tab, qtbot, dialog_of, MOSS)
        dialog.link.setText(f"https://www.instagram.com/stories/mosscrumb/{number}/")
        assert f"{number} of 2 posts." in dialog.follows.text()
        press(qtbot, dialog, "Save")
        assert row_of(page, MOSS).piece.status is status


def test_a_disclosure_is_noted_with_who_when_and_wording(
    dialog: LivePostsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog.link.setText(REEL)
    press(qtbot, dialog, "Save")
    assert texts(page, "disclosure")[-1] == "to look at"
    again = opened(page, tab, qtbot, dialog_of)
    fields = next(iter(again.fields.values()))
    fields.seen.setCurrentText("Seen")
    fields.seen.activated.emit(1)
    qtbot.keyClicks(fields.wording, "Anzeige")
    qtbot.keyClicks(fields.by, "Fern")
    press(qtbot, again, "Save")
    made = row_of(page, FLOUR).posts[0]
    assert (made.disclosure_seen, made.disclosure_wording, made.disclosure_by) == (True, "Anzeige", "Fern")
    assert made.disclosure_on == TODAY
    assert texts(page, "disclosure")[-1] == "seen"


def test_a_disclosure_that_is_missing_stands_out(
    dialog: LivePostsDialog, page: DeliverablesPage, qtbot: QtBot
) -> None:
    dialog.link.setText(REEL)
    dialog.new_fields.seen.setCurrentText("Not seen")
    press(qtbot, dialog, "Save")
    assert texts(page, "disclosure")[-1] == "not seen"


def test_a_post_taken_off_stays_in_the_file_and_the_piece_is_open_again(
    dialog: LivePostsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog.link.setText(REEL)
    press(qtbot, dialog, "Save")
    made = row_of(page, FLOUR).posts[0].id
    again = opened(page, tab, qtbot, dialog_of)
    press(qtbot, again, "Take off the piece")
    press(qtbot, again, "Save")
    row = row_of(page, FLOUR)
    assert (row.posts, row.piece.status) == ((), DeliverableStatus.PROMISED)
    assert post(tab, made).partnership_id == row.card.id


def test_imported_posts_are_suggested_and_linked_once_confirmed(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    made = add_post(tab, page, FLOUR, url=KEPT, format="reel", published_at=datetime(2026, 9, 21, 8, 0))
    assert page.strip.isVisible()
    assert "1 post in the file looks like a promised piece." in page.strip.text
    page.on_look_clicked()
    dialog = dialog_of(tab)
    assert isinstance(dialog, MatchDialog)
    assert "the reel by Plain Flour, due 24 Sep 2026" in dialog.boxes[0][0].text()
    press(qtbot, dialog, "Link the checked posts")
    assert post(tab, made).deliverable_id == row_of(page, FLOUR).id
    assert not page.strip.isVisible()
    assert row_of(page, FLOUR).piece.status is DeliverableStatus.LIVE


def test_nothing_is_linked_that_is_not_confirmed(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    made = add_post(tab, page, FLOUR, url=KEPT, format="reel", published_at=datetime(2026, 9, 21, 8, 0))
    page.on_look_clicked()
    dialog = dialog_of(tab)
    assert isinstance(dialog, MatchDialog)
    dialog.boxes[0][0].setChecked(False)
    press(qtbot, dialog, "Link the checked posts")
    assert post(tab, made).deliverable_id is None


def test_linking_a_post_of_the_campaign_changes_no_figure(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    flour = card_id(tab, FLOUR)
    add_post(
        tab, page, FLOUR, url=KEPT, format="reel", partnership_id=flour, published_at=datetime(2026, 9, 21, 8, 0)
    )
    tab.session.edit("Live", lambda w: w.partnerships.update(flour, stage=Stage.LIVE))
    assert page.line.text() == "3 pieces promised · 1 live · 2 late"
    assert (row_of(page, FLOUR).status, row_of(page, FLOUR).posts) == (DeliverableStatus.LIVE, ())
    workspace = tab.session.workspace
    scope = Scope.of_campaign(workspace.campaigns.named(AUTUMN).id)
    before = figures(workspace, scope)
    dialog = opened(page, tab, qtbot, dialog_of)
    dialog.link.setText(REEL)
    press(qtbot, dialog, "Save")
    assert len(row_of(page, FLOUR).posts) == 1
    assert page.line.text() == "3 pieces promised · 1 live · 2 late"
    assert figures(workspace, scope) == before
