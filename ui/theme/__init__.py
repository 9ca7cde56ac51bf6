"""The look: colours, type, palette and stylesheet, held together by one `Theme` that follows the system's scheme."""

from ui.theme.theme import Scheme, Theme
from ui.theme.tokens import DARK, LIGHT, PillColours, Tokens

__all__ = ["DARK", "LIGHT", "PillColours", "Scheme", "Theme", "Tokens"]
