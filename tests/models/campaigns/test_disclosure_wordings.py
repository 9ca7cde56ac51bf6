import pytest

from models.campaigns.disclosure_wordings import suggested_wordings
from models.reading.platform import Platform


@pytest.mark.parametrize(
    ("country", "first"), [("FR", "Publicité"), ("Deutschland", "Anzeige"), ("españa", "Publicidad")]
)
def test_the_wording_of_her_country_comes_first(country: str, first: str) -> None:
    assert suggested_wordings(country, None)[0] == first


@pytest.mark.parametrize("country", ["", "Atlantis"])
def test_an_unknown_country_gives_what_is_understood_everywhere(country: str) -> None:
    assert suggested_wordings(country, Platform.BLOG) == ("#ad",)


def test_of_an_unknown_country_the_regions_of_the_campaign_say_more() -> None:
    assert suggested_wordings("", None, ["Deutschland", "FR"])[:3] == ("Anzeige", "Werbung", "Publicité")
    assert suggested_wordings("FR", None, ["Deutschland"])[0] == "Publicité"


def test_the_label_of_the_platform_comes_beside_a_wording_of_the_post() -> None:
    assert suggested_wordings("US", Platform.INSTAGRAM)[-1] == "#ad + Paid partnership label"
