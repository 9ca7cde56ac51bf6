"""What the preview says of each noun's drafts, by the names of its columns."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from models import show
from models.campaigns.campaign import GoalMetric
from models.importing import (
    AccountDraft,
    CampaignDraft,
    Draft,
    ExpenseDraft,
    Fate,
    OrderDraft,
    PartnershipDraft,
    PaymentDraft,
    PersonDraft,
    PersonRef,
    PostDraft,
    ProfileReadingDraft,
    ResultDraft,
    SalesLineDraft,
    TallyDraft,
    TrafficDraft,
)
from models.orders.no_sale import why_no_sale
from models.orders.order import Order
from models.posts.post_guess import format_title
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Stage

Texts = dict[str, str]

PAID = frozenset({"", "paid", "partially paid", "authorized", "completed", "processing"})
"""Words of shops that do not say why an order never counts."""

COLUMNS_OF_FIELDS = {
    "niches": "niche",
    "asking_price": "price",
    "published_at": "published",
    "placed_on": "placed",
    "spent_on": "day",
    "paid_on": "day",
}
SHOWN_AS = {
    "handle": ("handle", "username"),
    "person": ("name", "username"),
    "who": ("name",),
    "ends": ("day",),
    "month": ("day",),
    "spent": ("amount",),
    "total_transactions": ("orders",),
    "total_revenue": ("revenue",),
}
"""Columns for cells that readers of files name in a way of their own."""

MONEY = frozenset({
    "items", "discount", "tax", "shipping", "total", "refunded", "asking_price", "amount", "revenue", "price", "fee",
    "budget", "product_cost", "product_retail",
})  # fmt: skip
CAMPAIGN_FIELDS = ("objective", "starts_on", "ends_on", "finished_on", "budget", "regions", "product", "brief")
TERMS = ("stage", "stage_since", "fee", "product", "commission", "notes")
POST_COUNTS = ("views", "reach", "impressions", "likes", "comments", "shares", "saves", "clicks")
TRAFFIC_COUNTS = ("sessions", "users", "new_users", "events")


def texts_of(fate: Fate) -> Texts:
    """What each column says of a row; a draft of a class that is not known here says nothing."""
    told = {column: text for name, text in fate.shown.items() for column in columns_as_shown(name)}
    texts = _TEXTS.get(type(fate.draft))
    return (texts(fate.draft) if texts else {}) | told


def columns_as_shown(name: str) -> tuple[str, ...]:
    """The columns of the preview that show a cell of a row without a draft, by the reader's name for it."""
    return SHOWN_AS.get(name, (column_of(name),))


def column_of(field: str) -> str:
    """The column of the preview that shows a field of a record."""
    return COLUMNS_OF_FIELDS.get(field, field)


def shown(field: str, value: Any, draft: Draft | None) -> str:
    """A value of a field as a person reads it; what is unknown is empty."""
    if value is None:
        return ""
    if field in MONEY and isinstance(value, int):
        return show.money(value, currency_of(draft), cents=True)
    if field == "commission":
        return show.ungrouped_percent(value / 10_000)
    formats: tuple[tuple[type, Callable[[Any], str]], ...] = (
        (datetime, lambda moment: show.day(moment.date(), year=True)),
        (date, lambda day: show.day(day, year=True)),
        (tuple, lambda parts: ", ".join(map(str, parts))),
        (bool, lambda yes: "yes" if yes else "no"),
        (int, show.count),
        (Stage, lambda stage: _names_of(draft).of(stage)),
        (Enum, lambda one: _worded(str(one.value))),
    )
    return next((told(value) for kind, told in formats if isinstance(value, kind)), str(value))


def _names_of(draft: Draft | None) -> StageNames:
    return draft.stage_names if isinstance(draft, PartnershipDraft) else USUAL_NAMES


def currency_of(draft: Draft | None) -> str:
    """The currency of a draft's amounts."""
    if isinstance(draft, PersonDraft):
        return str(draft.fields.get("currency", "EUR"))
    if isinstance(draft, CampaignDraft):
        return draft.campaign.currency
    for part in ("order", "line", "expense", "payment", "partnership"):
        if hasattr(draft, part):
            return str(getattr(draft, part).currency)
    return "EUR"


def _person(draft: PersonDraft) -> Texts:
    accounts = draft.accounts
    main = max(accounts, key=lambda account: account.counts.get("followers", 0), default=None)
    texts = {column_of(name): shown(name, value, draft) for name, value in draft.fields.items()}
    texts |= {f"custom {name}": value for name, value in draft.custom.items()}
    texts["name"] = draft.name
    if draft.fields.get("asks_product"):
        texts["price"] = f"{texts['price']} + product" if texts.get("price") else "product"
    if main:
        others = f" + {len(accounts) - 1}" if len(accounts) > 1 else ""
        texts |= _counts(main.counts)
        texts |= {"platform": main.platform.label + others, "handle": main.handle}
    return texts


def _post(draft: PostDraft) -> Texts:
    post, reading = draft.post, draft.reading
    known = {name: getattr(reading, name, None) for name in POST_COUNTS}
    return _counts({name: value for name, value in known.items() if value is not None}) | {
        "username": _account(draft.account) if draft.account else _named(draft.person),
        "caption": " ".join(post.caption.split()) or post.url,
        "type": format_title(post.format),
        "format": format_title(post.format),
        "published": shown("published_at", post.published_at, draft),
        "url": post.url,
    }


