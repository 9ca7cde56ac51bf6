"""What colleagues look at first: queries that SQLite and PostgreSQL read alike.

Datasette offers each as a page, PostgreSQL as a view. They tell what was typed and imported. Whose an order is, what
came back per euro and how sure that is has rules of its own, which only Goodword works out.
"""

from dataclasses import dataclass

from models.reading.currencies import NAMES, minor_digits
from models.stages import EXITS
from storage.tables.readings import LATEST_READING

ODD = ", ".join(f"('{code}', {10 ** minor_digits(code)})" for code in NAMES if minor_digits(code) != 2)
UNITS = f"WITH unit(currency, minor) AS (VALUES {ODD})"
"""How many minor units the currencies have that do not have 100."""

ENDED = ", ".join(f"'{stage}'" for stage in sorted(EXITS))
ACCOUNTS = """WITH account AS (
    SELECT id, influencer_id, platform, handle, position, is_main, (
        SELECT followers FROM profile_reading WHERE profile_id = profile.id AND followers IS NOT NULL
        ORDER BY day DESC, id DESC LIMIT 1) AS followers
    FROM profile)"""
MAIN_ACCOUNT = """account ON account.id = (
    SELECT id FROM account AS hers WHERE hers.influencer_id = influencer.id
    ORDER BY is_main DESC, COALESCE(followers, 0) DESC, position, id LIMIT 1)"""


@dataclass(frozen=True, slots=True)
class Look:
    """A query with its name in both programs, what it is called, and what it tells."""

    name: str
    title: str
    tells: str
    sql: str


def amount(column: str) -> str:
    """A column of minor units as an amount of its currency; the query joins ``unit``."""
    return f"ROUND({column} * 1.0 / COALESCE(unit.minor, 100), 3)"


PEOPLE = Look(
    "people", "Influencers", "Everybody with the main profile and its newest followers.",
    f"""{ACCOUNTS}
SELECT influencer.name, account.platform, account.handle, account.followers, influencer.niches, influencer.region,
    influencer.country, influencer.do_not_contact
FROM influencer LEFT JOIN {MAIN_ACCOUNT}
WHERE influencer.forgotten_on IS NULL
ORDER BY LOWER(influencer.name), influencer.id""",
)  # fmt: skip

PARTNERSHIPS = Look(
    "partnerships", "Who is in which campaign", "Every partnership with its stage, terms and codes.",
    f"""{UNITS}
SELECT campaign.name AS campaign, influencer.name AS influencer, partnership.stage, partnership.stage_since,
    {amount("partnership.fee")} AS fee, {amount("partnership.product_cost")} AS product_cost,
    {amount("partnership.shipping")} AS shipping, partnership.commission / 100.0 AS commission_percent,
    partnership.currency, (SELECT MIN(code) FROM code_rule WHERE partnership_id = partnership.id) AS first_code
FROM partnership
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN unit ON unit.currency = partnership.currency
ORDER BY campaign.starts_on, campaign.id, LOWER(influencer.name)""",
)  # fmt: skip

PAYMENTS = Look(
    "open_payments", "Payments that are open", "What is not paid yet, the earliest due first.",
    f"""{UNITS}
SELECT payment.due_on, influencer.name AS influencer, campaign.name AS campaign, payment.kind,
    {amount("payment.amount")} AS amount, payment.currency
FROM payment
JOIN partnership ON partnership.id = payment.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN unit ON unit.currency = payment.currency
WHERE payment.paid_on IS NULL
ORDER BY payment.due_on, payment.id""",
)  # fmt: skip

PROMISES = Look(
    "open_promises", "Promised pieces", "What was promised and is not published, the earliest due first.",
    f"""SELECT deliverable.post_due, deliverable.draft_due, influencer.name AS influencer, campaign.name AS campaign,
    deliverable.count, deliverable.format, deliverable.platform, deliverable.status
FROM deliverable
JOIN partnership ON partnership.id = deliverable.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
WHERE deliverable.status NOT IN ('live', 'dropped') AND partnership.stage NOT IN ({ENDED})
ORDER BY COALESCE(deliverable.post_due, deliverable.draft_due), deliverable.id""",
)  # fmt: skip

POSTS = Look(
    "posts", "Posts with their newest numbers", "Every post of a campaign; blank is not known, which is not 0.",
    f"""SELECT post.published_at, influencer.name AS influencer, campaign.name AS campaign, post.platform, post.format,
    latest.day AS read_on, latest.views, latest.reach, latest.likes, latest.comments, latest.shares, latest.saves,
    latest.clicks, post.url
FROM post
JOIN partnership ON partnership.id = post.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN {LATEST_READING}
ORDER BY post.published_at DESC, post.id DESC""",
)  # fmt: skip

ORDERS = Look(
    "orders_by_code", "Orders by code", "Orders that were not cancelled, by the discount code as it was written.",
    f"""{UNITS}
SELECT shop_order.code, shop_order.currency, COUNT(*) AS orders, MIN(shop_order.placed_on) AS first_day,
    MAX(shop_order.placed_on) AS last_day, {amount("SUM(shop_order.total)")} AS paid,
    {amount("SUM(shop_order.refunded)")} AS refunded
FROM shop_order
LEFT JOIN unit ON unit.currency = shop_order.currency
WHERE NOT shop_order.is_cancelled
GROUP BY shop_order.code, shop_order.currency, unit.minor
ORDER BY orders DESC, shop_order.code, shop_order.currency""",
)  # fmt: skip

FOLLOW_UPS = Look(
    "follow_ups", "Follow-ups that are due", "Whom to write to again, the earliest first.",
    """SELECT contact.due_on, influencer.name AS influencer, contact.channel, contact.note
FROM contact JOIN influencer ON influencer.id = contact.influencer_id
WHERE contact.due_on IS NOT NULL AND contact.done_on IS NULL
ORDER BY contact.due_on, contact.id""",
)  # fmt: skip

LOOKS = (PEOPLE, PARTNERSHIPS, PAYMENTS, PROMISES, POSTS, ORDERS, FOLLOW_UPS)
