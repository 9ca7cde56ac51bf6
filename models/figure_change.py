"""How a figure changed against another scope, in a few letters."""

from models import show
from models.figure import Figure, Unit


def change_text(now: Figure, then: Figure) -> str:
    """The change from then to now: "+12 %", of a rate in points "+1.1 pt"; empty where either is n/a or then is 0.

    Money is compared within one currency only.
    """
    if now.value is None or then.value is None or now.currency != then.currency:
        return ""
    if now.unit is Unit.RATE:
        points = round((now.value - then.value) * 100, 1)
        return f"{_sign(points)}{show.number(abs(points), 1)} pt"
    if then.value <= 0:
        return ""
    percent = round((now.value / then.value - 1) * 100)
    return f"{_sign(percent)}{show.number(abs(percent), 0)} %"


def _sign(value: float) -> str:
    return "±" if value == 0 else "+" if value > 0 else show.MINUS