def _order(draft: OrderDraft) -> Texts:
    order = draft.order
    money = {name: shown(name, getattr(order, name), draft) for name in ("items", "discount", "total", "refunded")}
    money |= {name: shown(name, getattr(order, name), draft) for name in ("tax", "shipping")}
    return money | {
        "number": order.number,
        "placed": shown("placed_on", order.placed_on, draft),
        "code": order.code,
        "status": _status(order),
        "tracked_source": order.tracked_source,
        "source": order.source,
    }


def _status(order: Order) -> str:
    """The shop's own word; that an order does not count is said, whatever the word."""
    status = order.status.replace("_", " ")
    if not order.is_cancelled:
        why = why_no_sale(order)
        return f"{status or why.value}, not counted" if why else status
    return f"{'cancelled' if status in PAID else status}, not counted"


def _profile_reading(draft: ProfileReadingDraft) -> Texts:
    account = draft.account
    about = {"username": _account(account), "platform": account.platform.label, "day": show.day(draft.day, year=True)}
    return _counts(draft.counts) | about


def _traffic(draft: TrafficDraft) -> Texts:
    line = draft.traffic
    counts = {name: value for name in TRAFFIC_COUNTS if (value := getattr(line, name)) is not None}
    words = {"source": line.source, "medium": line.medium, "campaign": line.campaign}
    return _counts(counts) | words | {"day": show.day_range(line.since, line.day)}


def _sales_line(draft: SalesLineDraft) -> Texts:
    line = draft.line
    return {
        "name": _named(draft.person) or next(filter(None, draft.tags), ""),
        "day": show.day_range(line.since, line.day),
        "campaign": line.campaign,
        "orders": shown("orders", line.orders, draft),
        "revenue": shown("revenue", line.revenue, draft),
    }


def _tally(draft: TallyDraft) -> Texts:
    tally = draft.tally
    return {
        "name": draft.who,
        "code": draft.code,
        "day": shown("day", tally.day, draft),
        "campaign": draft.campaign,
        "orders": shown("orders", tally.orders, draft),
        "revenue": shown("revenue", tally.revenue, draft),
    }


def _expense(draft: ExpenseDraft) -> Texts:
    expense = draft.expense
    amount = shown("amount", expense.amount, draft)
    return {"what": expense.what, "amount": amount, "day": shown("spent_on", expense.spent_on, draft)}


def _payment(draft: PaymentDraft) -> Texts:
    payment = draft.payment
    return {
        "name": _named(draft.person),
        "kind": shown("kind", payment.kind, draft),
        "amount": shown("amount", payment.amount, draft),
        "day": shown("paid_on", payment.paid_on, draft),
        "due_on": shown("due_on", payment.due_on, draft),
        "how": payment.how,
    }


def _result(draft: ResultDraft) -> Texts:
    line, reading = draft.line, draft.reading
    known = {name: value for name in POST_COUNTS if (value := getattr(reading, name)) is not None}
    return _counts(known) | {
        "name": draft.name,
        "campaign": draft.campaign,
        "day": show.day_range(line.since, line.day),
        "platform": draft.post.platform.label,
        "fee": shown("fee", draft.fee, draft),
        "orders": shown("orders", line.orders, draft),
        "revenue": shown("revenue", line.revenue, draft),
    }


def _campaign(draft: CampaignDraft) -> Texts:
    campaign = draft.campaign
    told = {name: getattr(campaign, name) for name in CAMPAIGN_FIELDS if name not in draft.blank}
    texts = {name: shown(name, value, draft) for name, value in told.items()}
    is_money = campaign.goal_metric is GoalMetric.REVENUE
    target = shown("budget" if is_money else "goal_target", campaign.goal_target, draft)
    return texts | {"name": campaign.name, "goal_metric": campaign.goal_metric.noun, "goal_target": target}


def _partnership(draft: PartnershipDraft) -> Texts:
    told = {name: getattr(draft.partnership, name) for name in TERMS if name not in draft.blank}
    texts = {name: shown(name, value, draft) for name, value in told.items()}
    handle = _account(draft.account) if draft.account else ""
    about = {"campaign": draft.campaign, "name": _named(draft.person), "handle": handle}
    return texts | about | {"codes": ", ".join(draft.codes)}


def _counts(counts: Mapping[str, int]) -> Texts:
    return {name: show.count(value) for name, value in counts.items()}


def _account(account: AccountDraft) -> str:
    return account.handle or account.name or ("" if account.external_id else "your own")


def _named(person: PersonRef | None) -> str:
    return (person.name or person.number) if person else ""


def _worded(value: str) -> str:
    return value.replace("_", " ").capitalize()


_TEXTS: Mapping[type, Callable[[Any], Texts]] = {
    PersonDraft: _person,
    PostDraft: _post,
    OrderDraft: _order,
    ProfileReadingDraft: _profile_reading,
    TrafficDraft: _traffic,
    SalesLineDraft: _sales_line,
    TallyDraft: _tally,
    ExpenseDraft: _expense,
    PaymentDraft: _payment,
    ResultDraft: _result,
    CampaignDraft: _campaign,
    PartnershipDraft: _partnership,
}
