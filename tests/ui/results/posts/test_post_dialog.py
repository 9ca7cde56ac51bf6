import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.stages import Stage
from tests.ui.results.shown import overview
from ui.results.posts.post_dialog import Owner, PostDialog, owners_of_posts
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme) -> PostDialog:
    made = PostDialog(session, theme, owners_of_posts(session.workspace, None))
    qtbot.addWidget(made)
    return made


def owner_called(dialog: PostDialog, name: str) -> Owner:
    return next(one for one in dialog._owners if one.influencer == name)


def has_bar(dialog: PostDialog) -> bool:
    return any(area.verticalScrollBar().isVisible() for area in dialog.findChildren(QScrollArea))


def test_a_link_that_names_nobody_leaves_open_whose_post_it_is(dialog: PostDialog, session: Session) -> None:
    dialog.link.setText("https://www.tiktok.com/@dal.and.dough/video/7412345678901234567")
    dialog.on_link_typed()
    dialog.link.setText("https://www.instagram.com/p/Cnew12345/")
    assert not dialog.save()
    assert dialog.form.rows["owner"].problem == "Choose whose post it is, and for which campaign."
    assert session.workspace.posts.with_url("https://www.instagram.com/p/Cnew12345/") is None


def test_a_refusal_is_seen_whole_and_moves_no_button(qtbot: QtBot, dialog: PostDialog) -> None:
    dialog.open()
    before = dialog.cancel_button.mapToGlobal(QPoint())
    owner = dialog.form.rows["owner"]
    height = owner.height()
    dialog.on_ok_clicked()
    qtbot.waitUntil(lambda: owner.height() > height)
    assert not has_bar(dialog)
    assert dialog.cancel_button.mapToGlobal(QPoint()) == before


def test_a_form_grows_for_sentences_beyond_the_room_it_kept(qtbot: QtBot, dialog: PostDialog) -> None:
    dialog.open()
    height = dialog.height()
    for row in dialog.form.rows.values():
        row.show_problem("A sentence of so many words that it is broken into lines.")
    qtbot.waitUntil(lambda: dialog.height() > height and not has_bar(dialog))


def test_the_owner_that_was_chosen_stays_beside_a_link_that_names_nobody(dialog: PostDialog) -> None:
    dialog.owner.choose(owner_called(dialog, "Moss & Crumb"))
    dialog.link.setText("https://www.instagram.com/p/Cnew12345/")
    dialog.on_link_typed()
    assert dialog.owner.chosen == owner_called(dialog, "Moss & Crumb")


def test_a_link_tells_platform_format_and_creator(dialog: PostDialog) -> None:
    dialog.link.setText("https://www.tiktok.com/@dal.and.dough/video/7412345678901234567")
    dialog.on_link_typed()
    assert (dialog.platform.chosen, dialog.format.chosen) == (Platform.TIKTOK, "video")
    assert dialog.owner.currentText() == "<b>Dal</b> · Autumn box"


def test_a_post_is_added_in_one_step_and_taken_back(dialog: PostDialog, tab: ResultsTab, session: Session) -> None:
    dialog.link.setText("https://www.instagram.com/reel/Cnew12345/")
    dialog.owner.choose(owner_called(dialog, "<b>Dal</b>"))
    assert dialog.save()
    newest = overview(tab).table.rows[0].result
    assert (newest.influencer, newest.post.format, newest.reading) == ("<b>Dal</b>", "reel", None)
    session.undo()
    assert len(overview(tab).table.rows) == 3


def test_what_is_chosen_after_the_link_stands(dialog: PostDialog, session: Session) -> None:
    dialog.link.setText("https://www.tiktok.com/@dal.and.dough/video/7412345678901234567")
    dialog.on_link_typed()
    dialog.format.choose("live")
    assert dialog.save()
    added = session.workspace.posts.with_url("https://www.tiktok.com/@dal.and.dough/video/7412345678901234567")
    assert added
    assert added.format == "live"


def test_a_post_makes_its_partnership_live(dialog: PostDialog, session: Session) -> None:
    partnership = session.workspace.partnerships.of_campaign()[0]
    session.edit("Agree", lambda w: w.partnerships.update(partnership.id, stage=Stage.AGREED))
    agreed = PostDialog(session, dialog.theme, owners_of_posts(session.workspace, None))
    agreed.owner.choose(next(one for one in agreed._owners if one.partnership_id == partnership.id))
    assert agreed.save()
    changed = session.workspace.partnerships.get(partnership.id)
    assert changed
    assert changed.stage is Stage.LIVE


def test_the_same_post_is_not_added_twice(dialog: PostDialog, session: Session) -> None:
    url = session.workspace.posts.of_partnership(1)[0].url
    dialog.link.setText(url)
    assert not dialog.save()
    assert dialog.form.rows["link"].problem == "This post is there already."


@pytest.mark.parametrize("text", ["hello", "https://www.instagram.com/mossandcrumb/"])
def test_what_is_no_post_is_refused_with_a_sentence(dialog: PostDialog, text: str) -> None:
    dialog.link.setText(text)
    assert not dialog.save()
    assert dialog.form.rows["link"].problem


def test_without_partnerships_the_way_is_told(qtbot: QtBot, session: Session, tab: ResultsTab) -> None:
    session.edit("Delete", lambda w: w.campaigns.delete(w.campaigns.all()[0].id))
    with qtbot.waitSignal(tab.told) as told:
        tab.posts.add()
    assert "into a campaign first" in str(told.args)
