"""What the drawings share: ticks on days, labels that do not meet, axes that fill their figure."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from models import show
from models.reading.named_days import MONTHS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LONGEST_LABEL = 22
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
TITLE_SIZE = 1.25
"""The size of a picture's own title, in type sizes."""

_WIDTH_OF_A_DAY = 5.2
"""Room of one day's label, in type sizes."""


def type_size() -> float:
    """The size of the figure's plain type, in points."""
    from matplotlib.font_manager import FontProperties

    return float(FontProperties().get_size_in_points())


def short_label(text: str, longest: int = LONGEST_LABEL) -> str:
    """A name on one line that fits beside an axis."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def size_in_points(ax: "Axes") -> tuple[float, float]:
    """Width and height of the whole figure, in points."""
    width, height = ax.get_figure(root=True).get_size_inches()  # type: ignore[union-attr]
    return float(width) * 72, float(height) * 72


def most_day_labels(ax: "Axes") -> int:
    """How many labels of days fit side by side below the axes."""
    size = type_size()
    return max(2, int((size_in_points(ax)[0] - 4 * size) / (_WIDTH_OF_A_DAY * size)))


def day_ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """At most ``most`` days with their labels: every so many days from the first, or the first of months."""
    span = (last - first).days
    step = next((step for step in _DAY_STEPS if span // step + 1 <= most), None)
    if step is not None:
        days = [first + timedelta(days=place) for place in range(0, span + 1, step)]
        return _with_years(days, [show.day(day) for day in days], last)
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in _MONTH_STEPS if months // step + 1 <= most), _MONTH_STEPS[-1])
    days = [_month_later(first, place) for place in range(0, months + 1, step)]
    days = [day for day in days if first <= day <= last]
    return _with_years(days, [MONTHS[day.month - 1] for day in days], last, always=True)


def _month_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _with_years(
    days: Sequence[date], labels: Sequence[str], last: date, *, always: bool = False
) -> list[tuple[date, str]]:
    """Days with their labels, and the year below the first day of each year where that is not plain."""
    if not days or (not always and days[0].year == last.year):
        return list(zip(days, labels, strict=True))
    told: list[tuple[date, str]] = []
    for place, (day, label) in enumerate(zip(days, labels, strict=True)):
        is_new = place == 0 or day.year != days[place - 1].year
        told.append((day, f"{label}\n{day.year}" if is_new else label))
    return told


def count_axis(axis: Any, most: int = 6) -> None:
    """Ticks at round whole numbers, thousands apart; ``axis`` is an axis of matplotlib."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axis.set_major_locator(MaxNLocator(most, integer=True, steps=[1, 2, 2.5, 5, 10], min_n_ticks=2))
    axis.set_major_formatter(FuncFormatter(lambda value, _: show.count(float(value))))


def settle(ax: "Axes", padding: float = 4.0) -> None:
    """Make the axes with all their labels fill the figure, in one pass; costs about one drawing of the text."""
    figure: Any = ax.get_figure(root=True)
    renderer = figure.canvas.get_renderer()
    ax.set_position((0.2, 0.2, 0.6, 0.6))
    inside: Any = ax.get_window_extent(renderer)
    # Marks lie within the axes: only words can stand out of them.
    outside: Any = ax.get_tightbbox(renderer, bbox_extra_artists=list(ax.texts))
    # A legend stands above the axes and may reach over what is left of them: it takes room at the top alone.
    legend: Any = ax.get_legend()
    highest = outside.y1 if legend is None else max(outside.y1, legend.get_window_extent(renderer).y1)
    width, height = figure.bbox.width, figure.bbox.height
    gap = padding * figure.dpi / 72
    left = (inside.x0 - outside.x0 + gap) / width
    bottom = (inside.y0 - outside.y0 + gap) / height
    right = (outside.x1 - inside.x1 + gap) / width
    title = 1.4 * TITLE_SIZE * type_size() * figure.dpi / 72 if figure.get_suptitle() else 0
    top = (highest - inside.y1 + gap + title) / height
    ax.set_position((left, bottom, max(1 - left - right, 0.05), max(1 - bottom - top, 0.05)))


