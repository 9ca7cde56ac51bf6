"""People as they are laid side by side: figures, fit, and what working together was like."""

from collections.abc import Iterable, Sequence
from datetime import date

from models.campaigns.partnership import Partnership
from models.figures.figure import Figure, Unit
from models.figures.growth import Growth, told_growth
from models.figures.paying import PaysFrom
from models.influencers.fit import fit_of
from models.influencers.influencer import Influencer, InfluencerRow
from models.influencers.profile import main_profile
from models.reading.text import fold
from models.results.booking_again import verdict_of
from models.results.comparison import Compared
from models.results.filters import Scope
from storage.influencers.memory import memory
from storage.results.results import creator_back
from storage.tables.settings import BENCHMARKS, FIT_WEIGHTS, TIER_BOUNDARIES
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.summaries import figures
from storage.totals.trends import trends_of
from storage.workspace import Workspace

NOT_LIVE = Figure("cpa", "Cost per order", Unit.MONEY, None, "cost ÷ orders", reason="nothing went live yet")


def read_compared(workspace: Workspace, ids: Iterable[int], today: date) -> list[Compared]:
    """Those people in the order given; who is gone is left out."""
    ids = list(ids)
    rows = workspace.influencers.rows(ids)
    people = [(one, rows[number]) for number in ids if (one := workspace.influencers.get(number)) and number in rows]
    reader = _Reader(workspace, today)
    return [reader.read(one, row) for one, row in people]


class _Reader:
    """Keeps what all of them are measured by; the ledger of orders is made once, and only for whom it can tell of."""

    def __init__(self, workspace: Workspace, today: date) -> None:
        self._workspace = workspace
        self._today = today
        self._business = workspace.business.get()
        self._weights = workspace.settings.get(FIT_WEIGHTS)
        self._boundaries = workspace.settings.get(TIER_BOUNDARIES)
        self._benchmarks = workspace.settings.get(BENCHMARKS)
        self._regions = frozenset(map(fold, self._business.regions))
        self._ledger: Ledger | None = None

    def read(self, one: Influencer, row: InfluencerRow) -> Compared:
        workspace = self._workspace
        partnerships = workspace.partnerships.of_influencer(one.id)
        money = self._money(one.id, partnerships)
        agreed = sum(each.stage.is_committed for each in partnerships)
        remembered = {figure.name: figure for figure in memory(workspace, one.id, self._today)}
        pays_from = PaysFrom(self._business.gross_margin)
        back = creator_back(workspace, one.id, self._ledger) if money and self._ledger else None
        return Compared(
            one, row, len(workspace.posts.of_influencer(one.id)),
            agreed, self._growth(one.id, row),
            fit_of(one, self._business, self._weights), {**remembered, "cpa": money.get("cpa", NOT_LIVE)},
            verdict_of(back, row, pays_from, was_booked=bool(agreed or money)),
            self._boundaries, self._regions, self._benchmarks, trends_of(workspace),
        )  # fmt: skip

    def _growth(self, influencer_id: int, row: InfluencerRow) -> Growth:
        main = main_profile(self._workspace.profiles.of_influencer(influencer_id), row.platform, row.handle)
        readings = self._workspace.profiles.readings(influencer_id)
        return told_growth([each for each in readings if main and each.profile_id == main.id], self._today)

    def _money(self, influencer_id: int, partnerships: Sequence[Partnership]) -> dict[str, Figure]:
        """The figures of all work together; none where nothing went live or was sold."""
        if not partnerships:
            return {}
        if self._ledger is None:
            self._ledger = ledger_of(self._workspace)
        if not any(map(self._ledger.has_begun, partnerships)):
            return {}
        scope = Scope(influencer_ids=frozenset({influencer_id}))
        return dict(figures(self._workspace, scope, self._ledger).figures)
