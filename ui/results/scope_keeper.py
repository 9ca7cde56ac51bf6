"""Keeps what the Results tab looks at: as chosen, as far as it is still there, and from one start to the next."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.campaigns.campaign import Campaign, CampaignStatus
from models.results.earlier import GONE, ComparedWith, Earlier, earlier_of, why_not
from models.results.filters import Scope
from models.results.scope_look import ScopeLook, read_look
from ui.preferences import Preferences, file_key
from ui.session import Session


def memory_key(workspace: Path) -> str:
    """Where this machine remembers what was looked at in a file: not in the file, for looking changes nothing."""
    return file_key("results/look", workspace)


def forget_look(workspace: Path) -> None:
    """Forget what was looked at in a file of that name: another one takes its place."""
    Preferences().set_text(memory_key(workspace), "")


class ScopeKeeper(QObject):
    """``changed`` tells that something else is looked at, or compared with.

    What is deleted leaves ``scope`` and comes back with Undo; it is remembered until something else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = memory_key(session.path)
        self._chosen: ScopeLook | None = None
        self._look = ScopeLook()
        self._names: dict[tuple[str, int], str] = {}
        self._gone: dict[tuple[str, int], str] = {}
        self._is_compared_gone = False
        self.campaigns: Mapping[int, Campaign] = {}
        self.people: Mapping[int, str] = {}

    @property
    def scope(self) -> Scope:
        """What is looked at, as far as it is there."""
        return self._look.scope

    @property
    def period(self) -> str:
        """The name of the period that the dates are; empty for other dates."""
        return self._look.period

    @property
    def compared(self) -> ComparedWith | None:
        """What is to be compared with."""
        return self._look.compared

    @property
    def earlier(self) -> Earlier | None:
        """What is compared with; ``None`` for nothing, and where it cannot be."""
        wanted = None if self._is_compared_gone else self.compared
        return earlier_of(self.scope, wanted, self.campaigns, self._session.today) if wanted else None

    @property
    def why_not_compared(self) -> str:
        """Why what was chosen cannot be compared with; empty where it can, and for nothing."""
        if self._is_compared_gone:
            return GONE
        wanted = self.compared
        return why_not(self.scope, wanted, self.campaigns, self._session.today) if wanted else ""

    def choose(self, scope: Scope, period: str = "") -> None:
        """Look at something else; ``period`` names its dates where they are one, dates that stay keep their name."""
        look = self._read_look()
        stays = (scope.since, scope.until) == (look.scope.since, look.scope.until)
        self._keep(replace(look, scope=scope, period=period or (look.period if stays else "")))

    def compare(self, wanted: ComparedWith | None) -> None:
        """Compare with something else, or with nothing."""
        self._keep(replace(self._read_look(), compared=wanted))

    def read_anew(self) -> None:
        """Look again which campaigns and creators are there, and which day it is."""
        workspace, today = self._session.workspace, self._session.today
        self.campaigns = {campaign.id: campaign for campaign in workspace.campaigns.all()}
        if self._chosen is None:
            self._chosen = read_look(Preferences().text(self._key))
            if self._chosen is None or not self._is_there(self._chosen):
                self._chosen = ScopeLook(self._first_scope())
        chosen = self._chosen = self._chosen.on(today)
        asked = chosen.scope.influencer_ids
        self.people = {number: row.name for number, row in workspace.influencers.rows(asked).items()} if asked else {}
        scope = replace(
            chosen.scope,
            campaign_ids=self._there("campaign", chosen.scope.campaign_ids, self._campaign_names()),
            influencer_ids=self._there("influencer", asked, self.people),
        )
        self._look = replace(chosen, scope=scope)
        other = chosen.compared.campaign_id if chosen.compared else None
        others = frozenset() if other is None else frozenset({other})
        self._is_compared_gone = self._there("campaign", others, self._campaign_names()) != others

    def _read_look(self) -> ScopeLook:
        if self._chosen is None:
            self.read_anew()
        return self._look

    def _keep(self, look: ScopeLook) -> None:
        if look == self._look:
            return
        self._chosen = look
        Preferences().set_text(self._key, look.stored())
        self.read_anew()
        self.changed.emit()

    def _campaign_names(self) -> dict[int, str]:
        return {number: campaign.name for number, campaign in self.campaigns.items()}

    def _there(self, kind: str, ids: frozenset[int], names: Mapping[int, str]) -> frozenset[int]:
        """Those that are there. An id that was gone and is another's now, as its name tells, stays away."""
        found = set()
        for number in ids:
            key = (kind, number)
            if number not in names:
                self._gone[key] = self._names.get(key, "")
            elif self._gone.get(key, names[number]) == names[number]:
                self._gone.pop(key, None)
                self._names[key] = names[number]
                found.add(number)
        return frozenset(found)

    def _is_there(self, look: ScopeLook) -> bool:
        """Whether any campaign of a remembered look is left, if it had some."""
        return not look.scope.campaign_ids or bool(look.scope.campaign_ids & self.campaigns.keys())

    def _first_scope(self) -> Scope:
        """The campaign that runs, else the one that ended last, so that the first look has something to say."""
        with_posts = self._session.workspace.posts.campaigns_with_posts()
        for wanted in (CampaignStatus.RUNNING, CampaignStatus.FINISHED):
            for campaign in self.campaigns.values():
                if campaign.id in with_posts and campaign.status(self._session.today) is wanted:
                    return Scope.of_campaign(campaign.id)
        return Scope()
