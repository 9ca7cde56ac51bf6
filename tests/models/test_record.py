import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from functools import cached_property
from typing import Any

import pytest

from models.record import record


@record(frozen=True)
class Ours:
    name: str
    size: int = 3
    tags: tuple[str, ...] = field(default_factory=tuple)

    @cached_property
    def loud(self) -> str:
        return self.name.upper()


@dataclass(frozen=True)
class Plain:
    name: str
    size: int = 3
    tags: tuple[str, ...] = field(default_factory=tuple)


@record(frozen=True)
class Positive:
    size: int

    def __post_init__(self) -> None:
        if self.size <= 0:
            raise ValueError("too small")


@record(frozen=True, eq=False)
class Alone:
    size: int


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (("Ö",), {}),
        (("a", 4), {}),
        (("a", 4, ("x",)), {}),
        ((), {"name": "a"}),
        (("a",), {"tags": ("x", "y")}),
        ((), {"tags": (), "size": 0, "name": ""}),
    ],
)
def test_a_record_is_made_and_told_of_as_the_dataclass_is(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, plain = Ours(*values, **named), Plain(*values, **named)
    assert repr(ours) == repr(plain).replace("Plain", "Ours")
    assert vars(ours) == vars(plain)
    assert hash(ours) == hash(plain)
    assert ours == Ours(*values, **named)
    assert ours != Ours("other")
    unlike: object = plain
    assert ours != unlike


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        ((), {"size": 1}),
        (("a", 1, (), 5), {}),
        (("a",), {"colour": 1}),
        ((), {"colour": 1}),
        (("a",), {"name": "b"}),
    ],
)
def test_wrong_fields_are_refused_as_by_the_dataclass(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    for noun in (Ours, Plain):
        with pytest.raises(TypeError):
            noun(*values, **named)


def test_a_record_cannot_be_changed() -> None:
    ours: Any = Ours("a")
    with pytest.raises(FrozenInstanceError):
        ours.size = 5
    with pytest.raises(FrozenInstanceError):
        del ours.size
    assert ours == Ours("a")


def test_copies_with_other_values_and_through_pickle_are_records() -> None:
    ours = Ours("a", 4)
    assert ours.loud == "A"
    assert replace(ours, name="b") == Ours("b", 4)
    assert pickle.loads(pickle.dumps(ours)) == ours  # noqa: S301  # it was made here
    assert [each.name for each in fields(Ours)] == ["name", "size", "tags"]


def test_each_has_a_value_of_its_own_of_what_is_made_anew() -> None:
    @record(frozen=True)
    class Holding:
        kept: list[int] = field(default_factory=list)

    Holding().kept.append(1)
    assert Holding().kept == []


def test_what_is_checked_once_made_is_checked() -> None:
    assert Positive(1).size == 1
    with pytest.raises(ValueError, match="too small"):
        Positive(0)


def test_one_that_is_compared_by_itself_is_equal_to_no_other() -> None:
    assert Alone(1) != Alone(1)
