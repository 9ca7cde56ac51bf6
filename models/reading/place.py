"""Where somebody lives and works, as one text: "Lyon, FR"."""

from models.reading.text import one_line


def parse_place(text: str) -> tuple[str, str]:
    """Return region and country of "Lyon, FR"; what stands behind the last comma is the country."""
    region, comma, country = one_line(text).rpartition(",")
    return (region.strip(), country.strip()) if comma else (country.strip(), "")


def place_text(region: str, country: str) -> str:
    """Both in one text, either alone where the other is not known."""
    return ", ".join(part for part in (region, country) if part)
