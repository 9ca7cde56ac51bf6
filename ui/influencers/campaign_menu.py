"""Putting influencers into a campaign: one that is there, or a new one."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QMenu, QWidget

from models.campaigns.campaign import Campaign, CampaignStatus
from models.plural import counted
from models.stages import Stage
from storage.workspace import Workspace
from ui.session import Session


def campaign_menu(
    session: Session, parent: QWidget, choose: Callable[[Campaign], object], make: Callable[[], object]
) -> QMenu:
    """Campaigns that are not finished, then finished ones in a menu of their own, then *New campaign…*."""
    menu = QMenu(parent)
    finished = QMenu(menu.tr("Finished campaigns"), menu)
    for campaign in session.workspace.campaigns.all():
        is_over = campaign.status(session.today) is CampaignStatus.FINISHED
        action = (finished if is_over else menu).addAction(campaign.name.replace("&", "&&"))
        action.triggered.connect(lambda _=False, campaign=campaign: choose(campaign))
    if not finished.isEmpty():
        menu.addMenu(finished)
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(menu.tr("New campaign…")).triggered.connect(lambda _=False: make())
    return menu


def join(session: Session, ids: Collection[int], campaign: Campaign, words: str) -> str | None:
    """Put influencers into a campaign as one edit; returns who were not in it yet, ``None`` if it failed.

    ``words`` say who they are; of several those that are added are counted, in the edit's name as in what is returned.
    """
    there = {p.influencer_id for p in session.workspace.partnerships.of_campaign(campaign.id)}
    fresh = [number for number in ids if number not in there]
    if not fresh:
        return ""
    whom = words if len(ids) == 1 else counted(len(fresh), "influencer")
    changes = session.edit(
        f"Add {whom} to {campaign.name}", lambda w: add_all(w, fresh, campaign.id, campaign.currency, session)
    )
    return None if changes is None else whom


def add_all(workspace: Workspace, ids: Collection[int], campaign_id: int, currency: str, session: Session) -> None:
    """Shortlist influencers for a campaign; inside an edit."""
    for number in ids:
        workspace.partnerships.add(
            number, campaign_id, stage=Stage.SHORTLISTED, currency=currency, stage_since=session.today
        )
