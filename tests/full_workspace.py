"""A workspace with everything that an export can hold, in values that are easily misread."""

from datetime import date, datetime
from typing import Any

from models.campaigns.campaign import GoalMetric, Objective
from models.campaigns.partnership import CodeMatch
from models.influencers.custom_field import FieldKind
from models.posts.post import Basis
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do

KNOWN: dict[str, Any] = {
    "niches": ("Baking", "Bread & more"), "region": "Lyon", "country": "FR", "languages": ("French",),
    "tags": ("kind",), "email": "ana@example.com", "phone": "+49 30 1", "notes": "''=not a formula",
    "asking_price": 15_050, "asking_commission": 1_250, "asks_product": True, "fit_niche": 5, "fit_style": 0,
    "do_not_contact": True,
}  # fmt: skip
TERMS: dict[str, Any] = {
    "stage": Stage.NO_REPLY, "stage_since": DAY, "exit_reason": "-gone", "currency": "KWD", "fee": 1_500,
    "product": "Box, large", "product_cost": 1, "product_retail": 0, "commission": 1_234, "link": "https://a.example/?x=1",
    "usage_from": DAY, "usage_until": date(2026, 7, 1), "contract_signed_on": DAY, "disclosure": "#ad",
    "notes": "Two\n\nlines; with a mark", "kill_fee": 500, "tracking_number": "00123", "product_sent_on": DAY,
    "usage_where": "=ads, website", "contract_sent_on": DAY, "utm_source": "story", "utm_medium": "-",
    "utm_campaign": "Spring 26", "utm_term": "@lina",
}  # fmt: skip


TYPED = (
    ("Height", FieldKind.NUMBER, "1.25"), ("Long", FieldKind.NUMBER, "12345678901234567890.5"),
    ("Birthday", FieldKind.DATE, "1990-04-03"), ("Agency", FieldKind.CHOICE, "Süd"), ("Oven", FieldKind.YES_NO, "no"),
)  # fmt: skip


def fill(w: Workspace) -> None:
    """Everything that an export can hold, with values that are easily misread."""
    ana = add_influencer(w, "Ana", created_on=date(2025, 12, 3), **KNOWN)
    do(w, lambda w: w.profiles.add(ana, Platform.TIKTOK, "ana.too", position=1))
    lina = add_influencer(w, "李娜", followers=None, created_on=DAY)
    do(w, lambda w: w.profiles.add(lina, Platform.BLOG, "lina.example", position=1))
    do(w, lambda w: w.profiles.add(lina, Platform.PODCAST, "talk.example", position=2))
    do(w, lambda w: w.custom_fields.put(ana, w.custom_fields.add("Shoe size"), "38"))
    do(w, lambda w: w.custom_fields.put(lina, w.custom_fields.add("Notes"), "=own words"))
    for name, kind, value in TYPED:
        do(w, lambda w, name=name, kind=kind, value=value: w.custom_fields.put(  # type: ignore[misc]  # bound at once
            ana, w.custom_fields.add(name, kind, ("Süd", "Nord")), value))
    do(w, lambda w: w.custom_fields.put(lina, 3, "about 5"))
    do(w, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "bakery"))
    spring = add_campaign(
        w, "Spring = box", objective=Objective.AWARENESS, goal_metric=GoalMetric.REVENUE, goal_target=150_000,
        currency="JPY", budget=1_200, regions=("North; by the sea", "South"), brief="Say\n\n- nothing", product="@box",
        finished_on=DAY, created_on=DAY,
    )  # fmt: skip
    autumn = add_campaign(w, "Autumn", goal_target=None, starts_on=None, ends_on=None, budget=None, created_on=DAY)
    add_partnership(w, lina, spring, **TERMS)
    first = add_partnership(w, ana, spring, "ANA10", currency="EUR", fee=15_000)
    add_partnership(w, ana, autumn, stage=Stage.IDEA)
    do(w, lambda w: w.partnerships.add_code_rule(partnership_id=first, code="ANA-TOO"))
    for match, code in ((CodeMatch.STARTS_WITH, "ANNE"), (CodeMatch.CONTAINS, "ANA")):
        rule = {"partnership_id": first, "match": match, "code": code}
        do(w, lambda w, rule=rule: w.partnerships.add_code_rule(**rule))  # type: ignore[misc]  # bound at once
    _add_posts(w, ana, first)
    add_order(w, "ANA10", source="shopify", number="#1001", refunded=4_999, tax=7, tracked_source="instagram")
    add_order(w, "nobodys", source="etsy", number="#1001", currency="KWD", items=1_234, total=1_234, discount=34)
    add_order(w, currency="JPY", is_cancelled=True, status="voided", placed_on=date(2026, 3, 4))


