"""What is owed to whom and why: for each partnership what its terms and its sales promise, less what was paid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models import show
from models.campaigns.budget import is_sent, went_with_parcel
from models.campaigns.costs import BASIS_POINTS, commission_on
from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.plural import counted
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Stage

WHAT = {
    PaymentKind.CASH: "Fee",
    PaymentKind.PRODUCT: "Product",
    PaymentKind.COMMISSION: "Commission",
    PaymentKind.SHIPPING: "Shipping",
}
KILL_FEE = "Kill fee"


@dataclass(frozen=True, slots=True)
class Earned:
    """What commission is owed on: revenue in minor units of the partnership's currency, net of refunds.

    ``orders`` is ``None`` where some sales came without a number of orders; ``is_refunded`` says whether any of it went
    back. ``elsewhere`` names the currencies of sales that are left out, for no rate is known; ``no_sales`` are orders
    that are no sales, in words.
    """

    revenue: int
    orders: int | None = 0
    is_refunded: bool = False
    elsewhere: tuple[str, ...] = ()
    no_sales: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one partnership is to get, or costs, of one kind in one currency, in minor units.

    ``agreed`` is ``None`` where nothing is agreed of that kind (money may have gone all the same); ``paid`` is what
    went, ``noted`` what stands in lines that are still to be paid. ``basis`` says where ``agreed`` comes from.
    """

    partnership_id: int
    kind: PaymentKind
    currency: str
    agreed: int | None
    basis: str
    paid: int = 0
    noted: int = 0
    is_kill_fee: bool = False

    @property
    def what(self) -> str:
        """What it is for, in a word or two."""
        return KILL_FEE if self.is_kill_fee else WHAT[self.kind]

    @property
    def uncovered(self) -> int:
        """What is agreed, not paid, and in no line yet; never of shipping, which the carrier gets."""
        return 0 if self.kind is PaymentKind.SHIPPING else max((self.agreed or 0) - self.paid - self.noted, 0)

    @property
    def remaining(self) -> int:
        """What is still to be paid: lines noted, and what no line covers."""
        return self.noted + self.uncovered

    @property
    def overpaid(self) -> int:
        """What was paid beyond what is agreed; nothing where nothing is agreed to compare with."""
        return 0 if self.agreed is None else max(self.paid - self.agreed, 0)

    @property
    def why(self) -> str:
        """Where the amount comes from: "10 % of €412 from 14 orders, less €20 paid"."""
        parts = [self.basis]
        if self.paid and self.kind is PaymentKind.PRODUCT:
            parts.append(f"{self._money(self.paid)} sent")
        elif self.paid:
            parts.append(f"{'less ' if self.agreed else ''}{self._money(self.paid)} paid")
        if self.overpaid:
            parts.append(f"which is {self._money(self.overpaid)} too much")
        beyond = self.noted - max((self.agreed or 0) - self.paid, 0)
        if self.agreed is not None and self.noted and beyond > 0:
            parts.append(f"{self._money(beyond)} is noted beyond it")
        return ", ".join(parts)

    @property
    def sentence(self) -> str:
        """What for and why: "Commission: 10 % of €412 from 14 orders, less €20 paid"."""
        return f"{self.what}: {self.why}"

    def _money(self, minor: int) -> str:
        return show.money(minor, self.currency)


def claims_of(
    partnership: Partnership,
    payments: Iterable[Payment],
    earned: Earned | None,
    names: StageNames = USUAL_NAMES,
) -> list[Claim]:
    """What one partnership is to get and why, by kind and currency; ``payments`` of others are passed over.

    ``earned`` is ``None`` where no sales are known to be hers. Nothing is owed before it is agreed; of a cancelled
    partnership the kill fee is, and commission for what she sold.
    """
    own = [payment for payment in payments if payment.partnership_id == partnership.id]
    found = []
    for kind in (PaymentKind.CASH, PaymentKind.COMMISSION, PaymentKind.PRODUCT, PaymentKind.SHIPPING):
        lines = [payment for payment in own if payment.kind is kind]
        agreed, basis = _agreed(partnership, kind, earned, names)
        if agreed is not None or any(line.currency == partnership.currency for line in lines):
            found.append(_claim(partnership, kind, partnership.currency, agreed, basis, lines))
        for currency in sorted({line.currency for line in lines} - {partnership.currency}):
            basis = f"agreed in {partnership.currency}" if agreed else "nothing agreed"
            found.append(_claim(partnership, kind, currency, None, basis, lines))
    return found


def _claim(
    partnership: Partnership,
    kind: PaymentKind,
    currency: str,
    agreed: int | None,
    basis: str,
    lines: Sequence[Payment],
) -> Claim:
    of_currency = [line for line in lines if line.currency == currency]
    paid = sum(line.amount for line in of_currency if line.paid_on is not None)
    noted = sum(line.amount for line in of_currency if line.paid_on is None)
    if not of_currency and agreed is not None:
        paid = went_with_parcel(partnership, ()).get(kind, 0)
    is_kill_fee = kind is PaymentKind.CASH and partnership.stage is Stage.CANCELLED and agreed is not None
    return Claim(partnership.id, kind, currency, agreed, basis, paid, noted, is_kill_fee)


def _agreed(
    partnership: Partnership, kind: PaymentKind, earned: Earned | None, names: StageNames
) -> tuple[int | None, str]:
    """What is agreed of one kind, in minor units of the partnership's currency, and where that comes from."""
    currency = partnership.currency
    if kind is PaymentKind.COMMISSION:
        return _commission(partnership, earned)
    if kind is PaymentKind.CASH and partnership.stage is Stage.CANCELLED:
        amount, basis = partnership.kill_fee, "{} agreed for the case that we cancel"
    elif not (partnership.stage.is_committed or (kind is not PaymentKind.CASH and is_sent(partnership))):
        amount, basis = None, ""
    elif kind is PaymentKind.CASH:
        amount, basis = partnership.fee, "{} agreed"
    elif kind is PaymentKind.SHIPPING:
        amount, basis = partnership.shipping, "{} for the parcel"
    else:
        amount, basis = partnership.product_cost, "{} at cost"
    if amount is None:
        return None, _why_nothing(partnership, kind, names)
    return amount, basis.format(show.money(amount, currency))


def _why_nothing(partnership: Partnership, kind: PaymentKind, names: StageNames) -> str:
    what = WHAT[kind].lower()
    if partnership.stage.is_exit:
        missing = KILL_FEE.lower() if kind is PaymentKind.CASH else what
        return f"{names.within_sentence(partnership.stage)}, no {missing} agreed"
    return f"no {what} agreed"


def _commission(partnership: Partnership, earned: Earned | None) -> tuple[int | None, str]:
    if partnership.commission is None:
        return None, "no commission agreed"
    rate = show.percent(Decimal(partnership.commission) / BASIS_POINTS, 0 if partnership.commission % 100 == 0 else 2)
    if earned is None:
        return 0, f"{rate} of sales, none so far"
    return commission_on(partnership, earned.revenue), f"{rate} of {_sales_words(partnership.currency, earned)}"


def _sales_words(currency: str, earned: Earned) -> str:
    """What was sold: "€412 from 14 orders, net of refunds"."""
    words = show.money(earned.revenue, currency)
    words += " of sales" if earned.orders is None else f" from {counted(earned.orders, 'order')}"
    if earned.is_refunded:
        words += ", net of refunds"
    without = [f"sales in {' and '.join(earned.elsewhere)}"] if earned.elsewhere else []
    without += [earned.no_sales] if earned.no_sales else []
    return f"{words}, without {' and '.join(without)}" if without else words
