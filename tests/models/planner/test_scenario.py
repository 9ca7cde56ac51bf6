from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.campaign import Campaign, GoalMetric
from models.figures.figure import Figure, Unit
from models.planner.plan import plan_of
from models.planner.pool import Pool
from models.planner.scenario import Scenario, inputs_of, next_name
from models.planner.wishes import METRICS, Wishes
from models.reading.platform import Platform
from tests.models.planner.picking import somebody

WISHES = st.builds(
    Wishes,
    budget=st.integers(0, 10**9),
    currency=st.sampled_from(["EUR", "USD", "JPY"]),
    metric=st.sampled_from(METRICS),
    at_least=st.integers(0, 3),
    most_per_platform=st.dictionaries(st.sampled_from(["Instagram", "TikTok"]), st.integers(0, 9)),
    most_per_region=st.dictionaries(st.sampled_from(["FR", "Lyon"]), st.integers(0, 9)),
    regions=st.frozensets(st.text(max_size=4), max_size=3),
    must=st.frozensets(st.integers(1, 9), max_size=2),
    without=st.frozensets(st.integers(1, 9), max_size=2),
)
POOL = Pool(
    Campaign(1, "Box"), GoalMetric.ENGAGEMENTS, (somebody(1), somebody(2)), {}, 0, None, 0, (),
    Figure("aov", "Average order", Unit.MONEY, None, "", reason="none"), None, Platform.INSTAGRAM,
)  # fmt: skip


@given(WISHES)
def test_wishes_read_back_as_they_were_kept(wishes: Wishes) -> None:
    inputs = inputs_of(plan_of(POOL, wishes), date(2026, 9, 22), from_list=True)
    kept = Scenario(1, 1, "Mix A", inputs)
    assert kept.wishes == wishes
    assert kept.from_list


def test_a_scenario_that_says_nothing_has_no_limits_and_no_result() -> None:
    kept = Scenario(1, 1, "Mix A")
    assert kept.wishes == Wishes(0)
    assert (kept.result, kept.tip) == ("", "")


def test_the_first_free_name_is_taken() -> None:
    assert next_name([]) == "Mix A"
    assert next_name(["Mix A", "Mix C"]) == "Mix B"
    assert next_name([f"Mix {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) == "Mix 27"
