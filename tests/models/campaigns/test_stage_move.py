import pytest

from models.campaigns.stage_move import stage_after
from models.influencers.contact import Direction
from models.stages import Stage


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("direction", Direction)
def test_a_word_moves_forward_by_what_it_says_and_never_back(direction: Direction, stage: Stage) -> None:
    moves = {
        (Direction.OUT, Stage.IDEA): Stage.CONTACTED,
        (Direction.OUT, Stage.SHORTLISTED): Stage.CONTACTED,
        (Direction.IN, Stage.CONTACTED): Stage.REPLIED,
    }
    assert stage_after(direction, stage) is moves.get((direction, stage))
