"""What a person does to campaigns and their creators: each verb is one edit of the workspace, one step to undo."""

from collections.abc import Mapping, Sequence

from models.campaigns.campaign import Campaign
from models.campaigns.code_clash import code_problem
from models.campaigns.partnership import CodeMatch, CodeRule
from models.plural import counted
from models.stages import Column, Stage
from storage.workspace import Workspace
from ui.session import Session

Values = Mapping[str, object]


def add_campaign(session: Session, values: Values) -> int | None:
    """A new campaign; returns its id, ``None`` if it could not be written."""
    made: list[int] = []

    def add(workspace: Workspace) -> None:
        made.append(workspace.campaigns.add(**{**values, "created_on": session.today}))

    changes = session.edit(f"Add campaign {values['name']}", add)
    return made[0] if changes else None


def change_campaign(session: Session, campaign: Campaign, values: Values) -> bool:
    """Write the values that differ; says whether all is stored now."""
    news = {name: value for name, value in values.items() if getattr(campaign, name) != value}
    label = f"Change campaign {campaign.name}"
    return not news or session.edit(label, lambda w: w.campaigns.update(campaign.id, **news)) is not None


def rename_campaign(session: Session, campaign: Campaign, name: str) -> bool:
    """Give a campaign another name; says whether it is stored now."""
    label = f"Rename {campaign.name} to {name}"
    if name == campaign.name:
        return True
    return session.edit(label, lambda w: w.campaigns.update(campaign.id, name=name)) is not None


def turn_finished(session: Session, campaign: Campaign) -> None:
    """Mark a campaign as finished today, or take the mark away."""
    day, word = (session.today, "finished") if campaign.finished_on is None else (None, "not finished")
    session.edit(f"Mark {campaign.name} as {word}", lambda w: w.campaigns.update(campaign.id, finished_on=day))


def delete_campaign(session: Session, campaign: Campaign) -> str:
    """Remove a campaign with its partnerships; returns what was done, in a sentence, empty if nothing was."""
    partnerships = len(session.workspace.partnerships.of_campaign(campaign.id))
    if not session.edit(f"Delete campaign {campaign.name}", lambda w: w.campaigns.delete(campaign.id)):
        return ""
    beside = f" with {counted(partnerships, 'partnership')}" if partnerships else ""
    return f"“{campaign.name}”{beside} deleted."


def add_creators(session: Session, campaign: Campaign, influencer_ids: Sequence[int]) -> str:
    """Shortlist influencers for a campaign; returns the label of the edit, empty if nothing was written."""
    label = f"Add {counted(len(influencer_ids), 'creator')} to {campaign.name}"

    def add(workspace: Workspace) -> None:
        for influencer_id in influencer_ids:
            workspace.partnerships.add(
                influencer_id,
                campaign.id,
                stage=Stage.SHORTLISTED,
                currency=campaign.currency,
                stage_since=session.today,
            )

    return label if influencer_ids and session.edit(label, add) else ""


def move_card(session: Session, partnership_id: int, name: str, stage: Stage, reason: str = "") -> bool:
    """Take a partnership to a stage as of today; an exit keeps its reason, any other stage drops it."""
    names = session.stage_names
    entries = [names.of(column) for column in Column if column.entry is stage]
    label = f"Move {name} to {entries[0] if entries else names.of(stage)}"
    return bool(session.edit(label, lambda w: w.partnerships.move(partnership_id, stage, session.today, reason)))


def code_trouble(workspace: Workspace, partnership_id: int, campaign: Campaign, code: str) -> str:
    """Why a code cannot be taken, in a sentence; empty where it can."""
    if not code:
        return ""
    holders = workspace.partnerships.code_holders(partnership_id)
    return code_problem(code, campaign.starts_on, campaign.ends_on, holders)


def plain_rule(rules: Sequence[CodeRule]) -> CodeRule | None:
    """The rule that a code field shows: the first that means one code, ``None`` where there is none."""
    return next((rule for rule in rules if rule.match is CodeMatch.EQUALS), None)


def write_code(workspace: Workspace, partnership_id: int, code: str) -> None:
    """Write the one plain code of a partnership inside an edit; its dates and its other rules stay."""
    rule = plain_rule(workspace.partnerships.code_rules(partnership_id))
    if rule is None and code:
        workspace.partnerships.add_code_rule(partnership_id=partnership_id, code=code)
    elif rule is not None and not code:
        workspace.partnerships.delete_code_rule(rule.id)
    elif rule is not None and rule.code != code:
        workspace.partnerships.update_code_rule(rule.id, code=code)
