"""Frozen dataclasses for which Python compiles nothing: half a millisecond less for each that a start makes.

To a reader, to mypy and to ``dataclasses`` (``replace``, ``fields``) a record is a frozen dataclass. Its methods are
the same few for all, where ``dataclass`` writes the source of six for each class and compiles it.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, eq: bool = True) -> Callable[[type], type]:
        """As ``dataclass(frozen=True)``; ``frozen`` is there for mypy, and is always true."""
        assert frozen  # noqa: S101  # a record that can be changed is a dataclass
        return lambda cls: _made(cls, eq=eq)


def _made(cls: Any, *, eq: bool) -> Any:
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    names = tuple(field.name for field in fields(made))
    methods = {"__repr__": _repr(names), **(_comparing(names) if eq else {})}
    for name, method in methods.items():
        if name not in vars(made):
            setattr(made, name, method)
    made.__init__ = _init(made, names)
    made.__setattr__ = made.__delattr__ = _refuse
    return made


def _init(made: Any, names: tuple[str, ...]) -> Callable[..., None]:
    defaults = {field.name: field.default for field in fields(made) if field.default is not MISSING}
    factories = {field.name: field.default_factory for field in fields(made) if field.default_factory is not MISSING}
    known, count, post_init = frozenset(names), len(names), getattr(made, "__post_init__", None)

    def __init__(self: Any, *values: object, **named: object) -> None:  # noqa: N807  # it becomes the method
        mine = self.__dict__
        if named or len(values) != count:
            mine.update(defaults)
            mine.update(named)
            for name in factories.keys() - named.keys():
                mine[name] = factories[name]()
            is_twice = not named.keys().isdisjoint(names[: len(values)])
            if is_twice or len(values) > count or not known.issuperset(named):
                raise TypeError(f"{made.__name__} has {', '.join(names)}: {len(values)} values, {', '.join(named)}")
        mine.update(zip(names, values, strict=False))
        if len(mine) != count:
            raise TypeError(f"{made.__name__} lacks {', '.join(known - mine.keys())}")
        if post_init is not None:
            post_init(self)

    return __init__


def _comparing(names: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    values = attrgetter(*names)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807  # it becomes the method
        return bool(values(self) == values(other)) if type(self) is type(other) else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807  # the same
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _repr(names: tuple[str, ...]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:  # noqa: N807  # it becomes the method
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({told})"

    return __repr__


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot set or delete {name!r} of {type(self).__name__}")
