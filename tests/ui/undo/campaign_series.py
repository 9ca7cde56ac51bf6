"""All that an owner can change on the Campaigns tab."""

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from models.board import BoardCard
from models.stages import Column
from tests.ui.undo.hands import Action, Hands, NothingThereError
from ui.campaigns.add_creators_dialog import AddCreatorsDialog
from ui.campaigns.campaign_dialog import CampaignDialog
from ui.campaigns.campaign_page import BOARD, BRIEF, DELIVERABLES, PAYMENTS, PLANNER, TABLE
from ui.campaigns.campaign_templates_dialog import CampaignTemplatesDialog
from ui.campaigns.card_list import MIME
from ui.campaigns.deliverables.deliverables_page import CALENDAR, LIST
from ui.campaigns.deliverables.drafts_dialog import DraftsDialog
from ui.campaigns.deliverables.live_posts_dialog import LivePostsDialog
from ui.campaigns.deliverables.match_dialog import MatchDialog
from ui.campaigns.deliverables.piece_dialogs import AddPieceDialog, ShiftDialog
from ui.campaigns.duplicate_dialog import DuplicateDialog
from ui.campaigns.exit_dialog import ExitDialog
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.campaigns.payments.expense_dialog import ExpenseDialog
from ui.campaigns.payments.pay_dialog import PayDialog
from ui.campaigns.payments.payment_dialog import PaymentDialog
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID
from ui.campaigns.payments.split_dialog import SplitDialog
from ui.campaigns.rename_dialog import RenameDialog
from ui.campaigns.stage_names_dialog import StageNamesDialog
from ui.campaigns.template_dialogs import FromTemplateDialog, RenameTemplateDialog, SaveTemplateDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def campaign(hands: Hands, where: str = "1", page: int = BOARD) -> Any:
    """The page of a campaign, chosen in the list."""
    tab = hands.campaigns
    tab.select(hands.one(hands.ids("campaign", where)))
    tab.page.tabs.choose(page)
    return tab.page


def card(hands: Hands, where: str = "1", view: int = BOARD) -> BoardCard:
    """A creator, chosen on the board or in the table of her campaign."""
    number = hands.one(hands.ids("partnership", where))
    page = campaign(hands, f"id = (SELECT campaign_id FROM partnership WHERE id = {number})")
    page.show_view(view)
    (page.table if view == TABLE else page.board).select(number)
    chosen: BoardCard = page.cards[number]
    return chosen


def add_campaign(hands: Hands) -> None:
    dialog = hands.opens("new_campaign", CampaignDialog)
    name = hands.words()
    hands.fills(dialog, {"name": name, "starts_on": "1 Sep 2026", "ends_on": "31 Oct 2026", "budget": "1.450,50"})
    hands.presses(dialog, "Add campaign")


