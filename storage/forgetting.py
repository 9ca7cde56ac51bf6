"""*Forget this person*: what she is known by goes for good; amounts, dates and figures stay, so that totals do."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from models.reading.handles import handle_key
from models.reading.platform import Platform
from storage.backups.backup import Backup, Reason
from storage.backups.listing import newest_first
from storage.file.address import file_address
from storage.file.surroundings import surroundings_of
from storage.schema import statements
from storage.tables.store import Store

PROFILES = "(SELECT id FROM profile WHERE influencer_id = :id)"
PARTNERSHIPS = "(SELECT id FROM partnership WHERE influencer_id = :id)"
DELIVERABLES = f"(SELECT id FROM deliverable WHERE partnership_id IN {PARTNERSHIPS})"

ERASE = f"""
UPDATE influencer SET name = :name, niches = '[]', region = '', country = '', languages = '[]', tags = '[]',
    email = '', phone = '', notes = '', asking_price = NULL, asking_commission = NULL, asks_product = 0,
    fit_niche = NULL, fit_values = NULL, fit_style = NULL, fit_audience = NULL,
    fit_niche_note = '', fit_values_note = '', fit_style_note = '', fit_audience_note = '', forgotten_on = :day
WHERE id = :id;
UPDATE post SET url = '', external_id = '', caption = '', disclosure_wording = ''
WHERE profile_id IN {PROFILES} OR partnership_id IN {PARTNERSHIPS};
UPDATE profile SET handle = '', handle_key = NULL, external_id = '', name = '' WHERE influencer_id = :id;
UPDATE partnership SET link = '', notes = '', exit_reason = '', disclosure = '', tracking_number = '', usage_where = '',
    utm_source = '', utm_medium = '', utm_campaign = '', utm_term = '' WHERE influencer_id = :id;
UPDATE payment SET how = '', key = '', note = '' WHERE partnership_id IN {PARTNERSHIPS};
UPDATE offer SET product = '', note = '' WHERE partnership_id IN {PARTNERSHIPS};
UPDATE draft SET note = '' WHERE deliverable_id IN {DELIVERABLES};
UPDATE deliverable SET note = '' WHERE partnership_id IN {PARTNERSHIPS};
DELETE FROM brief WHERE partnership_id IN {PARTNERSHIPS};
DELETE FROM paper_text WHERE influencer_id = :id OR partnership_id IN {PARTNERSHIPS};
UPDATE contact SET note = '', outcome = '',
    done_on = CASE WHEN due_on IS NULL THEN done_on ELSE coalesce(done_on, :day) END
WHERE influencer_id = :id;
DELETE FROM custom_value WHERE influencer_id = :id;
DELETE FROM listed_as WHERE influencer_id = :id;
DELETE FROM photo WHERE influencer_id = :id;
DELETE FROM reference WHERE influencer_id = :id;
DELETE FROM not_same WHERE :id IN (first_id, second_id);
"""
"""What is done to every table that holds something of a person; her discount codes stay, for orders carry them."""

KNOWN_BY = """
SELECT influencer.name, platform, handle_key FROM influencer
LEFT JOIN profile ON profile.influencer_id = influencer.id AND handle_key IS NOT NULL WHERE influencer.id = :id
"""
REMEMBER = "INSERT INTO forgotten_profile (hash, forgotten_on) VALUES (:hash, :day) ON CONFLICT (hash) DO NOTHING"

HOLDS = """
SELECT EXISTS (SELECT 1 FROM profile WHERE platform || ':' || handle_key IN (SELECT value FROM json_each(:accounts)))
    OR EXISTS (SELECT 1 FROM influencer WHERE name = :name)
"""


def hash_of(platform: Platform, handle: str) -> str:
    """What is kept of a profile that must not be written to: it tells the profile when it comes again, and no more."""
    return sha256(f"{platform.value}:{handle_key(handle)}".encode()).hexdigest()


def forget(store: Store, influencer_id: int, day: date) -> None:
    """Erase a person inside an edit; of one marked *do not contact* the hashes of her profiles are kept."""
    store.must_be_writing()
    values = {"id": influencer_id, "name": f"Forgotten person {influencer_id}", "day": day.isoformat()}
    if store.value("SELECT do_not_contact FROM influencer WHERE id = :id", values):
        for platform, handle in store.connection.execute(
            "SELECT platform, handle_key FROM profile WHERE influencer_id = :id AND handle_key IS NOT NULL", values
        ).fetchall():
            store.connection.execute(REMEMBER, {"hash": hash_of(Platform(platform), handle), **values})
    for statement in statements(ERASE):
        store.connection.execute(statement, values)


def is_forgotten(store: Store, platform: Platform, handle: str) -> bool:
    """Whether a profile belongs to somebody who was forgotten and must not be written to."""
    query = "SELECT EXISTS (SELECT 1 FROM forgotten_profile WHERE hash = :hash)"
    return bool(store.value(query, {"hash": hash_of(platform, handle)}))


def known_by(store: Store, influencer_id: int) -> tuple[str, list[str]]:
    """A person's name and her profiles as "platform:handle", as ``backups_with`` looks for them."""
    rows = store.connection.execute(KNOWN_BY, {"id": influencer_id}).fetchall()
    return (rows[0]["name"] if rows else ""), [f"{row[1]}:{row[2]}" for row in rows if row[1]]


def backups_with(workspace: Path, name: str, accounts: Sequence[str]) -> list[Backup]:
    """The automatic backups that still hold somebody of that name or with one of these profiles, newest first.

    One that cannot be read is among them: nobody knows what it holds.
    """
    return [backup for backup in newest_first(workspace) if _holds(backup.path, name, accounts)]


def versions_with(workspace: Path, name: str, accounts: Sequence[str]) -> list[Path]:
    """Other computers' versions beside a workspace that still hold her, as ``backups_with`` finds backups."""
    return [path for path in surroundings_of(workspace).copies if _holds(path, name, accounts)]


def replace_backups(workspace: Path, held: Sequence[Backup], now: datetime) -> None:
    """Delete backups that hold somebody who was forgotten, once there is one without her; for a thread.

    ``UserError`` says why none could be made, so that all of them stay, or which one could not be deleted.
    """
    from storage.backups.automatic import back_up
    from storage.backups.deleting import delete

    made = back_up(workspace, Reason.DAILY, now)
    if made.fault is not None:
        raise made.fault
    for backup in held:
        delete(backup)


def _holds(path: Path, name: str, accounts: Sequence[str]) -> bool:
    try:
        with closing(sqlite3.connect(file_address(path.absolute(), "mode=ro"), uri=True)) as copy:
            return bool(copy.execute(HOLDS, {"name": name, "accounts": json.dumps(list(accounts))}).fetchone()[0])
    except sqlite3.Error:
        return True
