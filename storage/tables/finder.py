"""*Search everything*: campaigns and influencers by any of their words."""

from typing import NamedTuple

from models.reading.text import search_text, words
from storage.tables.store import Store


class Hit(NamedTuple):
    """One thing found: its kind (campaign or influencer), id, name, and a word that tells it from others."""

    kind: str
    id: int
    name: str
    note: str


def find_anything(store: Store, text: str, most: int) -> list[Hit]:
    """Campaigns, then influencers, that have every word of the search, accents and case apart."""
    wanted = words(text)
    if not wanted:
        return []
    campaigns = store.connection.execute("SELECT id, name FROM campaign ORDER BY id DESC").fetchall()
    found = [row for row in campaigns if _has(search_text(row["name"]), wanted)]
    hits = [Hit("campaign", row["id"], row["name"], "campaign") for row in found]
    terms = " AND ".join(f"instr(search_key, :word{place}) > 0" for place in range(len(wanted)))
    values = {f"word{place}": word for place, word in enumerate(wanted)}
    rows = store.connection.execute(
        f"SELECT id, name, handle FROM creator_figures JOIN influencer ON id = influencer_id WHERE {terms}"
        " ORDER BY sort_name LIMIT :most",
        {**values, "most": most},
    )
    hits += [Hit("influencer", row["id"], row["name"], f"@{row['handle']}" if row["handle"] else "") for row in rows]
    return hits[:most]


def _has(key: str, wanted: list[str]) -> bool:
    return all(word in key for word in wanted)
