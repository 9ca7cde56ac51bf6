"""Disclosures and rights in a report: what was agreed, what was seen, until when content may be used."""

from datetime import date

from models import show
from models.campaigns.partnership import Partnership
from models.paper.blocks import Block, Paragraph, Span, Text, plain
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.plural import counted
from models.posts.post import PostResult

COLUMNS = (
    Column("Creator", 2.4, is_number=False),
    Column("Disclosure agreed", 2.6, is_number=False),
    Column("Seen on", 1.3, is_number=False),
    Column("Use of content", 1.6, is_number=False),
    Column("Allowlisting", 1.5, is_number=False),
    Column("Exclusivity", 1.5, is_number=False),
    Column("Contract", 1.4, is_number=False),
)
MOST_NAMED = 10
NOTHING_ENTERED = "Nothing is entered yet about disclosures, rights of use and contracts."


def rights_blocks(source: ReportSource) -> tuple[Block, ...]:
    """What was agreed with whom, and what lacks or has ended."""
    table, notes = rights_table(source), rights_notes(source)
    if table.rows and all(cell == NOTHING for row in table.rows for cell in row[1:]):
        return (Text((plain(NOTHING_ENTERED), *notes)),)
    return (table, Text(notes)) if notes else (table,)


def rights_table(source: ReportSource) -> Table:
    """One row an agreed partnership, as they were made."""
    posts: dict[int, list[PostResult]] = {}
    for post in source.sponsored:
        posts.setdefault(post.post.partnership_id or 0, []).append(post)
    rows = [_row(source, partnership, posts.get(partnership.id, [])) for partnership in source.partnerships]
    legend = "– nothing entered. Days are the last on which a right holds. A reminder, not legal advice."
    return Table(COLUMNS, tuple(rows), legend=legend if rows else "Nothing is agreed with a creator yet.")


def rights_notes(source: ReportSource) -> tuple[Paragraph, ...]:
    """Which posts still lack a disclosure that someone has seen, and which rights have lapsed."""
    unseen = [post for post in source.sponsored if post.post.disclosure_seen is not True]
    lapsed = [
        partnership
        for partnership in source.partnerships
        if partnership.usage_until is not None and partnership.usage_until < source.today
    ]
    notes: list[Paragraph] = []
    if unseen:
        named = "; ".join(_named(post) for post in unseen[:MOST_NAMED])
        more = f"; and {len(unseen) - MOST_NAMED} more" if len(unseen) > MOST_NAMED else ""
        title = f"{counted(len(unseen), 'post')} without a disclosure that was seen: "
        notes.append((Span(title, is_strong=True), Span(f"{named}{more}.")))
    elif source.sponsored:
        notes.append(plain(f"The disclosure was seen on all {counted(len(source.sponsored), 'paid post')}."))
    if lapsed:
        names = ", ".join(source.names.get(partnership.influencer_id, "") for partnership in lapsed[:MOST_NAMED])
        more = f" and {len(lapsed) - MOST_NAMED} more" if len(lapsed) > MOST_NAMED else ""
        notes.append((Span("The right to use content has ended: ", is_strong=True), Span(f"{names}{more}.")))
    return tuple(notes)


def _named(post: PostResult) -> str:
    published = post.post.published_at
    day = f", {show.day(published.date())}" if published else ""
    state = "not there" if post.post.disclosure_seen is False else "nobody looked yet"
    return f"{post.influencer}, {post.post.platform.label} {post.post.format}{day} ({state})"


def _row(source: ReportSource, partnership: Partnership, posts: list[PostResult]) -> tuple[Cell, ...]:
    name = source.names.get(partnership.influencer_id, "")
    campaign = "" if source.campaign else source.campaigns.get(partnership.campaign_id, "")
    seen = sum(post.post.disclosure_seen is True for post in posts)
    return (
        Cell(name, campaign),
        Cell(partnership.disclosure) if partnership.disclosure else NOTHING,
        Cell(f"{seen} of {len(posts)}") if posts else NOTHING,
        _until(source, partnership.usage_from, partnership.usage_until),
        _until(source, partnership.allowlisting_from, partnership.allowlisting_until),
        _until(source, partnership.exclusivity_from, partnership.exclusivity_until),
        _signed(partnership.contract_signed_on),
    )


def _until(source: ReportSource, start: date | None, end: date | None) -> Cell:
    if start is None and end is None:
        return NOTHING
    if end is None:
        return Cell("no end", f"from {show.day(start, year=True)}")
    return Cell(show.day(end, year=True), "ended" if end < source.today else "")


def _signed(day: date | None) -> Cell:
    return NOTHING if day is None else Cell("signed", show.day(day, year=True))
