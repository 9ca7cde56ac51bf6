from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.delivery import Move, move_text, move_to
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.stage_names import StageNames
from models.stages import Stage

REEL = Deliverable(1, 1, "reel")
REACHED = st.sampled_from([DeliverableStatus.DRAFT_IN, DeliverableStatus.APPROVED, DeliverableStatus.LIVE])
ORDER = list(Stage)
STATUSES = list(DeliverableStatus)


@given(reached=REACHED, before=st.sampled_from(STATUSES), stage=st.sampled_from(ORDER))
def test_nothing_ever_goes_back(reached: DeliverableStatus, before: DeliverableStatus, stage: Stage) -> None:
    piece = Deliverable(1, 1, "reel", status=before)
    move = move_to(reached, piece, [piece], stage)
    assert move.status is None or STATUSES.index(move.status) > STATUSES.index(before)
    assert move.stage is None or ORDER.index(move.stage) > ORDER.index(stage)


@given(reached=REACHED, stage=st.sampled_from([stage for stage in Stage if stage.is_exit]))
def test_a_partnership_that_ended_stays_ended(reached: DeliverableStatus, stage: Stage) -> None:
    assert move_to(reached, REEL, [REEL], stage).stage is None


def test_a_dropped_piece_stays_dropped() -> None:
    dropped = Deliverable(1, 1, "reel", status=DeliverableStatus.DROPPED)
    assert move_to(DeliverableStatus.DRAFT_IN, dropped, [dropped], Stage.AGREED).status is None


def test_a_partnership_is_approved_once_all_its_pieces_are() -> None:
    story = Deliverable(2, 1, "story")
    approved = Deliverable(2, 1, "story", status=DeliverableStatus.APPROVED)
    assert move_to(DeliverableStatus.APPROVED, REEL, [REEL, story], Stage.AGREED).stage is Stage.DRAFT_IN
    assert move_to(DeliverableStatus.APPROVED, REEL, [REEL, approved], Stage.AGREED).stage is Stage.APPROVED


def test_what_follows_is_said_in_a_sentence() -> None:
    both = Move(DeliverableStatus.DRAFT_IN, Stage.DRAFT_IN)
    assert move_text(both, "reel", "Moss", "Draft in") == "Marks the reel as draft in and moves Moss to Draft in."
    assert move_text(Move(None, None), "reel", "Moss", "Draft in") == "Status and stage stay as they are."


def test_what_follows_is_said_by_the_owners_name_of_the_stage() -> None:
    names = StageNames({Stage.LIVE: "On air"})
    assert move_text(Move(None, Stage.LIVE), "reel", "Moss", "Live", names) == "Moves Moss to On air."
