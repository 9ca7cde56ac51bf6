"""What an import wrote, as what is to be looked at afterwards."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.importing import (
    CampaignDraft,
    Draft,
    ImportPlan,
    Noun,
    OrderDraft,
    PartnershipDraft,
    PostDraft,
    ResultDraft,
    SalesLineDraft,
    TallyDraft,
    TrafficDraft,
)
from models.results.filters import Scope
from ui.results.page_table import ORDERS

MOST_CREATORS = 40
"""More creators than these are not named one by one in a scope."""

PEOPLE = frozenset({Noun.INFLUENCERS, Noun.PROFILE_READINGS})
NAMING_CAMPAIGNS = frozenset({Noun.CAMPAIGNS, Noun.PARTNERSHIPS})
ON_ORDERS = frozenset({Noun.ORDERS, Noun.TALLIES})
OF_CAMPAIGN = frozenset({Noun.EXPENSES, Noun.PAYMENTS})


@dataclass(frozen=True, slots=True)
class Imported:
    """Where imported rows are seen: influencers by id, a campaign by id or name, or the results of a scope.

    ``page`` is the name of the one of the results that has a row for each; empty for the page that is in front.
    """

    influencer_ids: frozenset[int] = frozenset()
    campaign_id: int | None = None
    campaign: str = ""
    scope: Scope | None = None
    page: str = ""


def imported(plan: ImportPlan, touched: Sequence[int], is_seen: Callable[[Draft], bool]) -> Imported | None:
    """Where to see what a plan wrote, ``touched`` being the influencers it was about; ``None`` if that is nowhere.

    Posts and readings of the business's own accounts stand in no list, nor do orders that no creator brought and
    visits by links of no campaign: ``is_seen`` says of a record whether the Results tab counts it.
    """
    if not plan.writes_anything:
        return None
    noun = plan.mapped.noun
    if noun in PEOPLE:
        return Imported(influencer_ids=frozenset(touched)) if touched else None
    if noun in OF_CAMPAIGN:
        campaign_id = plan.mapped.options.campaign_id
        return Imported(campaign_id=campaign_id) if campaign_id is not None else None
    if noun in NAMING_CAMPAIGNS:
        return Imported(campaign=next(_campaigns(plan), ""))
    if noun is Noun.POSTS and not touched:
        return None
    scope = _scope(plan, touched if noun is Noun.POSTS else (), is_seen)
    if noun in ON_ORDERS:
        # The newest stand on top; days looked at alone would leave out costs, which are of whole campaigns.
        return Imported(scope=Scope(), page=ORDERS) if scope else None
    return Imported(scope=scope) if scope else None


def _campaigns(plan: ImportPlan) -> Iterator[str]:
    for fate in plan.fates:
        if fate.outcome.is_written and isinstance(fate.draft, CampaignDraft):
            yield fate.draft.campaign.name
        elif fate.outcome.is_written and isinstance(fate.draft, PartnershipDraft):
            yield fate.draft.campaign


def _scope(plan: ImportPlan, creators: Sequence[int], is_seen: Callable[[Draft], bool]) -> Scope | None:
    written = (fate.draft for fate in plan.fates if fate.draft and fate.outcome.is_written)
    days = sorted(day for draft in written if is_seen(draft) for day in _days(draft))
    if not days:
        return None
    named = frozenset(creators) if len(creators) <= MOST_CREATORS else frozenset()
    return Scope(since=days[0], until=days[-1], influencer_ids=named)


def _days(draft: Draft) -> Iterable[date]:
    if isinstance(draft, PostDraft):
        return (draft.post.published_at.date(),) if draft.post.published_at else ()
    if isinstance(draft, OrderDraft):
        return (draft.order.placed_on,)
    if isinstance(draft, SalesLineDraft | TallyDraft | ResultDraft):
        return (draft.line.since, draft.line.day)
    return (draft.traffic.since, draft.traffic.day) if isinstance(draft, TrafficDraft) else ()
