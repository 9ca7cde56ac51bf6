"""A post typed in by hand: paste its link, and most of the rest is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.errors import UnreadableError
from models.posts.post_guess import FORMATS, format_of
from models.reading.handles import PostRef, parse_post_url
from models.reading.platform import Platform
from models.reading.text import one_line
from models.stages import Stage
from storage.campaigns.live_posts import profile_for
from storage.workspace import Workspace
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField


@dataclass(frozen=True, slots=True)
class Owner:
    """A partnership that a post may belong to, with whose it is."""

    partnership_id: int
    influencer_id: int
    influencer: str
    campaign: str
    stage: Stage

    @property
    def label(self) -> str:
        """As it is chosen: "Moss & Crumb · Autumn box"."""
        return f"{self.influencer} · {self.campaign}"


def owners_of_posts(workspace: Workspace, campaign_id: int | None) -> list[Owner]:
    """Partnerships that may bring posts, those of a campaign first, then of the newest ones."""
    campaigns = workspace.campaigns.all()
    place = {campaign.id: at for at, campaign in enumerate(campaigns)}
    names = {campaign.id: campaign.name for campaign in campaigns}
    partnerships = [one for one in workspace.partnerships.of_campaign() if not one.stage.is_exit]
    people = workspace.influencers.rows({one.influencer_id for one in partnerships})
    partnerships.sort(
        key=lambda one: (
            one.campaign_id != campaign_id,
            place[one.campaign_id],
            people[one.influencer_id].name.casefold(),
        )
    )
    return [
        Owner(one.id, one.influencer_id, people[one.influencer_id].name, names[one.campaign_id], one.stage)
        for one in partnerships
    ]


class PostDialog(FormDialog):
    """Adds one post as one step. ``added`` carries its id."""

    added = Signal(int)
    least_width = 480

    def __init__(self, session: Session, theme: Theme, owners: Sequence[Owner], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add post"), self.tr("Add post"), session, theme, parent)
        self._owners = owners
        self._ref: PostRef | None = None
        self._read = ""
        self.link = text_field("", self.tr("https://www.instagram.com/reel/…"))
        self._owner_told: Owner | None = None
        self.owner = self._owner_field()
        self.platform: ChoiceField[Platform] = ChoiceField([(one.label, one) for one in Platform], Platform.INSTAGRAM)
        self.format: ChoiceField[str] = ChoiceField([(one.capitalize(), one) for one in FORMATS], FORMATS[0])
        self.day = DayField(theme, near=session.today)
        self._build()
        self.link.editingFinished.connect(self.on_link_typed)
        self.owner.activated.connect(lambda: self.form.rows["owner"].show_problem(""))

    def _owner_field(self) -> ChoiceField[Owner | None]:
        """Left open where several may have posted: the first of them would be taken unseen."""
        named: list[tuple[str, Owner | None]] = [(one.label, one) for one in self._owners]
        if len(named) == 1:
            return ChoiceField(named, self._owners[0])
        return ChoiceField([(self.tr("Choose whose it is"), None), *named], None)

    def _build(self) -> None:
        self.day.set_value(self.session.today)
        hint = self.tr("tells platform, format and often the creator by itself; leave it empty where there is none")
        self.add_line([self.form.add("link", self.tr("Link"), self.link, hint)])
        self.add_line([self.form.add("owner", self.tr("Whose, for which campaign"), self.owner)])
        self.add_line(
            [
                self.form.add("platform", self.tr("Platform"), self.platform),
                self.form.add("format", self.tr("Format"), self.format),
                self.form.add("day", self.tr("Live since"), self.day),
            ]
        )
        self.body.addStretch(1)
        self.link.setFocus()

    def on_link_typed(self) -> None:
        """Take from the link what it tells, once: what is chosen afterwards stands."""
        text = one_line(self.link.text())
        if text == self._read:
            return
        self._read, self._ref = text, None
        if not text:
            return
        try:
            self._ref = ref = parse_post_url(text)
        except UnreadableError as error:
            self.form.rows["link"].show_problem(str(error))
            return
        self.platform.choose(ref.platform)
        # The one address of a reel is that of a post: what was pasted says more.
        self.format.choose(format_of(text, ref.platform))
        profile = self.session.workspace.profiles.find(ref.platform, ref.handle) if ref.handle else None
        known = [one for one in self._owners if profile and one.influencer_id == profile.influencer_id]
        if known:
            self._owner_told = known[0]
            self.owner.choose(known[0])
        elif len(self._owners) > 1 and self.owner.chosen is self._owner_told:
            self.owner.choose(None)

    def save(self) -> bool:
        if not self._link_is_good():
            return False
        day = self.day.value
        if day is None or day > self.session.today:
            self.form.tell("day", self.tr("Type the day it went live; it cannot lie ahead."))
            return False
        owner = self.owner.chosen
        if owner is None:
            self.form.tell("owner", self.tr("Choose whose post it is, and for which campaign."))
            return False
        added: list[int] = []
        label = self.tr("Add post of {}").format(owner.influencer)
        if self.session.edit(label, lambda w: added.append(self._write(w, owner, day))) is None:
            return False
        self.added.emit(added[0])
        return True

    def _link_is_good(self) -> bool:
        self.on_link_typed()
        if self._read and self._ref is None:
            self._read = ""  # so that the complaint is made again
            self.on_link_typed()
            self.link.setFocus()
            return False
        if self._ref and self.session.workspace.posts.with_url(self._ref.url) is not None:
            self.form.tell("link", self.tr("This post is there already."))
            return False
        return True

    def _write(self, workspace: Workspace, owner: Owner, day: date) -> int:
        platform = self.platform.chosen
        handle = (self._ref.handle or "") if self._ref else ""
        profile_id = profile_for(workspace, owner.influencer_id, platform, handle)
        if not owner.stage.is_live:
            workspace.partnerships.move(owner.partnership_id, Stage.LIVE, day)
        return workspace.posts.add(
            profile_id=profile_id,
            partnership_id=owner.partnership_id,
            platform=platform,
            format=self.format.chosen,
            url=self._ref.url if self._ref else "",
            published_at=datetime.combine(day, time()),
        )
