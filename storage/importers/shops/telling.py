"""What is told of a file's orders before they are imported: money, what never counts, and codes that need a thought."""

from collections import Counter
from collections.abc import Sequence

from models import show
from models.campaigns.codes import codes_in, is_automatic, somebodys_codes
from models.importing import Decision
from models.orders.gift import looks_like_gift
from models.orders.no_sale import NoSale, why_no_sale
from models.orders.order import Order
from models.orders.status_words import is_understood, plain
from models.reading.text import quoted

MOST_STATUSES = 3


def told_of(orders: Sequence[Order], currency_tail: str) -> list[Decision]:
    """The decisions that hold for orders of every shop."""
    if not orders:
        return []
    currencies = sorted({order.currency for order in orders})
    told = [Decision("money", "Money in", ", ".join(currencies), currency_tail), *_told_refunds(orders)]
    told += _told_too_much(orders)
    orders = [order for order in orders if not order.is_refund]
    if cancelled := sum(order.is_cancelled for order in orders):
        told.append(
            Decision("cancelled", "Cancelled, voided or never paid:", _counted(cancelled), "kept, but never counted")
        )
    return [*told, *_told_no_sales(orders), *_told_statuses(orders), *_told_codes(orders), *_told_gifts(orders)]


def _told_refunds(orders: Sequence[Order]) -> list[Decision]:
    refunds = [order for order in orders if order.is_refund]
    if not refunds:
        return []
    number = "1 refund belongs" if len(refunds) == 1 else f"{len(refunds)} refunds belong"
    lead = f"{number} to no sale of the file, such as"
    return [Decision("refunds", lead, refunds[0].number, "— taken off the revenue, but no order")]


def _told_no_sales(orders: Sequence[Order]) -> list[Decision]:
    """Orders that stay in the file and out of goals and revenue, until a later file says otherwise."""
    why = Counter(reason for order in orders if not order.is_cancelled and (reason := why_no_sale(order)))
    said = {NoSale.REFUNDED: ("Refunded in full:", "kept, but not counted"),
            NoSale.UNPAID: ("Not paid yet:", "kept, and counted once a later file says that they are paid")}
    return [Decision(one.value, said[one][0], _counted(why[one]), said[one][1]) for one in NoSale if why[one]]


def _told_statuses(orders: Sequence[Order]) -> list[Decision]:
    """Statuses that nobody knows: their orders are taken for sales."""
    said = [order.status for order in orders if not (order.is_cancelled or is_understood(order.status))]
    odd = Counter(map(plain, said))
    if not odd:
        return []
    written = {plain(status): status for status in reversed(said)}
    told = [f"{quoted(written[word])} ({_counted(number)})" for word, number in odd.most_common(MOST_STATUSES)]
    more = len(odd) - len(told)
    words = ", ".join([*told, *([f"and {more} more"] if more else [])])
    return [Decision("status", "Status not understood:", words, "— counted as sales")]


def _told_too_much(orders: Sequence[Order]) -> list[Decision]:
    odd = [order for order in orders if order.refunded > max(order.total, 0) and not order.is_refund]
    if not odd:
        return []
    first = odd[0]
    back, paid = (show.money(amount, first.currency) for amount in (first.refunded, first.total))
    lead = f"{_counted(len(odd))} with more given back than paid, such as"
    return [Decision("refunds", lead, f"{first.number}: {back} of {paid}", "— kept as the file says")]


def _told_codes(orders: Sequence[Order]) -> list[Decision]:
    told = []
    automatic = [[code for code in codes_in(order.code) if is_automatic(code)] for order in orders if order.code]
    automatic = [codes for codes in automatic if codes]
    if automatic:
        lead = f"{_counted(len(automatic))} with a discount that is nobody's code, such as"
        told.append(Decision("automatic", lead, quoted(automatic[0][0])))
    several = [order for order in orders if len(somebodys_codes(order.code)) > 1]
    if several:
        first = several[0]
        lead = f"{_counted(len(several))} with more than one code, such as"
        tail = "— counted once for each; the money stands with the first"
        told.append(Decision("codes", lead, f"{first.number}: {first.code}", tail))
    return told


def _told_gifts(orders: Sequence[Order]) -> list[Decision]:
    gifts = [order for order in orders if looks_like_gift(order)]
    if not gifts:
        return []
    example = f"{gifts[0].number} with {quoted(gifts[0].code)}"
    lead = f"{_counted(len(gifts))} free because of a code, such as"
    return [Decision("gift", lead, example, "— it looks like a gift to the creator: a cost, not revenue")]


def _counted(number: int) -> str:
    return f"{number} order{'' if number == 1 else 's'}"
