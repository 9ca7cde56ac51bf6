"""Makes the enumerations of Qt in half the time that Python takes: a start meets 3,400 names of 240 of them.

Python looks at each name in turn for what only a class written by hand may hold: descriptors, ``auto``, values that are
tuples. PySide hands over names with whole numbers. What is made is the same, name for name, as a test holds.
"""

import sys
from enum import Enum, EnumType, Flag
from functools import cache, reduce
from operator import or_
from typing import Any

_Making: Any = EnumType
_as_python_does = _Making._create_


def make_enumerations_quickly() -> None:
    """From now on; before Qt is imported. Another Python makes them in another way, and is left to it."""
    if sys.version_info[:2] == (3, 11):
        _Making._create_ = _create


def _create(kind: type[Enum], name: str, members: Any, **options: Any) -> Any:
    if not (isinstance(members, list) and _are_plain(members, kind)):
        return _as_python_does(kind, name, members, **options)
    made: Any = _as_python_does(kind, name, [], **options)
    is_flag = issubclass(kind, Flag)
    for word, value in members:
        member = made._value2member_map_.get(value)
        if member is None:
            member = made._value2member_map_[value] = _member(made, word, value)
            if not is_flag or _is_one_bit(value):
                made._member_names_.append(word)
        made._member_map_[word] = member
        type.__setattr__(made, word, member)
    if is_flag:
        _know_bits(made)
    return made


def _are_plain(members: list[Any], kind: type[Enum]) -> bool:
    words = [member[0] for member in members if type(member) is tuple and type(member[1]) is int]
    return len(words) == len(members) and _names_in(kind).isdisjoint(words)


@cache
def _names_in(kind: type[Enum]) -> frozenset[str]:
    """What a member cannot simply be called: another thing of a member goes by that name."""
    return frozenset(name for base in kind.__mro__ for name in vars(base))


def _member(made: Any, word: str, value: int) -> Enum:
    member: Any = made._new_member_(made, value) if made._use_args_ else made._new_member_(made)
    member._value_ = value
    member._name_ = word
    member.__objclass__ = made
    member._sort_order_ = len(made._member_names_)
    return member  # type: ignore[no-any-return]  # it is one of what was made


def _is_one_bit(value: int) -> bool:
    return value != 0 and not value & (value - 1)


def _know_bits(made: Any) -> None:
    """Note which bits there are, of a kind whose members are put together."""
    values = list(made._value2member_map_)
    made._flag_mask_ = reduce(or_, values, 0)
    made._singles_mask_ = reduce(or_, filter(_is_one_bit, values), 0)
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    single = [made._member_map_[word]._value_ for word in made._member_names_]
    if single != sorted(single):
        made._iter_member_ = made._iter_member_by_def_
