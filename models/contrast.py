"""Contrast between two colours, so that a test can hold every pair to what eyes need."""

TEXT_MINIMUM = 4.5
MARK_MINIMUM = 3.0

_LINEAR_BELOW = 0.04045


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance 0–1 of a `#RRGGBB` colour (WCAG 2.2, definition "relative luminance")."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1–21 of two `#RRGGBB` colours (WCAG 2.2, definition "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
