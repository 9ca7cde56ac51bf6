"""One stylesheet for the whole application, made from the tokens."""

from string import Template

from resources import path
from ui.theme import fonts
from ui.theme.sheet_controls import CONTROLS
from ui.theme.sheet_fields import FIELDS
from ui.theme.sheet_surfaces import SURFACES
from ui.theme.sheet_views import VIEWS
from ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens

_MARKS = {
    "box": 15,
    "ring": 5,
    "tick": 14,
    "arrow": 12,
    "small_arrow": 10,
    "sort_arrow": 8,
}
"""Sides of what stands beside words, in pixels at the usual size of text."""

_STATUS_BAR_HEIGHT = 28
"""Pixels at least: a status bar is made no higher by what stands in it."""

_SHEET = Template(SURFACES + CONTROLS + FIELDS + VIEWS)


def stylesheet(tokens: Tokens, base_pixels: int) -> str:
    """Qt stylesheet of one scheme; text sizes are steps from `base_pixels`, and marks beside text grow with it."""
    names = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    scheme = "dark" if tokens.dark else "light"
    # Qt reads url() with forward slashes on every platform.
    marks = (path("icons", "sheet") / scheme).as_posix()
    sides = {name: fonts.scaled(side, base_pixels) for name, side in _MARKS.items()}
    # A mark stays as large with a thicker border; a radius of more than half of it would make it square.
    outer = sides["box"] + 2
    sides |= {"box_inside": outer - 4, "dot": outer - 2 * sides["ring"], "round": outer // 2}
    return _SHEET.substitute(
        names,
        marks=marks,
        radius=f"{RADIUS}px",
        card_radius=f"{CARD_RADIUS}px",
        red_back=tokens.pill("red").back,
        red_text=tokens.pill("red").text,
        blue_back=tokens.pill("blue").back,
        amber_back=tokens.pill("amber").back,
        small=f"{base_pixels - 1}px",
        status_bar_height=f"{max(_STATUS_BAR_HEIGHT, base_pixels + 10)}px",
        **{name: f"{side}px" for name, side in sides.items()},
    )
