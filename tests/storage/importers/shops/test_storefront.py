"""Shopify's and Squarespace's orders in every version, cut and re-written: always the same figures."""

from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportPlan
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import SHOPIFY_HEADER, item_of, order, saved, shopify_export, text_of
from tests.storage.importers.shops.dialects import DIALECTS, Dialect
from tests.storage.importers.shops.shop_files import imported, table_of, told

PAID = {"Created at": "2026-04-16 21:52:39 -0400", "Paid at": "2026-04-17 08:00:00 -0400"}
ORDERS = [
    order("#3", "1049.10", "LENA10", Subtotal="1040.00", **{"Discount Amount": "12.50", "Taxes": "9.10"}, **PAID),
    [*item_of("#3"), ""],
    order("#2", "37.10", "lena10", **{"Refunded Amount": "6.42"}, **PAID),
    order("#1", "0.00", "anthony100", Subtotal="0.00", Taxes="0.00", **{"Discount Amount": "35.00"}, **PAID),
]
HEADER = (*SHOPIFY_HEADER, "Paid at")


def planned(workspace: Workspace, folder: Path, content: str | bytes, name: str = "orders_export.csv") -> ImportPlan:
    return importing.plan(workspace, saved(folder, name, content))


def without(*columns: str) -> str:
    places = [place for place, name in enumerate(HEADER) if name not in columns]
    return text_of([HEADER[place] for place in places], [[row[place] for place in places] for row in ORDERS])


def figures(plan: ImportPlan) -> object:
    return importing.report(plan)["by_code"]


TRUE_FIGURES = {
    "LENA10": {
        "orders": 2, "gross": "1087.50", "discount": "12.50", "shipping": "0.00", "tax": "11.20", "total": "1086.20",
        "refunded": "6.42", "net": "1068.94",
    },
    "anthony100": {
        "orders": 1, "gross": "35.00", "discount": "35.00", "shipping": "0.00", "tax": "0.00", "total": "0.00",
        "refunded": "0.00", "net": "0.00",
    },
}  # fmt: skip


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_every_way_of_writing_gives_the_same_figures(workspace: Workspace, tmp_path: Path, dialect: Dialect) -> None:
    plan = planned(workspace, tmp_path, dialect.written(HEADER, ORDERS))
    assert figures(plan) == TRUE_FIGURES
    assert not plan.problems
    days = {draft.order.placed_on.isoformat() for draft in plan.mapped.drafts}  # type: ignore[union-attr]  # orders
    assert days == {"2026-04-16"}


@pytest.mark.parametrize(
    "cut",
    [
        ("Email", "Billing Name"),
        ("Note Attributes", "Cancelled at", "Lineitem name", "Lineitem quantity", "Lineitem price"),
        ("Created at",),
        ("Subtotal",),
        ("Total",),
        ("Financial Status", "Lineitem name"),
    ],
)
def test_a_cut_export_gives_the_same_figures(workspace: Workspace, tmp_path: Path, cut: tuple[str, ...]) -> None:
    assert figures(planned(workspace, tmp_path, without(*cut))) == TRUE_FIGURES


def test_the_same_orders_from_a_cut_export_are_the_same(workspace: Workspace, tmp_path: Path) -> None:
    importing.apply(workspace, planned(workspace, tmp_path, text_of(HEADER, ORDERS)), NOW)
    plan = planned(workspace, tmp_path, without("Total", "Financial Status", "Cancelled at", "Refunded Amount"))
    assert not plan.writes_anything


def test_without_a_currency_the_business_has_its_own(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, without("Currency"))
    assert importing.report(plan)["currency"] == "EUR"
    assert any("the file names no currency" in decision.text for decision in plan.decisions)


def test_an_order_without_any_amount_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    plan = importing.plan(workspace, shopify_export(tmp_path, order("#1", total="#WERT!", Subtotal="")))
    assert plan.problems == [(2, "Order #1 has no amount in “Total” or “Subtotal”.")]


