"""A figure as JSON, for programs: money as decimal strings, rates and ratios as fractions."""

from decimal import ROUND_HALF_UP, Decimal

from models.figures.figure import Figure, FigureSet, Unit
from models.figures.figure_groups import group_of
from models.figures.figure_text import label_text, value_text
from models.reading.currencies import minor_digits
from models.reading.money import to_decimal_string


def as_json(figure: Figure) -> dict[str, object]:
    """The figure as one JSON object; money is a decimal string, rates and ratios are fractions."""
    return {
        "label": label_text(figure),
        "group": group_of(figure.name).value,
        "value": plain_value(figure, figure.value),
        "shown": value_text(figure),
        "low": plain_value(figure, figure.low),
        "high": plain_value(figure, figure.high),
        "n": figure.n,
        "of": figure.of,
        "counted": figure.counted,
        "unit": figure.unit.value,
        "currency": figure.currency,
        "formula": figure.formula,
        "basis": figure.basis.value,
        "reason": figure.reason,
        "notes": list(figure.notes),
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


def plain_value(figure: Figure, value: float | None) -> str | float | None:
    """A value of a figure for programs: money as an exact decimal string, anything else as it is."""
    if value is None or figure.unit is not Unit.MONEY:
        return value
    if isinstance(value, int):
        return to_decimal_string(value, figure.currency)
    # A price per piece may be a fraction of a cent: two more digits than the currency has, more where they are zeros.
    digits = minor_digits(figure.currency)
    exact = Decimal(repr(value)).scaleb(-digits)
    places = max(digits + 2, 3 - exact.adjusted()) if exact else digits + 2
    return f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
