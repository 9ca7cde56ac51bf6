"""What an import did, in sentences."""

from collections.abc import Sequence

from models import show
from models.importing import ImportPlan, Noun, Outcome
from models.importing.tally_fields import CALLED

MOST_CODES = 6

WORDS = {
    Noun.INFLUENCERS: ("influencer", "influencers"),
    Noun.POSTS: ("post", "posts"),
    Noun.ORDERS: ("order", "orders"),
    Noun.PROFILE_READINGS: ("reading", "readings"),
    Noun.TRAFFIC: ("line of visits", "lines of visits"),
    Noun.SALES_LINES: ("line of sales", "lines of sales"),
    Noun.TALLIES: ("count of orders", CALLED),
    Noun.EXPENSES: ("expense", "expenses"),
    Noun.PAYMENTS: ("payment", "payments"),
    Noun.RESULTS: ("result", "results"),
    Noun.CAMPAIGNS: ("campaign", "campaigns"),
    Noun.PARTNERSHIPS: ("partnership", "partnerships"),
}
ROWS = ("row", "rows")
UNSEEN = {
    Noun.ORDERS: "They are seen on the Results tab once they carry the code of a creator.",
    Noun.SALES_LINES: "They are seen on the Results tab once their creators are in a campaign of these days.",
    Noun.TRAFFIC: "They are seen on the Results tab where their links are tagged with the name of a campaign.",
    Noun.PROFILE_READINGS: "They are of your own account, which stands in no list of influencers.",
}
"""Where records will be seen that stand nowhere yet."""


def said(plan: ImportPlan) -> tuple[str, str]:
    """A title and a sentence for what an import did."""
    one, many = WORDS.get(plan.mapped.noun, ROWS)
    new, changed = plan.counts[Outcome.NEW], plan.counts[Outcome.CHANGED]
    if not plan.writes_anything:
        return "Nothing new", f"Everything in “{plan.mapped.file}” is in your workspace already."
    parts = []
    if new:
        parts.append(f"{show.count(new)} {one if new == 1 else many} added")
    if changed:
        parts.append(f"{show.count(changed)} {'' if new else (one if changed == 1 else many) + ' '}changed")
    return "Imported", f"{' and '.join(parts)} from “{plan.mapped.file}”."


def unseen_text(plan: ImportPlan) -> str:
    """Why there is nothing to show of an import that wrote something, as far as it can be told."""
    return UNSEEN.get(plan.mapped.noun, "") if plan.writes_anything else ""


def codes_text(of_nobody: Sequence[tuple[str, int]]) -> str:
    """Codes that belong to nobody, and what to do; empty where each belongs to somebody."""
    if not of_nobody:
        return ""
    shown = ", ".join(f"{code} ({show.count(orders)})" for code, orders in of_nobody[:MOST_CODES])
    more = f" and {len(of_nobody) - MOST_CODES} more" if len(of_nobody) > MOST_CODES else ""
    return f"Codes that no creator has yet: {shown}{more}. Give them to partnerships on the Campaigns tab."


def counted_rows(plan: ImportPlan) -> str:
    """Every row of the file by its outcome: "2 new + 1 problem = 3 rows"."""
    counts = [(each.label.lower(), plan.counts[each]) for each in Outcome if plan.counts[each]]
    counts = [(f"{word}s" if word == "problem" and number > 1 else word, number) for word, number in counts]
    words = " + ".join(f"{show.count(number)} {word}" for word, number in counts)
    return f"{words} = {show.count(plan.rows)} {'row' if plan.rows == 1 else 'rows'}"
