"""Campaigns of a file beside those of the workspace, by their exact names."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from models.campaigns.campaign import Campaign, name_key
from models.importing import CampaignDraft, Fate, Mapped, Outcome
from models.reading.text import quoted
from storage.importers.nouns.comparison import Comparison, differences, differing, insert_all, next_id, update_all
from storage.slices import Sliced, sliced
from storage.tables.rows import from_row, to_column

COLUMNS = tuple(name for name in Campaign.__slots__ if name != "id")
COMPARED = tuple(name for name in COLUMNS if name not in {"name", "created_on"})
SEVERAL = "You have {} campaigns called {}. Give them different names first."


def campaigns_by_name(connection: sqlite3.Connection) -> dict[str, list[Campaign]]:
    """Every campaign of the workspace by what its name is known by."""
    found: dict[str, list[Campaign]] = {}
    for row in connection.execute("SELECT * FROM campaign ORDER BY id"):
        campaign = from_row(Campaign, row)
        found.setdefault(name_key(campaign.name), []).append(campaign)
    return found


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every campaign; one whose name two campaigns have is a problem."""
    known = campaigns_by_name(connection)
    writes: dict[int, object] = {}
    fates = []
    drafts = [draft for draft in mapped.drafts if isinstance(draft, CampaignDraft)]
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        fate, campaign_id = _judge(draft, known.get(name_key(draft.campaign.name), []))
        fates.append(fate)
        if fate.outcome.is_written:
            writes[draft.row] = campaign_id
    return Comparison(fates, writes)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, today: date
) -> Sliced[None]:
    """Write new campaigns in the order of the file, and what changed of known ones; inside an edit."""
    drafts = [fate.draft for fate in fates if fate.outcome is Outcome.NEW]
    new = [draft.campaign for draft in drafts if isinstance(draft, CampaignDraft)]
    dated = (campaign if campaign.created_on else replace(campaign, created_on=today) for campaign in new)
    rows = (
        (number, *(to_column(getattr(campaign, name)) for name in COLUMNS))
        for number, campaign in enumerate(dated, next_id(connection, "campaign"))
    )
    yield from insert_all(connection, "campaign", ("id", *COLUMNS), rows)
    changed = (
        (campaign_id, {name: after for name, _, after in fate.changes})
        for fate in fates
        if fate.outcome is Outcome.CHANGED and isinstance(campaign_id := writes.get(fate.row), int)
    )
    yield from update_all(connection, "campaign", changed)


def _judge(draft: CampaignDraft, known: Sequence[Campaign]) -> tuple[Fate, int | None]:
    if len(known) > 1:
        reason = SEVERAL.format(len(known), quoted(draft.campaign.name))
        return Fate(draft.row, Outcome.PROBLEM, reason, draft), None
    if not known:
        return Fate(draft.row, Outcome.NEW, draft=draft), None
    changes = differences(known[0], draft.campaign, COMPARED, draft.blank)
    outcome = Outcome.CHANGED if changes else Outcome.SAME
    return Fate(draft.row, outcome, differing(changes), draft, changes), known[0].id
