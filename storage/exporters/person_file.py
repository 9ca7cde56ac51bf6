"""Everything the file holds of one person as a workbook: for her, when she asks what is known of her."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from models.contact import Channel, Direction
from models.errors import UserError
from models.offer import OfferedBy
from models.order_decision import Verdict
from models.platforms import Platform, profile_url
from models.post import METRICS
from models.tally import TOLD
from storage.atomic import replacing
from storage.exporters import influencers, partnerships, posts, xlsx_file
from storage.exporters.column import Cell, Column, Kind, Row, Sheet, count, day, label, money, percent, text
from storage.failures import told_in_words
from storage.workspace import Workspace

COUNTS = ("avg_views", "avg_likes", "avg_comments", "avg_shares", "avg_engagements", "avg_authentic_engagements")


def _link(row: Row) -> Cell:
    return profile_url(Platform(row["platform"]), row["handle"]) if row["handle"] else None


def _platform() -> Column:
    return label("Platform", "platform", lambda value: Platform(value).label)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the workbook; ``query`` reads its rows of the person ``:id``."""

    name: str
    columns: tuple[Column, ...]
    query: str


PROFILES = Page(
    "Profiles",
    (
        _platform(),
        text("Handle", "handle", 24),
        Column("Link", Kind.TEXT, 40, _link),
        text("Name there", "name", 24),
        text("ID there", "external_id", 24),
    ),
    "SELECT * FROM profile WHERE influencer_id = :id ORDER BY position, id",
)

FOLLOWERS = Page(
    "Followers",
    (
        day("Day", "day"),
        _platform(),
        text("Handle", "handle", 24),
        count("Followers", "followers"),
        *(count(name.replace("avg_", "Average ").replace("_", " "), name, 18) for name in COUNTS),
        text("Source", "source", 30),
    ),
    """
    SELECT profile_reading.*, platform, handle FROM profile_reading JOIN profile ON profile.id = profile_id
    WHERE influencer_id = :id ORDER BY day, profile_reading.id
    """,
)

CONVERSATION = Page(
    "Conversation",
    (
        day("Day", "happened_on"),
        label("How", "channel", lambda value: Channel(value).label),
        label("Who", "direction", lambda value: "we" if value == Direction.OUT else "she", 8),
        text("Note", "note", 60),
        text("Outcome", "outcome", 24),
        text("Campaign", "campaign", 28),
        day("Due on", "due_on"),
        day("Done on", "done_on"),
    ),
    """
    SELECT contact.*, campaign.name AS campaign FROM contact LEFT JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id ORDER BY coalesce(happened_on, due_on), contact.id
    """,
)

PROMISED = Page(
    "Pieces promised",
    (
        text("Campaign", "campaign", 28),
        text("Format", "format"),
        _platform(),
        count("Pieces", "count"),
        day("Draft due", "draft_due"),
        day("Post due", "post_due"),
        text("Status", "status"),
        count("Draft rounds", "draft_rounds"),
    ),
    """
    SELECT deliverable.*, campaign.name AS campaign FROM deliverable
    JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id ORDER BY deliverable.id
    """,
)

OFFERS = Page(
    "Offers",
    (
        day("Day", "offered_on"),
        text("Campaign", "campaign", 28),
        label("Who", "offered_by", lambda value: OfferedBy(value).label),
        money("Fee", "fee"),
        text("Currency", "currency"),
        percent("Commission %", "commission"),
        text("Product", "product", 28),
        text("Note", "note", 50),
    ),
    """
    SELECT offer.*, campaign.name AS campaign FROM offer
    JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id ORDER BY offered_on, offer.id
    """,
)

PAYMENTS = Page(
    "Payments",
    (
        text("Campaign", "campaign", 28),
        text("For", "kind"),
        money("Amount", "amount"),
        text("Currency", "currency"),
        day("Due on", "due_on"),
        day("Paid on", "paid_on"),
        text("How", "how", 24),
    ),
    """
    SELECT payment.*, campaign.name AS campaign FROM payment
    JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id ORDER BY payment.id
    """,
)

