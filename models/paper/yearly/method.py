"""What counts in the papers of a year, and what does not."""

from models.paper.blocks import Block, Paragraph, Span, Text
from models.paper.yearly.source import YearlySource
from models.paper.yearly.tables import RETAIL

PAID = "Cash and commission count on the day they were paid, whatever they were paid for; what is still owed does not."
SENT = (
    "A product counts in the year it was sent, else that of the stage that says so; an order that was a gift on the day"
    " it was placed, at the shop’s price."
)
CURRENCIES = "Each currency stands by itself; nothing is converted."
SHIPPING = "Shipping and the other costs of a campaign are nothing that a creator got."
PROCESSED = (
    "Payments whose way names a card, PayPal or another processor are shown by themselves as well: in some countries"
    " the processor reports them, so that they do not count towards a limit."
)
PRIVATE = "Tax numbers and bank details are not kept in this workspace, so none are here."
REMINDER = "A reminder, no tax advice."


def method_of(source: YearlySource) -> tuple[Block, ...]:
    """What the totals of everybody rest on; nothing where there are none."""
    return _told(
        source,
        ("Payments", PAID),
        ("Products and gifts", f"{SENT} {RETAIL}"),
        ("By card or PayPal", PROCESSED),
        ("Left out", f"{SHIPPING} {PRIVATE}"),
        ("Currencies", CURRENCIES),
        ("Limits", REMINDER),
    )


def statement_method_of(source: YearlySource) -> tuple[Block, ...]:
    """What a creator is told of her own statement."""
    return _told(
        source,
        ("Payments", PAID),
        ("Products and gifts", f"{SENT} {RETAIL}"),
        ("Left out", SHIPPING),
        ("Use", "For your own books. No tax advice."),
    )


def _told(source: YearlySource, *notes: tuple[str, str]) -> tuple[Block, ...]:
    paragraphs: list[Paragraph] = [(Span(f"{title}. ", is_strong=True), Span(text)) for title, text in notes]
    return (Text(tuple(paragraphs), is_small=True),) if source.totals else ()