def change_campaign(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("edit_campaign", CampaignDialog)
    hands.fills(dialog, {"budget": f"{hands.random.randint(1, 10**6)}"})
    hands.clicks(dialog._ok)


def rename_campaign(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("rename_campaign", RenameDialog)
    hands.fills(dialog, {"name": hands.words()})
    hands.presses(dialog, "Rename")


def duplicate_campaign(hands: Hands) -> None:
    campaign(hands)
    hands.presses(hands.opens("duplicate_campaign", DuplicateDialog), "Duplicate")


def finish_campaign(hands: Hands) -> None:
    campaign(hands)
    hands.does("mark_finished")


def delete_campaign(hands: Hands) -> None:
    campaign(hands)
    hands.does("delete_campaign")


def save_template(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("save_template", SaveTemplateDialog)
    hands.fills(dialog, {"name": hands.words()})
    hands.presses(dialog, "Save template")


def use_template(hands: Hands) -> None:
    dialog = hands.opens("from_template", FromTemplateDialog)
    hands.fills(dialog, {"name": hands.words(), "starts_on": "1 Mar 2027"})
    hands.presses(dialog, "Add campaign")


def rename_template(hands: Hands) -> None:
    hands.clicks(templates(hands).rename)
    dialog = hands.sees(RenameTemplateDialog)
    hands.fills(dialog, {"name": hands.words()})
    hands.presses(dialog, "Rename")


def delete_template(hands: Hands) -> None:
    hands.clicks(templates(hands).remove)


def templates(hands: Hands) -> CampaignTemplatesDialog:
    dialog = hands.opens("campaign_templates", CampaignTemplatesDialog)
    dialog.table.select(hands.one(dialog.table.rows).id)
    return dialog


def add_creators(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("add_creators", AddCreatorsDialog)
    dialog.list.start()
    hands.qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    hands.clicks(dialog._ok)


def move_card(hands: Hands) -> None:
    card(hands, "stage IN ('contacted', 'replied')")
    hands.does(hands.one(("move_left", "move_right")))


def drop_card(hands: Hands) -> None:
    chosen = card(hands, "stage IN ('shortlisted', 'contacted', 'replied')")
    data = QMimeData()
    data.setData(MIME, str(chosen.id).encode())
    move, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(20, 20), move, data, Qt.MouseButton.LeftButton, none)
    hands.campaigns.page.board.list_of(Column.LIVE).dropEvent(drop)


def end_partnership(hands: Hands) -> None:
    card(hands, "stage NOT IN ('declined', 'no_reply', 'dropped')")
    hands.does("change_stage")
    hands.chooses("Declined")
    dialog = hands.sees(ExitDialog)
    hands.fills(dialog, {"reason": hands.words()})
    hands.presses(dialog, "Move to exits")


def move_several(hands: Hands) -> None:
    chosen = card(hands, view=TABLE)
    table = hands.campaigns.page.table
    table.select_all_of(hands.ids("partnership", f"campaign_id = {chosen.partnership.campaign_id}")[:3])
    hands.does("change_stage")
    hands.chooses(hands.one(("Agreed", "Live", "Contacted")))


def type_term(hands: Hands) -> None:
    chosen = card(hands, view=TABLE)
    column, text = hands.one((("fee", f"{hands.random.randint(1, 9999)}"), ("disclosure", hands.words())))
    hands.types_in_cell(hands.campaigns.page.table, chosen.id, column, text)


def type_code(hands: Hands) -> None:
    chosen = card(hands, view=TABLE)
    hands.types_in_cell(hands.campaigns.page.table, chosen.id, "code", f"CODE{hands.random.getrandbits(40)}")


def change_terms(hands: Hands) -> None:
    card(hands)
    dialog = hands.opens("open_partnership", PartnershipDialog)
    hands.fills(dialog, {"fee": f"{hands.random.randint(1, 9999)}", "commission": "12,5"})
    hands.types(dialog.product.product, hands.words())
    hands.types(dialog.code.codes.rows[0].code, f"TERM{hands.random.getrandbits(40)}")
    hands.presses(dialog, "Save changes")


def remove_creator(hands: Hands) -> None:
    card(hands)
    hands.does("remove_creator")


def name_stages(hands: Hands) -> None:
    dialog = hands.opens("stage_names", StageNamesDialog)
    hands.types(hands.one([row.field for row in dialog.form.rows.values()]), hands.words()[:20])
    hands.clicks(dialog._ok)


# ------------------------------------------------------------------------------------------------------- pieces
def pieces(hands: Hands, where: str = "1", view: int = LIST) -> Any:
    """The promised pieces of a campaign, one of them chosen."""
    number = hands.one(hands.ids("deliverable", f"{where} AND {LIVING}"))
    holder = f"(SELECT partnership_id FROM deliverable WHERE id = {number})"
    page = campaign(hands, f"id = (SELECT campaign_id FROM partnership WHERE id = {holder})", DELIVERABLES)
    page.deliverables.views.choose(view)
    page.deliverables.table.select(number)
    return page.deliverables


LIVING = "partnership_id IN (SELECT id FROM partnership WHERE stage NOT IN ('declined', 'no_reply', 'dropped'))"


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


# ------------------------------------------------------------------------------------------------------ payments
def payments(hands: Hands, place: int) -> Any:
    """The payments of a campaign that has some at that place, one line chosen."""
    for number in hands.some(hands.ids("campaign"), 99):
        page = campaign(hands, f"id = {number}", PAYMENTS).payments
        page.show_page(place)
        table = (page.owed, page.paid, page.expenses)[(OWED, PAID, EXPENSES).index(place)]
        if table.rows:
            table.select(hands.one(table.rows).id)
            return table
    raise NothingThereError


def pay(hands: Hands) -> None:
    table = payments(hands, OWED)
    line = next((row for row in table.rows if not row.is_to_send and not row.is_overpaid), None)
    if line is None:
        raise NothingThereError
    table.select(line.id)
    hands.presses(hands.opens("pay", PayDialog), "Mark as paid")


def mark_paid(hands: Hands) -> None:
    table = payments(hands, OWED)
    table.select_all_of([row.id for row in hands.some(table.rows)])
    hands.does("mark_paid")


def split_payment(hands: Hands) -> None:
    table = payments(hands, OWED)
    table.select(hands.one([row for row in table.rows if not row.is_to_send and not row.is_overpaid]).id)
    hands.presses(hands.opens("split_payment", SplitDialog), "Split")


def add_payment(hands: Hands) -> None:
    campaign(hands, "id IN (SELECT campaign_id FROM partnership)", PAYMENTS)
    dialog = hands.opens("add_payment", PaymentDialog)
    hands.fills(dialog, {"amount": f"{hands.random.randint(1, 9999)}", "paid_on": "3 Nov 2026", "note": hands.words()})
    hands.presses(dialog, "Add payment")


def note_what_is_owed(hands: Hands) -> None:
    table = payments(hands, OWED)
    line = hands.one([row for row in table.rows if not row.is_to_send and not row.is_overpaid and row.payment is None])
    hands.types_in_cell(table, line.id, "note", hands.words())


def change_paid(hands: Hands) -> None:
    table = payments(hands, PAID)
    hands.types_in_cell(table, hands.one([row for row in table.rows if row.payment]).id, "note", hands.words())


def change_day_sent(hands: Hands) -> None:
    table = payments(hands, PAID)
    sent = hands.one([row for row in table.rows if not row.payment])
    hands.types_in_cell(table, sent.id, "paid_on", f"{hands.random.randint(1, 28)} Oct 2026")


def delete_payment(hands: Hands) -> None:
    table = payments(hands, PAID)
    table.select(hands.one([row for row in table.rows if row.payment]).id)
    hands.qtbot.keyClick(table, Qt.Key.Key_Delete)


def add_expense(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("add_expense", ExpenseDialog)
    hands.fills(dialog, {"what": hands.words(), "amount": "12,30"})
    hands.presses(dialog, "Add expense")


def change_expense(hands: Hands) -> None:
    table = payments(hands, EXPENSES)
    hands.types_in_cell(table, table.current_id, "what", hands.words())


def delete_expense(hands: Hands) -> None:
    hands.qtbot.keyClick(payments(hands, EXPENSES), Qt.Key.Key_Delete)


# ------------------------------------------------------------------------------------------------ brief and plan
def write_brief(hands: Hands) -> None:
    page = campaign(hands, page=BRIEF).brief
    hands.types(page.fields.about.text, hands.words())
    page.flush()


def write_brief_part(hands: Hands) -> None:
    page = campaign(hands, page=BRIEF).brief
    page.chooser.setCurrentIndex(hands.random.randrange(page.chooser.count()))
    page.on_chosen(page.chooser.currentIndex())
    hands.types(hands.one(list(page.fields.rows.values())).text, hands.words())
    page.flush()


def planner(hands: Hands) -> Any:
    """The planner of a campaign with the mix it found among everybody with a price."""
    place = campaign(hands, "budget > 0", PLANNER).planner
    page = place.page

    def is_settled() -> bool:
        return not page._pause.isActive() and page.work._job is None and page._pool is not None

    hands.waits(is_settled)
    page.form.source.setCurrentIndex(1)
    page.form.source.activated.emit(1)
    hands.waits(is_settled)
    if not page.take.isVisible():
        raise NothingThereError
    return page


def keep_plan(hands: Hands) -> None:
    hands.clicks(planner(hands).keep)


def rename_plan(hands: Hands) -> None:
    table = kept_plan(hands)
    hands.types_in_cell(table, table.current_id, "name", hands.words())


def delete_plan(hands: Hands) -> None:
    hands.qtbot.keyClick(kept_plan(hands), Qt.Key.Key_Delete)


def kept_plan(hands: Hands) -> Any:
    page = campaign(hands, "id IN (SELECT campaign_id FROM scenario)", PLANNER).planner.page
    hands.waits(lambda: page.scenarios.rows)
    page.scenarios.select(hands.one(page.scenarios.rows).id)
    return page.scenarios


def take_mix(hands: Hands) -> None:
    hands.clicks(planner(hands).take)


CAMPAIGNS: tuple[Action, ...] = (
    add_campaign, change_campaign, rename_campaign, duplicate_campaign, finish_campaign, save_template, use_template,
    rename_template, delete_template, add_creators, move_card, drop_card, end_partnership, move_several, type_term,
    type_code, change_terms, name_stages, add_piece, type_piece, mark_pieces, move_days, move_in_calendar,
    take_draft_in, answer_draft, take_draft_out, add_live_post, take_post_off, link_posts, delete_pieces,
    note_what_is_owed, split_payment, pay, mark_paid, add_payment, change_paid, change_day_sent, delete_payment,
    add_expense, change_expense, delete_expense, write_brief, write_brief_part, keep_plan, rename_plan, take_mix,
    delete_plan, remove_creator, delete_campaign,
)  # fmt: skip
"""In an order in which each finds what it needs."""
