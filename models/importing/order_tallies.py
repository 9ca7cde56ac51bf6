"""Tables that count orders, day by day, and have no order numbers: what they call their counts, and their place."""

from models.reading.text import quoted

PLACE = "Results → Orders → Customers who named a creator…"
"""The entry of the menu under which such counts are typed."""

COUNTS = frozenset(
    name.strip()
    for names in (
        "orders, # orders, # of orders, no of orders, nr of orders, number of orders, num orders, orders count",
        "order count, count of orders, total orders, count, counts, qty, quantity, sales count, uses, redemptions",
        "bestellungen, anzahl, anzahl bestellungen, anzahl der bestellungen, auftrage, anzahl auftrage, menge, stuck",
        "commandes, nombre, nombre de commandes, nb commandes, nb de commandes, quantite, qte",
        "pedidos, numero de pedidos, cantidad, cantidad de pedidos, quantidade, quantidade de pedidos, encomendas",
        "numero de encomendas, n de pedidos, n o de pedidos, ordini, numero di ordini, numero ordini, quantita",
        "bestellingen, aantal, aantal bestellingen, zamowien, liczba zamowien, ilosc, ilosc zamowien, siparisler",
        "siparis sayisi, adet, заказы, заказов, количество, количество заказов, число заказов, 注文数, 件数",
    )
    for name in names.split(",")
)
"""Headers of such columns, as ``key_of`` spells them."""


def counts_told(title: str) -> str:
    """What such a column holds and where it belongs, without the full stop."""
    return f"{quoted(title)} holds counts, not order numbers: such a tally is typed in “{PLACE}”"
