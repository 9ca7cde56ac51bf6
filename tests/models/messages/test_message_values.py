from datetime import date

from models.business import Business
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import CodeMatch, CodeRule, Partnership
from models.influencers.influencer import Influencer
from models.influencers.profile import Profile
from models.messages.message_field import MessageField
from models.messages.message_values import Addressee, message_values
from models.reading.platform import Platform

TODAY = date(2026, 5, 4)
LENA = Influencer(1, "Lena Weiß", niches=("Sourdough", "Rye"), region="Lyon", country="FR", asking_price=15_000)
CAMPAIGN = Campaign(2, "Spring box", product="Tasting box", brief="Short.\nAnd sweet. ")
WORK = Partnership(3, 1, 2, fee=12_050, product="Rye loaf", link="https://example.com/lena")

LINK = (
    "https://example.com/lena?utm_source=instagram&utm_medium=influencer&utm_campaign=spring-box&utm_term=lena.bakes"
)


def values(to: Addressee) -> dict[MessageField, str]:
    return message_values(to, Business(name="Fern & Flour"), TODAY)


def test_what_is_known_of_a_person_stands_in_the_fields() -> None:
    codes = [CodeRule(1, 3, "LENA10"), CodeRule(2, 3, "LEN", CodeMatch.STARTS_WITH)]
    profile = Profile(1, 1, Platform.INSTAGRAM, "lena.bakes")
    assert values(Addressee(LENA, profile, CAMPAIGN, WORK, codes)) == {
        "first_name": "Lena", "name": "Lena Weiß", "handle": "@lena.bakes", "platform": "Instagram",
        "niche": "Sourdough", "region": "Lyon, FR", "price": "€150", "campaign": "Spring box",
        "product": "Rye loaf", "brief": "Short.\nAnd sweet.", "code": "LENA10",
        "link": LINK, "fee": "€120.50", "disclosure": "", "business": "Fern & Flour",
        "today": "4 May 2026",
    }  # fmt: skip


def test_without_a_partnership_the_campaign_itself_is_known() -> None:
    known = values(Addressee(LENA, None, CAMPAIGN))
    assert (known[MessageField.CAMPAIGN], known[MessageField.PRODUCT]) == ("Spring box", "Tasting box")
    assert known[MessageField.CODE] == known[MessageField.FEE] == known[MessageField.HANDLE] == ""


def test_a_fee_of_nothing_is_a_fee() -> None:
    free = Partnership(3, 1, 2, fee=0)
    assert values(Addressee(LENA, None, CAMPAIGN, free))[MessageField.FEE] == "€0"


def test_the_finished_brief_stands_before_what_the_campaign_is_about() -> None:
    known = values(Addressee(LENA, None, CAMPAIGN, WORK, brief="Goal\nTalk"))
    assert known[MessageField.BRIEF] == "Goal\nTalk"
