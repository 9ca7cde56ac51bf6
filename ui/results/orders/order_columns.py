"""The columns of the table of orders, and of what is to be decided about them."""

from models import show
from models.orders.attribution import Standing
from models.orders.no_sale import why_no_sale
from models.orders.order_line import OrderLine
from models.orders.undecided import Question, Undecided
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column

HOW_TONES = {
    Standing.GIFT: "blue",
    Standing.UNKNOWN: "amber",
    Standing.AMBIGUOUS: "amber",
    Standing.NOT_OURS: "grey",
    Standing.REFUNDED: "grey",
    Standing.UNPAID: "amber",
    Standing.CANCELLED: "grey",
}
QUESTION_TONES = {
    Question.UNKNOWN: "amber",
    Question.AMBIGUOUS: "amber",
    Question.GIFT: "blue",
    Question.REMEMBERED: "grey",
}


def order_columns() -> list[Column[OrderLine]]:
    """The columns from left to right; ordered in SQL, so only what a file says can be ordered."""
    return [
        Column("day", "Day", lambda line: show.day(line.order.placed_on, year=True), width=104, descending_first=True),
        Column("number", "Order", lambda line: line.order.number, width=188, cell=TextCell(bold=True), is_fixed=True,
               tooltip=_source),
        Column("code", "Code", lambda line: line.order.code, width=100),
        Column("creator", "Creator", lambda line: line.creator, width=124, roomy=170, sortable=False),
        Column("campaign", "Campaign", lambda line: line.campaign, width=130, roomy=200, sortable=False),
        Column("how", "How known", lambda line: line.how, width=132, sortable=False, cell=PillCell(_how_tone),
               header_tooltip="Your own decision goes first, then the code, then the tags of the link"),
        Column("revenue", "Revenue", _revenue, width=92, roomy=130, align=RIGHT, sortable=False,
               header_tooltip="As your business counts it, less refunds"),
        Column("refund", "Refund", _refund, width=80, roomy=130, align=RIGHT, sortable=False),
        Column("status", "Shop says", _status, width=80, roomy=124, sortable=False, tooltip=_status,
               header_tooltip="Orders that are not paid yet, refunded in full or cancelled are not counted"),
        Column("flags", "Looks odd", lambda line: line.marks, width=128, roomy=150, sortable=False,
               cell=PillCell(lambda line: "amber" if line.flags else "blue"), tooltip=lambda line: line.told,
               header_tooltip="What to look at again, never a verdict: hold the pointer over it to read why"),
        Column("link", "Link", lambda line: line.link, width=70, roomy=90, sortable=False,
               header_tooltip="The tags (UTM) of the link that the buyer came by"),
    ]  # fmt: skip


def undecided_columns() -> list[Column[Undecided]]:
    """The columns of what is to be decided."""
    return [
        Column("question", "Question", lambda row: row.question.value, width=152,
               cell=PillCell(lambda row: QUESTION_TONES[row.question])),
        Column("code", "Code", lambda row: row.code, width=140, cell=TextCell(bold=True), is_fixed=True),
        Column("orders", "Orders", lambda row: show.count(row.orders), width=76, align=RIGHT,
               sort_key=lambda row: row.orders, descending_first=True),
        Column("revenue", "Revenue", lambda row: row.money, width=104, align=RIGHT,
               sort_key=lambda row: sum(row.revenue.values()), descending_first=True),
        Column("days", "Days", lambda row: row.days, width=200, sort_key=lambda row: row.first),
        Column("note", "What is known", lambda row: row.note, width=420, tooltip=lambda row: row.note),
    ]  # fmt: skip


def _how_tone(line: OrderLine) -> str:
    return HOW_TONES.get(line.claim.standing, "green")


def _revenue(line: OrderLine) -> str:
    is_no_sale = line.order.is_cancelled or why_no_sale(line.order) is not None
    return "" if is_no_sale else show.money(line.revenue, line.order.currency, cents=True)


def _refund(line: OrderLine) -> str:
    return show.money(line.order.refunded, line.order.currency, cents=True) if line.order.refunded else ""


def _status(line: OrderLine) -> str:
    """What the shop's file says of an order, in its own words: "partially refunded"."""
    return line.order.status.replace("_", " ")


def _source(line: OrderLine) -> str:
    order = line.order
    worth = show.money(order.items, order.currency, cents=True)
    less = f", {show.money(order.discount, order.currency, cents=True)} off" if order.discount else ""
    return f"{order.source}: items of {worth}{less}"
