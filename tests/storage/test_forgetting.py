import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from models.errors import UserError
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.forgetting import backups_with, forget, is_forgotten, known_by, replace_backups
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do, dump

LATER = date(2026, 9, 1)
MARK = "Xyzzy"
TELLS = {
    "influencer": ("name", "niches", "region", "country", "languages", "tags", "email", "phone", "notes",
                   "fit_niche_note", "fit_values_note", "fit_style_note", "fit_audience_note"),
    "profile": ("handle", "handle_key", "external_id", "name"),
    "partnership": ("link", "notes", "exit_reason", "disclosure", "tracking_number", "usage_where",
                    "utm_source", "utm_medium", "utm_campaign", "utm_term"),
    "payment": ("how", "key", "note"),
    "deliverable": ("note",),
    "offer": ("product", "note"),
    "draft": ("note",),
    "brief": ("brand", "goal", "deliverables", "messages", "avoid", "disclosure", "usage_rights", "approval",
              "own_voice"),
    "paper_text": ("note", "words"),
    "contact": ("note", "outcome"),
    "post": ("url", "external_id", "caption", "disclosure_wording"),
    "custom_value": ("value",),
    "listed_as": ("number",),
    "reference": ("address", "label"),
    "photo": ("image",),
}  # fmt: skip
"""What tells something of a person, by table."""

STAYS = {
    "profile": {"platform"}, "profile_reading": {"day", "source"},
    "partnership": {"stage", "currency", "product", "usage_from", "usage_until", "allowlisting_from",
                    "allowlisting_until", "exclusivity_from", "exclusivity_until", "contract_signed_on", "stage_since",
                    "product_sent_on", "contract_sent_on"},
    "payment": {"kind", "currency", "due_on", "paid_on"},
    "contact": {"happened_on", "channel", "direction", "due_on", "done_on"},
    "post": {"platform", "format", "published_at", "disclosure_by", "disclosure_on", "measure_on"},
    "influencer": {"currency", "created_on", "forgotten_on"},
    "custom_value": set(), "listed_as": {"source"}, "reference": set(), "photo": set(),
    "code_rule": {"code", "match", "valid_from", "valid_until"}, "reading": {"day", "basis"},
    "deliverable": {"format", "platform", "draft_due", "post_due", "status"}, "brief": set(),
    "offer": {"offered_on", "offered_by", "currency"}, "draft": {"received_on", "answered_on", "verdict"},
    "sales_line": {"origin", "since", "day", "campaign", "currency"}, "not_same": {"decided_on"},
    "order_decision": {"verdict"}, "code_decision": {"code", "valid_from", "valid_until"}, "tally": {"day", "currency"},
    "paper_text": {"kind", "about"},
}  # fmt: skip
"""Words and days that stay, for no one is known by them; a new column must be put here or into ``TELLS``."""

LISTS = {"niches", "languages", "tags", "messages"}
"""Columns that hold a JSON array."""


@pytest.fixture
def lena(workspace: Workspace) -> int:
    """Somebody with a mark of hers in everything that tells of her."""
    lena, campaign = add_influencer(workspace, "Lena"), add_campaign(workspace)
    partnership = add_partnership(workspace, lena, campaign, "LENA10", fee=10_000)
    post = add_post(workspace, lena, partnership, likes=120, comments=3)
    add_order(workspace, "LENA10")

    def fill(w: Workspace) -> None:
        w.partnerships.add_payment(partnership_id=partnership, amount=10_000, paid_on=DAY)
        w.contacts.add(lena, happened_on=DAY, note="said")
        w.contacts.add(lena, due_on=LATER, note="ask again")
        w.store.insert("custom_field", {"name": "Shoe size"})
        w.store.insert("custom_value", {"influencer_id": lena, "field_id": 1, "value": "38"})
        w.store.insert("listed_as", {"influencer_id": lena, "source": "list", "number": "7"})
        w.store.insert("reference", {"influencer_id": lena, "address": "https://example.com"})
        w.store.insert("photo", {"influencer_id": lena, "image": b"x"})
        piece = w.partnerships.add_deliverable(partnership_id=partnership)
        w.store.insert("draft", {"deliverable_id": piece})
        w.store.insert("offer", {"partnership_id": partnership})
        w.store.insert("brief", {"partnership_id": partnership})
        w.store.insert("paper_text", {"partnership_id": partnership, "kind": "agreement"})
        w.store.insert("paper_text", {"influencer_id": lena, "kind": "creator"})
        w.store.update("post", post, {"external_id": "1"})
        for table, columns in TELLS.items():
            for column in columns:
                words = f"'[\"{MARK}\"]'" if column in LISTS else f"'{MARK} ' || id"
                w.connection.execute(f"UPDATE {table} SET {column} = {words if column != 'image' else words_of_bytes}")

    words_of_bytes = f"CAST('{MARK}' AS BLOB)"
    do(workspace, fill, f"Note things of {MARK}")
    return lena


def holds_mark(path: Path) -> bool:
    data = path.read_bytes().lower()
    return MARK.lower().encode() in data or MARK.encode().hex().encode() in data


