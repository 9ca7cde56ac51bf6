"""What stands in the fields of a message to one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models import show
from models.business import Business
from models.campaigns.campaign import Campaign
from models.campaigns.codes import code_to_share
from models.campaigns.partnership import CodeRule, Partnership
from models.campaigns.tracked_link import tracked_link
from models.influencers.asking import Asking, asking_text
from models.influencers.influencer import Influencer
from models.influencers.profile import Profile
from models.messages.message_field import MessageField
from models.reading.first_name import first_name
from models.reading.place import place_text
from models.reading.text import clean, one_line


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a message is for, and what it is about: ``campaign`` and her ``partnership`` in it, if any.

    ``brief`` is the finished text for her; where it is blank, what the campaign is about stands for it.
    """

    influencer: Influencer
    profile: Profile | None = None
    campaign: Campaign | None = None
    partnership: Partnership | None = None
    codes: Sequence[CodeRule] = ()
    brief: str = ""


def message_values(to: Addressee, business: Business, today: date) -> dict[MessageField, str]:
    """Every field with its value; a blank one is not known, and no message with it is sent."""
    values = _of_person(to) | _of_campaign(to)
    values |= {MessageField.BUSINESS: business.name, MessageField.TODAY: show.day(today, year=True)}
    brief = clean(values[MessageField.BRIEF]).strip()
    return {field: one_line(value) for field, value in values.items()} | {MessageField.BRIEF: brief}


def _of_person(to: Addressee) -> dict[MessageField, str]:
    person, profile = to.influencer, to.profile
    return {
        MessageField.FIRST_NAME: first_name(person.name),
        MessageField.NAME: person.name,
        MessageField.HANDLE: f"@{profile.handle}" if profile and profile.handle else "",
        MessageField.PLATFORM: profile.platform.label if profile else "",
        MessageField.NICHE: person.niches[0] if person.niches else "",
        MessageField.REGION: place_text(person.region, person.country),
        MessageField.PRICE: asking_text(_asking(person)),
    }


def _asking(person: Influencer) -> Asking:
    return Asking(person.currency, person.asking_price, person.asking_commission, person.asks_product)


def _link(to: Addressee) -> str:
    if to.partnership is None or to.campaign is None:
        return ""
    platform, handle = (to.profile.platform.value, to.profile.handle) if to.profile else ("", "")
    return tracked_link(to.partnership, to.campaign, platform, handle).text


def _of_campaign(to: Addressee) -> dict[MessageField, str]:
    campaign, partnership = to.campaign, to.partnership
    fee = partnership.fee if partnership else None
    product = campaign.product if campaign else ""
    return {
        MessageField.CAMPAIGN: campaign.name if campaign else "",
        MessageField.PRODUCT: (partnership.product if partnership else "") or product,
        MessageField.BRIEF: to.brief or (campaign.brief if campaign else ""),
        MessageField.CODE: code_to_share(to.codes),
        MessageField.LINK: _link(to),
        MessageField.FEE: "" if fee is None or partnership is None else show.money(fee, partnership.currency),
        MessageField.DISCLOSURE: partnership.disclosure if partnership else "",
    }
