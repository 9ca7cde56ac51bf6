import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.planner.post_chance import ASSUMED_GIFT, ASSUMED_PAID, Kept, chance_assumption, post_chance
from models.planner.regions import allowed_of, region_label

KEPT = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Kept(min(pair), max(pair)))


@given(KEPT, KEPT, st.booleans())
def test_a_chance_lies_between_never_and_always(own: Kept, everybody: Kept, gift: bool) -> None:
    assert 0 < post_chance(own, everybody, is_gift=gift) < 1


def test_while_nothing_is_known_it_is_assumed_and_said_so() -> None:
    assert post_chance(Kept(), Kept(), is_gift=False) == pytest.approx(ASSUMED_PAID)
    assert post_chance(Kept(), Kept(), is_gift=True) == pytest.approx(ASSUMED_GIFT)
    assert chance_assumption(Kept(), Kept(), is_gift=True) == "No gifts are over yet: the chance to post is assumed."


def test_her_own_record_counts_more_the_longer_it_is() -> None:
    few, many = (post_chance(Kept(0, n), Kept(9, 10), is_gift=False) for n in (1, 20))
    assert many < few < 0.9


def test_a_campaign_names_countries_by_name_and_people_by_code() -> None:
    assert allowed_of(("France", "UK", "Peru"), {"FR", "UK", "DE", ""}) == {"FR", "UK"}
    assert region_label("FR") == "France"
    assert region_label("Bretagne") == "Bretagne"
