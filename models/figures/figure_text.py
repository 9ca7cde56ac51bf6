"""A figure in words: its value, its range, and the lines that say how it came about."""

from enum import StrEnum

from models import show
from models.figures.figure import Figure, Input, Unit
from models.reading.currencies import symbol
from models.record import record


class Part(StrEnum):
    """What a line of a figure's detail tells, as its label reads."""

    FORMULA = "Formula"
    INPUTS = "Made from"
    GROUNDS = "Based on"
    BASIS = "How known"
    RANGE = "80 % range"
    REASON = "Why n/a"
    NOTE = "Note"


@record(frozen=True)
class Detail:
    """What a figure says of itself under one label, in one line or several."""

    part: Part
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " · ".join(self.lines)


def label_text(figure: Figure) -> str:
    """The name of a figure with its currency's sign where it is part of it: "Back per €1"."""
    is_back = figure.name == "back_per_1" and figure.currency
    return f"Back per {symbol(figure.currency)}1" if is_back else figure.label


def value_text(figure: Figure) -> str:
    """The value as a person reads it: "148,200", "4.4 %", "€1,240", "€2.60", "n/a"."""
    return _text(figure, figure.value)


def range_text(figure: Figure) -> str:
    """The 80 % range: "likely 3.8 – 5.1"; empty where there is none."""
    told = span_text(figure)
    return f"likely {told}" if told else ""


def span_text(figure: Figure) -> str:
    """The two ends of the 80 % range: "3.8 – 5.1", "about 1.2"; empty where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    if figure.unit is Unit.RATE:
        return show.percent_span(figure.low, figure.high)
    if figure.unit is Unit.RATIO:
        return show.span(figure.low, figure.high)
    return show.joined(_text(figure, figure.low), _text(figure, figure.high))


def share_text(figure: Figure) -> str:
    """A rate of few cases says both of them: "3 of 4"; any other figure says its value."""
    if figure.unit is Unit.RATE and figure.value is not None and figure.of is not None:
        return f"{figure.n} of {figure.of}"
    return value_text(figure)


def share_range_text(figure: Figure) -> str:
    """The range of a share in whole percent: a few cases tell no more; other figures have none here."""
    if figure.unit is not Unit.RATE or figure.low is None or figure.high is None:
        return ""
    return f"likely {show.percent_span(figure.low, figure.high, 0)} %"


def rests_on(figure: Figure) -> str:
    """What the figure rests on: "9 of 11 posts", "88 orders"; empty where nothing was counted."""
    if not figure.n and not figure.of:
        return ""
    noun = figure.counted if (figure.of or figure.n) != 1 else figure.counted.removesuffix("s")
    of = "" if not figure.is_partial else f" of {show.count(figure.of or 0)}"
    return f"{show.count(figure.n)}{of} {noun}"


def details(figure: Figure) -> tuple[Detail, ...]:
    """Everything a figure can say of itself: what tooltips and the pane beside the figures show."""
    span = span_text(figure)
    said: tuple[tuple[Part, tuple[str, ...]], ...] = (
        (Part.FORMULA, (figure.formula,)),
        (Part.INPUTS, tuple(f"{one.label} {_text(one, one.value)}" for one in figure.inputs)),
        (Part.GROUNDS, (rests_on(figure),)),
        (Part.BASIS, ("" if figure.value is None else figure.basis.value,)),
        (Part.RANGE, (f"likely {span} (8 times in 10)" if span else "",)),
        (Part.REASON, (figure.reason,)),
        (Part.NOTE, figure.notes),
    )
    return tuple(Detail(part, lines) for part, lines in said if any(lines))


def explanation(figure: Figure) -> str:
    """The details of a figure below its name and value, for a tooltip."""
    told = {one.part: one.text for one in details(figure)}
    lines = [f"{label_text(figure)}: {value_text(figure)}", f"= {told[Part.FORMULA]}"]
    if made := told.get(Part.INPUTS):
        lines.append(f"here: {made}")
    if grounds := told.get(Part.GROUNDS):
        lines.append(", ".join(part for part in (f"from {grounds}", told.get(Part.BASIS, "")) if part))
    if likely := told.get(Part.RANGE):
        lines.append(likely)
    if reason := told.get(Part.REASON):
        lines.append(f"n/a: {reason}")
    return "\n".join((*lines, *figure.notes))


def _text(figure: Figure | Input, value: float | None) -> str:
    if value is None:
        return show.NOT_AVAILABLE
    if figure.unit is Unit.RATE:
        return show.percent(value)
    if figure.unit is Unit.RATIO:
        return show.ratio_money(value, figure.currency) if figure.currency else show.number(value, 2)
    if figure.unit is Unit.MONEY:
        # A price per piece may be a fraction of a cent; a sum does not end in ".00".
        if isinstance(value, int):
            return show.money(value, figure.currency)
        return show.price(value, figure.currency)
    return show.number(value, 0 if value == int(value) else 1)
