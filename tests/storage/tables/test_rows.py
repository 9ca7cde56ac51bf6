import dataclasses
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from models.business import Business
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import CodeRule, Deliverable, Expense, Partnership, Payment
from models.influencers.contact import Contact
from models.influencers.influencer import Influencer
from models.influencers.profile import Profile, ProfileReading
from models.orders.order import Order
from models.posts.post import Post, Reading
from storage.file.refusals import DamagedFileError
from storage.tables.rows import to_columns
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do

TABLES = {
    Business: "business",
    Influencer: "influencer",
    Profile: "profile",
    ProfileReading: "profile_reading",
    Campaign: "campaign",
    Partnership: "partnership",
    CodeRule: "code_rule",
    Deliverable: "deliverable",
    Payment: "payment",
    Expense: "expense",
    Contact: "contact",
    Post: "post",
    Reading: "reading",
    Order: "shop_order",
}


def full_value(name: str, hint: Any) -> object:
    """Something other than blank for a field."""
    if get_origin(hint) is UnionType:
        return full_value(name, next(part for part in get_args(hint) if part is not type(None)))
    if get_origin(hint) is tuple:
        return ("Zoë, “quoted”", "李娜", "")
    if hint is int:
        return 1 if name == "id" or name.endswith("_id") else 4
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[-1]
    known: dict[object, object] = {
        str: f"{name} 007\n🌾",
        bool: True,
        bytes: b"\x00\xff",
        date: date(2024, 2, 29),
        datetime: datetime(2024, 2, 29, 23, 59),
    }
    return known[hint]


def full(noun: type[Any]) -> Any:
    hints = get_type_hints(noun)
    return noun(**{field.name: full_value(field.name, hints[field.name]) for field in dataclasses.fields(noun)})


def blank(noun: type[Any]) -> Any:
    needed = {
        field.name: full_value(field.name, get_type_hints(noun)[field.name])
        for field in dataclasses.fields(noun)
        if field.default is dataclasses.MISSING
    }
    return noun(**needed)


def nouns() -> Iterator[Any]:
    for noun, table in TABLES.items():
        yield pytest.param(noun, table, full, id=f"{table} full")
        yield pytest.param(noun, table, blank, id=f"{table} blank")


@pytest.mark.parametrize(("noun", "table", "make"), list(nouns()))
def test_a_noun_comes_back_as_it_went(workspace: Workspace, noun: type[Any], table: str, make: Any) -> None:
    went = make(noun)
    columns = to_columns({field.name: getattr(went, field.name) for field in dataclasses.fields(noun)})

    def write(w: Workspace) -> None:
        w.connection.execute("PRAGMA defer_foreign_keys=ON")
        if noun is Business:
            w.business.update(**columns)
            return
        w.store.insert(table, columns)
        for parent in ("influencer", "campaign"):
            w.connection.execute(f"INSERT OR IGNORE INTO {parent} (id, name) VALUES (1, 'x')")
        w.connection.execute("INSERT OR IGNORE INTO profile (id, platform) VALUES (1, 'x')")
        w.connection.execute("INSERT OR IGNORE INTO partnership (id, influencer_id, campaign_id) VALUES (1, 1, 1)")
        w.connection.execute("INSERT OR IGNORE INTO post (id, platform) VALUES (1, 'x')")

    workspace.connection.execute("BEGIN")
    write(workspace)
    came = workspace.store.one(noun, f"SELECT * FROM {table} WHERE id = 1")
    workspace.connection.execute("ROLLBACK")
    assert came == went


@pytest.mark.parametrize(("noun", "table"), list(TABLES.items()))
def test_a_row_of_defaults_is_the_noun_of_defaults(workspace: Workspace, noun: type[Any], table: str) -> None:
    fields = {field.name: field for field in dataclasses.fields(noun)}
    for row in workspace.connection.execute(f"PRAGMA table_info({table})").fetchall():
        field = fields.get(row["name"])
        if field is None or field.default is dataclasses.MISSING or row["dflt_value"] is None:
            continue
        expected = to_columns({row["name"]: field.default})[row["name"]]
        stored = workspace.connection.execute(f"SELECT {row['dflt_value']}").fetchone()[0]
        assert stored == expected, row["name"]


def test_the_own_accounts_of_the_business_have_no_influencer(workspace: Workspace) -> None:
    from models.reading.platform import Platform

    do(workspace, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "@Ours"))
    (own,) = workspace.profiles.own()
    assert own.is_own
    assert workspace.profiles.find(Platform.INSTAGRAM, "OURS") == own


@pytest.mark.parametrize("cell", ["stage = 'livx'", "stage_since = '2026-02-30'"])
def test_a_cell_that_nothing_of_ours_writes_is_damage_and_no_bug(workspace: Workspace, cell: str) -> None:
    add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))
    workspace.connection.execute(f"UPDATE partnership SET {cell}")
    with pytest.raises(DamagedFileError, match="holds what it never can"):
        workspace.partnerships.get(1)


def test_a_setting_that_is_no_json_is_damage_and_no_bug(workspace: Workspace) -> None:
    workspace.connection.execute("INSERT INTO setting (name, value) VALUES ('stage_names', '{')")
    with pytest.raises(DamagedFileError):
        workspace.settings.get(STAGE_NAMES)
