"""Copies and templates of campaigns: each verb is one edit of the workspace, one step to undo."""

from dataclasses import fields

from models.campaign import Campaign
from models.campaign_copy import CopyWishes
from models.campaign_template import CampaignTemplate, template_fields
from storage.campaign_copies import copy_campaign
from storage.workspace import Workspace
from ui.campaigns.edits import add_campaign
from ui.session import Session


def duplicate_campaign(session: Session, campaign: Campaign, wishes: CopyWishes) -> int | None:
    """Write a copy; returns its id, ``None`` if it could not be written."""
    made: list[int] = []

    def copy(workspace: Workspace) -> None:
        made.append(copy_campaign(workspace, campaign, wishes, session.today))

    return made[0] if session.edit(f"Duplicate campaign {campaign.name}", copy) else None


def save_template(session: Session, campaign: Campaign, name: str) -> bool:
    """Keep a campaign as a template; says whether it is stored now."""
    kept = template_fields(campaign)
    return session.edit(f"Save template {name}", lambda w: w.campaign_templates.add(name, kept)) is not None


def add_from_template(session: Session, made: Campaign) -> int | None:
    """A new campaign as a template makes it; returns its id, ``None`` if it could not be written."""
    values = {one.name: getattr(made, one.name) for one in fields(made) if one.name != "id"}
    return add_campaign(session, values)


def rename_template(session: Session, template: CampaignTemplate, name: str) -> bool:
    """Give a template another name; says whether it is stored now."""
    label = f"Rename template {template.name} to {name}"
    if name == template.name:
        return True
    return session.edit(label, lambda w: w.campaign_templates.rename(template.id, name)) is not None


def delete_template(session: Session, template: CampaignTemplate) -> bool:
    """Remove a template; says whether it is gone."""
    label = f"Delete template {template.name}"
    return session.edit(label, lambda w: w.campaign_templates.delete(template.id)) is not None
