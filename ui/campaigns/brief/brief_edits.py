"""Changes of a brief: each is one edit of the workspace, one step to undo."""

from models.campaigns.brief import Brief, BriefPart, value_of
from models.campaigns.campaign import Campaign
from ui.session import Session


def change_about(session: Session, campaign: Campaign, text: str) -> None:
    """Write what a campaign is about."""
    if text != campaign.brief:
        label = f"Change brief of {campaign.name}"
        session.edit(label, lambda w: w.campaigns.update(campaign.id, brief=text))


def change_element(session: Session, owner: Brief, part: BriefPart, text: str, whose: str) -> None:
    """Write an element of a brief; ``whose`` names the campaign, and the creator where it is hers alone."""
    value = value_of(part, text)
    if value != getattr(owner, part.value):
        label = f"Change “{part.label}” in the brief of {whose}"
        session.edit(label, lambda w: w.briefs.put(owner, {part.value: value}))
