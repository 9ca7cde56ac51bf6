"""Everything the file holds of one person as a workbook: for her, when she asks what is known of her."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from models.errors import UserError
from storage.exporters import (
    conversation,
    deliverables,
    followers,
    gifts,
    influencers,
    offers,
    partnerships,
    posts,
    profiles,
    readings,
    sales,
    xlsx_file,
)
from storage.exporters.column import Cell, Row, Sheet, day, money, text
from storage.exporters.whose import sheet_of
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.workspace import Workspace

PAID = (
    text("Campaign", "campaign", 28),
    text("For", "kind"),
    money("Amount", "amount"),
    text("Currency", "currency"),
    day("Due on", "due_on"),
    day("Paid on", "paid_on"),
    text("How", "how", 24),
)
PAYMENTS = """
SELECT payment.*, campaign.name AS campaign, influencer.name AS influencer FROM payment
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
JOIN influencer ON influencer.id = influencer_id WHERE {hers} ORDER BY payment.id
"""

ADDRESSES = (text("Label", "label", 30), text("Address", "address", 60))
LINKS = """
SELECT reference.*, influencer.name AS influencer FROM reference JOIN influencer ON influencer.id = influencer_id
WHERE {hers} ORDER BY reference.position, reference.id
"""

ON_PAPER = (
    text("Document", "kind"),
    text("Campaign", "campaign", 28),
    text("Note", "note", 60),
    text("Words", "words", 60),
)
WORDS = """
SELECT paper_text.*, campaign.name AS campaign, influencer.name AS influencer FROM paper_text
LEFT JOIN partnership ON partnership.id = partnership_id
LEFT JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id IN (paper_text.influencer_id, partnership.influencer_id)
WHERE {hers} ORDER BY paper_text.id
"""


def write_person(workspace: Workspace, influencer_id: int, target: Path) -> None:
    """Write all that is known of one person as XLSX; ``UserError`` if she is gone, and for faults of the disk."""
    if workspace.influencers.get(influencer_id) is None:
        raise UserError("This influencer is no longer there.", "Undo brings them back.")
    with told_in_words(), replacing(target) as draft:
        xlsx_file.write_book(_sheets(workspace, influencer_id), draft)


def _sheets(workspace: Workspace, influencer_id: int) -> Iterator[Sheet]:
    yield _about(workspace, influencer_id)
    for table in (profiles, followers, conversation, offers, deliverables):
        yield table.sheet(workspace, influencer_id)
    yield sheet_of(workspace, "Payments", PAID, PAYMENTS, influencer_id)
    for table in (readings, sales, gifts):
        yield table.sheet(workspace, influencer_id)
    yield sheet_of(workspace, "Links", ADDRESSES, LINKS, influencer_id)
    yield sheet_of(workspace, "Words on paper", ON_PAPER, WORDS, influencer_id)
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
    return Sheet("Person", (text("What is known", "what", 24), text("Value", "value", 60)), lines, photo)


def _words(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _some(sheet: Sheet, is_wanted: Callable[[Row], bool]) -> Sheet:
    return replace(sheet, rows=(row for row in sheet.rows if is_wanted(row)))
