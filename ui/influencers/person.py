"""Everything the panel shows of one influencer, read at once."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from models.campaigns.campaign import Campaign
from models.campaigns.offer import Offer
from models.campaigns.partnership import Partnership
from models.influencers.contact import Contact
from models.influencers.custom_field import CustomValue
from models.influencers.influencer import Influencer, InfluencerRow
from models.influencers.profile import Profile, ProfileReading, main_profile
from models.influencers.reference import Reference
from models.reading.platform import Platform
from models.record import record
from storage.workspace import Workspace

if TYPE_CHECKING:
    from models.results.sponsored import SponsoredRates


@record(frozen=True)
class Person:
    """One influencer with profiles, their readings, the conversation, the partnerships with their campaigns, and the
    owner's own fields; ``campaign_names`` are those of the campaigns that the conversation was about.
    ``rates`` are those of sponsored and ordinary posts on her main platform, ``None`` without one.
    ``pieces`` are those that each partnership brought or promised, by its id; ``photo`` is a PNG. ``offers`` are
    those of all her partnerships, newest first.
    """

    influencer: Influencer
    row: InfluencerRow
    profiles: Sequence[Profile]
    readings: Sequence[ProfileReading]
    contacts: Sequence[Contact]
    work: Sequence[tuple[Partnership, Campaign]]
    custom: Sequence[CustomValue]
    campaign_names: Mapping[int, str]
    rates: "SponsoredRates | None"
    pieces: Mapping[int, int]
    references: Sequence[Reference]
    photo: bytes | None
    offers: Sequence[Offer]

    @property
    def id(self) -> int:
        """Her id."""
        return self.influencer.id

    @property
    def name(self) -> str:
        """Her name."""
        return self.influencer.name

    def main_readings(self) -> list[ProfileReading]:
        """The readings of the main profile, oldest first."""
        main = self.main_profile()
        return [reading for reading in self.readings if main is not None and reading.profile_id == main.id]

    def main_profile(self) -> Profile | None:
        """The profile that the figures are about, else the first one."""
        return main_profile(self.profiles, self.row.platform, self.row.handle)


def read_person(workspace: Workspace, influencer_id: int) -> Person | None:
    """One influencer as the file has her now, ``None`` if she is gone."""
    from storage.influencers.pieces import pieces_of
    from storage.results.sponsored import rates_of

    influencer = workspace.influencers.get(influencer_id)
    row = workspace.influencers.rows([influencer_id]).get(influencer_id)
    if influencer is None or row is None:
        return None
    partnerships = workspace.partnerships.of_influencer(influencer_id)
    contacts = workspace.contacts.of_influencer(influencer_id)
    about = {each.campaign_id for each in contacts if each.campaign_id is not None}
    campaigns = _campaigns(workspace, about | {each.campaign_id for each in partnerships})
    return Person(
        influencer,
        row,
        workspace.profiles.of_influencer(influencer_id),
        workspace.profiles.readings(influencer_id),
        contacts,
        [(each, campaigns[each.campaign_id]) for each in partnerships if each.campaign_id in campaigns],
        workspace.custom_fields.of_influencer(influencer_id),
        {number: campaign.name for number, campaign in campaigns.items()},
        rates_of(workspace, influencer_id, Platform(row.platform)) if row.platform else None,
        pieces_of(workspace, influencer_id),
        workspace.references.of_influencer(influencer_id),
        workspace.photos.of_influencer(influencer_id),
        workspace.offers.of_influencer(influencer_id),
    )


def _campaigns(workspace: Workspace, ids: Collection[int]) -> dict[int, Campaign]:
    found = (workspace.campaigns.get(number) for number in ids)
    return {campaign.id: campaign for campaign in found if campaign is not None}
