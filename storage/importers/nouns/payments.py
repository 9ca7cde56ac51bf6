"""Payments of a file beside those of the campaign that the owner chose; a creator who is new to it joins it."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.campaigns.partnership import Payment, PaymentKind
from models.importing import Change, Decision, Fate, Mapped, Outcome, PaymentDraft, campaign_unknown
from models.stages import Stage
from storage.importers.nouns.comparison import Comparison, insert_all, next_id, update_all
from storage.importers.nouns.creators import names_of_numbers, resolve, shared_names, unresolved
from storage.slices import Sliced, sliced
from storage.tables.rows import from_row, to_column

COMPARED = ("kind", "amount", "currency", "paid_on", "orders")
COLUMNS = ("partnership_id", *COMPARED, "key")

PARTNERSHIPS = "SELECT influencer_id, id FROM partnership WHERE campaign_id = :id"
KNOWN = """
SELECT payment.*, influencer_id FROM payment JOIN partnership ON partnership.id = partnership_id
WHERE campaign_id = :id AND key <> ''
"""


@dataclass(frozen=True, slots=True)
class PaymentWrite:
    """Whose a payment is; ``partnership_id`` is ``None`` for a creator new to the campaign."""

    influencer_id: int
    partnership_id: int | None
    payment_id: int | None


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every payment; ``CampaignUnknownError`` where nobody said whose they are."""
    campaign_id = mapped.options.campaign_id
    if campaign_id is None:
        raise campaign_unknown(mapped.file, "payments")
    drafts = [draft for draft in mapped.drafts if isinstance(draft, PaymentDraft)]
    people = resolve(connection, [draft.person for draft in drafts])
    names = names_of_numbers(connection, people)
    shared = shared_names(connection, people)
    partnerships: dict[int, int] = dict(connection.execute(PARTNERSHIPS, {"id": campaign_id}).fetchall())
    known = {
        (row["influencer_id"], row["key"]): from_row(Payment, row)
        for row in connection.execute(KNOWN, {"id": campaign_id})
    }
    fates, writes = [], dict[int, object]()
    joining: set[int] = set()
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        person = people[draft.person]
        if person is None:
            fates.append(Fate(draft.row, Outcome.PROBLEM, unresolved(draft.person, shared), draft))
            continue
        before = known.get((person, draft.key))
        fate = _fate(draft, before, is_joining=person not in partnerships)
        fate.shown = names.get(draft.person, {})
        fates.append(fate)
        writes[draft.row] = PaymentWrite(person, partnerships.get(person), before.id if before else None)
        joining |= {person} - set(partnerships)
    return Comparison(fates, writes, _told(len(joining)))


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, today: date
) -> Sliced[None]:
    """Let new creators join the campaign, then write payments; inside an edit."""
    chosen = [(fate.draft, found) for fate in fates if isinstance(found := writes.get(fate.row), PaymentWrite)]
    pairs = [(draft, found) for draft, found in chosen if isinstance(draft, PaymentDraft)]
    joined = yield from _join(connection, pairs, mapped, today)
    new = [
        (found.partnership_id or joined[found.influencer_id], draft)
        for draft, found in pairs
        if found.payment_id is None
    ]
    rows = (
        (number, partnership_id, *(to_column(getattr(draft.payment, name)) for name in COMPARED), draft.key)
        for number, (partnership_id, draft) in enumerate(new, next_id(connection, "payment"))
    )
    yield from insert_all(connection, "payment", ("id", *COLUMNS), rows)
    changed = [
        (found.payment_id, {name: getattr(draft.payment, name) for name in COMPARED if _is_given(draft, name)})
        for draft, found in pairs
        if found.payment_id is not None
    ]
    yield from update_all(connection, "payment", changed)


def _fate(draft: PaymentDraft, before: Payment | None, *, is_joining: bool) -> Fate:
    if before is None:
        return Fate(draft.row, Outcome.NEW, "joins the campaign" if is_joining else "", draft)
    changes: tuple[Change, ...] = tuple(
        (name, getattr(before, name), getattr(draft.payment, name))
        for name in COMPARED
        if _is_given(draft, name) and getattr(before, name) != getattr(draft.payment, name)
    )
    note = ", ".join(name.replace("_", " ") for name, _, _ in changes)
    outcome = Outcome.CHANGED if changes else Outcome.SAME
    return Fate(draft.row, outcome, f"{note} differs" if note else "", draft, changes)


def _is_given(draft: PaymentDraft, name: str) -> bool:
    """Whether the file says a field: a payment without a day may have been marked as paid since."""
    return getattr(draft.payment, name) is not None


def _join(
    connection: sqlite3.Connection, pairs: Sequence[tuple[PaymentDraft, PaymentWrite]], mapped: Mapped, today: date
) -> Sliced[dict[int, int]]:
    """Partnerships of creators who are new to the campaign, by influencer; their fee is what they are paid.

    Commission is none of it, nor is its rate known: the payment itself says what is owed.
    """
    fees: dict[int, int | None] = {}
    currencies: dict[int, str] = {}
    for draft, found in pairs:
        if found.partnership_id is None:
            currency = currencies.setdefault(found.influencer_id, draft.payment.currency)
            before, payment = fees.setdefault(found.influencer_id, None), draft.payment
            if payment.kind is PaymentKind.CASH:
                fees[found.influencer_id] = (before or 0) + (payment.amount if payment.currency == currency else 0)
    joined = {person: number for number, person in enumerate(fees, next_id(connection, "partnership"))}
    columns = ("id", "influencer_id", "campaign_id", "stage", "currency", "fee", "stage_since")
    rows = (
        (joined[person], person, mapped.options.campaign_id, Stage.LIVE.value, currencies[person], fee, str(today))
        for person, fee in fees.items()
    )
    yield from insert_all(connection, "partnership", columns, rows)
    return joined


def _told(joining: int) -> list[Decision]:
    if not joining:
        return []
    creators = "1 creator" if joining == 1 else f"{joining} creators"
    told = "New in the campaign, as live, with what is paid as the fee, but for commission:"
    return [Decision("joining", told, creators)]
