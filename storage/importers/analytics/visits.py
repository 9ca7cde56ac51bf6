"""Visits collected from the rows of a file: one row by days and source, whatever else its rows are parted by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from models.importing import TrafficDraft
from models.orders.traffic import Traffic
from storage.importers.sheet import Sheet

COUNTS = ("sessions", "users", "new_users", "events")
ADDED_UP = ("sessions", "new_users", "events")
Key = tuple[object, ...]


@dataclass
class Visits:
    """Drafts by their key; rows of the same key are added up.

    Users are unknown then: one may have come on two of the rows.
    """

    sheet: Sheet
    drafts: dict[Key, TrafficDraft] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)

    def tally(self, counts: Mapping[str, int | None]) -> None:
        """Add a row to the sums of the file, whatever becomes of it."""
        for name, value in counts.items():
            if value is not None:
                self.sums[name] = self.sums.get(name, 0) + value

    def add(self, row: int, traffic: Traffic) -> None:
        """Keep the visits of one row."""
        key = (traffic.since, traffic.day, traffic.source, traffic.medium, traffic.campaign)
        known = self.drafts.get(key)
        if known is None:
            self.drafts[key] = TrafficDraft(row, traffic)
        else:
            self.drafts[key] = TrafficDraft(known.row, _added(known.traffic, traffic))
            self.sheet.merge(row, f"added to row {known.row}: the same days and source")

    def facts(self) -> Mapping[str, object]:
        """``sums`` of what the file counts and how many ``days`` its rows cover."""
        periods = {(draft.traffic.since, draft.traffic.day) for draft in self.drafts.values()}
        days = {since + timedelta(n) for since, until in periods for n in range((until - since).days + 1)}
        return {"sums": {name: self.sums[name] for name in COUNTS if name in self.sums}, "days": len(days)}

    def all(self) -> Sequence[TrafficDraft]:
        """The drafts in the order of the file."""
        return list(self.drafts.values())


def _added(one: Traffic, other: Traffic) -> Traffic:
    sums: dict[str, int | None] = {"users": None}
    for name in ADDED_UP:
        known = [value for value in (getattr(one, name), getattr(other, name)) if value is not None]
        sums[name] = sum(known) if known else None
    return replace(one, **sums)  # type: ignore[arg-type]  # counts by the names of their fields
