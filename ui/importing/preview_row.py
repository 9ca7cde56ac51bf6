"""One row of a file in the preview: what becomes of it, and what each column says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from models import show
from models.importing import Draft, Fate, OrderDraft, Outcome, PersonDraft, PostDraft
from models.money import Money

Texts = dict[str, str]
Changed = dict[str, str]


@dataclass
class PreviewRow:
    """A row of the file; ``is_chosen`` says that it is written when it is new or changed."""

    fate: Fate
    is_chosen: bool

    @property
    def id(self) -> int:
        """The row's number, as a spreadsheet counts."""
        return self.fate.row

    @property
    def can_be_chosen(self) -> bool:
        """Whether importing would write anything for it."""
        return self.fate.outcome.is_written

    @cached_property
    def texts(self) -> Texts:
        """What is shown, by column."""
        return _texts(self.fate.draft) if self.fate.draft else dict(self.fate.shown)

    @cached_property
    def before(self) -> Changed:
        """What changed columns said before, by column; a value that was blank says nothing."""
        return {
            _COLUMN_OF.get(name, name): _shown(name, value, self.fate.draft)
            for name, value, _ in self.fate.changes
            if value not in (None, "", ())
        }

    @cached_property
    def changed(self) -> frozenset[str]:
        """Columns whose value the import changes."""
        return frozenset(_COLUMN_OF.get(name, name) for name, _, _ in self.fate.changes)

    def text(self, column: str) -> str:
        """What a column shows of the row."""
        return self.texts.get(column, "")


def rows_of(fates: list[Fate]) -> list[PreviewRow]:
    """Preview rows, those that would be written chosen."""
    return [PreviewRow(fate, fate.outcome.is_written) for fate in fates]


def outcome_text(row: PreviewRow) -> str:
    """What becomes of a row in one word."""
    return {Outcome.LEFT_OUT: "Left out", Outcome.PROBLEM: "Problem"}.get(row.fate.outcome, row.fate.outcome.label)


_COLUMN_OF = {"niches": "niche", "asking_price": "price", "published_at": "published", "placed_on": "placed"}
_DAYS = frozenset({"published_at", "placed_on"})
_MONEY = frozenset({"items", "discount", "tax", "shipping", "total", "refunded", "asking_price"})


def _texts(draft: Draft) -> Texts:
    if isinstance(draft, PersonDraft):
        return _person(draft)
    if isinstance(draft, PostDraft):
        return _post(draft)
    return _order(draft) if isinstance(draft, OrderDraft) else {}


def _person(draft: PersonDraft) -> Texts:
    accounts = draft.accounts
    main = max(accounts, key=lambda account: account.counts.get("followers", 0), default=None)
    texts = {name: _shown(name, value, draft) for name, value in draft.fields.items()}
    texts |= {_COLUMN_OF[name]: texts[name] for name in ("niches", "asking_price") if name in texts}
    texts["name"] = draft.name
    if draft.fields.get("asks_product"):
        texts["price"] = "product"
    if main:
        texts |= {name: show.count(value) for name, value in main.counts.items()}
        others = f" + {len(accounts) - 1}" if len(accounts) > 1 else ""
        texts["platform"] = main.platform.label + others
        texts["handle"] = main.handle
    return texts


def _post(draft: PostDraft) -> Texts:
    post, reading = draft.post, draft.reading
    counts = ("views", "reach", "likes", "comments", "shares", "saves")
    texts = {name: show.count(value) for name in counts if (value := getattr(reading, name)) is not None}
    published = show.day(post.published_at.date(), year=True) if post.published_at else ""
    caption = " ".join(post.caption.split())
    username = (draft.account.handle or draft.account.name) if draft.account else ""
    return texts | {
        "username": username,
        "caption": caption,
        "type": post.format.capitalize(),
        "format": post.format.capitalize(),
        "published": published,
    }


def _order(draft: OrderDraft) -> Texts:
    order = draft.order
    money = {
        name: str(Money(getattr(order, name), order.currency)) for name in ("items", "discount", "total", "refunded")
    }
    money = {name: show.money(getattr(order, name), order.currency) for name in money}
    return money | {
        "number": order.number,
        "placed": show.day(order.placed_on, year=True),
        "code": order.code,
        "status": "cancelled" if order.is_cancelled else order.status.replace("_", " "),
        "tracked_source": order.tracked_source,
    }


def _shown(name: str, value: Any, draft: Draft | None) -> str:
    formats: tuple[tuple[bool, Callable[[Any], str]], ...] = (
        (value is None, lambda _: ""),
        (name in _DAYS, lambda day: show.day(day.date() if hasattr(day, "date") else day, year=True)),
        (name in _MONEY, lambda amount: show.money(amount, _currency(draft))),
        (isinstance(value, tuple), ", ".join),
        (isinstance(value, bool), lambda yes: "yes" if yes else "no"),
        (isinstance(value, int), show.count),
    )
    return next((shown(value) for holds, shown in formats if holds), str(value))


def _currency(draft: Draft | None) -> str:
    if isinstance(draft, OrderDraft):
        return draft.order.currency
    return str(draft.fields.get("currency", "EUR")) if isinstance(draft, PersonDraft) else "EUR"
