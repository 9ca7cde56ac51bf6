"""What is owed to whom and why: for each partnership what its terms and its sales promise, less what was paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from models import show
from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.campaigns.spending import BASIS_POINTS, Spending, agreed_of, spendings_of
from models.plural import counted
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Stage

WHAT = {
    PaymentKind.CASH: "Fee",
    PaymentKind.BONUS: "Bonus",
    PaymentKind.PRODUCT: "Product",
    PaymentKind.COMMISSION: "Commission",
    PaymentKind.SHIPPING: "Shipping",
}
KILL_FEE = "Kill fee"
CALLED_OFF = "{} agreed for the case that we cancel"
BASES = {
    PaymentKind.CASH: "{} agreed",
    PaymentKind.PRODUCT: "{} at cost",
    PaymentKind.SHIPPING: "{} for the parcel",
}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Spending):
    """What one partnership is to get, or costs, of one kind, in words; ``basis`` is where it comes from."""

    basis: str
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
            parts.append(f"{'less ' if self.agreed and not self.overpaid else ''}{self._money(self.paid)} paid")
        if self.overpaid:
            parts.append(f"{self._money(self.overpaid)} beyond it")
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

    ``earned`` is ``None`` where no sales are known to be hers. Nothing is owed before it is agreed (``agreed_of``).
    """
    own = [payment for payment in payments if payment.partnership_id == partnership.id]
    found = []
    for one in spendings_of(partnership, own, earned.revenue if earned else 0):
        basis = _basis(partnership, one, earned, names)
        is_kill_fee = one.kind is PaymentKind.CASH and partnership.stage is Stage.CANCELLED and one.agreed is not None
        money = (one.partnership_id, one.kind, one.currency, one.agreed, one.paid, one.noted)
        found.append(Claim(*money, basis=basis, is_kill_fee=is_kill_fee))
    return found


def _basis(partnership: Partnership, one: Spending, earned: Earned | None, names: StageNames) -> str:
    """Where an amount comes from, in words."""
    if one.currency != partnership.currency:
        is_agreed = agreed_of(partnership, one.kind, earned.revenue if earned else 0)
        return f"agreed in {partnership.currency}" if is_agreed else "nothing agreed"
    if one.agreed is None:
        return _why_nothing(partnership, one.kind, names)
    if one.kind is PaymentKind.COMMISSION:
        return _commission(partnership, earned)
    is_called_off = one.kind is PaymentKind.CASH and partnership.stage is Stage.CANCELLED
    return (CALLED_OFF if is_called_off else BASES[one.kind]).format(show.money(one.agreed, one.currency))


def _why_nothing(partnership: Partnership, kind: PaymentKind, names: StageNames) -> str:
    if kind is PaymentKind.BONUS:
        return "beyond what is agreed"
    what = WHAT[kind].lower()
    if partnership.stage.is_exit:
        missing = KILL_FEE.lower() if kind is PaymentKind.CASH else what
        return f"{names.within_sentence(partnership.stage)}, no {missing} agreed"
    return f"no {what} agreed"


def _commission(partnership: Partnership, earned: Earned | None) -> str:
    points = partnership.commission or 0
    rate = show.percent(Decimal(points) / BASIS_POINTS, 0 if points % 100 == 0 else 2)
    if earned is None:
        return f"{rate} of sales, none so far"
    return f"{rate} of {_sales_words(partnership.currency, earned)}"


def _sales_words(currency: str, earned: Earned) -> str:
    """What was sold: "€412 from 14 orders, net of refunds"."""
    words = show.money(earned.revenue, currency)
    words += " of sales" if earned.orders is None else f" from {counted(earned.orders, 'order')}"
    if earned.is_refunded:
        words += ", net of refunds"
    without = [f"sales in {' and '.join(earned.elsewhere)}"] if earned.elsewhere else []
    without += [earned.no_sales] if earned.no_sales else []
    return f"{words}, without {' and '.join(without)}" if without else words
