"""How a figure changed against another scope, in a few letters."""

from decimal import Decimal

from models import show
from models.figures.figure import Figure, FigureSet, Unit
from models.figures.figure_text import value_text


def change_text(now: Figure, then: Figure) -> str:
    """The change from then to now: "+12 %", of a rate in points "+1.1 pt"; empty where ``why_no_change`` says why.

    Money that was or is a loss has no percent: it changes by an amount, "+€412". Money is compared within one currency.
    """
    if now.value is None or then.value is None or why_no_change(now, then):
        return ""
    if now.unit is Unit.RATE:
        # Between the two as they are shown: 4.5 % and 4.7 % lie 0.2 points apart, whatever was rounded away.
        points = round(_shown(now.value) - _shown(then.value), 1)
        return f"{_sign(points)}{show.number(abs(points), 1)} pt"
    if now.unit is Unit.MONEY and min(now.value, then.value) <= 0:
        minor = round(now.value - then.value)
        return f"{_sign(minor)}{show.money(abs(minor), now.currency, cents=False)}"
    percent = round((now.value / then.value - 1) * 100)
    return f"{_sign(percent)}{show.number(abs(percent), 0)} %"


def why_no_change(now: Figure, then: Figure) -> str:
    """Why a figure has no change against another scope; empty where it has one."""
    if now.value is None or then.value is None:
        return now.reason if now.value is None else then.reason
    if now.currency != then.currency:
        return "They are in two currencies."
    if now.unit in (Unit.COUNT, Unit.RATIO) and then.value <= 0:
        return "It was 0: there is no percent of that."
    return ""


def change_told(now: Figure, then: Figure, label: str) -> str:
    """The other figure with the change in a sentence, or why there is none: "Spring picnic: €480 (+12 %)"."""
    if then.value is None:
        return f"{label}: n/a. {then.reason}".rstrip()
    told = f"{label}: {value_text(then)}"
    if now.value is None:
        return told
    if now.currency != then.currency:
        return f"{told}, in another currency"
    change = change_text(now, then)
    return f"{told} ({change})" if change else told


def same_figure(figure: Figure, others: FigureSet) -> Figure:
    """The figure of that name in another set, in the same currency where that has it."""
    return next((one for one in others.each(figure.name) if one.currency == figure.currency), others[figure.name])


def _sign(value: float) -> str:
    return "±" if value == 0 else "+" if value > 0 else show.MINUS


def _shown(fraction: float) -> float:
    """A fraction in percent, rounded as it is shown."""
    return float(show.round_half_up(Decimal(repr(fraction)) * 100, 1))
