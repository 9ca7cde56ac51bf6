from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.stages import Stage
from tests.ui.campaigns.conftest import AUTUMN
from ui.campaigns.campaign_templates_dialog import CampaignTemplatesDialog
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.duplicate_dialog import DuplicateDialog
from ui.campaigns.template_dialogs import FromTemplateDialog, RenameTemplateDialog, SaveTemplateDialog

DialogOf = Callable[[CampaignsTab], QDialog]


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def typed(field: object, text: str, qtbot: QtBot) -> None:
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)


def kept(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf, name: str = "Seasonal box") -> None:
    tab.run("copies.save_template")
    dialog = dialog_of(tab)
    assert isinstance(dialog, SaveTemplateDialog)
    typed(dialog.form.field("name"), name, qtbot)
    press(dialog, "Save template", qtbot)


def test_a_duplicate_starts_on_the_day_typed_and_is_shown(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.run("copies.duplicate")
    dialog = dialog_of(tab)
    assert isinstance(dialog, DuplicateDialog)
    assert dialog.form.values()["name"] == f"{AUTUMN} (copy)"
    assert dialog.with_creators.text() == "4 creators, as ideas with their terms and promised pieces"
    typed(dialog.starts, "1 Mar 2027", qtbot)
    press(dialog, "Duplicate", qtbot)
    made = tab.current_campaign
    assert made
    assert (made.name, made.starts_on, made.ends_on) == (f"{AUTUMN} (copy)", date(2027, 3, 1), date(2027, 4, 11))
    assert {card.stage for card in tab.page.cards.values()} == {Stage.IDEA}
    assert tab.page.tiles.budget.value == "€0"
    assert tab.session.undo() == f"Duplicate campaign {AUTUMN}"
    assert [one.name for one in tab.session.workspace.campaigns.all()] == [AUTUMN, "Spring picnic"]


def test_a_duplicate_needs_a_name(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.run("copies.duplicate")
    dialog = dialog_of(tab)
    assert isinstance(dialog, DuplicateDialog)
    typed(dialog.form.field("name"), " ", qtbot)
    press(dialog, "Duplicate", qtbot)
    assert dialog.form.rows["name"].problem == "A campaign needs a name."
    assert dialog.isVisible()


def test_a_campaign_is_made_from_a_template(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    kept(tab, qtbot, dialog_of)
    tab.run("copies.new_from_template")
    dialog = dialog_of(tab)
    assert isinstance(dialog, FromTemplateDialog)
    typed(dialog.form.field("name"), "Spring box", qtbot)
    typed(dialog.form.field("starts_on"), "1 Mar 2027", qtbot)
    press(dialog, "Add campaign", qtbot)
    made = tab.current_campaign
    assert made
    assert (made.name, made.goal_target, made.budget, made.ends_on) == ("Spring box", 120, 200_000, date(2027, 4, 11))
    assert tab.page.cards == {}


def test_without_a_template_it_says_how_to_make_one(tab: CampaignsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.told) as told:
        tab.run("copies.new_from_template")
    assert told.args == ["No template yet. Choose a campaign, then “Save as template…”.", False]


def test_two_templates_do_not_share_a_name(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    kept(tab, qtbot, dialog_of)
    kept(tab, qtbot, dialog_of, "seasonal BOX")
    dialog = dialog_of(tab)
    assert isinstance(dialog, SaveTemplateDialog)
    assert dialog.form.rows["name"].problem == "There is a template “seasonal BOX” already."


def test_a_template_is_deleted_at_once_and_brought_back(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    kept(tab, qtbot, dialog_of)
    tab.run("copies.manage_templates")
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignTemplatesDialog)
    press(dialog, "Delete", qtbot)
    assert (dialog.table.rows, dialog.nothing.isVisible()) == ([], True)
    press(dialog, "Undo", qtbot)
    assert [one.name for one in dialog.table.rows] == ["Seasonal box"]


def test_a_template_is_renamed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    kept(tab, qtbot, dialog_of)
    tab.run("copies.manage_templates")
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignTemplatesDialog)
    press(dialog, "Rename…", qtbot)
    renaming = dialog.findChildren(RenameTemplateDialog)[0]
    typed(renaming.form.field("name"), "Autumn boxes", qtbot)
    press(renaming, "Rename", qtbot)
    assert [one.name for one in dialog.table.rows] == ["Autumn boxes"]
    assert tab.session.undo() == "Rename template Seasonal box to Autumn boxes"
