"""Tables of campaigns: our own export, and the like made by hand."""

from dataclasses import replace
from functools import partial
from typing import Any

from models.campaigns.campaign import GOAL_OF_OBJECTIVE, Campaign, GoalMetric, Objective, name_key
from models.errors import UnreadableError
from models.importing import CampaignDraft, ImportOptions, Mapped, Noun
from models.reading.text import fold
from models.reading.web_link import parse_web_link
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.own_sheet import OwnSheet, known_and_blank
from storage.importers.reading_day import day_of
from storage.importers.sheet import Habits
from storage.importers.tables.raw_table import Record

LABEL = "lists of campaigns"

TITLES = {
    "name": ("Campaign", "Campaign name", "Kampagne", "Campagne", "Campaña", "Campanha", "Campagna"),
    "objective": ("Objective", "Ziel", "Objectif", "Objetivo", "Obiettivo"),
    "goal_metric": ("Goal",),
    "goal_target": ("Goal target", "Target"),
    "starts_on": ("Starts on", "Start date", "Starts", "Start"),
    "ends_on": ("Ends on", "End date", "Ends", "End"),
    "finished_on": ("Finished on",),
    "budget": ("Budget",),
    "currency": ("Currency", "Währung", "Devise", "Moneda", "Moeda", "Valuta"),
    "regions": ("Regions", "Region"),
    "product": ("Product", "Produkt", "Produit", "Producto", "Produto", "Prodotto"),
    "brief": ("Brief", "Briefing"),
    "landing_page": ("Landing page", "Landingpage", "Página de destino"),
    "created_on": ("Added on",),
}
DAYS = ("starts_on", "ends_on", "finished_on", "created_on")
HABITS = Habits(alike=("budget", "goal_target"), lone="english", alike_days=DAYS, asks=True)
TELLING = ("objective", "goal_metric", "goal_target", "starts_on", "ends_on", "budget", "product", "brief")
OF_PEOPLE = ("Influencer", "Handle", "Creator", "Influencer name", "Creator name", "Post link", "Order number")
WORKED_OUT = ("Expenses", "Paid", "Promised", "Planned", "Free", "Fees not entered", "Beside the budget",
              "Creators", "Posts")
OBJECTIVES = {fold(objective.label): objective for objective in Objective}
GOALS = {fold(goal.value): goal for goal in GoalMetric}
AGAIN = "the same campaign again in row {}"


def score(header: Header) -> float:
    """How surely the header is of this kind: a campaign with its goal, dates or budget, and nobody's name."""
    if header.find(*TITLES["name"]) is None or header.find(*OF_PEOPLE) is not None:
        return 0.0
    telling = sum(header.find(*TITLES[name]) is not None for name in TELLING)
    return 0.5 + 0.06 * telling if telling >= 3 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A campaign a row, the last of each name winning."""
    sheet = OwnSheet(found, options, TITLES, habits=HABITS)
    drafts = sheet.last_of_each(partial(_draft, sheet), lambda draft: name_key(draft.campaign.name), AGAIN)
    sheet.tell_unread(WORKED_OUT)
    day, _ = day_of(found.table, options)
    return sheet.mapped(Noun.CAMPAIGNS, drafts, day, {"campaigns": len(drafts)})


def _draft(sheet: OwnSheet, record: Record) -> CampaignDraft:
    name = sheet.line(record, "name")
    if not name:
        raise UnreadableError("This row names no campaign.")
    told = sheet.currency(record, "currency")
    currency = told or sheet.options.currency
    objective = sheet.word(record, "objective", OBJECTIVES, "objective")
    goal = sheet.word(record, "goal_metric", GOALS, "goal") or (GOAL_OF_OBJECTIVE[objective] if objective else None)
    is_money = goal is GoalMetric.REVENUE
    values: dict[str, Any] = {
        "objective": objective,
        "goal_metric": goal,
        "goal_target": sheet.money(record, "goal_target", currency) if is_money else sheet.count(record, "goal_target"),
        **{field: sheet.planned_day(record, field) for field in DAYS},
        "budget": sheet.money(record, "budget", currency),
        "currency": told,
        "regions": sheet.items(record, "regions"),
        "product": sheet.line(record, "product"),
        "brief": sheet.paragraphs(record, "brief"),
        "landing_page": _landing_page(sheet, record),
    }
    known, blank = known_and_blank(values)
    return CampaignDraft(record.row, replace(Campaign(0, name, currency=currency), **known), blank)


def _landing_page(sheet: OwnSheet, record: Record) -> str:
    text = sheet.line(record, "landing_page")
    return parse_web_link(text) if text else ""
