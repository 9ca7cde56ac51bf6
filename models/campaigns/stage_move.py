"""What a word said about a campaign makes of the stage of a partnership there: forward only, and one step."""

from models.influencers.contact import Direction
from models.stages import Stage

_AFTER = {
    (Direction.OUT, Stage.IDEA): Stage.CONTACTED,
    (Direction.OUT, Stage.SHORTLISTED): Stage.CONTACTED,
    (Direction.IN, Stage.CONTACTED): Stage.REPLIED,
}


def stage_after(direction: Direction, stage: Stage) -> Stage | None:
    """The stage that follows from our word or hers; ``None`` where it stays as it is."""
    return _AFTER.get((direction, stage))
