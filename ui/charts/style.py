"""How matplotlib draws here: our type, our lines, no mathematics in names; set for the length of a drawing only."""

import logging
import os
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from resources import font_files
from ui.charts.palette import ChartPalette
from ui.charts.spare_manual import spare_manual

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS_PER_INCH = 72
"""Figures are measured at 72 dots an inch: a point of type is then a logical pixel of the screen."""

SCREEN_TYPE = 12.0
PAPER_TYPE = 8.5

# Faces that a system may have for scripts that the bundled ones lack, the best first.
_EAST_ASIAN = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Noto Sans JP", "PingFang SC", "Hiragino Sans",
    "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "Apple SD Gothic Neo", "WenQuanYi Micro Hei",
)  # fmt: skip

_ALWAYS = {
    "text.parse_math": False,
    "text.hinting": "no_hinting",
    "svg.fonttype": "none",
    "svg.hashsalt": "goodword",
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
    "axes.facecolor": "none",
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": False,
    "axes.xmargin": 0,
    "grid.linewidth": 0.8,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "xtick.minor.size": 0,
    "legend.frameon": False,
    "legend.borderpad": 0,
    "legend.borderaxespad": 0.2,
    "legend.handlelength": 0.8,
    "legend.handleheight": 0.8,
    "legend.handletextpad": 0.45,
    "legend.columnspacing": 1.3,
}

# The settings of matplotlib are global: only one drawing at a time may have them changed. So is its list of fonts: two
# first drawings would add our faces to it at once, each under the name of another.
_ONE_AT_A_TIME = Lock()


@contextmanager
def drawing(palette: ChartPalette, type_size: float, names: Iterable[str] = ()) -> Iterator[None]:
    """Settings for one drawing, from making the figure to its last byte; other threads wait for its end.

    ``names`` are what it will write beyond our own words, so that faces for their letters are at hand.
    """
    with _ONE_AT_A_TIME:
        families = _families_for("".join(names))
        import matplotlib as mpl

        with warnings.catch_warnings(), mpl.rc_context(_settings(palette, type_size, families)):
            # A letter that no face has is drawn as a box; saying so on a console helps nobody.
            warnings.filterwarnings("ignore", message="Glyph .* missing from")
            yield


def _families_for(text: str) -> tuple[str, ...]:
    """The first face alone where it has every letter: each further one is looked up for every word, which is slow."""
    families = prepare()
    return families if set(text) - _letters() - {"\n"} else families[:1]


@cache
def _letters() -> frozenset[str]:
    """The letters that the first face has."""
    from matplotlib.ft2font import FT2Font

    return frozenset(map(chr, FT2Font(str(font_files()[0])).get_charmap()))


def new_figure(width: float, height: float, scale: float = 1.0) -> "Figure":
    """A figure of a size in points, drawn ``scale`` pixels to a point; its text can be measured at once."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    size = (width / POINTS_PER_INCH, height / POINTS_PER_INCH)
    figure = Figure(figsize=size, dpi=POINTS_PER_INCH * scale)
    FigureCanvasAgg(figure)
    return figure


@cache
def prepare() -> tuple[str, ...]:
    """Import matplotlib with a font list of our own and our faces known to it; returns their families in order."""
    _keep_its_cache_with_ours()
    spare_manual()
    from matplotlib import font_manager
    from matplotlib.backends import backend_agg  # noqa: F401  # the slow half of the first drawing

    manager = font_manager.fontManager
    families = []
    for file in font_files():
        manager.addfont(str(file))
        families.append(manager.ttflist[-1].name)
    known = {entry.name for entry in manager.ttflist}
    return (*families, *[name for name in _EAST_ASIAN if name in known], "DejaVu Sans")


def _keep_its_cache_with_ours() -> None:
    from platformdirs import user_cache_path

    # Where there is no place for it, matplotlib finds one itself: saying so on a console helps nobody.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    if "MPLCONFIGDIR" not in os.environ:
        os.environ["MPLCONFIGDIR"] = str(user_cache_path("Goodword", appauthor=False) / "matplotlib")


def _settings(palette: ChartPalette, type_size: float, families: tuple[str, ...]) -> dict[Any, Any]:
    small = type_size * 0.92
    return {
        **_ALWAYS,
        "font.family": list(families),
        "font.size": type_size,
        "text.color": palette.text,
        "axes.edgecolor": palette.line,
        "axes.labelcolor": palette.second,
        "axes.labelsize": small,
        "axes.labelpad": type_size * 0.4,
        "grid.color": palette.grid,
        "xtick.color": palette.line,
        "ytick.color": palette.line,
        "xtick.labelcolor": palette.second,
        "ytick.labelcolor": palette.second,
        "xtick.labelsize": small,
        "ytick.labelsize": small,
        "legend.fontsize": small,
    }
