"""Putting influencers into a campaign: one that is there, or a new one."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from models.campaign import Campaign, CampaignStatus
from models.plural import counted
from models.stages import Stage
from models.text import one_line
from storage.workspace import Workspace
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow


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


def join(session: Session, ids: Collection[int], campaign: Campaign, whom: str) -> int | None:
    """Put influencers into a campaign as one edit; returns how many were not in it yet, ``None`` if it failed."""
    there = {p.influencer_id for p in session.workspace.partnerships.of_campaign(campaign.id)}
    fresh = [number for number in ids if number not in there]
    if fresh and session.edit(
        f"Add {whom} to {campaign.name}", lambda w: _add(w, fresh, campaign.id, campaign.currency, session)
    ) is None:  # fmt: skip
        return None
    return len(fresh)


def whom(count: int, name: str) -> str:
    """Somebody by name, several by number."""
    return name if count == 1 else counted(count, "influencer")


def _add(workspace: Workspace, ids: Collection[int], campaign_id: int, currency: str, session: Session) -> None:
    for number in ids:
        workspace.partnerships.add(
            number, campaign_id, stage=Stage.SHORTLISTED, currency=currency, stage_since=session.today
        )


class NewCampaignDialog(SmallDialog):
    """A name is enough; the rest is filled in on the Campaigns tab. ``made_id`` is the new campaign."""

    def __init__(
        self, ids: Collection[int], whom: str, session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__("New campaign", "Make campaign", session, theme, parent)
        self._ids = ids
        self._whom = whom
        self.made_id: int | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText("Autumn gluten-free box")
        self._row = FormRow(self.tr("Name"), self.name, theme, self.tr("%1 will be in it.").replace("%1", whom))
        self.name.textEdited.connect(lambda: self._row.show_problem(""))
        self.body.addWidget(self._row)

    def save(self) -> bool:
        """Make the campaign with its first influencers, as one edit."""
        name = one_line(self.name.text())
        if not name:
            self._row.show_problem(self.tr("A campaign needs a name."))
            self.name.setFocus()
            return False
        return self.session.edit(f"Make campaign {name}", lambda w: self._write(w, name)) is not None

    def _write(self, workspace: Workspace, name: str) -> None:
        currency = self.session.business.currency
        self.made_id = workspace.campaigns.add(name=name, currency=currency, created_on=self.session.today)
        _add(workspace, self._ids, self.made_id, currency, self.session)
