"""What a person does to kept plans: each verb is one edit of the workspace, one step to undo."""

from models.errors import UserError
from models.planner.plan import Plan
from models.planner.scenario import Scenario, inputs_of, next_name
from models.reading.text import one_line, quoted
from ui.session import Session


def keep_scenario(session: Session, plan: Plan, *, from_list: bool) -> str:
    """Keep a plan under the next free name; returns the name, empty if it could not be written."""
    campaign = plan.pool.campaign
    kept = session.workspace.scenarios.of_campaign(campaign.id)
    name = next_name([one.name for one in kept])
    values: dict[str, object] = {
        "campaign_id": campaign.id,
        "name": name,
        "inputs": inputs_of(plan, session.today, from_list=from_list),
        "picked": tuple(sorted(plan.mix.ids)),
        "position": max((one.position for one in kept), default=0) + 1,
    }
    return name if session.edit(f"Keep {name}", lambda w: w.scenarios.add(**values)) else ""


def rename_scenario(session: Session, scenario: Scenario, typed: str) -> None:
    """Give a kept plan another name; ``UserError`` for none, or one that another has."""
    name = one_line(typed)
    if not name:
        raise UserError("A scenario needs a name.")
    others = session.workspace.scenarios.of_campaign(scenario.campaign_id)
    if any(one.name == name and one.id != scenario.id for one in others):
        raise UserError(f"Another scenario is called {quoted(name)}.")
    if name != scenario.name:
        session.edit(f"Rename {scenario.name} to {name}", lambda w: w.scenarios.update(scenario.id, name=name))


def delete_scenario(session: Session, scenario: Scenario) -> str:
    """Remove a kept plan; returns what was done in a sentence, empty if nothing was."""
    changes = session.edit(f"Delete {scenario.name}", lambda w: w.scenarios.delete(scenario.id))
    return f"“{scenario.name}” deleted." if changes else ""
