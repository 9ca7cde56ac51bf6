"""What creators got in a year over all campaigns, added up in SQL."""

from collections.abc import Mapping
from datetime import date

from models.campaigns.pay_ways import NOT_PROCESSED, PROCESSED
from models.stages import SENT
from models.today import NEAR_LIMIT
from models.yearly.yearly_limit import YearlyLimit, limits_with
from models.yearly.yearly_total import YearlyTotal
from storage.tables.settings import YEARLY_LIMIT, YEARLY_LIMITS
from storage.workspace import Workspace

MOST = 1000
"""Rows that are shown at most, the largest totals first."""

EVERYBODY = -1

_STAGES = ", ".join(f"'{stage}'" for stage in sorted(SENT))
_IS_PROCESSED = (
    f"({' OR '.join(f'lower(how) LIKE {chr(39)}%{word}%{chr(39)}' for word in PROCESSED)})"
    f" AND NOT ({' OR '.join(f'lower(how) LIKE {chr(39)}%{word}%{chr(39)}' for word in NOT_PROCESSED)})"
)
_SENT_ON = f"""coalesce(product_sent_on,
    (SELECT min(paid_on) FROM payment WHERE partnership_id = partnership.id AND kind = 'product'),
    CASE WHEN stage IN ({_STAGES}) THEN stage_since END)"""
_GIFTS = """order_decision JOIN shop_order ON shop_order.id = order_id AND verdict = 'gift' AND NOT is_cancelled
JOIN partnership ON partnership.id = order_decision.partnership_id"""

PARTS = f"""
SELECT influencer_id, payment.currency AS currency, CASE WHEN kind IN ('cash', 'bonus') THEN amount ELSE 0 END AS cash,
    CASE kind WHEN 'commission' THEN amount ELSE 0 END AS commission, 0 AS product,
    CASE WHEN {_IS_PROCESSED} THEN amount ELSE 0 END AS processed, 0 AS unvalued,
    paid_on AS day, campaign_id, CASE kind WHEN 'bonus' THEN 'cash' ELSE kind END AS kind, how, '' AS what
FROM payment JOIN partnership ON partnership.id = partnership_id
WHERE paid_on BETWEEN :since AND :until AND kind IN ('cash', 'bonus', 'commission')
UNION ALL
SELECT influencer_id, currency, 0, 0, coalesce(product_retail, 0), 0, product_retail IS NULL,
    {_SENT_ON}, campaign_id, 'product', '', partnership.product FROM partnership
WHERE (product_retail IS NOT NULL OR product_cost IS NOT NULL) AND {_SENT_ON} BETWEEN :since AND :until
UNION ALL
SELECT influencer_id, shop_order.currency, 0, 0, max(items, 0), 0, items <= 0,
    placed_on, campaign_id, 'gift', '', number FROM {_GIFTS}
WHERE placed_on BETWEEN :since AND :until
"""
"""Everything that went to a creator between two days, one row each: what totals add up and entries list."""

SUMS = "sum(cash), sum(commission), sum(product), sum(processed), sum(unvalued)"

BY_CREATOR = f"""
SELECT influencer_id, name, part.currency, {SUMS} FROM ({PARTS}) AS part
JOIN influencer ON influencer.id = influencer_id
WHERE :currency IS NULL OR part.currency = :currency
GROUP BY influencer_id, part.currency
HAVING sum(cash + commission + product) - :without_processed * sum(processed) >= :least
ORDER BY sum(cash + commission + product) DESC, name, part.currency LIMIT :most
"""
BY_CURRENCY = f"SELECT 0, '', currency, {SUMS} FROM ({PARTS}) GROUP BY currency ORDER BY currency"
CURRENCIES = "SELECT currency FROM partnership UNION SELECT currency FROM payment ORDER BY currency"
YEARS = f"""
SELECT DISTINCT CAST(substr(day, 1, 4) AS INTEGER) FROM (
    SELECT paid_on AS day FROM payment WHERE paid_on IS NOT NULL
    UNION ALL SELECT placed_on FROM {_GIFTS}
    UNION ALL SELECT {_SENT_ON} FROM partnership WHERE product_retail IS NOT NULL OR product_cost IS NOT NULL
) WHERE day IS NOT NULL ORDER BY 1 DESC
"""


def yearly_totals(workspace: Workspace, year: int, most: int = MOST) -> list[YearlyTotal]:
    """What each creator got in a year, by currency, the largest first; ``EVERYBODY`` leaves nobody out."""
    values = {"currency": None, "without_processed": 0, "least": 0, "most": most}
    return [YearlyTotal(*row) for row in workspace.connection.execute(BY_CREATOR, {**days_of(year), **values})]


def yearly_sums(workspace: Workspace, year: int) -> list[YearlyTotal]:
    """What all creators together got in a year, one a currency."""
    return [YearlyTotal(*row) for row in workspace.connection.execute(BY_CURRENCY, days_of(year))]


def years_paid(workspace: Workspace) -> list[int]:
    """Years in which anybody got anything, the latest first."""
    return [year for (year,) in workspace.connection.execute(YEARS)]


def near_limit(workspace: Workspace, today: date) -> list[tuple[YearlyTotal, YearlyLimit]]:
    """Who comes near the yearly limit of a currency this year, or is beyond it."""
    found = []
    for currency, limit in sorted(yearly_limits(workspace).items()):
        values = {
            **days_of(today.year), "until": today.isoformat(),
            "currency": currency,
            "without_processed": int(limit.without_processed),
            "least": limit.amount * NEAR_LIMIT,
            "most": MOST,
        }
        rows = workspace.connection.execute(BY_CREATOR, values) if limit.amount else ()
        found += [(YearlyTotal(*row), limit) for row in rows]
    return found


def yearly_limits(workspace: Workspace) -> Mapping[str, YearlyLimit]:
    """The limits in force, by currency: the owner's own, else those that hold unasked."""
    return limits_with(own_limits(workspace), workspace.business.get().currency)


def currencies_used(workspace: Workspace) -> list[str]:
    """The currencies in which anything was agreed with creators or paid to them."""
    return [code for (code,) in workspace.connection.execute(CURRENCIES)]


def own_limits(workspace: Workspace) -> dict[str, int]:
    """The limits that the owner typed, in minor units by currency."""
    earlier = workspace.settings.get(YEARLY_LIMIT)
    first = {workspace.business.get().currency: earlier} if earlier else {}
    return first | workspace.settings.get(YEARLY_LIMITS)


def days_of(year: int) -> dict[str, object]:
    """The first and the last day of a year, as ``PARTS`` asks for them."""
    return {"since": f"{year}-01-01", "until": f"{year}-12-31"}
