"""The fields that a message can have, with the words a person sees for each."""

from enum import StrEnum
from typing import Final


class MessageField(StrEnum):
    """One thing that differs from person to person; its value is what stands between the braces."""

    FIRST_NAME = "first_name"
    NAME = "name"
    HANDLE = "handle"
    PLATFORM = "platform"
    NICHE = "niche"
    REGION = "region"
    PRICE = "price"
    CAMPAIGN = "campaign"
    PRODUCT = "product"
    BRIEF = "brief"
    CODE = "code"
    LINK = "link"
    FEE = "fee"
    DISCLOSURE = "disclosure"
    BUSINESS = "business"
    TODAY = "today"

    @property
    def label(self) -> str:
        """As the menu of fields says it: "First name"."""
        return _LABELS.get(self, self.value.replace("_", " ").capitalize())

    @property
    def is_of_campaign(self) -> bool:
        """Whether it is known only where a campaign is chosen."""
        return self in _OF_CAMPAIGN

    @property
    def missing(self) -> str:
        """A sentence for where there is no value, with ``{name}`` for the person's name."""
        return _MISSING[self]


_LABELS: Final = {
    MessageField.NAME: "Whole name",
    MessageField.PRICE: "Price asked for",
    MessageField.FEE: "Fee agreed",
    MessageField.BRIEF: "Brief of the campaign",
    MessageField.DISCLOSURE: "Wording of the disclosure",
    MessageField.BUSINESS: "Name of your business",
}

_OF_CAMPAIGN: Final = {
    MessageField.CAMPAIGN, MessageField.PRODUCT, MessageField.BRIEF, MessageField.CODE, MessageField.LINK,
    MessageField.FEE, MessageField.DISCLOSURE,
}  # fmt: skip
_NO_CAMPAIGN: Final = "No campaign is chosen: choose one above."
_MISSING: Final = {
    MessageField.FIRST_NAME: "{name} has no name that can be used.",
    MessageField.NAME: "{name} has no name that can be used.",
    MessageField.HANDLE: "{name} has no profile yet: add one to the person.",
    MessageField.PLATFORM: "{name} has no profile yet: add one to the person.",
    MessageField.NICHE: "{name} has no niche yet: type one in the list.",
    MessageField.REGION: "{name} has no region yet: type one in the list.",
    MessageField.PRICE: "{name} has not named a price yet.",
    MessageField.CAMPAIGN: _NO_CAMPAIGN,
    MessageField.PRODUCT: "No product is known: choose a campaign that has one.",
    MessageField.BRIEF: "No brief is known: choose a campaign that has one.",
    MessageField.CODE: "{name} has no code in this campaign yet: add one in its terms.",
    MessageField.LINK: "{name} has no link in this campaign yet: add one in its terms.",
    MessageField.FEE: "{name} has no fee agreed in this campaign yet.",
    MessageField.DISCLOSURE: "{name} has no wording of the disclosure in this campaign yet.",
    MessageField.BUSINESS: "Your business has no name yet: type it under File → Business….",
    MessageField.TODAY: "The day is not known.",
}
