from dataclasses import replace
from datetime import date

import pytest

from models.business import Business
from models.campaigns.brief import BriefPart
from models.campaigns.brief_matter import BriefMatter, piece_line
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import CodeMatch, CodeRule, Deliverable, DeliverableStatus, Partnership
from models.influencers.profile import Profile
from models.reading.platform import Platform

BAKERY = Business("Fern & Flour", brand_values=("honesty", "no waste"), audience="families who bake.")
AUTUMN = Campaign(
    1, "Autumn box", goal_target=120, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12), product="Tasting box"
)
LENA = Profile(1, 1, Platform.INSTAGRAM, "lena.bakes")
REEL = Deliverable(1, 3, "reel", Platform.INSTAGRAM, 1, date(2026, 9, 18), date(2026, 9, 24))
STORIES = Deliverable(2, 3, "story", count=2, post_due=date(2026, 9, 20), note="with the code")


def of_lena(**terms: object) -> BriefMatter:
    work = Partnership(3, 1, 1, **terms)  # type: ignore[arg-type]  # fields as the test has them
    return BriefMatter(BAKERY, AUTUMN, work, "Lena", "DE", LENA, (REEL, STORIES))


def test_the_business_says_who_it_is_what_it_stands_for_and_for_whom() -> None:
    said = BriefMatter(BAKERY, AUTUMN).usual(BriefPart.BRAND)
    assert said == "Fern & Flour. We stand for honesty, no waste. Our audience: families who bake."
    assert BriefMatter(Business(), AUTUMN).usual(BriefPart.BRAND) == ""


def test_the_goal_is_told_in_words_with_target_and_days() -> None:
    said = BriefMatter(BAKERY, AUTUMN).usual(BriefPart.GOAL)
    assert said == "Bring orders for “Tasting box”. All of us together: 120 orders, 1 Sep – 12 Oct 2026."
    assert BriefMatter(BAKERY, Campaign(1, "Bare")).usual(BriefPart.GOAL) == ""


def test_promised_pieces_stand_by_their_days_without_dropped_ones() -> None:
    dropped = Deliverable(3, 3, "pin", status=DeliverableStatus.DROPPED)
    matter = BriefMatter(BAKERY, AUTUMN, Partnership(3, 1, 1), pieces=(REEL, dropped, STORIES))
    assert matter.usual(BriefPart.DELIVERABLES).split("\n") == [
        "2 stories · live by 20 Sep 2026 · with the code",
        "1 Instagram reel · draft by 18 Sep 2026 · live by 24 Sep 2026",
    ]


def test_a_piece_without_days_is_told_as_it_is() -> None:
    assert piece_line(Deliverable(1, 1, "video", count=3)) == "3 videos"


@pytest.mark.parametrize(
    ("matter", "wording"),
    [
        (of_lena(disclosure="Werbung"), "seen first: Werbung."),
        (of_lena(), "“Anzeige”"),
        (BriefMatter(BAKERY, AUTUMN), "in the language of your audience: for instance “#ad”"),
        (BriefMatter(BAKERY, replace(AUTUMN, regions=("Deutschland",))), "for instance “Anzeige”"),
    ],
)
def test_disclosure_is_what_was_agreed_else_usual_in_her_country(matter: BriefMatter, wording: str) -> None:
    said = matter.usual(BriefPart.DISCLOSURE)
    assert wording in said
    assert said.endswith("This holds for a free product, too.")


def test_rights_are_told_with_their_days() -> None:
    terms = of_lena(
        usage_where="our website", usage_from=date(2026, 9, 1), usage_until=date(2026, 10, 12),
        exclusivity_until=date(2026, 11, 1),
    )  # fmt: skip
    assert terms.usual(BriefPart.USAGE_RIGHTS).split("\n") == [
        "We may show your posts on our website (1 Sep – 12 Oct 2026).",
        "Please work for none of our competitors until 1 Nov 2026.",
    ]
    assert of_lena().usual(BriefPart.USAGE_RIGHTS) == ""


def test_the_first_draft_day_is_told_with_the_round_of_changes() -> None:
    assert of_lena().usual(BriefPart.APPROVAL) == (
        "Please send a draft by 18 Sep 2026, before it goes live. There is one round of changes."
    )
    assert BriefMatter(BAKERY, AUTUMN).usual(BriefPart.APPROVAL) == ""


def test_code_and_link_are_the_creators_own() -> None:
    rules = (CodeRule(1, 3, "LENA10"), CodeRule(2, 3, "LEN", CodeMatch.STARTS_WITH))
    work = Partnership(3, 1, 1, link="https://fern.example/box")
    matter = BriefMatter(BAKERY, AUTUMN, work, profile=LENA, codes=rules)
    assert matter.code == "LENA10"
    assert matter.link.startswith("https://fern.example/box?utm_source=instagram")
    assert (BriefMatter(BAKERY, AUTUMN).code, BriefMatter(BAKERY, AUTUMN).link) == ("", "")
