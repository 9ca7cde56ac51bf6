"""The look: colours, type, palette and stylesheet, held together by one `Theme` that follows the system's scheme."""

from typing import TYPE_CHECKING, Any

from ui.theme.tokens import DARK, LIGHT, PillColours, Tokens

if TYPE_CHECKING:
    from ui.theme.theme import Scheme, Theme

__all__ = ["DARK", "LIGHT", "PillColours", "Scheme", "Theme", "Tokens"]


def __getattr__(name: str) -> Any:
    """What needs Qt is imported when it is asked for: a report takes colours alone, and no window."""
    if name not in __all__:
        raise AttributeError(name)
    from ui.theme import theme

    return getattr(theme, name)
