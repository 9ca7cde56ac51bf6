"""What an owner can change of campaigns and their creators, briefs and plans."""

from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication

from models.campaigns.board import BoardCard
from models.stages import Column
from tests.ui.series.hands import Action, Hands, NothingThereError
from ui.campaigns.add_creators_dialog import AddCreatorsDialog
from ui.campaigns.campaign_dialog import CampaignDialog
from ui.campaigns.campaign_page import BOARD, BRIEF, PLANNER, TABLE
from ui.campaigns.campaign_templates_dialog import CampaignTemplatesDialog
from ui.campaigns.card_list import MIME
from ui.campaigns.duplicate_dialog import DuplicateDialog
from ui.campaigns.exit_dialog import ExitDialog
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.campaigns.rename_dialog import RenameDialog
from ui.campaigns.stage_names_dialog import StageNamesDialog
from ui.campaigns.template_dialogs import FromTemplateDialog, RenameTemplateDialog, SaveTemplateDialog


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


def at_fee(hands: Hands) -> None:
    """The cell of the fee of a creator, in the table."""
    card(hands, view=TABLE)
    table = hands.campaigns.page.table
    section = table.row_model.column_named("fee")
    assert section is not None
    table.setCurrentIndex(table.row_model.index(table.currentIndex().row(), section))


def paste_fee(hands: Hands) -> None:
    at_fee(hands)
    QGuiApplication.clipboard().setText(f"{hands.random.randint(1, 9999)}")
    hands.does("paste_cells")


def fill_fees(hands: Hands) -> None:
    at_fee(hands)
    hands.campaigns.page.table.selectAll()
    hands.does("fill_down")


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
    page.scenarios.select(hands.one([row for row in page.scenarios.rows if row.scenario is not None]).id)
    return page.scenarios


def take_mix(hands: Hands) -> None:
    hands.clicks(planner(hands).take)


CAMPAIGNS: tuple[Action, ...] = (
    add_campaign, change_campaign, rename_campaign, duplicate_campaign, finish_campaign, save_template,
    use_template, rename_template, delete_template, add_creators, move_card, drop_card, end_partnership,
    move_several, type_term, type_code, paste_fee, fill_fees, change_terms, name_stages, write_brief, write_brief_part,
    keep_plan, rename_plan, take_mix, delete_plan, remove_creator, delete_campaign,
)  # fmt: skip
"""In an order in which each finds what it needs."""
