"""Influencers as a table: one row a person, with the main profile."""

from contextlib import suppress
from datetime import date

from models.errors import UnreadableError
from models.influencers.custom_field import OWN_FIELD, CustomField
from models.reading.handles import parse_profile, profile_url
from models.reading.platform import Platform
from models.reading.text import fold
from models.stage_names import USUAL_NAMES
from storage.exporters.column import (
    SEPARATOR,
    Cell,
    Column,
    Kind,
    Row,
    Sheet,
    count,
    day,
    flag,
    items,
    label,
    money,
    percent,
    rate,
    text,
)
from storage.exporters.own_column import own_column
from storage.exporters.stage_column import stage_column, with_own_names
from storage.tables.growths import GROWN, days_of
from storage.workspace import Workspace

QUERY = """
SELECT influencer.*, platform, handle, followers, rate, rate_low, rate_high, rate_posts, fit, stage, partnerships,
    growth, follow_up, follow_up_note,
    (SELECT group_concat(account, char(10)) FROM (
        SELECT platform || ' ' || handle AS account FROM profile WHERE influencer_id = influencer.id
            AND NOT (platform = creator_figures.platform AND handle = creator_figures.handle) ORDER BY position, id
    )) AS others{own}
FROM influencer JOIN creator_figures ON creator_figures.influencer_id = influencer.id
LEFT JOIN ({grown}) ON whose = influencer.id ORDER BY influencer.id
"""

OWN_VALUE = """,
    (SELECT value FROM custom_value WHERE influencer_id = influencer.id AND field_id = {0}) AS own_{0}"""


def _link(platform: str, handle: str) -> str:
    known = Platform(platform)
    return profile_url(known, handle) or f"{known.label} {handle}"


def _named_link(platform: str, handle: str) -> str:
    """A link that says its platform, where a site alone would be taken for a blog."""
    known, link = Platform(platform), _link(platform, handle)
    if not known.has_own_address or not link.startswith("https://"):
        return link
    with suppress(UnreadableError):
        if parse_profile(link).platform is known:
            return link
    return f"{known.label}: {link}"


def _main_link(row: Row) -> Cell:
    return _link(row["platform"], row["handle"]) if row["handle"] else None


def _other_links(row: Row) -> Cell:
    accounts = (row["others"] or "").splitlines()
    return SEPARATOR.join(_named_link(*account.split(" ", 1)) for account in accounts) or None


COLUMNS = (
    text("Name", "name", 24),
    label("Platform", "platform", lambda value: Platform(value).label),
    text("Handle", "handle", 20),
    Column("Profile link", Kind.TEXT, 34, _main_link),
    count("Followers", "followers"),
    Column("Other profiles", Kind.TEXT, 34, _other_links),
    items("Niches", "niches"),
    text("Region", "region", 14),
    text("Country", "country", 10),
    items("Languages", "languages", 18),
    items("Tags", "tags", 18),
    text("E-mail", "email", 28),
    text("Phone", "phone", 16),
    money("Asking price", "asking_price"),
    percent("Asking commission %", "asking_commission"),
    flag("Wants product", "asks_product"),
    text("Currency", "currency", 10),
    rate("Engagement rate %", "rate"),
    rate("Likely from %", "rate_low"),
    rate("Likely to %", "rate_high"),
    count("Posts known", "rate_posts"),
    rate("Growth in 30 days %", "growth", 18),
    count("Fit", "fit", 6),
    count("Fit niche", "fit_niche"),
    count("Fit values", "fit_values"),
    count("Fit style", "fit_style"),
    count("Fit audience", "fit_audience"),
    stage_column(USUAL_NAMES),
    count("Partnerships", "partnerships"),
    day("Next follow-up", "follow_up"),
    text("Follow-up note", "follow_up_note", 30),
    flag("Do not contact", "do_not_contact"),
    text("Notes", "notes", 40),
    day("Added on", "created_on"),
)


def sheet(workspace: Workspace, today: date = date.max) -> Sheet:
    """Every influencer, in the order they were added, with a column for each of the owner's own fields.

    Growth is measured back from ``today``.
    """
    fields = workspace.custom_fields.all()
    own = tuple(own_column(field, _header(field)) for field in fields)
    query = QUERY.format(own="".join(OWN_VALUE.format(field.id) for field in fields), grown=GROWN)
    columns = (*with_own_names(COLUMNS, workspace), *own)
    return Sheet("Influencers", columns, workspace.connection.execute(query, days_of(today)))


def _header(field: CustomField) -> str:
    """The field's name, told apart from a column that is always there."""
    is_taken = any(fold(column.header) == fold(field.name) for column in COLUMNS)
    return f"{field.name} {OWN_FIELD}" if is_taken else field.name