def _add_posts(w: Workspace, ana: int, partnership: int) -> None:
    add_post(w, ana, partnership, likes=5, views=0, clicks=7)
    add_post(w, ana)
    add_post(w, None, likes=1)
    first: dict[str, Any] = {
        "profile_id": 1, "platform": Platform.INSTAGRAM, "format": "reel", "published_at": datetime(2026, 3, 4, 9, 5),
        "url": "https://www.instagram.com/p/Abc-1/", "external_id": "18000000000000001",
        "caption": "=1+1\n\n@ana, “hi”",
        "disclosure_seen": False, "disclosure_by": "Lena", "disclosure_on": DAY, "disclosure_wording": "#ad",
    }  # fmt: skip
    do(w, lambda w: w.posts.add(**first))
    do(w, lambda w: w.posts.add_reading(4, day=DAY, basis=Basis.ESTIMATED, likes=10_000, followers=1_234))


FURTHER = (
    ("photo", "influencer_id, image", "1, x'89504E470D0A1A0A00'"),
    ("reference", "influencer_id, address, label", "1, 'https://a.example/?x=1', '-deck'"),
    ("listed_as", "influencer_id, source, number", "1, 'a list', '007'"),
    ("not_same", "first_id, second_id, decided_on", "1, 2, '2026-05-04'"),
    ("forgotten_profile", "hash, forgotten_on", "'00ff', '2026-05-04'"),
    ("contact", "influencer_id, note, due_on", "1, '=SUM(A1)' || char(10) || '\"two\" lines,', '2026-05-04'"),
    ("brief", "campaign_id, messages", "1, '[\"@box\", \"a; b\"]'"),
    ("deliverable", "partnership_id, note", "1, '''quoted'"),
    ("draft", "deliverable_id, verdict", "1, ''"),
    ("offer", "partnership_id, fee, note", "1, 0, '''''=1'"),
    ("payment", "partnership_id, amount, orders", "1, -5, 3"),
    ("expense", "campaign_id, what, amount, key", "1, 'x', 700, '2026-05-01 2026-05-04 k'"),
    ("scenario", "campaign_id, name, inputs, picked", "1, 'One', '{\"budget\": 5}', '[1]'"),
    ("campaign_template", "name", "'+ template'"),
    ("order_decision", "order_id, verdict, partnership_id, cost", "1, 'gift', 1, NULL"),
    ("code_decision", "code, valid_from", "'nobodys', '2026-01-01'"),
    ("tally", "partnership_id, day, orders", "1, '2026-05-04', 0"),
    ("sales_line", "influencer_id, origin, since, day, orders", "1, 'a report', '2026-05-01', '2026-05-04', 2"),
    ("traffic", "origin, since, day, source, sessions", "'GA4', '2026-05-04', '2026-05-04', '@ig', 0"),
    ("setting", "name, value", "'fit_weights', '{\"fit_niche\": 2}'"),
    ("message_template", "name, body", "'Hi', 'Hi {first_name},' || char(10) || char(10) || '-- me'"),
    ("paper_text", "kind, campaign_id, words", "'report', 1, '-words'"),
    ("paper_text", "kind, about, words", "'yearly', '2025', ''"),
    ("paper_text", "kind, about, words", "'yearly', '2026', ''''''"),
    ("paper_text", "kind, about, words", "'yearly', '2027', NULL"),
    ("saved_view", "name, filter", "'Due', '{\"due\": true}'"),
    ("remembered_columns", "header, noun, fields", "'a|b', 'influencers', '[\"name\", null]'"),
)
"""A row of each table that ``fill`` leaves empty: columns and values as SQL."""


def fill_further(w: Workspace) -> None:
    """What no table for people brings back, beside ``fill``."""
    do(w, lambda w: w.business.update(name="=Fern & “Flour”", logo=b"\x89PNG\r\n\x1a\n,\x00", gross_margin=5_500))
    for table, columns, values in FURTHER:
        insert = f"INSERT INTO {table} ({columns}) VALUES ({values})"
        do(w, lambda w, insert=insert: w.connection.execute(insert))  # type: ignore[misc]  # bound at once
