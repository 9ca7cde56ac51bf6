"""The colour of a business, and what colours are made of it: all as ``#RRGGBB``."""

import colorsys
import re
from typing import Final

from models.contrast import contrast

WHITE: Final = "#FFFFFF"
OWN_OF_PROGRAM: Final = "#0F766E"
"""What stands while the owner chose none."""

PRESETS: Final = {
    "Teal": OWN_OF_PROGRAM,
    "Blue": "#1D4ED8",
    "Violet": "#6D28D9",
    "Berry": "#A21650",
    "Brick": "#B3391F",
    "Ochre": "#8F5E06",
    "Green": "#2F6B2B",
    "Slate": "#44505E",
}

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_STEP: Final = 0.98


def colour_of(text: str) -> str | None:
    """A colour as people write it (“#0f766e”, “0F766E”, “#abc”) as ``#RRGGBB``; ``None`` where it is none."""
    found = _HEX.fullmatch(text.strip())
    if not found:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


def darkened(colour: str, contrast_wanted: float) -> str:
    """The lightest colour of the same hue, the colour itself at most, that stands out from white so much."""
    while contrast(colour, WHITE) < contrast_wanted:
        colour = lightness_times(colour, _STEP)
    return colour


def lightness_times(colour: str, factor: float) -> str:
    """The same hue and saturation with so much of the lightness."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _hex(*colorsys.hls_to_rgb(hue, lightness * factor, saturation))


def mixed(colour: str, share: float) -> str:
    """So much of a colour on white."""
    return _hex(*(share * part + (1 - share) for part in _parts(colour)))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in (red, green, blue))
