"""What a brief is made from where nothing is typed: the business, the campaign, and what was agreed with a creator."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models import show
from models.business import Business
from models.campaigns.brief import BriefPart
from models.campaigns.campaign import Campaign, Objective
from models.campaigns.campaign_words import asked_text
from models.campaigns.codes import code_to_share
from models.campaigns.disclosure_wordings import suggested_wordings
from models.campaigns.partnership import CodeRule, Deliverable, DeliverableStatus, Partnership
from models.campaigns.tracked_link import tracked_link
from models.influencers.profile import Profile
from models.plural import counted
from models.reading.text import one_line

_AIMS = {
    Objective.AWARENESS: "Let new people hear of “{}”.",
    Objective.ENGAGEMENT: "Get people talking about “{}”.",
    Objective.CLICKS: "Bring people to our page about “{}”.",
    Objective.SALES: "Bring orders for “{}”.",
    Objective.CONTENT: "Make pictures and films of “{}”.",
}
GIFTS_COUNT = "This holds for a free product, too."
FREEDOM = "Words, pictures and ideas are up to you: you know your audience."


@dataclass(frozen=True, slots=True)
class BriefMatter:
    """``partnership`` and what follows are of the one creator it is for; ``None`` and blank where it is for all."""

    business: Business
    campaign: Campaign
    partnership: Partnership | None = None
    name: str = ""
    country: str = ""
    profile: Profile | None = None
    pieces: Sequence[Deliverable] = ()
    codes: Sequence[CodeRule] = ()

    def usual(self, part: BriefPart) -> str:
        """What an element says where nothing is typed for it; empty where nothing is known."""
        known: dict[BriefPart, Callable[[], str]] = {
            BriefPart.BRAND: self._brand,
            BriefPart.GOAL: self._goal,
            BriefPart.DELIVERABLES: self._deliverables,
            BriefPart.DISCLOSURE: self._disclosure,
            BriefPart.USAGE_RIGHTS: self._rights,
            BriefPart.APPROVAL: self._approval,
            BriefPart.OWN_VOICE: lambda: FREEDOM,
        }
        return known[part]() if part in known else ""

    @property
    def code(self) -> str:
        """The code that the creator gives away; empty where there is none."""
        return code_to_share(self.codes)

    @property
    def link(self) -> str:
        """The tracked link of the creator; empty where it leads nowhere."""
        if self.partnership is None:
            return ""
        platform, handle = (self.profile.platform.value, self.profile.handle) if self.profile else ("", "")
        return tracked_link(self.partnership, self.campaign, platform, handle).text

    def _brand(self) -> str:
        business = self.business
        values = ", ".join(map(one_line, business.brand_values))
        audience = one_line(business.audience).rstrip(".")
        parts = [
            one_line(business.name).rstrip("."),
            f"We stand for {values.rstrip('.')}" if values else "",
            f"Our audience: {audience}" if audience else "",
        ]
        return " ".join(f"{part}." for part in parts if part)

    def _goal(self) -> str:
        campaign = self.campaign
        product, target = one_line(campaign.product).rstrip("."), asked_text(campaign)
        has_days = campaign.starts_on is not None or campaign.ends_on is not None
        days = show.day_range(campaign.starts_on, campaign.ends_on) if has_days else ""
        aim = _AIMS[campaign.objective].format(product) if product else ""
        whole = ", ".join(part for part in (target, days) if part)
        return " ".join(part for part in (aim, f"All of us together: {whole}." if whole else "") if part)

    def _deliverables(self) -> str:
        return "\n".join(piece_line(piece) for piece in self._standing)

    def _disclosure(self) -> str:
        agreed = one_line(self.partnership.disclosure) if self.partnership else ""
        return f"{_marking(agreed, self.country, self.profile, self.campaign.regions)} {GIFTS_COUNT}"

    def _rights(self) -> str:
        terms = self.partnership
        if terms is None:
            return ""
        where = f" on {one_line(terms.usage_where)}" if terms.usage_where else ""
        lines = [
            _right(f"We may show your posts{where}", terms.usage_from, terms.usage_until, is_told=bool(where)),
            _right("We may advertise from your account", terms.allowlisting_from, terms.allowlisting_until),
            _right("Please work for none of our competitors", terms.exclusivity_from, terms.exclusivity_until),
        ]
        return "\n".join(line for line in lines if line)

    def _approval(self) -> str:
        days = [piece.draft_due for piece in self._standing if piece.draft_due is not None]
        if not days:
            return ""
        first = show.day(min(days), year=True)
        more = " Days of further drafts are named above." if len(set(days)) > 1 else ""
        return f"Please send a draft by {first}, before it goes live.{more} There is one round of changes."

    @property
    def _standing(self) -> list[Deliverable]:
        standing = [piece for piece in self.pieces if piece.status is not DeliverableStatus.DROPPED]
        return sorted(standing, key=lambda piece: (piece.post_due or date.max, piece.id))


def piece_line(piece: Deliverable) -> str:
    """A promised piece with its days: "2 Instagram stories · draft by 20 Sep 2026 · live by 26 Sep 2026"."""
    kind = f"{piece.platform.label} {piece.format}" if piece.platform else piece.format
    days = [
        f"{words} by {show.day(day, year=True)}"
        for words, day in (("draft", piece.draft_due), ("live", piece.post_due))
        if day is not None
    ]
    note = one_line(piece.note)
    return " · ".join([counted(piece.count, one_line(kind)), *days, *([note] if note else [])])


def _right(words: str, since: date | None, until: date | None, *, is_told: bool = False) -> str:
    if since is None and until is None:
        return f"{words}." if is_told else ""
    days = show.day_range(since, until)
    return f"{words} {days}." if since is None or until is None else f"{words} ({days})."


def _marking(agreed: str, country: str, profile: Profile | None, regions: Sequence[str]) -> str:
    if agreed:
        return f"Mark every post where it is seen first: {agreed.rstrip('.')}."
    wording = suggested_wordings(country, None, regions)[0]
    if profile is None:
        language = "in the language of your audience"
        return f"Mark every post as advertising where it is seen first, {language}: for instance “{wording}”."
    return f"Mark every post as advertising where it is seen first: “{wording}”."
