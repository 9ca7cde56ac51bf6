"""What holds of every figure, whatever it is made from: a number or blank with a reason, its range in order."""

import math

from models.figures.figure import Figure, FigureSet, Unit
from models.figures.figure_groups import group_of
from models.figures.figure_json import as_json, set_as_json
from models.figures.figure_text import explanation, value_text


def assert_sane(figure: Figure) -> None:
    if figure.value is None:
        assert figure.reason, figure.name
        assert figure.low is None, figure.name
        assert figure.high is None, figure.name
    else:
        assert math.isfinite(figure.value), figure.name
        assert not figure.reason, figure.name
    assert (figure.low is None) == (figure.high is None), figure.name
    if figure.value is not None and figure.low is not None and figure.high is not None:
        assert 0 <= figure.low <= figure.value <= figure.high < math.inf, figure.name
    assert figure.formula
    assert figure.n >= 0
    assert figure.of is None or figure.n <= figure.of
    assert figure.value is not None or not figure.inputs, figure.name
    assert all(one.value is not None for one in figure.inputs), figure.name
    assert group_of(figure.name)
    assert explanation(figure)
    assert value_text(figure)
    shown = as_json(figure)
    assert figure.unit is not Unit.MONEY or shown["value"] is None or isinstance(shown["value"], str)


def assert_all_sane(found: FigureSet) -> None:
    for figures in (found.figures, *found.by_currency.values()):
        for name, figure in figures.items():
            assert figure.name == name
            assert_sane(figure)
    set_as_json(found)
