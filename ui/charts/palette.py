"""The colours of a chart, taken from the theme on screen and always light on paper."""

from dataclasses import dataclass

from ui.theme.tokens import LIGHT, Tokens

# Okabe-Ito colours that the well-known platforms keep, as places in the tokens' series, so that a filter
# never changes what a colour means.
KEPT_PLACES = {"instagram": 2, "tiktok": 0, "youtube": 1}


@dataclass(frozen=True, slots=True)
class ChartPalette:
    """Colours as `#RRGGBB`; ``series`` are those of Okabe and Ito that stand out from the surface."""

    surface: str
    text: str
    second: str
    line: str
    grid: str
    accent: str
    range_fill: str
    muted: str
    muted_fill: str
    area: str
    usual: str
    series: tuple[str, ...]

    @classmethod
    def of(cls, tokens: Tokens) -> "ChartPalette":
        """The palette of a scheme."""
        return cls(
            surface=tokens.surface,
            text=tokens.text,
            second=tokens.second,
            line=tokens.edge,
            grid=tokens.row_line,
            accent=tokens.accent,
            range_fill=tokens.range_fill,
            muted=tokens.strong_edge,
            muted_fill=tokens.edge,
            area=tokens.spark_fill,
            usual=tokens.usual,
            series=tokens.series,
        )

    def series_colours(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """A colour for each platform by its value; an empty name stands for all the others and is grey."""
        taken = {KEPT_PLACES[name] for name in names if name in KEPT_PLACES}
        free = iter([colour for place, colour in enumerate(self.series) if place not in taken])
        return tuple(
            self.series[KEPT_PLACES[name]] if name in KEPT_PLACES else next(free, self.muted) if name else self.muted
            for name in names
        )


PAPER = ChartPalette.of(LIGHT)
"""The palette of everything that is printed or saved."""