READINGS = Page(
    "Readings of posts",
    (
        day("Day", "day"),
        text("Post", "url", 50),
        text("Basis", "basis"),
        *(count(name.capitalize(), name) for name in (*METRICS, "followers")),
    ),
    """
    SELECT reading.*, post.url FROM reading
    JOIN post ON post.id = post_id JOIN profile ON profile.id = profile_id
    WHERE influencer_id = :id ORDER BY post.published_at, day, reading.id
    """,
)

SALES = Page(
    "Sales reported",
    (
        day("From", "since"),
        day("Until", "day"),
        text("Source", "origin"),
        text("Campaign", "campaign", 28),
        count("Orders", "orders"),
        money("Revenue", "revenue"),
        text("Currency", "currency"),
    ),
    f"""
    SELECT since, day, origin, campaign, orders, revenue, currency FROM sales_line WHERE influencer_id = :id
    UNION ALL
    SELECT day, day, '{TOLD}', campaign.name, orders, revenue, tally.currency FROM tally
    JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id ORDER BY day
    """,
)

GIFTS = Page(
    "Gifts",
    (
        day("Day", "placed_on"),
        text("Order", "number"),
        text("Campaign", "campaign", 28),
        money("Worth", "items"),
        text("Currency", "currency"),
    ),
    f"""
    SELECT shop_order.*, campaign.name AS campaign FROM order_decision
    JOIN shop_order ON shop_order.id = order_id JOIN partnership ON partnership.id = order_decision.partnership_id
    JOIN campaign ON campaign.id = campaign_id
    WHERE influencer_id = :id AND verdict = '{Verdict.GIFT}' ORDER BY placed_on, shop_order.id
    """,
)

LINKS = Page(
    "Links",
    (text("Label", "label", 30), text("Address", "address", 60)),
    "SELECT * FROM reference WHERE influencer_id = :id ORDER BY position, id",
)

WORDS = Page(
    "Words on paper",
    (text("Document", "kind"), text("Campaign", "campaign", 28), text("Note", "note", 60), text("Words", "words", 60)),
    """
    SELECT paper_text.*, campaign.name AS campaign FROM paper_text
    LEFT JOIN partnership ON partnership.id = partnership_id
    LEFT JOIN campaign ON campaign.id = partnership.campaign_id
    WHERE :id IN (paper_text.influencer_id, partnership.influencer_id) ORDER BY paper_text.id
    """,
)

PAGES = (PROFILES, FOLLOWERS, CONVERSATION, OFFERS, PROMISED, PAYMENTS, READINGS, SALES, GIFTS, LINKS, WORDS)


def write_person(workspace: Workspace, influencer_id: int, target: Path) -> None:
    """Write all that is known of one person as XLSX; ``UserError`` if she is gone, and for faults of the disk."""
    if workspace.influencers.get(influencer_id) is None:
        raise UserError("This influencer is no longer there.", "Undo brings her back.")
    with told_in_words(), replacing(target) as draft:
        xlsx_file.write_book(_sheets(workspace, influencer_id), draft)


def _sheets(workspace: Workspace, influencer_id: int) -> Iterator[Sheet]:
    yield _about(workspace, influencer_id)
    for page in PAGES:
        yield Sheet(page.name, page.columns, workspace.connection.execute(page.query, {"id": influencer_id}))
    accounts = {profile.id for profile in workspace.profiles.of_influencer(influencer_id)}
    agreed = {partnership.id for partnership in workspace.partnerships.of_influencer(influencer_id)}
    yield _some(partnerships.sheet(workspace), lambda row: row["id"] in agreed)
    yield _some(posts.sheet(workspace), lambda row: row["profile_id"] in accounts or row["partnership_id"] in agreed)


def _about(workspace: Workspace, influencer_id: int) -> Sheet:
    """The person's row of the exported table, one line a column: a person reads it like that."""
    table = influencers.sheet(workspace)
    row = next(row for row in table.rows if row["id"] == influencer_id)
    lines = [{"what": column.header, "value": _words(column.read(row))} for column in table.columns]
    photo = workspace.photos.of_influencer(influencer_id)
    return Sheet("Person", (text("What", "what", 24), text("Value", "value", 60)), lines, photo)


def _words(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _some(sheet: Sheet, is_wanted: Callable[[Row], bool]) -> Sheet:
    return replace(sheet, rows=(row for row in sheet.rows if is_wanted(row)))
