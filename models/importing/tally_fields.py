"""What a table that counts orders, day by day, can say of each row, and the headers it was seen under.

Such a table has no order numbers: a row is so many orders of one creator on one day.
"""

from itertools import chain

from models.importing.field import Field, field
from models.importing.order_fields import ORDER_FIELDS
from models.importing.post_fields import POST_FIELDS
from models.reading.text import quoted

CALLED = "counts of orders"
"""What the rows of such a table are called where their owner says it."""

OF_ORDERS = field(
    "orders",
    "How many orders",
    "orders, # orders, # of orders, no of orders, nr of orders, number of orders, num orders, orders count",
    "order count, count of orders, total orders, sales count, how many orders, bestellungen, anzahl bestellungen",
    "anzahl der bestellungen, auftrage, anzahl auftrage, commandes, nombre de commandes, nb commandes, nb de commandes",
    "pedidos, numero de pedidos, cantidad de pedidos, quantidade de pedidos, encomendas, numero de encomendas",
    "n de pedidos, n o de pedidos, ordini, numero di ordini, numero ordini, bestellingen, zamowien, liczba zamowien",
    "ilosc zamowien, siparisler, siparis sayisi, заказы, заказов, количество заказов, число заказов, 注文数",
).headers
"""Headers that say that orders are counted, as ``key_of`` spells them."""

OF_ANYTHING = field(
    "orders",
    "How many orders",
    "count, counts, qty, quantity, how many, tally, uses, redemptions, anzahl, menge, stuck, nombre, quantite, qte",
    "cantidad, quantidade, quantita, aantal, ilosc, adet, количество, 件数",
).headers
"""Headers of counts that may be of anything."""

COUNTS = frozenset((*OF_ORDERS, *OF_ANYTHING))

_NAME_OR_COUNT = "nombre"
"""A count in French, and a name in Spanish."""


def _headers(fields: tuple[Field, ...], *names: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(each.headers for each in fields if each.name in names))


TALLY_FIELDS = (
    Field("day", "Day", ("day", "tag", "jour", "dia", "giorno", "dag", "dzien", "gun", "день",
                         *_headers(ORDER_FIELDS, "placed_on"))),
    Field("orders", "How many orders", tuple(each for each in (*OF_ORDERS, *OF_ANYTHING) if each != _NAME_OR_COUNT)),
    Field("who", "Creator", ("who", "whose", "whom", "person", "named", "who was named", "partner", "ambassador",
                             "wer", "qui", "quien", "quem", "chi", "wie", "kto", "кто",
                             *_headers(POST_FIELDS, "name", "handle"))),
    Field("code", "Discount code", _headers(ORDER_FIELDS, "code")),
    Field("campaign", "Campaign", _headers(POST_FIELDS, "campaign")),
    Field("revenue", "Revenue", ("turnover", "takings", "dollars", "euros", "chiffre d affaires", "ca", "ingresos",
                                 "ventas", "faturamento", "receita", "vendas", "ricavi", "vendite", "omzet", "przychod",
                                 *_headers(ORDER_FIELDS, "total", "items"))),
    Field("currency", "Currency", _headers(ORDER_FIELDS, "currency")),
)  # fmt: skip


def counts_told(title: str) -> str:
    """What such a column holds, and what to do where its table is taken for one of orders, without the full stop."""
    return f"{quoted(title)} holds counts, not order numbers: say that each row is one of your {CALLED}"
