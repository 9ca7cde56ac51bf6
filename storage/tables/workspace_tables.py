"""The tables of a workspace by their nouns. Each is imported when first asked for: a start shows few of them."""

import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from storage.tables.store import Store

if TYPE_CHECKING:
    from storage.tables.briefs import Briefs
    from storage.tables.businesses import Businesses
    from storage.tables.campaign_templates import CampaignTemplates
    from storage.tables.campaigns import Campaigns
    from storage.tables.contacts import Contacts
    from storage.tables.custom_fields import CustomFields
    from storage.tables.influencers import Influencers
    from storage.tables.message_templates import MessageTemplates
    from storage.tables.offers import Offers
    from storage.tables.order_decisions import OrderDecisions
    from storage.tables.orders import Orders
    from storage.tables.partnerships import Partnerships
    from storage.tables.photos import Photos
    from storage.tables.posts import Posts
    from storage.tables.profiles import Profiles
    from storage.tables.references import References
    from storage.tables.remembered_columns import RememberedColumns
    from storage.tables.sales_lines import SalesLines
    from storage.tables.saved_views import SavedViews
    from storage.tables.scenarios import Scenarios
    from storage.tables.settings import Settings
    from storage.tables.tallies import Tallies
    from storage.tables.visits import Visits


class WorkspaceTables:
    """What is read at any time, and written only inside ``Workspace.edit``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.store = Store(connection)

    @cached_property
    def business(self) -> "Businesses":
        """The business that the file belongs to."""
        from storage.tables.businesses import Businesses

        return Businesses(self.store)

    @cached_property
    def settings(self) -> "Settings":
        """What its owner set for this file."""
        from storage.tables.settings import Settings

        return Settings(self.store)

    @cached_property
    def influencers(self) -> "Influencers":
        """The people."""
        from storage.tables.influencers import Influencers

        return Influencers(self.store)

    @cached_property
    def profiles(self) -> "Profiles":
        """Their accounts."""
        from storage.tables.profiles import Profiles

        return Profiles(self.store)

    @cached_property
    def campaigns(self) -> "Campaigns":
        """What they are booked for."""
        from storage.tables.campaigns import Campaigns

        return Campaigns(self.store)

    @cached_property
    def campaign_templates(self) -> "CampaignTemplates":
        """Templates that campaigns are made from."""
        from storage.tables.campaign_templates import CampaignTemplates

        return CampaignTemplates(self.store)

    @cached_property
    def scenarios(self) -> "Scenarios":
        """Plans of campaigns that were kept."""
        from storage.tables.scenarios import Scenarios

        return Scenarios(self.store)

    @cached_property
    def briefs(self) -> "Briefs":
        """What creators are told, for all of a campaign or for one of them."""
        from storage.tables.briefs import Briefs

        return Briefs(self.store)

    @cached_property
    def partnerships(self) -> "Partnerships":
        """Who is in which campaign, on what terms."""
        from storage.tables.partnerships import Partnerships

        return Partnerships(self.store)

    @cached_property
    def posts(self) -> "Posts":
        """What they published, with its readings."""
        from storage.tables.posts import Posts

        return Posts(self.store)

    @cached_property
    def orders(self) -> "Orders":
        """What customers ordered."""
        from storage.tables.orders import Orders

        return Orders(self.store)

    @cached_property
    def order_decisions(self) -> "OrderDecisions":
        """What the owner decided on orders and codes."""
        from storage.tables.order_decisions import OrderDecisions

        return OrderDecisions(self.store)

    @cached_property
    def tallies(self) -> "Tallies":
        """Orders that customers told of."""
        from storage.tables.tallies import Tallies

        return Tallies(self.store)

    @cached_property
    def sales_lines(self) -> "SalesLines":
        """Sales told without order numbers."""
        from storage.tables.sales_lines import SalesLines

        return SalesLines(self.store)

    @cached_property
    def visits(self) -> "Visits":
        """Who came to the shop by which link."""
        from storage.tables.visits import Visits

        return Visits(self.store)

    @cached_property
    def contacts(self) -> "Contacts":
        """The conversation with each of them."""
        from storage.tables.contacts import Contacts

        return Contacts(self.store)

    @cached_property
    def message_templates(self) -> "MessageTemplates":
        """Messages that are written again and again."""
        from storage.tables.message_templates import MessageTemplates

        return MessageTemplates(self.store)

    @cached_property
    def custom_fields(self) -> "CustomFields":
        """Fields of the owner’s own."""
        from storage.tables.custom_fields import CustomFields

        return CustomFields(self.store)

    @cached_property
    def offers(self) -> "Offers":
        """What was offered and asked for in the talks of partnerships."""
        from storage.tables.offers import Offers

        return Offers(self.store)

    @cached_property
    def references(self) -> "References":
        """Files and links of a person."""
        from storage.tables.references import References

        return References(self.store)

    @cached_property
    def photos(self) -> "Photos":
        """Pictures of the people."""
        from storage.tables.photos import Photos

        return Photos(self.store)

    @cached_property
    def remembered_columns(self) -> "RememberedColumns":
        """How files of unknown columns were read."""
        from storage.tables.remembered_columns import RememberedColumns

        return RememberedColumns(self.store)

    @cached_property
    def saved_views(self) -> "SavedViews":
        """Filters, order and columns that were kept."""
        from storage.tables.saved_views import SavedViews

        return SavedViews(self.store)
