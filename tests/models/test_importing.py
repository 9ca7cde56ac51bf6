"""A plan counts every row once, and leaves out what was not chosen."""

from datetime import date

from models.importing import Decision, Fate, ImportOptions, ImportPlan, Mapped, Noun, Outcome, PersonDraft


def plan_of(*fates: Fate) -> ImportPlan:
    drafts = [fate.draft for fate in fates if fate.draft]
    others = [fate for fate in fates if not fate.draft]
    mapped = Mapped("influencer_list", Noun.INFLUENCERS, "a.csv", drafts, others, [], date(2026, 5, 4), ImportOptions())
    return ImportPlan(mapped, list(fates), [])


def fate(row: int, outcome: Outcome, note: str = "") -> Fate:
    draft = PersonDraft(row, "Ana") if outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.SAME) else None
    return Fate(row, outcome, note, draft)


def test_the_counts_of_a_plan_are_its_rows() -> None:
    plan = plan_of(*(fate(row, outcome) for row, outcome in enumerate(Outcome, 2)))
    assert plan.rows == 6
    assert set(plan.counts.values()) == {1}
    assert plan.label == "Import a.csv"


def test_left_out_rows_are_counted_by_reason_and_problems_by_row() -> None:
    rows = [fate(2, Outcome.LEFT_OUT, "empty row"), fate(3, Outcome.LEFT_OUT, "empty row")]
    plan = plan_of(*rows, fate(4, Outcome.PROBLEM, "“x” is no number."))
    assert plan.left_out == {"empty row": 2}
    assert plan.problems == [(4, "“x” is no number.")]
    assert not plan.writes_anything


def test_rows_that_are_not_chosen_are_left_out_and_the_sum_stays() -> None:
    plan = plan_of(fate(2, Outcome.NEW), fate(3, Outcome.CHANGED), fate(4, Outcome.SAME))
    fewer = plan.without(frozenset({2, 4}))
    assert fewer.left_out == {"not chosen": 1}
    assert fewer.counts[Outcome.SAME] == 1
    assert sum(fewer.counts.values()) == fewer.rows == plan.rows
    assert plan.counts[Outcome.NEW] == 1


def test_a_decision_is_one_sentence() -> None:
    assert Decision("counts", "Followers", "48.5M = 48,500,000").text == "Followers 48.5M = 48,500,000"
