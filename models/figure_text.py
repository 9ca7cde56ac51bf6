"""A figure in words and in JSON: its value, its range, and the sentence that says how it came about."""

from decimal import ROUND_HALF_UP, Decimal

from models import show
from models.currencies import minor_digits, symbol
from models.figure import Figure, FigureSet, Unit
from models.money import to_decimal_string
from models.show import DEFAULT_STYLE, NumberStyle


def value_text(figure: Figure, style: NumberStyle = DEFAULT_STYLE) -> str:
    """The value as a person reads it: "148,200", "4.4 %", "€1,240", "€2.60", "n/a"."""
    return _text(figure, figure.value, style)


def range_text(figure: Figure, style: NumberStyle = DEFAULT_STYLE) -> str:
    """The 80 % range: "likely 3.8 – 5.1"; empty where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    if figure.unit is Unit.RATE:
        return f"likely {show.percent_span(figure.low, figure.high, style=style)}"
    if figure.unit is Unit.RATIO:
        return f"likely {show.span(figure.low, figure.high, style=style)}"
    return f"likely {_text(figure, figure.low, style)} – {_text(figure, figure.high, style)}"


def share_text(figure: Figure, style: NumberStyle = DEFAULT_STYLE) -> str:
    """A rate of few cases says both of them: "3 of 4"; any other figure says its value."""
    if figure.unit is Unit.RATE and figure.value is not None and figure.of is not None:
        return f"{figure.n} of {figure.of}"
    return value_text(figure, style)


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
    return f"{figure.n:,} of {figure.of:,} {noun}" if figure.of not in (None, figure.n) else f"{figure.n:,} {noun}"


def explanation(figure: Figure, style: NumberStyle = DEFAULT_STYLE) -> str:
    """Everything a figure can say of itself, a line each: name, formula, what it rests on, basis, range, reason."""
    label = f"Back per {symbol(figure.currency)}1" if figure.name == "back_per_1" and figure.currency else figure.label
    lines = [f"{label}: {value_text(figure, style)}", f"= {figure.formula}"]
    if grounds := rests_on(figure):
        lines.append(f"from {grounds}, {figure.basis.value}")
    if likely := range_text(figure, style):
        lines.append(f"{likely} (8 times in 10)")
    if figure.reason:
        lines.append(f"n/a: {figure.reason}")
    return "\n".join(lines)


def as_json(figure: Figure) -> dict[str, object]:
    """The figure as one JSON object; money is a decimal string, rates and ratios are fractions."""
    return {
        "value": _plain(figure, figure.value),
        "low": _plain(figure, figure.low),
        "high": _plain(figure, figure.high),
        "n": figure.n,
        "unit": figure.unit.value,
        "formula": figure.formula,
        "basis": figure.basis.value,
        "reason": figure.reason,
    }


def set_as_json(figures: FigureSet) -> dict[str, object]:
    """A whole set as one JSON object; ``by_currency`` only where there is more than one."""
    found: dict[str, object] = {
        "scope": figures.scope,
        "currency": figures.currency,
        "figures": {name: as_json(figure) for name, figure in figures.figures.items()},
    }
    if figures.by_currency:
        found["by_currency"] = {
            currency: {name: as_json(figure) for name, figure in subtotal.items()}
            for currency, subtotal in figures.by_currency.items()
        }
    return found


def _text(figure: Figure, value: float | None, style: NumberStyle) -> str:
    if value is None:
        return show.NOT_AVAILABLE
    if figure.unit is Unit.RATE:
        return show.percent(value, style=style)
    if figure.unit is Unit.RATIO:
        return show.ratio_money(value, figure.currency, style) if figure.currency else show.number(value, 2, style)
    if figure.unit is Unit.MONEY:
        # A price per piece may be a fraction of a cent; a sum does not end in ".00".
        if isinstance(value, int):
            return show.money(value, figure.currency, style)
        return show.price(value, figure.currency, style)
    return show.count(value, style)


def _plain(figure: Figure, value: float | None) -> object:
    if value is None or figure.unit is not Unit.MONEY:
        return value
    if isinstance(value, int):
        return to_decimal_string(value, figure.currency)
    # A price per piece may be a fraction of a cent: two more digits than the currency has.
    digits = minor_digits(figure.currency)
    exact = Decimal(repr(value)).scaleb(-digits)
    return str(exact.quantize(Decimal(1).scaleb(-digits - 2), ROUND_HALF_UP))
