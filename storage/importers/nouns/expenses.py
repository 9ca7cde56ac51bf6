"""Expenses of a file beside those of the workspace, in the campaign that the owner chose.

An expense that a file brought keeps the days it was spent on in its key. A report of the same thing that begins on the
same day and ends later is the same expense grown; one whose days only overlap would count money twice.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.campaigns.partnership import Expense
from models.importing import Change, ExpenseDraft, Fate, Mapped, Outcome, campaign_unknown
from models.reading.named_days import echo
from storage.importers.nouns.comparison import Comparison, insert_all, next_id, update_all
from storage.slices import Sliced, sliced
from storage.tables.rows import from_row, to_column

COLUMNS = ("campaign_id", "what", "amount", "currency", "spent_on", "key")
COMPARED = ("amount", "currency", "spent_on")
OVERLAP = "Its spend from {} to {} is here already. Export the report once more, from {} on."
LATER_IS_HERE = "a report with later days is here already"
ELSEWHERE = "an expense of “{}” already"

KNOWN = """
SELECT expense.*, campaign.name AS campaign FROM expense JOIN campaign ON campaign.id = campaign_id WHERE key <> ''
"""


@dataclass(frozen=True, slots=True)
class Known:
    """An expense that a file brought, with the days it was spent on."""

    expense: Expense
    campaign: str
    since: date
    until: date

    def overlaps(self, draft: ExpenseDraft) -> bool:
        """Whether both were spent on some day."""
        return self.since <= draft.until and draft.since <= self.until


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every expense; ``CampaignUnknownError`` where nobody said whose they are."""
    campaign_id = mapped.options.campaign_id
    if campaign_id is None:
        raise campaign_unknown(mapped.file, "expenses")
    known = _known(connection)
    fates, writes = [], dict[int, object]()
    drafts = [draft for draft in mapped.drafts if isinstance(draft, ExpenseDraft)]
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        fate, expense_id = _judge(draft, campaign_id, known.get(draft.key, ()))
        fates.append(fate)
        if fate.outcome.is_written:
            writes[draft.row] = expense_id
    return Comparison(fates, writes)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new expenses and the amounts of known ones that grew; inside an edit."""
    pairs = [(fate.draft, writes[fate.row]) for fate in fates if isinstance(fate.draft, ExpenseDraft)]
    new = [draft for draft, known in pairs if known is None]
    rows = (
        (number, *(to_column(_columns(draft, mapped)[name]) for name in COLUMNS))
        for number, draft in enumerate(new, next_id(connection, "expense"))
    )
    yield from insert_all(connection, "expense", ("id", *COLUMNS), rows)
    grown = [
        (known, {name: _columns(draft, mapped)[name] for name in (*COMPARED, "key")})
        for draft, known in pairs
        if isinstance(known, int)
    ]
    yield from update_all(connection, "expense", grown)


def _judge(draft: ExpenseDraft, campaign_id: int, alike: Sequence[Known]) -> tuple[Fate, int | None]:
    here = [known for known in alike if known.expense.campaign_id == campaign_id and known.overlaps(draft)]
    elsewhere = [known for known in alike if known.expense.campaign_id != campaign_id and known.overlaps(draft)]
    if same := next((known for known in here if known.since == draft.since), None):
        return _grown(draft, same), same.expense.id
    if here:
        since, until = here[0].since, here[0].until
        reason = OVERLAP.format(echo(since), echo(until), echo(min(since, draft.since)))
        return Fate(draft.row, Outcome.PROBLEM, reason, draft), None
    if elsewhere:
        return Fate(draft.row, Outcome.LEFT_OUT, ELSEWHERE.format(elsewhere[0].campaign), draft), None
    return Fate(draft.row, Outcome.NEW, draft=draft), None


def _grown(draft: ExpenseDraft, known: Known) -> Fate:
    if draft.until < known.until:
        return Fate(draft.row, Outcome.LEFT_OUT, LATER_IS_HERE, draft)
    changes: tuple[Change, ...] = tuple(
        (name, before, after)
        for name in COMPARED
        if (before := getattr(known.expense, name)) != (after := getattr(draft.expense, name))
    )
    note = ", ".join(name.replace("_", " ") for name, _, _ in changes)
    outcome = Outcome.CHANGED if changes else Outcome.SAME
    return Fate(draft.row, outcome, f"{note} differs" if note else "", draft, changes)


def _columns(draft: ExpenseDraft, mapped: Mapped) -> dict[str, object]:
    expense = draft.expense
    return {
        "campaign_id": mapped.options.campaign_id,
        "what": expense.what,
        "amount": expense.amount,
        "currency": expense.currency,
        "spent_on": expense.spent_on,
        "key": f"{draft.since} {draft.until} {draft.key}",
    }


def _known(connection: sqlite3.Connection) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for row in connection.execute(KNOWN):
        since, until, key = row["key"].split(" ", 2)
        one = Known(from_row(Expense, row), row["campaign"], date.fromisoformat(since), date.fromisoformat(until))
        found.setdefault(key, []).append(one)
    return found
