from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.campaigns.partnership import DeliverableStatus
from models.stages import Stage
from tests.ui.campaigns.conftest import AUTUMN, TODAY, card_id, stage_of
from ui.campaigns.add_creators_dialog import AddCreatorsDialog
from ui.campaigns.campaign_dialog import CampaignDialog
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.widgets.label import Label

DialogOf = Callable[[CampaignsTab], QDialog]


def terms_of(tab: CampaignsTab, name: str, dialog_of: DialogOf) -> PartnershipDialog:
    tab.open_partnership_of(card_id(tab, name))
    dialog = dialog_of(tab)
    assert isinstance(dialog, PartnershipDialog)
    return dialog


def typed(dialog: PartnershipDialog, name: str, text: str, qtbot: QtBot) -> None:
    field = dialog.form.field(name)
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)


def type_code(dialog: PartnershipDialog, code: str, qtbot: QtBot) -> None:
    field = dialog.code.codes.rows[0].code
    field.clear()
    qtbot.keyClicks(field, code)


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_terms_are_written_as_one_edit(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    assert dialog.form.rows["exit_reason"].isHidden()
    dialog.stage.choose(Stage.AGREED)
    typed(dialog, "fee", "60", qtbot)
    typed(dialog, "commission", "7,5", qtbot)
    type_code(dialog, "KNEAD10", qtbot)
    typed(dialog, "usage_from", "1 Oct 2026", qtbot)
    typed(dialog, "usage_until", "31 Dec 2026", qtbot)
    press(dialog, "Save changes", qtbot)
    partnership = tab.session.workspace.partnerships.get(card_id(tab, "Kneadful"))
    assert partnership
    assert (partnership.stage, partnership.stage_since) == (Stage.AGREED, TODAY)
    assert (partnership.fee, partnership.commission) == (6_000, 750)
    assert partnership.usage_until == date(2026, 12, 31)
    assert tab.page.cards[partnership.id].code == "KNEAD10"
    assert tab.session.undo() == "Change terms of Kneadful"
    assert stage_of(tab.session, partnership.id) is Stage.CONTACTED
    assert tab.page.cards[partnership.id].code == ""


def test_terms_that_were_only_looked_through_close_without_a_question(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    for place in (2, 1, 4):
        dialog.show_section(place)
    looked_through = dialog.is_changed
    type_code(dialog, "KNEAD10", qtbot)
    dialog.show_section(0)
    assert (looked_through, dialog.is_changed) == (False, True)
    dialog.leave()


def test_a_code_of_someone_else_is_told_in_a_sentence(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    type_code(dialog, "moss15", qtbot)
    press(dialog, "Save changes", qtbot)
    told = dialog.code.codes.told
    assert told.startswith(f"“MOSS15” already belongs to Moss & Crumb in “{AUTUMN}”, whose dates overlap.")
    assert dialog.isVisible()
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_a_code_is_free_again_after_the_other_campaign(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    workspace = tab.session.workspace
    spring = workspace.campaigns.named("Spring picnic").id
    person = tab.page.cards[card_id(tab, "Kneadful")].person.id
    tab.session.edit("Add", lambda w: w.partnerships.add(person, spring))
    tab.select(spring)
    dialog = terms_of(tab, "Kneadful", dialog_of)
    type_code(dialog, "MOSS15", qtbot)
    press(dialog, "Save changes", qtbot)
    assert tab.page.cards[card_id(tab, "Kneadful")].code == "MOSS15"


def test_a_wrong_amount_and_a_wrong_span_are_told_and_nothing_is_written(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    typed(dialog, "fee", "a lot", qtbot)
    press(dialog, "Save changes", qtbot)
    assert "a lot" in dialog.form.rows["fee"].problem
    typed(dialog, "fee", "60", qtbot)
    typed(dialog, "exclusivity_from", "1 Oct 2026", qtbot)
    typed(dialog, "exclusivity_until", "1 Sep 2026", qtbot)
    press(dialog, "Save changes", qtbot)
    assert "end before they start" in dialog.form.rows["exclusivity_until"].problem
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_a_problem_on_another_page_is_brought_into_sight(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    typed(dialog, "kill_fee", "half", qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.form.field("kill_fee").isVisible()
    press(dialog, "Save changes", qtbot)
    assert dialog.form.field("kill_fee").isVisible()
    assert "half" in dialog.form.rows["kill_fee"].problem


def test_every_term_is_kept_as_it_was_typed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    for name, text in {
        "kill_fee": "75",
        "product": "Tasting box",
        "product_cost": "22",
        "product_retail": "54",
        "shipping": "6.90",
        "tracking_number": "RR 12",
        "product_sent_on": "3 Sep 2026",
        "contract_sent_on": "1 Sep 2026",
        "contract_signed_on": "2 Sep 2026",
    }.items():
        typed(dialog, name, text, qtbot)
    for name, text in (("usage_where", "Organic posts, paid ads"), ("disclosure", "Publicité")):
        field = dialog.form.field(name)
        assert isinstance(field, QComboBox)
        field.setCurrentText(text)
    press(dialog, "Save changes", qtbot)
    stored = tab.session.workspace.partnerships.get(card_id(tab, "Kneadful"))
    assert stored
    assert (stored.kill_fee, stored.product_cost, stored.product_retail, stored.shipping) == (7_500, 2_200, 5_400, 690)
    assert (stored.product, stored.tracking_number) == ("Tasting box", "RR 12")
    assert stored.product_sent_on == date(2026, 9, 3)
    assert (stored.contract_sent_on, stored.contract_signed_on) == (date(2026, 9, 1), date(2026, 9, 2))
    assert (stored.usage_where, stored.disclosure) == ("Organic posts, paid ads", "Publicité")
    assert tab.session.undo() == "Change terms of Kneadful"
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_a_contract_is_not_signed_before_it_is_sent(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    typed(dialog, "contract_sent_on", "2 Sep 2026", qtbot)
    typed(dialog, "contract_signed_on", "1 Sep 2026", qtbot)
    press(dialog, "Save changes", qtbot)
    assert "signed before it was sent" in dialog.form.rows["contract_signed_on"].problem


def test_amounts_are_read_in_the_currency_that_was_typed(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.field("currency").setFocus()
    typed(dialog, "currency", "JPY", qtbot)
    qtbot.keyClick(dialog.form.field("currency"), Qt.Key.Key_Tab)
    typed(dialog, "product_cost", "2200", qtbot)
    press(dialog, "Save changes", qtbot)
    stored = tab.session.workspace.partnerships.get(card_id(tab, "Kneadful"))
    assert stored
    assert (stored.currency, stored.product_cost) == ("JPY", 2_200)


def test_escape_asks_before_typed_terms_are_thrown_away(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    typed(dialog, "fee", "60", qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.leaving.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.leaving.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    press(dialog, "Discard", qtbot)
    assert not dialog.isVisible()
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_escape_closes_terms_in_which_nothing_was_typed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_deliverables_are_added_changed_and_taken_out(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Plain Flour", dialog_of)
    press(dialog, "Add a deliverable", qtbot)
    reel, story = dialog.pieces.rows.rows
    story.format.setCurrentText("Story")
    story.count.setText("2")
    story.post_due.setText("26 Sep 2026")
    reel.status.choose(DeliverableStatus.DRAFT_IN)
    press(dialog, "Save changes", qtbot)
    card = tab.page.cards[card_id(tab, "Plain Flour")]
    assert [(one.format, one.count, one.status.value) for one in card.deliverables] == [
        ("reel", 1, "draft_in"),
        ("story", 2, "promised"),
    ]
    dialog = terms_of(tab, "Plain Flour", dialog_of)
    qtbot.mouseClick(dialog.pieces.rows.rows[0].remove, Qt.MouseButton.LeftButton)
    press(dialog, "Save changes", qtbot)
    assert [one.format for one in tab.page.cards[card.id].deliverables] == ["story"]


def test_a_deliverable_with_a_wrong_date_is_told(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Plain Flour", dialog_of)
    dialog.pieces.rows.rows[0].post_due.setText("soon")
    press(dialog, "Save changes", qtbot)
    assert dialog.isVisible()
    assert "soon" in dialog.pieces.rows.problem()


def test_what_is_said_of_a_day_goes_with_the_text_that_it_is_about(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = terms_of(tab, "Plain Flour", dialog_of)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    rows = dialog.pieces.rows
    field = rows.rows[0].post_due
    for typed, told, day in (("soon", "soon", None), ("soo", "“soo”", None), ("14.10.", "", date(2026, 10, 14))):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert told in rows.told
        assert bool(rows.told) == bool(told)
        assert field.value == day


def test_an_amount_beyond_the_shown_cents_survives_saving(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    before = tab.session.workspace.partnerships.get(card_id(tab, "Moss & Crumb"))
    press(terms_of(tab, "Moss & Crumb", dialog_of), "Save changes", qtbot)
    assert tab.session.workspace.partnerships.get(card_id(tab, "Moss & Crumb")) == before
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_the_person_is_asked_for_from_her_terms(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = terms_of(tab, "Kneadful", dialog_of)
    with qtbot.waitSignal(tab.influencer_asked) as asked:
        press(dialog, "Show influencer", qtbot)
    assert asked.args == [tab.page.cards[card_id(tab, "Kneadful")].person.id]


def adding(tab: CampaignsTab, dialog_of: DialogOf) -> AddCreatorsDialog:
    tab.add_creators()
    dialog = dialog_of(tab)
    assert isinstance(dialog, AddCreatorsDialog)
    return dialog


def test_chosen_creators_are_shortlisted_in_one_edit(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = adding(tab, dialog_of)
    qtbot.keyClicks(dialog.search, "batter")
    assert dialog.list.candidates.rowCount() == 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "dal dough")
    rect = dialog.list.visualRect(dialog.list.candidates.index(0))
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    press(dialog, "Add 2 creators", qtbot)
    assert tab.session.undo_labels()[0] == f"Add 2 creators to {AUTUMN}"
    added = tab.page.cards[card_id(tab, "Batter Better")].partnership
    assert (added.stage, added.stage_since, added.currency) == (Stage.SHORTLISTED, TODAY, "EUR")
    tab.session.undo()
    assert len(tab.page.cards) == 4


def test_enter_adds_whom_space_has_chosen(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    dialog = adding(tab, dialog_of)
    qtbot.keyClicks(dialog.search, "batter")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert card_id(tab, "Batter Better") in tab.page.cards


def test_return_in_the_search_chooses_whom_it_found_and_adds_once_it_is_empty(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    dialog = adding(tab, dialog_of)
    for typed in ("batter", "dal dough", "batter", "nobody of this name", "kneadful"):
        dialog.search.clear()
        qtbot.keyClicks(dialog.search, typed)
        qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.search.text() == "kneadful"
    assert any(label.text().endswith(": already in this campaign") for label in dialog.findChildren(Label))
    dialog.search.clear()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert tab.session.undo_labels()[0] == f"Add 2 creators to {AUTUMN}"


def test_who_is_in_already_cannot_be_chosen_and_says_why(tab: CampaignsTab, dialog_of: DialogOf) -> None:
    dialog = adding(tab, dialog_of)
    dialog.search.setText("kneadful")
    model = dialog.list.candidates
    model.turn(0)
    assert dialog.list.chosen_ids == []
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert "already in this campaign" in str(model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole)))


def test_who_must_not_be_contacted_is_flagged(tab: CampaignsTab, dialog_of: DialogOf) -> None:
    dialog = adding(tab, dialog_of)
    dialog.search.setText("rye")
    model = dialog.list.candidates
    assert "Do not contact" in str(model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole)))


def test_a_landing_page_is_kept_with_its_scheme(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.edit_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    field = dialog.form.field("landing_page")
    qtbot.keyClicks(field, "fernandflour.com/box")
    press(dialog, "Save changes", qtbot)
    assert tab.session.workspace.campaigns.named(AUTUMN).landing_page == "https://fernandflour.com/box"
    assert tab.session.undo() == f"Change campaign {AUTUMN}"


def test_a_landing_page_that_no_browser_opens_is_told(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.edit_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    qtbot.keyClicks(dialog.form.field("landing_page"), "ftp://box")
    press(dialog, "Save changes", qtbot)
    assert dialog.form.rows["landing_page"].problem.startswith("“ftp://box” is no whole link.")
    assert dialog.isVisible()
