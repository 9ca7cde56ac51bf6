"""A profile (platform and bare handle) and what was read off it on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.reading.platform import Platform


@dataclass(frozen=True, slots=True)
class Profile:
    """One account. ``influencer_id`` is ``None`` for an account of the business itself.

    ``handle`` has no ``@`` and may be empty where a platform's export knows only its own ``external_id``. ``is_main``
    says that the owner chose it as the one that figures are about; where she chose none, the largest is.
    """

    id: int
    influencer_id: int | None
    platform: Platform
    handle: str
    external_id: str = ""
    name: str = ""
    position: int = 0
    is_main: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the account is the business's own, so that its posts stay out of creators' figures."""
        return self.influencer_id is None


@dataclass(frozen=True, slots=True)
class ProfileReading:
    """Followers and usual counts per post of one profile on one day; blanks are ``None``, never 0."""

    id: int
    profile_id: int
    day: date
    followers: int | None = None
    avg_views: int | None = None
    avg_likes: int | None = None
    avg_comments: int | None = None
    avg_shares: int | None = None
    avg_engagements: int | None = None
    avg_authentic_engagements: int | None = None
    source: str = ""


def main_profile(profiles: Sequence[Profile], platform: str, handle: str) -> Profile | None:
    """The profile that somebody's figures are about, else the first one."""
    shown = (each for each in profiles if (each.platform.value, each.handle) == (platform, handle))
    return next(shown, profiles[0] if profiles else None)
