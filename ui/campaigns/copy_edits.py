"""Copies and templates of campaigns: each verb is one edit of the workspace, one step to undo."""

from dataclasses import fields
from datetime import date

from models.campaigns.brief import Brief
from models.campaigns.campaign import Campaign
from models.campaigns.campaign_copy import CopyWishes
from models.campaigns.campaign_template import CampaignTemplate, template_fields
from storage.campaigns.campaign_copies import copy_campaign
from storage.workspace import Workspace
from ui.session import Session


def duplicate_campaign(session: Session, campaign: Campaign, wishes: CopyWishes) -> int | None:
    """Write a copy; returns its id, ``None`` if it could not be written."""
    made: list[int] = []

    def copy(workspace: Workspace) -> None:
        made.append(copy_campaign(workspace, campaign, wishes, session.today))

    return made[0] if session.edit(f"Duplicate campaign {campaign.name}", copy) else None


def save_template(session: Session, campaign: Campaign, name: str) -> bool:
    """Keep a campaign as a template; says whether it is stored now."""
    kept = template_fields(campaign, session.workspace.briefs.of_campaign(campaign.id))
    return session.edit(f"Save template {name}", lambda w: w.campaign_templates.add(name, kept)) is not None


def add_from_template(session: Session, template: CampaignTemplate, name: str, starts_on: date | None) -> int | None:
    """A new campaign with its brief as a template makes it; returns its id, ``None`` if it could not be written."""
    made = template.campaign(name, starts_on, session.business.currency)
    values = {one.name: getattr(made, one.name) for one in fields(made) if one.name != "id"}
    ids: list[int] = []

    def add(workspace: Workspace) -> None:
        ids.append(workspace.campaigns.add(**{**values, "created_on": session.today}))
        if template.brief:
            workspace.briefs.put(Brief(campaign_id=ids[0]), template.brief)

    return ids[0] if session.edit(f"Add campaign {name}", add) else None


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
