"""What the owner calls stages and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reading.text import fold, one_line
from models.stage_names import LONGEST_NAME, PLACES, USUAL_NAMES, StageNames, names_from, names_typed
from models.stages import Column, Stage, Standing

NAMES = st.builds(
    StageNames, st.dictionaries(st.sampled_from(PLACES), st.text("abcdé Ω", max_size=9).map(one_line).filter(bool))
)


def test_without_names_of_her_own_all_is_called_as_usual() -> None:
    assert USUAL_NAMES.of(Stage.PRODUCT_SENT) == "Product sent"
    assert USUAL_NAMES.of(Column.IN_TALKS) == USUAL_NAMES.of(Stage.NEGOTIATING) == "In talks"
    assert USUAL_NAMES.of_standing(Stage.REPLIED) == "In talks"
    assert USUAL_NAMES.of_standing(Stage.NO_REPLY) == "No reply"


def test_a_given_name_stands_for_its_stage_alone() -> None:
    names = StageNames({Stage.PRODUCT_SENT: "Box is out", Stage.GHOSTED: "Gone quiet"})
    assert names.of(Stage.PRODUCT_SENT) == "Box is out"
    assert names.of(Stage.AGREED) == "Agreed"
    assert names.of_standing(Stage.GHOSTED) == "Gone quiet"


def test_within_a_sentence_only_a_usual_name_loses_its_capital() -> None:
    names = StageNames({Stage.APPROVED: "Okay of Anna"})
    assert names.within_sentence(Stage.APPROVED) == "Okay of Anna"
    assert names.within_sentence(Stage.DRAFT_IN) == "draft in"


def test_a_stage_called_like_its_column_follows_it() -> None:
    names = StageNames({Column.CONTACTED: "Written to"})
    assert names.of(Stage.CONTACTED) == "Written to"
    assert StageNames({**names.given, Stage.CONTACTED: "First letter"}).of(Stage.CONTACTED) == "First letter"


def test_words_mean_what_the_owner_calls_so_before_what_is_usual() -> None:
    words = StageNames({Stage.LIVE: "Measured", Stage.MEASURED: "Counted"}).stages_by_word()
    assert words["measured"] is Stage.LIVE
    assert words["counted"] is Stage.MEASURED
    assert words["live"] is Stage.LIVE


@pytest.mark.parametrize(
    ("names", "doubled"),
    [
        ({Stage.IDEA: "live"}, Stage.IDEA),
        ({Column.CLOSED: "Declined"}, Column.CLOSED),
        ({Column.CLOSED: "Thanked", Stage.MEASURED: "thanked"}, Stage.MEASURED),
        ({Column.LIVE: "Measured", Stage.LIVE: "Posted"}, None),
        ({Stage.LIVE: "Measured", Stage.MEASURED: "Live"}, None),
    ],
)
def test_two_places_of_a_kind_are_not_called_alike(names: dict[Standing, str], doubled: Standing | None) -> None:
    assert StageNames(names).doubled() is doubled


def test_names_of_the_file_pass_over_what_is_no_name() -> None:
    kept = {"live": " On  air ", "In talks": "Haggling", "vanished": "x", "idea": "  ", "closed": 5, "agreed": "y" * 80}
    names = names_from(kept)
    assert names.given == {Stage.LIVE: "On air", Column.IN_TALKS: "Haggling", Stage.AGREED: "y" * LONGEST_NAME}
    assert names_from(["no", "mapping"]) == USUAL_NAMES


@given(NAMES)
def test_names_come_back_from_the_file_as_they_were(names: StageNames) -> None:
    back = names_from(names.stored())
    assert all(back.of(place) == names.of(place) for place in PLACES)


@given(NAMES)
def test_where_no_name_is_doubled_each_stage_is_meant_by_its_word(names: StageNames) -> None:
    if names.doubled() is None:
        words = names.stages_by_word()
        assert all(words[fold(names.of(stage))] is stage for stage in Stage)


def test_what_is_typed_as_usual_or_left_empty_is_no_name() -> None:
    typed: dict[Standing, str] = {Stage.IDEA: "Idea", Column.LIVE: "On air", Stage.LIVE: "On air", Stage.REPLIED: ""}
    assert names_typed(typed) == StageNames({Column.LIVE: "On air"})


def test_a_stage_keeps_its_usual_name_beside_a_renamed_column_where_that_is_typed() -> None:
    names = names_typed({Column.LIVE: "On air", Stage.LIVE: "Live"})
    assert names.of(Stage.LIVE) == "Live"


def test_a_file_may_call_talks_a_negotiation_as_its_value_does() -> None:
    words = USUAL_NAMES.stages_by_word()
    assert words["negotiating"] is words["in talks"] is Stage.NEGOTIATING


@pytest.mark.parametrize(
    ("given", "stage", "told"),
    [
        ({}, Stage.PRODUCT_SENT, "Agreed: product sent"),
        ({}, Stage.AGREED, "Agreed"),
        ({}, Stage.NEGOTIATING, "In talks"),
        ({}, Stage.REPLIED, "In talks: replied"),
        ({}, Stage.GHOSTED, "Ghosted"),
        ({Column.AGREED: "Booked", Stage.PRODUCT_SENT: "Parcel OUT"}, Stage.PRODUCT_SENT, "Booked: Parcel OUT"),
    ],
)
def test_a_stage_in_full_says_its_column_and_the_step_within(
    given: dict[Standing, str], stage: Stage, told: str
) -> None:
    assert StageNames(given).in_full(stage) == told
