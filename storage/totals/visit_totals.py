"""Visits of the shop's site that links of a scope's campaigns brought."""

from collections.abc import Iterable
from datetime import timedelta

from models.figures.totals import VisitTotals
from models.orders.overlap import Report, without_overlap
from models.orders.traffic import Traffic
from models.results.filters import Scope
from storage.totals.ledger import Ledger

NOT_BY_CREATOR = "Visits belong to a campaign, not to a creator or a platform: take them out of the scope."
NONE_TAGGED = "No visit came by a link that is tagged with the name of a campaign here."


def visit_totals(ledger: Ledger, scope: Scope) -> VisitTotals | None:
    """Visits by links tagged with a campaign's name, each counted once however many reports tell of it.

    ``None`` where the workspace knows of no tagged link at all.
    """
    if not ledger.visits:
        return None
    if scope.platforms or scope.narrows_people:
        return VisitTotals(why_none=NOT_BY_CREATOR)
    asked = [one for one in ledger.campaigns.values() if scope.holds_campaign(one.id)]
    keys = {key for campaign in asked for key in ledger.tags[campaign.id]}
    counted = [one for name in keys for one in without_overlap(_within(ledger, name, scope), _report, _sessions)]
    if not counted:
        return VisitTotals(why_none=NONE_TAGGED)
    return VisitTotals(sum(map(_sessions, counted)), _days(counted))


def _within(ledger: Ledger, name: str, scope: Scope) -> list[Traffic]:
    """Visits by links with a campaign's name, all of whose days lie in the scope."""
    visits = ledger.visits.get(name, ())
    return [one for one in visits if one.sessions is not None and scope.covers(one.since) and scope.covers(one.day)]


def _report(visit: Traffic) -> Report:
    """A report by source and one by campaign alone tell of the same visits."""
    return visit.since, visit.day, (visit.origin, bool(visit.source), bool(visit.medium))


def _sessions(visit: Traffic) -> int:
    return visit.sessions or 0


def _days(visits: Iterable[Traffic]) -> int:
    periods = {(visit.since, visit.day) for visit in visits}
    return len({since + timedelta(n) for since, day in periods for n in range((day - since).days + 1)})
