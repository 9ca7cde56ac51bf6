from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.draft import Draft, Verdict, awaits_changes, open_draft, rounds_not_kept


@given(counted=st.none() | st.integers(0, 99), kept=st.integers(0, 99))
def test_rounds_only_counted_and_rounds_kept_add_up_to_the_larger(counted: int | None, kept: int) -> None:
    assert rounds_not_kept(counted, kept) + kept == max(counted or 0, kept)


def test_only_the_newest_draft_waits_for_an_answer() -> None:
    sent_back, waiting = Draft(1, 1, verdict=Verdict.CHANGES), Draft(2, 1)
    assert open_draft([sent_back, waiting]) is waiting
    assert open_draft([waiting, sent_back]) is None
    assert open_draft([]) is None


def test_the_creator_is_to_move_after_changes_were_asked_for() -> None:
    assert awaits_changes([Draft(1, 1, verdict=Verdict.CHANGES)])
    assert not awaits_changes([Draft(1, 1, verdict=Verdict.CHANGES), Draft(2, 1)])


def test_a_round_says_its_days_as_far_as_they_are_known() -> None:
    day = date(2026, 9, 12)
    assert Draft(1, 1, day, date(2026, 9, 14)).days_text == "came in 12 Sep 2026 · answered 14 Sep 2026"
    assert Draft(1, 1).days_text == "days not noted"
