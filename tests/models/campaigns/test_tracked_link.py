from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_tag import campaign_key, campaign_keys, campaign_slug
from models.campaigns.partnership import Partnership
from models.campaigns.tracked_link import TAGS, TrackedLink, tracked_link
from models.reading.text import one_line

CAMPAIGN = Campaign(1, "Autumn & gluten-free box!", landing_page="https://fernandflour.com/box")
MOSS = Partnership(1, 1, 1)
WORDS = st.text(max_size=12).map(one_line)
TYPED = st.dictionaries(st.sampled_from(TAGS), WORDS)
USUAL = st.fixed_dictionaries(dict.fromkeys(TAGS, WORDS))
PAIRS = st.lists(st.tuples(st.text("abc", min_size=1), st.text("xyz %é/+&=", max_size=6)), max_size=4)


def link_of(partnership: Partnership = MOSS, campaign: Campaign = CAMPAIGN) -> str:
    return tracked_link(partnership, campaign, "instagram", "mossandcrumb").text


def test_the_landing_page_gets_the_four_tags() -> None:
    assert link_of() == (
        "https://fernandflour.com/box?utm_source=instagram&utm_medium=influencer"
        "&utm_campaign=autumn-gluten-free-box&utm_term=mossandcrumb"
    )


def test_her_own_page_and_her_own_tags_go_first() -> None:
    own = Partnership(1, 1, 1, link="https://fernandflour.com/moss", utm_source="story", utm_campaign="Fête 24")
    assert link_of(own).startswith("https://fernandflour.com/moss?utm_source=story")
    assert "utm_campaign=F%C3%AAte%2024" in link_of(own)


def test_what_the_page_carries_already_stays() -> None:
    page = "https://fernandflour.com/a b?size=6&size=6&flag&q=50%&utm_medium=flyer#top é"
    link = link_of(Partnership(1, 1, 1, link=page.replace(" ", "%20")))
    parts = urlsplit(link)
    assert parts.path == "/a%20b"
    assert parts.query.startswith("size=6&size=6&flag&q=50%25&utm_medium=flyer&utm_source=instagram")
    assert parts.query.count("utm_medium") == 1
    assert parts.fragment == "top%20%C3%A9"


@pytest.mark.parametrize("page", ["", "javascript:alert(1)", "mailto:x@y.org", "http://[", "two words"])
def test_without_a_page_that_a_browser_opens_there_is_no_link(page: str) -> None:
    assert link_of(campaign=Campaign(1, "Box", landing_page=page)) == ""


def test_a_name_without_a_letter_gives_way_to_the_number_of_the_campaign() -> None:
    campaign = Campaign(7, "🎄🎄", landing_page="fernandflour.com")
    assert campaign_slug(campaign) == "campaign-7"
    assert "utm_campaign=campaign-7" in link_of(campaign=campaign)


@given(st.text(max_size=20).map(one_line), WORDS)
def test_a_campaign_knows_the_tag_of_every_link_made_for_it(name: str, typed: str) -> None:
    campaign = Campaign(3, name or "Box", landing_page="https://fernandflour.com")
    partnership = Partnership(1, 1, 3, utm_campaign=typed)
    query = parse_qs(urlsplit(link_of(partnership, campaign)).query)
    key = campaign_key(query["utm_campaign"][0])
    assert key in campaign_keys(campaign, [partnership]) or not key


@given(PAIRS, TYPED, USUAL)
def test_tags_are_read_back_and_other_parameters_stay(
    pairs: list[tuple[str, str]], typed: dict[str, str], usual: dict[str, str]
) -> None:
    link = TrackedLink(f"https://shop.example/?{urlencode(pairs)}", typed, usual)
    found = parse_qsl(urlsplit(link.text).query, keep_blank_values=True)
    assert [pair for pair in found if not pair[0].startswith("utm_")] == pairs
    tags = {name.removeprefix("utm_"): value for name, value in found if name.startswith("utm_")}
    assert tags == {name: value for name in TAGS if (value := typed.get(name) or usual[name])}


@given(st.text("ab/é%20?=&#+~", max_size=20), TYPED, USUAL)
def test_a_link_made_of_a_link_is_the_same(rest: str, typed: dict[str, str], usual: dict[str, str]) -> None:
    link = TrackedLink(f"https://shop.example/{rest}", typed, usual).text
    assert TrackedLink(link, typed, usual).text == link