def test_checkouts_are_refused_though_an_app_cut_their_columns(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["25187870000001", "35.00", "2026-04-06 21:52:39 -0400", "1", "Loaf", "35.00", ""]]
    header = ("Name", "Total", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Discount Code")
    with pytest.raises(UserError, match="abandoned checkouts"):
        planned(workspace, tmp_path, text_of(header, rows))


def test_a_free_order_with_a_code_is_kept_and_told_as_a_gift(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, text_of(HEADER, ORDERS))
    told = next(each for each in plan.decisions if each.topic == "gift")
    assert (told.lead, told.example) == ("1 order free because of a code, such as", "#1 with “anthony100”")


def test_an_automatic_discount_is_told_as_nobodys(workspace: Workspace, tmp_path: Path) -> None:
    discounted = order("#1", code="Upsell Discount", Subtotal="30.00", **{"Discount Amount": "5.00"})
    plan = importing.plan(workspace, shopify_export(tmp_path, discounted))
    assert [each.text for each in plan.decisions if each.topic == "automatic"] == [
        "1 order with a discount that is nobody's code, such as “Upsell Discount”"
    ]


@pytest.mark.parametrize(
    ("notes", "source"),
    [
        ("UTM term: 1\nUTM source: instagram ads\nUTM medium: paid", "instagram ads"),
        ("landing: https://shop.example/?utm_source=lena%20bakes&utm_medium=story", "lena bakes"),
        ("gift: yes", ""),
    ],
)
def test_the_source_of_a_campaign_is_kept(workspace: Workspace, tmp_path: Path, notes: str, source: str) -> None:
    plan = importing.plan(workspace, shopify_export(tmp_path, order("#1", **{"Note Attributes": notes})))
    importing.apply(workspace, plan, NOW)
    assert workspace.orders.all()[0].tracked_source == source


NOTED = "UTM source: instagram\nUTM medium: \nUTM campaign: Spring box\nUTM term: lena\nUTM content: story"
LANDED = "/box?utm_source=instagram&utm_campaign=Spring%20box&utm_term=lena&utm_content=story#top"


@pytest.mark.parametrize(
    ("column", "text"),
    [("Note Attributes", NOTED), ("Note Attributes", f"landing: {LANDED}"), ("Landing Site", LANDED)],
)
def test_all_tags_of_a_link_are_kept(workspace: Workspace, tmp_path: Path, column: str, text: str) -> None:
    cells = {"Note Attributes": "", "Landing Site": "", column: text}
    importing.apply(
        workspace, planned(workspace, tmp_path, text_of((*SHOPIFY_HEADER, "Landing Site"), [order("#1", **cells)])), NOW
    )
    found = workspace.orders.all()[0]
    tags = (found.tracked_source, found.tracked_medium, found.tracked_campaign, found.tracked_term)
    assert tags == ("instagram", "", "Spring box", "lena")
    assert found.tracked_content.startswith("story")


def test_importing_again_fills_the_tags_of_known_orders(workspace: Workspace, tmp_path: Path) -> None:
    importing.apply(workspace, importing.plan(workspace, shopify_export(tmp_path, order("#1"))), NOW)
    again = importing.plan(workspace, shopify_export(tmp_path, order("#1", **{"Note Attributes": NOTED})))
    importing.apply(workspace, again, NOW)
    assert [one.tracked_campaign for one in workspace.orders.all()] == ["Spring box"]
    assert not importing.plan(workspace, shopify_export(tmp_path, order("#1"))).writes_anything


def test_a_refunded_order_without_an_amount_went_back_whole(workspace: Workspace, tmp_path: Path) -> None:
    refunded = order("#1", **{"Financial Status": "refunded", "Refunded Amount": ""})
    importing.apply(workspace, importing.plan(workspace, shopify_export(tmp_path, refunded)), NOW)
    found = workspace.orders.all()[0]
    assert (found.refunded, found.net) == (3710, 0)


SQUARESPACE = {"Subtotal": "54.00", "Shipping": "5.00", "Taxes": "0.00", "Total": "59.00", "Discount Amount": "6.00"}


@pytest.mark.parametrize("subtotal", ["54.00", "60.00"])
def test_a_subtotal_before_the_discount_is_told_from_one_after_it(
    workspace: Workspace, tmp_path: Path, subtotal: str
) -> None:
    found = imported(workspace, tmp_path, table_of("Squarespace", {**SQUARESPACE, "Subtotal": subtotal}))
    assert [(order.items, order.discount, order.total) for order in found] == [(6_000, 600, 5_900)]


def test_an_order_number_keeps_its_zeros(workspace: Workspace, tmp_path: Path) -> None:
    found = imported(workspace, tmp_path, table_of("Squarespace", {"Order ID": "00042"}))
    assert found[0].number == "00042"


def test_a_part_that_went_back_without_an_amount_is_told(workspace: Workspace, tmp_path: Path) -> None:
    partly = order("#1", **{"Financial Status": "partially_refunded", "Refunded Amount": ""})
    plan = importing.plan(workspace, shopify_export(tmp_path, partly))
    assert told(plan, "refunds") == ["1 order is partly refunded; the file does not say how much"]


@pytest.mark.parametrize(
    ("cells", "is_cancelled"),
    [
        ({"Financial Status": "PENDING"}, False),
        ({"Financial Status": "expired"}, True),
        ({"Fulfillment Status": "CANCELED"}, True),
        ({"Cancelled at": "2026-04-17 10:00:00 +0200"}, True),
        ({"Cancelled at": "-"}, False),
    ],
)
def test_an_order_that_was_called_off_never_counts(
    workspace: Workspace, tmp_path: Path, cells: dict[str, str], is_cancelled: bool
) -> None:
    found = imported(workspace, tmp_path, table_of("Squarespace", cells))
    assert found[0].is_cancelled is is_cancelled


def test_the_tags_of_a_real_export_are_kept_and_nothing_of_its_buyers(workspace: Workspace, real_files: Path) -> None:
    path = real_files / "orders" / "shopify_orders_cod_bdt.csv"
    importing.apply(workspace, importing.plan(workspace, path), NOW)
    found = workspace.orders.all()
    assert sum(order.tracked_medium == "paid" for order in found) == 39
    assert all(order.tracked_campaign.isdigit() for order in found if order.tracked_medium)
    assert "Buyer0004" not in str(found)
