from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from models.partnership import PaymentKind
from tests.ui.campaigns.conftest import TODAY
from ui.campaigns.campaign_page import PAYMENTS
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.outlay_dialogs import ExpenseDialog, PaymentDialog

DialogOf = Callable[[CampaignsTab], QDialog]


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def pay_moss(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.page.tabs.choose(PAYMENTS)
    tab.page.payments.add_payment()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PaymentDialog)
    press(dialog, "Add payment", qtbot)


def test_a_payment_proposes_what_is_still_owed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    pay_moss(tab, qtbot, dialog_of)
    line = tab.page.payments.table.rows[0]
    assert (line.who, line.entry.amount, line.is_paid) == ("Moss & Crumb", 15_000, False)
    tab.page.payments.add_payment()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PaymentDialog)
    assert (dialog.creator.chosen.name, dialog.amount.value) == ("Plain Flour", 28_000)
    dialog.kind.choose(PaymentKind.COMMISSION)
    dialog.on_chosen()
    press(dialog, "Add payment", qtbot)
    assert "more than 0" in dialog.form.rows["amount"].problem


def test_what_is_marked_as_paid_counts_in_the_budget(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    pay_moss(tab, qtbot, dialog_of)
    assert tab.page.tiles.budget.value == "€22"
    tab.page.payments.table.selectAll()
    tab.page.payments.mark_paid()
    assert tab.page.payments.table.rows[0].paid_on == TODAY
    assert tab.page.tiles.budget.value == "€172"
    assert tab.page.payments.sums.text().startswith("€150 paid · €0 owed")
    tab.session.undo()
    assert tab.page.tiles.budget.value == "€22"


def test_an_expense_goes_to_no_creator(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.page.tabs.choose(PAYMENTS)
    tab.page.payments.add_expense()
    dialog = dialog_of(tab)
    assert isinstance(dialog, ExpenseDialog)
    qtbot.keyClicks(dialog.form.field("amount"), "60")
    press(dialog, "Add expense", qtbot)
    assert "what it was for" in dialog.form.rows["what"].problem
    qtbot.keyClicks(dialog.form.field("what"), "Boosting")
    press(dialog, "Add expense", qtbot)
    line = tab.page.payments.table.rows[0]
    assert (line.who, line.what, line.entry.amount, line.paid_on) == ("", "Boosting", 6_000, TODAY)
    assert tab.page.tiles.budget.value == "€82"


def test_amount_and_days_are_typed_in_place(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    pay_moss(tab, qtbot, dialog_of)
    model = tab.page.payments.table._rows
    amount, due = model.column_named("amount"), model.column_named("due_on")
    assert amount is not None
    assert due is not None
    assert model.commit(model.index(0, amount), "99,90") == ""
    assert model.commit(model.index(0, due), "20 Sep 2026") == ""
    line = tab.page.payments.table.rows[0]
    assert (line.entry.amount, line.state(TODAY)) == (9_990, ("Overdue", "red"))
    assert "more than 0" in model.commit(model.index(0, amount), "")


def test_deleted_payments_come_back_by_undo(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    pay_moss(tab, qtbot, dialog_of)
    tab.page.payments.table.selectAll()
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.page.payments.table, Qt.Key.Key_Delete)
    assert told.args == ["1 payment deleted.", True]
    assert tab.page.payments.table.rows == []
    tab.session.undo()
    assert len(tab.page.payments.table.rows) == 1
