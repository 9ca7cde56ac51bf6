"""All that an owner can change on the Results tab."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from models.results.filters import Scope
from storage.results.order_book import OrderView
from tests.ui.results.shown import orders_page, posts_page
from tests.ui.series.campaign_series import campaign
from tests.ui.series.hands import Action, Hands
from ui.campaigns.payments.expense_dialog import ExpenseDialog
from ui.results.figures.exchange_rates_dialog import ExchangeRatesDialog
from ui.results.orders.gift_dialog import GiftDialog
from ui.results.orders.orders_page import OrdersPage
from ui.results.orders.partnership_picker import PartnershipPicker
from ui.results.orders.tally_dialog import TallyDialog
from ui.results.orders.view_chips import DECIDE
from ui.results.posts.post_dialog import PostDialog
from ui.results.posts.post_panel import PostPanel
from ui.results.posts.posts_page import PostsPage
from ui.results.posts.reading_dialog import ReadingDialog
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.results.results_tab import ResultsTab

READ = "EXISTS (SELECT 1 FROM reading WHERE post_id = post.id)"


def everything(hands: Hands) -> ResultsTab:
    """The Results tab on all campaigns, read."""
    tab = hands.results
    tab.set_scope(Scope())
    hands.waits(lambda: tab.found is not None and not tab._is_stale)
    return tab


def posts(hands: Hands) -> PostsPage:
    page = posts_page(everything(hands))
    hands.waits(page.table.row_model.rowCount)
    return page


def post(hands: Hands, where: str = READ) -> PostPanel:
    """The panel of a post of the scope."""
    page = posts(hands)
    known = set(hands.ids("post", where))
    chosen = hands.one([line.id for line in page.table.rows if line.id in known])
    page.select_post(chosen)
    page.panel.show_post(chosen)
    return page.panel


def add_post(hands: Hands) -> None:
    everything(hands)
    dialog = hands.opens("add_post", PostDialog)
    hands.types(dialog.link, f"https://www.instagram.com/reel/A{hands.random.getrandbits(50)}/")
    hands.picks(dialog.owner)
    hands.presses(dialog, "Add post")


def type_count(hands: Hands) -> None:
    page = posts(hands)
    known = set(hands.ids("post", READ))
    chosen = hands.one([line.id for line in page.table.rows if line.id in known])
    hands.types_in_cell(page.table, chosen, "likes", f"{hands.random.randint(0, 10**6)}")


def type_first_count(hands: Hands) -> None:
    page = posts(hands)
    unread = set(hands.ids("post", f"NOT {READ}"))
    chosen = hands.one([line.id for line in page.table.rows if line.id in unread])
    hands.types_in_cell(page.table, chosen, "likes", f"{hands.random.randint(0, 10**6)}")


def add_reading(hands: Hands) -> None:
    panel = post(hands, "id NOT IN (SELECT post_id FROM reading WHERE day = '2026-11-23')")
    hands.clicks(panel.readings.add_button)
    dialog = hands.sees(ReadingDialog)
    hands.types(hands.one(list(dialog.counts.values())), f"{hands.random.randint(0, 10**6)}")
    hands.clicks(dialog.ok_button)


def type_reading(hands: Hands, column: str, text: str) -> None:
    table = post(hands).readings.table
    hands.types_in_cell(table, hands.one(table.rows).id, column, text)


def correct_reading(hands: Hands) -> None:
    type_reading(hands, "likes", f"{hands.random.randint(0, 10**6)}")


def move_reading(hands: Hands) -> None:
    type_reading(hands, "day", f"{hands.random.randint(1, 28)} Nov 2025")


def change_basis(hands: Hands) -> None:
    type_reading(hands, "basis", hands.one(("assumed", "estimated")))


def delete_reading(hands: Hands) -> None:
    table = post(hands).readings.table
    table.select(hands.one(table.rows).id)
    hands.qtbot.keyClick(table, Qt.Key.Key_Delete)


def type_followers(hands: Hands) -> None:
    field = post(hands).rates.followers
    hands.types_and_leaves(field, f"{hands.random.randint(1, 10**6)}")


def grid(hands: Hands) -> ReadingsDialog:
    everything(hands)
    dialog = hands.opens("enter_readings", ReadingsDialog)
    hands.waits(dialog.model.rowCount)
    return dialog


def typed_numbers(hands: Hands) -> ReadingsDialog:
    dialog = grid(hands)
    section = dialog.model.column_named("likes")
    assert section is not None
    place = hands.random.randrange(min(dialog.model.rowCount(), 6))
    dialog.grid.go_to(place, section)
    hands.qtbot.keyClicks(dialog.grid, str(hands.random.randint(1, 9)))
    assert dialog.grid.delegate.editor is not None
    hands.qtbot.keyClicks(dialog.grid.delegate.editor, str(hands.random.randint(100, 99_999)))
    hands.qtbot.keyClick(dialog.grid.delegate.editor, Qt.Key.Key_Return)
    dialog.grid.go_to(place + 1, section)
    return dialog


def enter_and_move(hands: Hands) -> None:
    dialog = typed_numbers(hands)
    hands.types_and_leaves(dialog.head.day, "21 Nov 2026")
    hands.presses(dialog.strip, "Move them to 21 Nov")


def enter_numbers(hands: Hands) -> None:
    typed_numbers(hands)


def measure_again(hands: Hands) -> None:
    days = f"{hands.random.randint(1, 4)}, {hands.random.randint(5, 30)}"
    hands.types_and_leaves(grid(hands).head.marks, days)


# -------------------------------------------------------------------------------------------------------- orders
def orders(hands: Hands) -> OrdersPage:
    """The page of orders, one of them chosen."""
    page = orders_page(everything(hands))
    page.views.choose(OrderView.ALL)
    assert page.table is not None
    assert page.model is not None
    page.model.complete()
    page.table.select(page.model.id_at(hands.random.randrange(page.model.rowCount())))
    return page


def question(hands: Hands, *, is_answered: bool) -> None:
    """A question about a code, chosen."""
    page = orders_page(everything(hands))
    page.views.choose(DECIDE)
    asked = [row for row in page.undecided.rows if row.order_id is None]
    page.undecided.select(hands.one([row for row in asked if (row.decision_id is not None) is is_answered]).id)


def picks_her(hands: Hands) -> None:
    picker = hands.sees(PartnershipPicker)
    picker.table.select(hands.one(picker.table.rows).id)
    hands.clicks(picker.ok_button)


def give_orders(hands: Hands) -> None:
    orders(hands)
    hands.does("assign_orders")
    picks_her(hands)


def decide_code(hands: Hands) -> None:
    question(hands, is_answered=False)
    hands.does("assign_orders")
    picks_her(hands)


def disown_orders(hands: Hands) -> None:
    orders(hands)
    hands.does("disown_orders")


def mark_gift(hands: Hands) -> None:
    orders(hands)
    hands.does("gift_order")
    if any(each.isVisible() for each in hands.window.findChildren(PartnershipPicker)):
        picks_her(hands)
    dialog = hands.sees(GiftDialog)
    hands.types(dialog.cost, "12,30")
    hands.clicks(dialog.ok_button)


def take_decision_back(hands: Hands) -> None:
    page = orders(hands)
    assert page.table is not None
    page.table.select(hands.one([row[0] for row in decided(hands)]))
    hands.does("clear_orders")


def decided(hands: Hands) -> list[tuple[int]]:
    return list(hands.workspace.connection.execute("SELECT order_id FROM order_decision ORDER BY 1"))


def forget_code(hands: Hands) -> None:
    question(hands, is_answered=True)
    hands.does("clear_orders")


def count_told(hands: Hands) -> None:
    everything(hands)
    dialog = hands.opens("tally_orders", TallyDialog)
    hands.types_in_cell(dialog.table, hands.one(dialog.table.rows).id, "orders", f"{hands.random.randint(1, 99)}")


def paste_told(hands: Hands) -> None:
    everything(hands)
    dialog = hands.opens("tally_orders", TallyDialog)
    dialog.table.select(hands.one(dialog.table.rows).id)
    day = hands.session.today - timedelta(hands.random.randint(0, 60))
    QGuiApplication.clipboard().setText(f"{day}\t{hands.random.randint(1, 99)}\n")
    hands.qtbot.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def remove_told(hands: Hands) -> None:
    everything(hands)
    dialog = hands.opens("tally_orders", TallyDialog)
    dialog.table.select(hands.one([row for row in dialog.table.rows if row.orders is not None]).id)
    hands.qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)


def type_rates(hands: Hands) -> None:
    campaign(hands)
    expense = hands.opens("add_expense", ExpenseDialog)
    hands.fills(expense, {"what": hands.words(), "amount": "20", "currency": "GBP"})
    hands.presses(expense, "Add expense")
    everything(hands)
    dialog = hands.opens("exchange_rates", ExchangeRatesDialog)
    hands.types(hands.one([row.field for row in dialog.rows.values()]), f"0.{hands.random.randint(100, 999)}")
    hands.clicks(dialog.ok_button)


RESULTS: tuple[Action, ...] = (
    add_post, type_first_count, type_count, add_reading, correct_reading, move_reading, change_basis, delete_reading,
    type_followers, enter_numbers, enter_and_move, measure_again, give_orders, decide_code, disown_orders, mark_gift,
    take_decision_back, forget_code, count_told, paste_told, remove_told, type_rates,
)  # fmt: skip
"""In an order in which each finds what it needs."""
