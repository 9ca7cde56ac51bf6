"""Tables of orders that people keep by hand."""

from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import TOTAL_ROW, Columns, ImportOptions, Mapped, Noun, OrderDraft, Outcome
from models.orders.order import Order
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, map_text, must_settle

HEADER = ("Order no", "Date", "Discount code", "Total", "Shipping")
ROWS = (("1001", "2026-04-20", "ANA10", "25.00", "5.00"), ("1002", "2026-04-25", "", "12.50", ""))


def mapped(text: str, options: ImportOptions | None = None) -> Mapped:
    return map_text(text, "my orders", None, options or ImportOptions())


def orders(text: str, options: ImportOptions | None = None) -> list[Order]:
    return [draft.order for draft in mapped(text, options).drafts if isinstance(draft, OrderDraft)]


def test_a_list_kept_by_hand_brings_orders(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, saved(tmp_path, "orders.csv", text_of(HEADER, ROWS)))
    assert (plan.mapped.kind, counts(plan)) == ("order_list", {"new": 2})
    assert plan.mapped.facts["currency"] == "EUR"


def test_items_are_what_the_total_leaves_of_them() -> None:
    assert [(order.items, order.total) for order in orders(text_of(HEADER, ROWS))] == [(2_000, 2_500), (1_250, 1_250)]


def test_a_german_list_is_read_with_its_comma_and_sign() -> None:
    found = orders("Bestellnummer;Bestelldatum;Gutscheincode;Gesamtbetrag\nB-7;1.5.2026;ANA10;CHF 1.250,50\n")
    assert [(order.number, order.total, order.currency, order.code) for order in found] == [
        ("B-7", 125_050, "CHF", "ANA10")
    ]


def test_a_day_in_figures_gets_the_year_that_the_day_of_the_file_leaves() -> None:
    text = "Bestellnummer;Bestelldatum;Gesamtbetrag\nB-7;3.11.;12,50\nB-8;28.12.;9,00\n"
    found = orders(text, ImportOptions(day=date(2026, 11, 27)))
    assert [order.placed_on for order in found] == [date(2026, 11, 3), date(2025, 12, 28)]


def test_items_that_are_products_are_no_money() -> None:
    rows = [("1001", "2026-04-20", "Rye bread, 2 rolls", "25.00"), ("1002", "2026-04-21", "3 x Croissant", "12.50")]
    found = mapped(text_of(("Order no", "Date", "Items", "Total"), rows))
    assert not found.fates
    assert [draft.order.items for draft in found.drafts if isinstance(draft, OrderDraft)] == [2_500, 1_250]
    assert any("Items" in decision.text for decision in found.decisions if decision.topic != "money")


def test_one_word_among_amounts_of_items_is_a_problem() -> None:
    rows = [("1001", "2026-04-20", "20.00", "25.00"), ("1002", "2026-04-21", "about 9", "12.50")]
    rows += [("1003", "2026-04-21", "9", "9")]
    assert [fate.row for fate in mapped(text_of(("Order no", "Date", "Items", "Total"), rows)).fates] == [3]


@pytest.mark.parametrize(
    "word",
    ["Итого", "Всего:", "合計", "小計", "Sous-total", "Subtotal", "Gesamt", "Totale", "Razem", "Totaal", "Suma"],
)
def test_a_row_of_sums_is_left_out_in_every_language(word: str) -> None:
    found = mapped(text_of(HEADER, [*ROWS, (word, "", "", "37.50", "")]))
    assert [(fate.row, fate.note) for fate in found.fates] == [(4, TOTAL_ROW)]
    assert len(found.drafts) == 2


def test_more_given_back_than_paid_is_told() -> None:
    text = text_of(("Order no", "Date", "Total", "Refunded"), [("1001", "2026-04-20", "20.00", "30.00")])
    assert [order.refunded for order in orders(text)] == [3_000]
    said = "1 order with more given back than paid, such as 1001: €30 of €20 — kept as the file says"
    assert said in [decision.text for decision in mapped(text).decisions]


def test_thousands_that_nothing_decides_are_asked_about() -> None:
    text = text_of(HEADER, [("1001", "2026-04-20", "", "1.234", ""), ("1002", "2026-04-21", "", "800", "")])
    assert [order.total for order in orders(text)] == [123_400, 80_000]
    assert [each.example for each in mapped(text).decisions if each.is_open] == ["1.234 = €1,234"]
    assert [order.total for order in orders(text, ImportOptions(decimal="."))] == [123, 80_000]


def test_the_same_number_of_two_shops_is_two_orders() -> None:
    found = orders("Shop,Order number,Date,Total\nA,1,2026-04-20,5.00\nB,1,2026-04-20,6.00\n")
    assert [(order.source, order.total) for order in found] == [("A", 500), ("B", 600)]


def test_the_same_order_twice_is_merged_and_a_total_is_none() -> None:
    found = mapped(text_of(HEADER, [*ROWS, ROWS[0], ("Total", "", "", "37.50", "")]))
    assert {fate.row: fate.outcome for fate in found.fates} == {2: Outcome.MERGED, 5: Outcome.LEFT_OUT}


def test_a_status_or_a_yes_says_that_an_order_was_cancelled() -> None:
    header, day = "Order number,Date,Total,Status,Cancelled\n", "2026-04-20"
    text = f"{header}1,{day},5,Voided,\n2,{day},5,paid,yes\n3,{day},5,,no\n"
    assert [order.is_cancelled for order in orders(text)] == [True, True, False]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("", "2026-04-20", "", "5.00", ""), "This row has no order number."),
        (("7", "", "", "5.00", ""), "Order 7 has no day."),
        (("7", "2026-04-20", "", "", "1.00"), "Order “7” has no amount."),
    ],
)
def test_a_row_without_what_an_order_needs_is_a_problem(row: tuple[str, ...], reason: str) -> None:
    assert [fate.note for fate in mapped(text_of(HEADER, [*ROWS, row])).fates] == [reason]


def test_a_table_of_other_columns_is_read_as_the_owner_says(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", "Zettel,Gekauft,Bezahlt\n7,2026-04-20,5.00\n")
    chosen = ImportOptions(columns=Columns(Noun.ORDERS, ("number", "placed_on", "total")))
    assert counts(must_settle(workspace, path, chosen)) == {"new": 1}


def test_a_sheet_that_counts_orders_lists_none() -> None:
    with pytest.raises(UserError):
        mapped("source,campaign,date,orders,revenue\nads,Spring,2026-04-20,3,50.00\n", ImportOptions())


def test_a_status_that_nobody_knows_is_named_and_its_orders_count() -> None:
    day = "2026-04-20"
    states = ("Falhada", "Concluída", "Frobbed", "frobbed", "Zorp", "Pago, enviado", "")
    rows = [(str(number), day, "5.00", state) for number, state in enumerate(states)]
    found = mapped(text_of(("Encomenda", "Data", "Total", "Estado da encomenda"), rows))
    assert [draft.order.is_cancelled for draft in found.drafts if isinstance(draft, OrderDraft)] == [True, *[False] * 6]
    (told,) = [each.text for each in found.decisions if each.topic == "status"]
    assert told == "Status not understood: “Frobbed” (2 orders), “Zorp” (1 order) — counted as sales"
