"""How a payment is made: the ways that are offered, and those that another company has to report."""

WAYS = ("Bank transfer", "PayPal", "Card", "Cash", "Check", "Product")
"""What is offered; any other words are as good."""

PROCESSED = ("paypal", "card", "karte", "carte", "tarjeta", "stripe", "venmo")
"""A way with one of these in it goes through a processor, which reports it in the US; whatever the case."""

NOT_PROCESSED = ("gift", "post")
"""A gift card and a postcard are none."""
