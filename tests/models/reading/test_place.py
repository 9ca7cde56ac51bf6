import pytest

from models.reading.place import parse_place, place_text


@pytest.mark.parametrize(
    ("typed", "region", "country"),
    [("Lyon, FR", "Lyon", "FR"), ("Porto", "Porto", ""), ("Soho, London, UK", "Soho, London", "UK"), ("", "", "")],
)
def test_the_country_stands_behind_the_last_comma(typed: str, region: str, country: str) -> None:
    assert parse_place(typed) == (region, country)
    assert place_text(region, country) == typed
