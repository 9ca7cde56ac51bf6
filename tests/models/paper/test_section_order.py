from hypothesis import given
from hypothesis import strategies as st

from models.paper.section_order import SectionOrder, SectionRow, proposed
from models.paper.sections import SectionKind

NAMES = "abcdefgh"
SUBSETS = st.lists(st.sampled_from(NAMES), unique=True)


def kinds(names: str, not_proposed: str = "") -> list[SectionKind[None]]:
    return [SectionKind(name, name.upper(), lambda _: (), is_proposed=name not in not_proposed) for name in names]


def names(rows: tuple[SectionRow, ...]) -> str:
    return "".join(row.name for row in rows)


def test_sections_stand_as_chosen() -> None:
    rows = SectionOrder(("c", "a", "b"), frozenset("a")).rows(kinds("abc"))
    assert [(row.name, row.is_wanted) for row in rows] == [("c", True), ("a", False), ("b", True)]


def test_one_that_was_not_known_stands_behind_the_one_it_is_proposed_after() -> None:
    assert names(SectionOrder(("c", "a")).rows(kinds("abc"))) == "cab"
    assert names(SectionOrder(("c", "b")).rows(kinds("abc"))) == "acb"


def test_one_that_is_there_only_once_chosen_is_not_wanted_by_itself() -> None:
    rows = SectionOrder(("a",)).rows(kinds("ab", not_proposed="b"))
    assert [row.is_wanted for row in rows] == [True, False]
    assert proposed(kinds("ab", not_proposed="b")) == rows


@given(SUBSETS, SUBSETS, st.permutations(NAMES))
def test_whatever_was_chosen_every_section_stands_once(order: list[str], out: list[str], now: list[str]) -> None:
    there = kinds("".join(now[:6]))
    rows = SectionOrder(tuple(order), frozenset(out)).rows(there)
    assert sorted(row.name for row in rows) == sorted(kind.name for kind in there)
    chosen = [name for name in order if name in now[:6]]
    assert [row.name for row in rows if row.name in chosen] == chosen
    assert SectionOrder.of(rows).rows(there) == rows
