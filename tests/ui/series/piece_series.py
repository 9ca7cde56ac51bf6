"""What an owner can change of promised pieces: days, drafts and live posts."""

from typing import Any

from PySide6.QtCore import QPoint, Qt

from tests.ui.series.campaign_series import campaign
from tests.ui.series.hands import Action, Hands, NothingThereError
from ui.campaigns.campaign_page import DELIVERABLES
from ui.campaigns.deliverables.deliverables_page import CALENDAR, LIST
from ui.campaigns.deliverables.drafts_dialog import DraftsDialog
from ui.campaigns.deliverables.live_posts_dialog import LivePostsDialog
from ui.campaigns.deliverables.match_dialog import MatchDialog
from ui.campaigns.deliverables.piece_dialogs import AddPieceDialog, ShiftDialog

CTRL = Qt.KeyboardModifier.ControlModifier

LIVING = "partnership_id IN (SELECT id FROM partnership WHERE stage NOT IN ('declined', 'no_reply', 'dropped'))"


def pieces(hands: Hands, where: str = "1", view: int = LIST) -> Any:
    """The promised pieces of a campaign, one of them chosen."""
    number = hands.one(hands.ids("deliverable", f"{where} AND {LIVING}"))
    holder = f"(SELECT partnership_id FROM deliverable WHERE id = {number})"
    page = campaign(hands, f"id = (SELECT campaign_id FROM partnership WHERE id = {holder})", DELIVERABLES)
    page.deliverables.views.choose(view)
    page.deliverables.table.select(number)
    return page.deliverables


def add_piece(hands: Hands) -> None:
    campaign(hands, f"id IN (SELECT campaign_id FROM partnership WHERE {LIVING.replace('partnership_id', 'id', 1)})")
    dialog = hands.opens("add_piece", AddPieceDialog)
    dialog.fields.format.setCurrentText("reel")
    hands.fills(dialog, {"post_due": "21 Dec 2026", "note": hands.words()})
    hands.presses(dialog, "Add piece")


def type_piece(hands: Hands) -> None:
    table = pieces(hands).table
    hands.types_in_cell(table, table.current_id, "note", hands.words())


def mark_pieces(hands: Hands) -> None:
    page = pieces(hands, "status <> 'approved'")
    page.verbs.menu().popup(page.mapToGlobal(QPoint(9, 9)))
    hands.chooses("Mark as", "Approved")


def move_days(hands: Hands) -> None:
    pieces(hands, "post_due IS NOT NULL")
    dialog = hands.opens("move_days", ShiftDialog)
    hands.types(dialog.days, f"{hands.random.randint(1, 30)}")
    hands.presses(dialog, "Move days")


def move_in_calendar(hands: Hands) -> None:
    page = pieces(hands, "post_due IS NOT NULL AND status <> 'live'", CALENDAR)
    number = page.table.current_id
    page.calendar.show_day(page.table.current.piece.post_due)
    page.calendar.view.choose(f"post:{number}")
    if page.calendar.view.chosen is None:
        raise NothingThereError
    hands.qtbot.keyClick(page.calendar.view, Qt.Key.Key_Right, CTRL)


def delete_pieces(hands: Hands) -> None:
    hands.qtbot.keyClick(pieces(hands).table, Qt.Key.Key_Delete)


def take_draft_in(hands: Hands) -> None:
    pieces(hands, "id NOT IN (SELECT deliverable_id FROM draft)")
    hands.presses(hands.opens("drafts", DraftsDialog), "Draft came in")


def answer_draft(hands: Hands) -> None:
    pieces(hands, "id IN (SELECT deliverable_id FROM draft WHERE verdict IS NULL OR verdict = '')")
    hands.presses(hands.opens("drafts", DraftsDialog), "Approve")


def take_draft_out(hands: Hands) -> None:
    pieces(hands, "id IN (SELECT deliverable_id FROM draft)")
    hands.presses(hands.opens("drafts", DraftsDialog), "Take the last round out")


def add_live_post(hands: Hands) -> None:
    pieces(hands)
    dialog = hands.opens("live_posts", LivePostsDialog)
    hands.types(dialog.link, f"https://www.instagram.com/reel/R{hands.random.getrandbits(50)}/")
    hands.presses(dialog, "Save")


def take_post_off(hands: Hands) -> None:
    pieces(hands, "id IN (SELECT deliverable_id FROM post)")
    dialog = hands.opens("live_posts", LivePostsDialog)
    hands.presses(dialog, "Take off the piece")
    hands.presses(dialog, "Save")


def link_posts(hands: Hands) -> None:
    take_post_off(hands)
    hands.lets_go()
    page = hands.campaigns.page.deliverables
    if page.strip.isHidden():
        raise NothingThereError
    page.on_look_clicked()
    hands.presses(hands.sees(MatchDialog), "Link the checked posts")


PIECES: tuple[Action, ...] = (
    add_piece, type_piece, mark_pieces, move_days, move_in_calendar, take_draft_in, answer_draft,
    take_draft_out, add_live_post, take_post_off, link_posts, delete_pieces,
)  # fmt: skip
"""In an order in which each finds what it needs."""
