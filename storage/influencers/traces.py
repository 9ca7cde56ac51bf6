"""Where a person's name or handle stands in words that are not hers: views, templates, campaigns, documents."""

import re
import sqlite3

from models.reading.text import fold, quoted
from storage.tables.store import Store

SHORTEST = 3
"""Letters from which a name or handle is looked for: shorter ones stand in any text."""

PLACES = {
    "view": "SELECT name AS called, name, search FROM saved_view ORDER BY position, id",
    "message template": "SELECT name AS called, name, subject, body FROM message_template ORDER BY position, id",
    "campaign": "SELECT name AS called, * FROM campaign ORDER BY id",
    "campaign template": "SELECT name AS called, name, fields FROM campaign_template ORDER BY position, id",
    "brief of": "SELECT campaign.name AS called, brief.* FROM brief JOIN campaign ON campaign.id = campaign_id",
    "words on paper about": """
        SELECT coalesce(campaign.name, influencer.name, iif(about = '', 'all campaigns', about)) AS called, note, words
        FROM paper_text LEFT JOIN campaign ON campaign.id = paper_text.campaign_id
        LEFT JOIN partnership ON partnership.id = partnership_id
        LEFT JOIN influencer ON influencer.id = coalesce(paper_text.influencer_id, partnership.influencer_id)
        WHERE influencer.id IS NOT :id ORDER BY paper_text.id
    """,
}
"""What each place is called, and its texts; what is hers (``:id``) goes with her."""

NAMES = """
SELECT name FROM influencer WHERE id = :id
UNION SELECT handle FROM profile WHERE influencer_id = :id UNION SELECT name FROM profile WHERE influencer_id = :id
"""


def traces_of(store: Store, influencer_id: int) -> list[str]:
    """The places in words: "view “Lena”". Each name is looked for as a whole, accents and case apart."""
    rows = store.connection.execute(NAMES, {"id": influencer_id})
    names = {folded for row in rows if len(folded := fold(row[0])) >= SHORTEST}
    if not names:
        return []
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")
    return [
        f"{place} {quoted(row['called'])}"
        for place, query in PLACES.items()
        for row in store.connection.execute(query, {"id": influencer_id})
        if _holds(row, wanted)
    ]


def _holds(row: sqlite3.Row, wanted: re.Pattern[str]) -> bool:
    return any(isinstance(value, str) and wanted.search(fold(value)) for value in tuple(row))
