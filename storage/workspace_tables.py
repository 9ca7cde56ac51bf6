"""The tables of a workspace by their nouns. Each is imported when first asked for: a start shows few of them."""

import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from storage.store import Store

if TYPE_CHECKING:
    from storage.briefs import Briefs
    from storage.businesses import Businesses
    from storage.campaign_templates import CampaignTemplates
    from storage.campaigns import Campaigns
    from storage.contacts import Contacts
    from storage.custom_fields import CustomFields
    from storage.influencers import Influencers
    from storage.message_templates import MessageTemplates
    from storage.offers import Offers
    from storage.order_decisions import OrderDecisions
    from storage.orders import Orders
    from storage.partnerships import Partnerships
    from storage.photos import Photos
    from storage.posts import Posts
    from storage.profiles import Profiles
    from storage.references import References
    from storage.remembered_columns import RememberedColumns
    from storage.sales_lines import SalesLines
    from storage.saved_views import SavedViews
    from storage.scenarios import Scenarios
    from storage.settings import Settings
    from storage.tallies import Tallies
    from storage.visits import Visits


class WorkspaceTables:
    """What is read at any time, and written only inside ``Workspace.edit``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.store = Store(connection)

    @cached_property
    def business(self) -> "Businesses":
        """The business that the file belongs to."""
        from storage.businesses import Businesses

        return Businesses(self.store)

    @cached_property
    def settings(self) -> "Settings":
        """What its owner set for this file."""
        from storage.settings import Settings

        return Settings(self.store)

    @cached_property
    def influencers(self) -> "Influencers":
        """The people."""
        from storage.influencers import Influencers

        return Influencers(self.store)

    @cached_property
    def profiles(self) -> "Profiles":
        """Their accounts."""
        from storage.profiles import Profiles

        return Profiles(self.store)

    @cached_property
    def campaigns(self) -> "Campaigns":
        """What they are booked for."""
        from storage.campaigns import Campaigns

        return Campaigns(self.store)

    @cached_property
    def campaign_templates(self) -> "CampaignTemplates":
        """Templates that campaigns are made from."""
        from storage.campaign_templates import CampaignTemplates

        return CampaignTemplates(self.store)

    @cached_property
    def scenarios(self) -> "Scenarios":
        """Plans of campaigns that were kept."""
        from storage.scenarios import Scenarios

        return Scenarios(self.store)

    @cached_property
    def briefs(self) -> "Briefs":
        """What creators are told, for all of a campaign or for one of them."""
        from storage.briefs import Briefs

        return Briefs(self.store)

    @cached_property
    def partnerships(self) -> "Partnerships":
        """Who is in which campaign, on what terms."""
        from storage.partnerships import Partnerships

        return Partnerships(self.store)

    @cached_property
    def posts(self) -> "Posts":
        """What they published, with its readings."""
        from storage.posts import Posts

        return Posts(self.store)

    @cached_property
    def orders(self) -> "Orders":
        """What customers ordered."""
        from storage.orders import Orders

        return Orders(self.store)

    @cached_property
    def order_decisions(self) -> "OrderDecisions":
        """What the owner decided on orders and codes."""
        from storage.order_decisions import OrderDecisions

        return OrderDecisions(self.store)

    @cached_property
    def tallies(self) -> "Tallies":
        """Orders that customers told of."""
        from storage.tallies import Tallies

        return Tallies(self.store)

    @cached_property
    def sales_lines(self) -> "SalesLines":
        """Sales told without order numbers."""
        from storage.sales_lines import SalesLines

        return SalesLines(self.store)

    @cached_property
    def visits(self) -> "Visits":
        """Who came to the shop by which link."""
        from storage.visits import Visits

        return Visits(self.store)

    @cached_property
    def contacts(self) -> "Contacts":
        """The conversation with each of them."""
        from storage.contacts import Contacts

        return Contacts(self.store)

    @cached_property
    def message_templates(self) -> "MessageTemplates":
        """Messages that are written again and again."""
        from storage.message_templates import MessageTemplates

        return MessageTemplates(self.store)

    @cached_property
    def custom_fields(self) -> "CustomFields":
        """Fields of the owner’s own."""
        from storage.custom_fields import CustomFields

        return CustomFields(self.store)

    @cached_property
    def offers(self) -> "Offers":
        """What was offered and asked for in the talks of partnerships."""
        from storage.offers import Offers

        return Offers(self.store)

    @cached_property
    def references(self) -> "References":
        """Files and links of a person."""
        from storage.references import References

        return References(self.store)

    @cached_property
    def photos(self) -> "Photos":
        """Pictures of the people."""
        from storage.photos import Photos

        return Photos(self.store)

    @cached_property
    def remembered_columns(self) -> "RememberedColumns":
        """How files of unknown columns were read."""
        from storage.remembered_columns import RememberedColumns

        return RememberedColumns(self.store)

    @cached_property
    def saved_views(self) -> "SavedViews":
        """Filters, order and columns that were kept."""
        from storage.saved_views import SavedViews

        return SavedViews(self.store)
