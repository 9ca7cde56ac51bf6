from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.business import Business
from models.campaigns.brief import MOST_MESSAGES, Brief, BriefPart, value_of
from models.campaigns.brief_matter import BriefMatter
from models.campaigns.campaign import Campaign
from models.campaigns.finished_brief import BriefSection, Source, element, finished_brief
from models.campaigns.partnership import CodeRule, Partnership

BARE = BriefMatter(Business("Fern & Flour"), Campaign(1, "Autumn box", brief="Open the box."))
LENA = BriefMatter(
    BARE.business, Campaign(1, "Autumn box", starts_on=date(2026, 9, 1)), Partnership(3, 1, 1), "Lena",
    codes=(CodeRule(1, 3, "LENA10"),),
)  # fmt: skip
FOR_ALL = Brief(campaign_id=1, avoid="claims", messages=("One", "Two"))


def section(part: BriefPart, matter: BriefMatter, campaigns: Brief, creators: Brief | None = None) -> BriefSection:
    found = element(part, matter, campaigns, creators)
    assert found
    return found


def test_a_creators_words_come_before_the_campaigns_and_those_before_what_is_usual() -> None:
    hers = Brief(partnership_id=3, avoid="puns")
    assert section(BriefPart.AVOID, LENA, FOR_ALL, hers).lines == ("puns",)
    assert section(BriefPart.AVOID, LENA, FOR_ALL, hers).source is Source.CREATOR
    assert section(BriefPart.MESSAGES, LENA, FOR_ALL, hers).source is Source.CAMPAIGN
    assert section(BriefPart.BRAND, LENA, FOR_ALL, hers).source is Source.USUAL


def test_what_says_nothing_is_left_out_and_told() -> None:
    made = finished_brief(BARE, Brief(campaign_id=1))
    assert made.lacking == (
        BriefPart.GOAL, BriefPart.DELIVERABLES, BriefPart.MESSAGES, BriefPart.AVOID, BriefPart.USAGE_RIGHTS,
        BriefPart.APPROVAL,
    )  # fmt: skip
    assert [one.title for one in made.sections] == ["What it is about", "Who we are", "Your own voice", "Disclosure"]


def test_a_fourth_message_is_not_said() -> None:
    many = Brief(campaign_id=1, messages=("One", "Two", "Three", "Four"))
    assert section(BriefPart.MESSAGES, BARE, many).lines == ("One", "Two", "Three")


def test_the_text_has_heading_titles_and_lists() -> None:
    made = finished_brief(LENA, FOR_ALL, Brief(partnership_id=3, avoid="puns\n\nand jokes"))
    assert made.text.startswith("Brief: Autumn box\nFern & Flour · for Lena · from 1 Sep 2026\n\nWho we are\n")
    assert "\n\nKey messages\n– One\n– Two\n\n" in made.text
    assert "\n\nPlease avoid\npuns\n\nand jokes\n\n" in made.text
    assert made.text.endswith("\n\nYour code and link\n– Code: LENA10\n")


@given(st.dictionaries(st.sampled_from(BriefPart), st.text(max_size=40)), st.booleans())
def test_every_element_is_there_once_or_told_as_lacking(typed: dict[BriefPart, str], is_hers: bool) -> None:
    brief = Brief(**{part.value: value_of(part, text) for part, text in typed.items()})  # type: ignore[arg-type]  # each of its kind
    made = finished_brief(LENA, Brief() if is_hers else brief, brief if is_hers else None)
    said = [one.part for one in made.sections if one.part]
    assert sorted([*said, *made.lacking]) == sorted(BriefPart)
    assert all(one.lines and any(one.lines) for one in made.sections)
    assert all(len(one.lines) <= MOST_MESSAGES for one in made.sections if one.part is BriefPart.MESSAGES)
