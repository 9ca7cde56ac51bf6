"""One stylesheet for the whole application, made from the tokens."""

from string import Template

from resources import path
from ui.theme.sheet_controls import CONTROLS
from ui.theme.sheet_fields import FIELDS
from ui.theme.sheet_surfaces import SURFACES
from ui.theme.sheet_views import VIEWS
from ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens

_SHEET = Template(SURFACES + CONTROLS + FIELDS + VIEWS)


def stylesheet(tokens: Tokens, base_pixels: int) -> str:
    """Qt stylesheet of one scheme; text sizes are steps from `base_pixels`."""
    names = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    scheme = "dark" if tokens.dark else "light"
    # Qt reads url() with forward slashes on every platform.
    marks = (path("icons", "sheet") / scheme).as_posix()
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
    )
