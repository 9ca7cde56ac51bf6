"""What a creator is like to work with, and how well she fits."""

from models import show
from models.figures.figure import Figure
from models.figures.figure_text import rests_on, share_range_text, share_text
from models.paper.blocks import Block, Fact, Tiles
from models.paper.creator.source import CreatorSource
from models.paper.table import UNKNOWN

REMEMBERED = ("reply_rate", "days_to_reply", "on_time_rate", "post_rate")


def reliability(source: CreatorSource) -> tuple[Block, ...]:
    """Figures of few cases, each with how many there were, and the owner's ratings."""
    figures = source.person.figures
    return (Tiles((*(_fact(figures[name]) for name in REMEMBERED), _fit(source))),)


def _fact(figure: Figure) -> Fact:
    if figure.value is None:
        return Fact(figure.label, show.NOT_AVAILABLE, figure.reason)
    return Fact(figure.label, share_text(figure), share_range_text(figure) or rests_on(figure))


def _fit(source: CreatorSource) -> Fact:
    fit = source.person.fit
    if fit.score is None:
        return Fact("Fit", show.NOT_AVAILABLE, "not rated yet")
    told = [f"{part.aspect.value} {UNKNOWN if part.rating is None else part.rating}" for part in fit.parts]
    return Fact("Fit", f"{fit.score} / 100", ", ".join(told))
