import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.charts import Course, StageFunnel
from models.stage_names import StageNames
from models.stages import Column, Stage

courses = st.builds(Course, st.sampled_from(Stage), st.booleans(), st.booleans(), st.booleans(), st.booleans())


@pytest.mark.parametrize(
    ("stage", "reached"),
    [
        (Stage.IDEA, 0), (Stage.SHORTLISTED, 0), (Stage.CONTACTED, 1), (Stage.NEGOTIATING, 2), (Stage.APPROVED, 3),
        (Stage.LIVE, 4), (Stage.CLOSED, 5), (Stage.NO_REPLY, 1), (Stage.DECLINED, 2), (Stage.GHOSTED, 3),
        (Stage.CANCELLED, 3),
    ],
)  # fmt: skip
def test_a_stage_has_passed_those_before_it_and_an_exit_the_last_one_known(stage: Stage, reached: int) -> None:
    assert Course(stage).reached == reached


def test_what_is_written_down_counts_where_the_stage_says_less() -> None:
    assert Course(Stage.SHORTLISTED, was_written_to=True).reached == 1
    assert Course(Stage.NO_REPLY, has_answered=True).reached == 2
    assert Course(Stage.CONTACTED, has_agreed=True).reached == 3
    assert Course(Stage.CANCELLED, has_posts=True).reached == 4


def test_each_step_has_its_share_of_the_step_before() -> None:
    chart = StageFunnel.of([Course(stage) for stage in (Stage.IDEA, Stage.CONTACTED, Stage.DECLINED, Stage.LIVE)])
    assert [(step.label, step.reached, step.of) for step in chart.steps] == [
        ("Contacted", 3, 4), ("Replied", 2, 3), ("Agreed", 1, 2), ("Live", 1, 1), ("Measured", 0, 1),
    ]  # fmt: skip
    assert chart.share_text(1) == "67 % of 3"
    assert chart.told(1).splitlines()[0] == "Replied: 2 partnerships"
    assert chart.told(1).splitlines()[-1] == "1 ended here: declined"


def test_the_owners_names_of_stages_are_used() -> None:
    names = StageNames({Column.AGREED: "On board", Stage.DECLINED: "Said no"})
    chart = StageFunnel.of([Course(Stage.DECLINED)], names)
    assert chart.steps[2].label == "On board"
    assert chart.steps[1].exits == (("Said no", 1),)


def test_nobody_contacted_and_nobody_at_all_are_told_apart() -> None:
    assert StageFunnel.of([]).text_summary() == "No partnership here yet."
    assert StageFunnel.of([Course(Stage.IDEA)]).text_summary() == (
        "1 partnership on the list, nobody was written to yet."
    )


@given(st.lists(courses, max_size=60))
def test_no_step_holds_more_than_the_one_before_and_every_exit_is_told_once(made: list[Course]) -> None:
    chart = StageFunnel.of(made)
    reached = [len(made), *(step.reached for step in chart.steps)]
    assert reached == sorted(reached, reverse=True)
    assert sum(step.ended for step in chart.steps) == sum(course.stage.is_exit for course in made)
    assert all(step.ended <= step.reached for step in chart.steps)
