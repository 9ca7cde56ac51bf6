"""What the page about a creator is made from, as read from a workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.business import Business
from models.campaigns.campaign import Campaign
from models.campaigns.delivered import NOTHING, Delivered
from models.campaigns.partnership import Deliverable, Partnership
from models.figures.figure import FigureSet
from models.figures.growth import followers_by_day
from models.influencers.profile import Profile, ProfileReading, main_profile
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.posts.post import PostResult
from models.results.comparison import Compared
from models.results.sponsored import SponsoredRates


@dataclass(frozen=True, slots=True)
class Work:
    """One partnership that was agreed: in which campaign, what was promised and delivered, and the figures of both."""

    partnership: Partnership
    campaign: Campaign
    pieces: tuple[Deliverable, ...]
    figures: FigureSet
    delivered: Delivered = NOTHING


@dataclass(frozen=True, slots=True)
class CreatorSource:
    """A creator as of a day.

    ``work`` are the newest partnerships agreed, the newest first, ``earlier`` counts those beyond; ``figures`` are of
    all work with her. ``rates`` are those of sponsored and ordinary posts on her main platform, ``None`` without one.
    ``posts`` are those that engaged most, the best first, out of ``posts_known``. ``photo`` is any picture.
    """

    business: Business
    today: date
    person: Compared
    profiles: Sequence[Profile]
    readings: Sequence[ProfileReading]
    rates: SponsoredRates | None
    work: tuple[Work, ...]
    earlier: int
    figures: FigureSet
    posts: tuple[PostResult, ...]
    photo: bytes | None = None
    choice: PaperChoice = AS_PROPOSED

    @property
    def main_followers(self) -> Mapping[date, int]:
        """Followers by day, of the profile that the figures are about."""
        row = self.person.row
        main = main_profile(self.profiles, row.platform, row.handle)
        return self.followers_of(main) if main else {}

    def followers_of(self, profile: Profile) -> Mapping[date, int]:
        """Followers of one of her profiles by day, oldest first."""
        return followers_by_day([one for one in self.readings if one.profile_id == profile.id])
