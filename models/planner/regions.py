"""Regions as campaigns name them ("France") beside those of people ("FR")."""

from collections.abc import Iterable

from models.reading.text import fold

COUNTRIES = {
    "AT": "Austria", "AU": "Australia", "BE": "Belgium", "BR": "Brazil", "CA": "Canada", "CH": "Switzerland",
    "CZ": "Czechia", "DE": "Germany", "DK": "Denmark", "ES": "Spain", "FI": "Finland", "FR": "France",
    "GB": "United Kingdom", "GR": "Greece", "HU": "Hungary", "IE": "Ireland", "IN": "India", "IT": "Italy",
    "JP": "Japan", "KR": "South Korea", "KZ": "Kazakhstan", "LU": "Luxembourg", "MX": "Mexico", "NL": "Netherlands",
    "NO": "Norway", "NZ": "New Zealand", "PL": "Poland", "PT": "Portugal", "RO": "Romania", "SE": "Sweden",
    "TR": "Turkey", "UK": "United Kingdom", "US": "United States", "USA": "United States",
}  # fmt: skip


def region_label(region: str) -> str:
    """A region as a person reads it: "France" for "FR"; as it is written where it is no code we know."""
    return COUNTRIES.get(region.upper(), region)


def allowed_of(wanted: Iterable[str], known: Iterable[str]) -> frozenset[str]:
    """Those of the known regions that a campaign names, by code or by name; none where it names none of them."""
    keys = {key_of(name) for name in wanted}
    return frozenset(name for name in known if name and key_of(name) in keys)


def key_of(region: str) -> str:
    """What the code and the name of one region have in common."""
    return fold(region_label(region))
