"""The verbs of the Influencers tab by area. Each area is imported when first asked for: a start shows none of them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from models.influencers.influencer import InfluencerRow
from ui.influencers.chosen import Chosen
from ui.tab import Tab
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel

if TYPE_CHECKING:
    from ui.influencers.bulk_verbs import BulkVerbs
    from ui.influencers.campaign_verbs import CampaignVerbs
    from ui.influencers.conversation_verbs import ConversationVerbs
    from ui.influencers.finding.finding_verbs import FindingVerbs
    from ui.influencers.influencer_sheet import InfluencerSheet
    from ui.influencers.outreach.outreach_verbs import OutreachVerbs
    from ui.influencers.page_verbs import PageVerbs
    from ui.influencers.photo_verbs import PhotoVerbs
    from ui.influencers.privacy_verbs import PrivacyVerbs
    from ui.influencers.profile_verbs import ProfileVerbs
    from ui.influencers.reference_verbs import ReferenceVerbs
    from ui.influencers.usual_rate_verbs import UsualRateVerbs


class InfluencerVerbs(Tab):
    """What the menus call by ``area.verb``; the tab itself makes the list and says who is chosen in it."""

    table: TableView
    model: WindowModel[InfluencerRow]
    chosen: Chosen
    paste_asked = Signal()

    @property
    def shows_cells(self) -> bool:
        """The list is always there."""
        return True

    @cached_property
    def conversation(self) -> "ConversationVerbs":
        """Contacts that were or are to be."""
        from ui.influencers.conversation_verbs import ConversationVerbs

        return ConversationVerbs(self.chosen, self)

    @cached_property
    def outreach(self) -> "OutreachVerbs":
        """Messages and follow-ups."""
        from ui.influencers.outreach.outreach_verbs import OutreachVerbs

        return OutreachVerbs(self.chosen, self)

    @cached_property
    def campaigns(self) -> "CampaignVerbs":
        """Joining campaigns."""
        from ui.influencers.campaign_verbs import CampaignVerbs

        return CampaignVerbs(self.chosen, self)

    @cached_property
    def finding(self) -> "FindingVerbs":
        """People side by side, and those who are here twice."""
        from ui.influencers.finding.finding_verbs import FindingVerbs

        return FindingVerbs(self.chosen, self.campaigns, self)

    @cached_property
    def privacy(self) -> "PrivacyVerbs":
        """What is handed out and what is forgotten of a person."""
        from ui.influencers.privacy_verbs import PrivacyVerbs

        return PrivacyVerbs(self.chosen, self)

    @cached_property
    def profiles(self) -> "ProfileVerbs":
        """Followers and handles."""
        from ui.influencers.profile_verbs import ProfileVerbs

        return ProfileVerbs(self.chosen, self)

    @cached_property
    def references(self) -> "ReferenceVerbs":
        """Files and links."""
        from ui.influencers.reference_verbs import ReferenceVerbs

        verbs = ReferenceVerbs(self.chosen, self)
        verbs.address_asked.connect(self.conversation.open_address)
        return verbs

    @cached_property
    def photo(self) -> "PhotoVerbs":
        """The picture of a person."""
        from ui.influencers.photo_verbs import PhotoVerbs

        return PhotoVerbs(self.chosen, self)

    @cached_property
    def page(self) -> "PageVerbs":
        """All that is worth telling of a person, on paper."""
        from ui.influencers.page_verbs import PageVerbs

        return PageVerbs(self.chosen, self)

    @cached_property
    def bulk(self) -> "BulkVerbs":
        """Several people at once."""
        from ui.influencers.bulk_verbs import BulkVerbs

        return BulkVerbs(self.chosen, self)

    @cached_property
    def rates(self) -> "UsualRateVerbs":
        """What is usual for a size."""
        from ui.influencers.usual_rate_verbs import UsualRateVerbs

        return UsualRateVerbs(self)

    @cached_property
    def sheet(self) -> "InfluencerSheet":
        """Copying, pasting and filling down."""
        from ui.influencers.influencer_sheet import InfluencerSheet

        verbs = InfluencerSheet(self.table, self.model, self)
        verbs.links_pasted.connect(self.paste_asked)
        return verbs
