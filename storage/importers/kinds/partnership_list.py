"""Tables of partnerships: our own export, and the like made by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from models.campaigns.campaign import name_key
from models.campaigns.partnership import Partnership
from models.errors import UnreadableError
from models.importing import AccountDraft, ImportOptions, Mapped, Noun, PartnershipDraft, PersonRef
from models.reading.handles import handle_key, parse_profile
from models.reading.platform import parse_platform
from models.reading.text import fold
from models.stages import Stage
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.own_sheet import OwnSheet, known_and_blank
from storage.importers.reading_day import day_of
from storage.importers.sheet import Habits
from storage.importers.tables.raw_table import Record

LABEL = "lists of partnerships"

MONEY = {
    "fee": ("Fee", "Honorar", "Cachet", "Honorario"),
    "product_cost": ("Product cost",),
    "product_retail": ("Product retail value",),
    "shipping": ("Shipping", "Versand"),
    "kill_fee": ("Kill fee",),
}
DAYS = {
    "stage_since": ("Stage since",),
    "product_sent_on": ("Product sent on",),
    "contract_sent_on": ("Contract sent on",),
    "usage_from": ("Usage rights from",),
    "usage_until": ("Usage rights until",),
    "allowlisting_from": ("Allowlisting from",),
    "allowlisting_until": ("Allowlisting until",),
    "exclusivity_from": ("Exclusivity from",),
    "exclusivity_until": ("Exclusivity until",),
    "contract_signed_on": ("Contract signed on",),
}
LINES = {
    "exit_reason": ("Reason",),
    "product": ("Product",),
    "link": ("Link",),
    "tracking_number": ("Tracking number",),
    "usage_where": ("Usage rights where",),
    "utm_source": ("Link source",),
    "utm_medium": ("Link medium",),
    "utm_campaign": ("Link campaign",),
    "utm_term": ("Link term",),
}
PARAGRAPHS = {"disclosure": ("Disclosure wording",), "notes": ("Notes",)}
TITLES = {
    "campaign": ("Campaign", "Campaign name", "Kampagne", "Campagne", "Campaña", "Campanha", "Campagna"),
    "name": ("Influencer", "Influencer name", "Creator", "Creator name", "Name"),
    "platform": ("Platform", "Plattform", "Plateforme", "Plataforma", "Piattaforma"),
    "handle": ("Handle", "Username", "Account"),
    "stage": ("Stage",),
    "currency": ("Currency", "Währung", "Devise", "Moneda", "Moeda", "Valuta"),
    "commission": ("Commission %", "Commission"),
    "codes": ("Codes", "Code", "Discount code"),
    "codes_from": ("Codes from",),
    "codes_until": ("Codes until",),
    **MONEY, **DAYS, **LINES, **PARAGRAPHS,
}  # fmt: skip
HABITS = Habits(None, tuple(MONEY), "english", (*DAYS, "codes_from", "codes_until"), asks=True)
TELLING = ("fee", "codes", "commission", "product", "stage_since", "product_cost", "usage_from", "currency")
WORKED_OUT = ("Posts promised", "Promised live", "Posts live", "Orders", "Revenue", "Cost", "Paid", "Tracked link")
AGAIN = "the same partnership again in row {}"


def score(header: Header) -> float:
    """How surely the header is of this kind: somebody in a campaign, with a stage and terms."""
    needed = (("campaign",), ("name", "handle"), ("stage",))
    if any(all(header.find(*TITLES[name]) is None for name in names) for names in needed):
        return 0.0
    telling = sum(header.find(*TITLES[name]) is not None for name in TELLING)
    return 0.96 if telling >= 2 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A partnership a row, the last of each pair of campaign and influencer winning."""
    sheet = OwnSheet(found, options, TITLES, habits=HABITS)
    stages = options.stage_names.stages_by_word()
    drafts = sheet.last_of_each(partial(_draft, sheet, stages), _key, AGAIN)
    sheet.tell_unread(WORKED_OUT)
    day, _ = day_of(found.table, options)
    return sheet.mapped(Noun.PARTNERSHIPS, drafts, day, {"partnerships": len(drafts)})


def _draft(sheet: OwnSheet, stages: Mapping[str, Stage], record: Record) -> PartnershipDraft:
    campaign, name = sheet.line(record, "campaign"), sheet.line(record, "name")
    account = _account(sheet, record)
    if not campaign:
        raise UnreadableError("This row names no campaign.")
    if not name and account is None:
        raise UnreadableError("This row names nobody.")
    known, blank = known_and_blank(_terms(sheet, stages, record))
    partnership = replace(Partnership(0, 0, 0, currency=sheet.options.currency), **known)
    codes = tuple(code for part in sheet.items(record, "codes") for code in part.split(", "))
    return PartnershipDraft(
        record.row, partnership, campaign, account, PersonRef(name=name), codes, _code_days(sheet, record), blank,
        sheet.options.stage_names,
    )


def _key(draft: PartnershipDraft) -> tuple[str, ...]:
    whose = (draft.account.platform, draft.account.key) if draft.account else ("", fold(draft.person.name))
    return name_key(draft.campaign), *whose


def _account(sheet: OwnSheet, record: Record) -> AccountDraft | None:
    text = sheet.line(record, "handle")
    if not text:
        return None
    profile = parse_profile(text, parse_platform(sheet.line(record, "platform")) or sheet.options.platform)
    return AccountDraft(profile.platform, profile.handle, handle_key(profile.handle))


def _terms(sheet: OwnSheet, stages: Mapping[str, Stage], record: Record) -> dict[str, Any]:
    told = sheet.currency(record, "currency")
    currency = told or sheet.options.currency
    return {
        "stage": sheet.word(record, "stage", stages, "stage"),
        "currency": told,
        "commission": sheet.basis_points(record, "commission"),
        **{field: sheet.money(record, field, currency) for field in MONEY},
        **{field: sheet.planned_day(record, field) for field in DAYS},
        **{field: sheet.line(record, field) for field in LINES},
        **{field: sheet.paragraphs(record, field) for field in PARAGRAPHS},
    }


def _code_days(sheet: OwnSheet, record: Record) -> tuple[date | None, date | None]:
    return sheet.planned_day(record, "codes_from"), sheet.planned_day(record, "codes_until")