def label_tops(ax: "Axes", labels: Iterable[tuple[float, float, str]], tops: Sequence[float], colour: str) -> None:
    """Write each (place, value, text) above its bar, clear of other bars and labels, beside it where that is nearer.

    ``tops`` are the heights of the bars at places 0, 1, 2…. What finds no room near its bar is left out.
    Call it once the axes have their place.
    """
    figure: Any = ax.get_figure(root=True)
    renderer = figure.canvas.get_renderer()
    size, pixel = type_size() * 0.86, figure.dpi / 72
    frame = ax.get_window_extent(renderer)
    taken: list[Any] = []
    for place, value, text in sorted(labels, key=lambda label: -label[1]):
        written = ax.annotate(
            text, (place, value), xytext=(0, 3), textcoords="offset points", ha="center", va="bottom", fontsize=size,
            color=colour, annotation_clip=False,
        )  # fmt: skip
        box = written.get_window_extent(renderer)
        shifts = [_into(box, frame, share * box.width) for share in (0, 0.35, -0.35, 0.48, -0.48)]
        lifts = [_lift(ax, box.translated(shift, 0), tops, taken) for shift in shifts]
        lift, shift = min(zip(lifts, shifts, strict=True), key=lambda found: (round(found[0]), abs(found[1])))
        if lift > 1.6 * size * pixel or box.y1 + lift > frame.y1 + 3 * pixel:
            written.remove()
            continue
        written.set_position((shift / pixel, 3 + lift / pixel))
        taken.append(box.translated(shift, lift))


def _into(box: Any, frame: Any, shift: float) -> float:
    """A sideways shift of a label, mended so that it stays inside the axes."""
    return float(min(max(shift, frame.x0 - box.x0), frame.x1 - box.x1))


def _lift(ax: "Axes", box: Any, tops: Sequence[float], taken: Sequence[Any]) -> float:
    """How far up a label must go to be clear of bars and labels, in pixels."""
    (first, _), (last, _) = ax.transData.inverted().transform([(box.x0, 0), (box.x1, 0)])
    below = tops[max(0, round(first)) : round(last) + 1]
    bar = float(ax.transData.transform((0, max(below, default=0.0)))[1])
    lift = max(0.0, bar - float(box.y0) + 2)
    for other in sorted(taken, key=lambda one: float(one.y0)):
        if _meets(box.translated(0, lift), other):
            lift = float(other.y1) - float(box.y0) + 1
    return lift


def _meets(box: Any, other: Any) -> bool:
    return bool(box.x0 < other.x1 + 4 and other.x0 < box.x1 + 4 and box.y0 < other.y1 and other.y0 < box.y1)


def meets_legend(ax: "Axes", text: Any) -> bool:
    """Whether words run into the legend."""
    figure: Any = ax.get_figure(root=True)
    legend = ax.get_legend()
    renderer = figure.canvas.get_renderer()
    return legend is not None and _meets(text.get_window_extent(renderer), legend.get_window_extent(renderer))


def quietest(
    ax: "Axes",
    text: Any,
    places: Sequence[tuple[float, float]],
    dots: Sequence[tuple[float, float]],
    others: Sequence[Any],
) -> bool:
    """Move an annotation above or below the one of several places where it covers the fewest dots, not other words.

    Where the words are too long for each, they are drawn back into the axes; words that find no room at all are left
    out, which ``False`` says.
    """
    figure: Any = ax.get_figure(root=True)
    renderer = figure.canvas.get_renderer()
    frame, taken = ax.get_window_extent(renderer), [one.get_window_extent(renderer) for one in others]
    pixels = ax.transData.transform(list(dots))
    right, up = text.get_position()
    spots = ax.transData.transform(list(places))
    text.xy = places[0]
    words = text.get_window_extent(renderer).translated(*-spots[0])  # laying them out anew for each place is slow
    drop = words.height + 2 * up * figure.dpi / 72
    found: list[tuple[int, bool, float, float, tuple[float, float]]] = []
    for place, spot in zip(places, spots, strict=True):
        for down in (0.0, drop):
            box = words.translated(spot[0], spot[1] - down)
            shift = _into(box, frame, 0)
            box = box.translated(shift, 0)
            is_out = box.x0 < frame.x0 - 1 or box.y1 > frame.y1 or box.y0 < frame.y0
            if is_out or any(_meets(box, one) for one in taken):
                continue
            covered = sum(bool(box.x0 - 4 < x < box.x1 + 4 and box.y0 - 4 < y < box.y1 + 4) for x, y in pixels)
            found.append((covered, shift != 0, down, shift, place))
    if not found:
        text.remove()
        return False
    _, _, down, shift, text.xy = min(found, key=lambda one: (*one[:3], abs(one[3])))
    text.set_position((right + shift * 72 / figure.dpi, up - down * 72 / figure.dpi))
    return True
