"""The figures of a scope line by line: as the page of figures, its copy and exported tables show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.figures.figure import Figure, FigureSet
from models.figures.figure_groups import Group, group_of
from models.figures.figure_text import label_text


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure, beside it the same of an earlier scope where one is compared with.

    ``id`` is the figure's name, with its currency where it is the subtotal of one of several.
    """

    id: str
    figure: Figure
    earlier: Figure | None = None

    @property
    def group(self) -> Group:
        """The heading it stands under."""
        return group_of(self.figure.name)

    @property
    def label(self) -> str:
        """The figure's name, with its currency where that is one of several."""
        own = label_text(self.figure)
        is_told = self.id == self.figure.name or own != self.figure.label
        return own if is_told else f"{own} in {self.figure.currency}"


def figure_lines(figures: FigureSet, earlier: FigureSet | None = None) -> Iterator[FigureLine]:
    """Every figure in the order of its headings; money once a currency where it cannot be added up."""
    for name in figures.figures:
        for figure in figures.each(name):
            line_id = name if figure is figures[name] else f"{name} {figure.currency}"
            yield FigureLine(line_id, figure, _same(earlier, figure) if earlier else None)


def _same(earlier: FigureSet, figure: Figure) -> Figure | None:
    """The figure of another scope, in the same currency where there are several; ``None`` where it has none such."""
    if figure.name not in earlier.figures:
        return None
    told = earlier.each(figure.name)
    return next((one for one in told if one.currency == figure.currency), told[0])
