"""The partnerships of a report: what each cost, brought and delivered."""

from collections.abc import Mapping
from datetime import date

from models.campaigns.delivered import NOTHING, Promises
from models.campaigns.partnership import Partnership
from models.paper.report.partner import Partner, Sold
from models.reading.text import natural_key
from models.results.filters import Scope
from storage.campaigns.collaborations import collaboration
from storage.totals.ledger import Ledger
from storage.workspace import Workspace


def promises_of(workspace: Workspace, scope: Scope, ledger: Ledger, today: date) -> Promises:
    """What was promised and delivered in a scope; its platforms are passed over, for terms have none."""
    work = collaboration(workspace, scope, ledger)
    ended = frozenset(one.id for one in work.partnerships if one.stage.is_exit)
    return Promises(work.deliverables, work.posts, today, ended, scope.covers)


def partners_of(ledger: Ledger, scope: Scope, names: Mapping[int, str], promises: Promises) -> tuple[Partner, ...]:
    """The partnerships of a scope by name; ``names`` are those of people."""
    delivered = promises.by_partnership()
    spending = {one.id for one in ledger.spending_in(scope)}
    made = [
        Partner(
            one,
            names.get(one.influencer_id, ""),
            ledger.campaigns[one.campaign_id].name,
            ledger.codes_of(one.id),
            tuple(ledger.costs.get(one.id, ())) if one.id in spending else (),
            _sold(ledger, one, scope),
            delivered.get(one.id, NOTHING),
        )
        for one in ledger.partnerships_in(scope)
    ]
    return tuple(sorted(made, key=lambda one: (natural_key(one.name), one.campaign, one.id)))


def _sold(ledger: Ledger, partnership: Partnership, scope: Scope) -> tuple[Sold, ...]:
    takings = ledger.takings([partnership.id], scope)
    return tuple(Sold(currency, its.orders, its.revenue) for currency, its in sorted(takings.items()))
