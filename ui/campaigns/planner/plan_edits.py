"""What a person does with a plan: each verb is one edit of the workspace, one step to undo."""

from dataclasses import dataclass

from models.planner.plan import Plan
from models.plural import counted
from models.stages import Stage
from storage.workspace import Workspace
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Missing:
    """Of a mix: influencers who are not in the campaign, and partnerships that are an idea only."""

    influencer_ids: tuple[int, ...]
    ideas: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.influencer_ids or self.ideas)


def still_to_take(session: Session, plan: Plan) -> Missing:
    """Who of a mix is not shortlisted yet."""
    partnerships = session.workspace.partnerships.of_campaign(plan.pool.campaign.id)
    taken = {one.influencer_id for one in partnerships}
    return Missing(
        tuple(one.id for one in plan.mix.picked if one.id not in taken),
        tuple(one.id for one in partnerships if one.influencer_id in plan.mix.ids and one.stage is Stage.IDEA),
    )


def take_mix(session: Session, plan: Plan, missing: Missing) -> str:
    """Shortlist who is missing; returns what was done in a sentence, empty if it could not be written.

    Nobody who is further along moves, nobody is taken out, and no fee is agreed: what they ask stays planned money.
    """
    campaign = plan.pool.campaign

    def take(workspace: Workspace) -> None:
        for number in missing.ideas:
            workspace.partnerships.move(number, Stage.SHORTLISTED, session.today)
        for person in missing.influencer_ids:
            workspace.partnerships.add(
                person, campaign.id, stage=Stage.SHORTLISTED, currency=campaign.currency, stage_since=session.today
            )

    if not session.edit(f"Take the mix for {campaign.name}", take):
        return ""
    people = counted(len(missing.influencer_ids) + len(missing.ideas), "creator")
    return f"{people} shortlisted for “{campaign.name}”."
