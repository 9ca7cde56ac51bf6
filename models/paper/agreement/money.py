"""What the creator gets: fee and when, product, commission; product at its retail value, for cost is ours alone."""

from collections.abc import Iterator

from models import show
from models.campaigns.owed import WHAT
from models.campaigns.parcel import sent_on
from models.campaigns.partnership import Payment, PaymentKind
from models.campaigns.spending import BASIS_POINTS
from models.paper.agreement.checks import asked, done_on, settled
from models.paper.agreement.source import AgreementSource
from models.paper.blocks import Block, Check, Checklist
from models.reading.text import one_line


def money(source: AgreementSource) -> tuple[Block, ...]:
    """A box for each kind of what is paid or sent."""
    return (Checklist((*_fee(source), *_product(source), *_commission(source), _kill_fee(source))),)


def _fee(source: AgreementSource) -> Iterator[Check]:
    terms = source.partnership
    if terms.fee is None:
        yield asked("Fee: how much, and when is it paid?")
    else:
        yield settled(source, f"Fee: {show.money(terms.fee, terms.currency)}" if terms.fee else "Fee: none")
    lines = _payments(source, PaymentKind.CASH)
    yield from lines
    if terms.fee and not lines:
        yield asked("When the fee is paid", "no day is settled")


def _payments(source: AgreementSource, kind: PaymentKind) -> list[Check]:
    return [_payment(line) for line in source.payments if line.kind is kind]


def _payment(line: Payment) -> Check:
    text = f"{WHAT[line.kind]} of {show.money(line.amount, line.currency)}"
    how = f"by {one_line(line.how)}" if line.how else ""
    if line.paid_on is not None:
        return done_on(f"{text} paid", line.paid_on, how)
    if line.due_on is None:
        return asked(f"{text}: paid when?", how)
    return Check(f"{text} due {show.day(line.due_on, year=True)}", "not paid yet", is_done=False)


def _product(source: AgreementSource) -> Iterator[Check]:
    terms = source.partnership
    if not (terms.product or terms.product_cost or terms.product_retail):
        yield asked("Product: is anything sent, and is it to be kept?")
        return
    worth = f", worth {show.money(terms.product_retail, terms.currency)}" if terms.product_retail else ""
    yield settled(source, f"Product: {one_line(terms.product) or 'to be named'}{worth}")
    tracking = f"tracking number {one_line(terms.tracking_number)}" if terms.tracking_number else ""
    yield done_on("Product sent", sent_on(terms), tracking)


def _commission(source: AgreementSource) -> Iterator[Check]:
    points = source.partnership.commission
    if points is None:
        yield asked("Commission: is there any, and of which sales?")
    elif not points:
        yield settled(source, "Commission: none")
    else:
        rate = show.percent(points / BASIS_POINTS, 0 if points % 100 == 0 else 2)
        yield settled(source, f"Commission: {rate} of sales by the creator’s code or link")
    yield from _payments(source, PaymentKind.COMMISSION)


def _kill_fee(source: AgreementSource) -> Check:
    terms = source.partnership
    if terms.kill_fee is None:
        return asked("If the business cancels: is anything paid?")
    return settled(source, f"If the business cancels: {show.money(terms.kill_fee, terms.currency)}")
