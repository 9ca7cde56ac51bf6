"""A thing on a chart that can be pointed at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Toggle:
    """The key of a legend's entry: a click hides its series, or shows it again."""

    label: str


@dataclass(frozen=True, slots=True)
class AsTable:
    """The key of what did not fit into the picture: a click shows all of it as a table."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle (or with no extent a point) in the chart's data, what it says, and what a click on it means.

    ``reach`` is how many points (logical pixels) around it still mean it; ``key`` is ``None`` where a click means
    nothing.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str
    key: object = None
    reach: float = 0.0