def test_every_word_of_a_person_is_either_erased_or_known_to_stay(workspace: Workspace) -> None:
    of_people = set(STAYS) | set(TELLS)
    for table in of_people:
        columns = workspace.connection.execute(f"PRAGMA table_info({table})").fetchall()
        words = {row["name"] for row in columns if row["type"] in {"TEXT", "BLOB"}}
        assert words == set(TELLS.get(table, ())) | STAYS[table], table


def test_every_table_that_hangs_on_a_person_is_looked_at(workspace: Workspace) -> None:
    hanging, found = {"influencer", "profile", "partnership", "deliverable", "post"}, set[str]()
    for table in dump(workspace):
        parents = {row["table"] for row in workspace.connection.execute(f"PRAGMA foreign_key_list({table})")}
        if parents & hanging:
            found.add(table)
    assert found | {"influencer"} == set(STAYS)


def test_nothing_she_is_known_by_is_left_in_the_file(workspace: Workspace, lena: int) -> None:
    assert holds_mark(workspace.path)
    workspace.forget(lena, LATER)
    person = workspace.influencers.get(lena)
    assert person
    assert person.name == f"Forgotten person {lena}"
    assert not holds_mark(workspace.path)


def test_totals_stay_as_they_were(workspace: Workspace, lena: int) -> None:
    before = figures(workspace, Scope()).figures
    workspace.forget(lena, LATER)
    assert figures(workspace, Scope()).figures == before
    assert before["orders"].value == 1


def test_others_are_not_touched(workspace: Workspace, lena: int) -> None:
    mia = add_influencer(workspace, "Mia", email="mia@example.com", notes="kind")
    before = workspace.influencers.get(mia)
    workspace.forget(lena, LATER)
    assert workspace.influencers.get(mia) == before
    assert [p.handle for p in workspace.profiles.of_influencer(mia)] == [f"mia{mia}"]


def test_it_cannot_be_undone(workspace: Workspace, lena: int) -> None:
    workspace.forget(lena, LATER)
    assert workspace.undo_labels() == (None, None)
    with pytest.raises(UserError, match="nothing to undo"):
        workspace.undo()


def test_no_follow_up_waits_for_somebody_forgotten(workspace: Workspace, lena: int) -> None:
    workspace.forget(lena, LATER)
    assert not any(contact.is_open for contact in workspace.contacts.of_influencer(lena))


@pytest.mark.parametrize(("flagged", "known"), [(True, True), (False, False)])
def test_only_do_not_contact_is_remembered(workspace: Workspace, *, flagged: bool, known: bool) -> None:
    lena = add_influencer(workspace, "Lena", do_not_contact=flagged)
    workspace.forget(lena, LATER)
    assert is_forgotten(workspace.store, Platform.INSTAGRAM, f"@LENA{lena}") is known
    assert not is_forgotten(workspace.store, Platform.TIKTOK, f"lena{lena}")
    assert not holds_text(workspace.path, f"lena{lena}")


def test_two_with_one_past_profile_are_remembered_once(workspace: Workspace) -> None:
    for _ in range(2):
        lena = add_influencer(workspace, "Lena", do_not_contact=True)
        add_profile(workspace, lena)
        workspace.forget(lena, LATER)
    assert is_forgotten(workspace.store, Platform.TIKTOK, "lena.bakes")


def add_profile(workspace: Workspace, influencer_id: int) -> None:
    do(workspace, lambda w: w.profiles.add(influencer_id, Platform.TIKTOK, "lena.bakes"))


def test_backups_that_still_hold_her_are_named(workspace: Workspace) -> None:
    def kept() -> Path:
        return keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 9))

    kept()
    lena = add_influencer(workspace, "Lena")
    held = kept()
    do(workspace, lambda w: w.influencers.update(lena, name="Lena Renamed"))
    name, accounts = known_by(workspace.store, lena)
    assert [backup.path for backup in backups_with(workspace.path, name, accounts)] == [held]
    workspace.forget(lena, LATER)
    kept()
    broken = folder_of(workspace.path) / "2020-01-01 broken.goodword"
    broken.write_bytes(b"no database")
    assert [backup.path for backup in backups_with(workspace.path, name, accounts)] == [held, broken]


def test_backups_that_hold_her_are_replaced_by_one_without_her(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 9))
    held = backups_with(workspace.path, *known_by(workspace.store, lena))
    workspace.forget(lena, LATER)
    replace_backups(workspace.path, held, datetime(2026, 5, 4, 10))
    left = newest_first(workspace.path)
    assert [backup.made_at.hour for backup in left] == [10]
    assert not holds_text(left[0].path, "Lena")


def test_where_no_backup_without_her_can_be_made_the_others_stay(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    kept = keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 9))
    held = backups_with(workspace.path, *known_by(workspace.store, lena))
    workspace.close()
    workspace.path.unlink()
    with pytest.raises(UserError):
        replace_backups(workspace.path, held, datetime(2026, 5, 4, 10))
    assert kept.exists()


def test_a_failure_forgets_nothing(workspace: Workspace, lena: int) -> None:
    before = dump(workspace)

    def fail(w: Workspace) -> None:
        forget(w.store, lena, LATER)
        raise LookupError

    with pytest.raises(LookupError):
        do(workspace, fail)
    assert dump(workspace) == before


def holds_text(path: Path, text: str) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return any(text in line for line in connection.iterdump())
