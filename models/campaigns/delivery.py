"""How a piece and its partnership move on as drafts come in, are approved and go live: forward only."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Stage

_STATUSES = (
    DeliverableStatus.PROMISED,
    DeliverableStatus.DRAFT_IN,
    DeliverableStatus.APPROVED,
    DeliverableStatus.LIVE,
)
_STAGES = tuple(stage for stage in Stage if not stage.is_exit)
_READY = frozenset({DeliverableStatus.APPROVED, DeliverableStatus.LIVE, DeliverableStatus.DROPPED})
_STAGE_OF = {
    DeliverableStatus.DRAFT_IN: Stage.DRAFT_IN,
    DeliverableStatus.APPROVED: Stage.APPROVED,
    DeliverableStatus.LIVE: Stage.LIVE,
}


@dataclass(frozen=True, slots=True)
class Move:
    """Where a piece and its partnership go; ``None`` for what stays as it is."""

    status: DeliverableStatus | None
    stage: Stage | None


def move_to(
    status: DeliverableStatus, piece: Deliverable, promised: Sequence[Deliverable], stage: Stage
) -> Move:
    """What follows once a piece reaches a status; ``promised`` are all pieces of its partnership, itself among them.

    A dropped piece and a partnership that ended stay. A partnership is approved once all its pieces are.
    """
    reached = status if _is_ahead(_STATUSES, piece.status, status) else None
    others = [one for one in promised if one.id != piece.id]
    target = _STAGE_OF[status]
    if target is Stage.APPROVED and not all(one.status in _READY for one in others):
        target = Stage.DRAFT_IN
    return Move(reached, target if _is_ahead(_STAGES, stage, target) else None)


def move_text(
    move: Move, name: str, whose: str, status_label: str, names: StageNames = USUAL_NAMES
) -> str:
    """What follows in a sentence, to be said before: "Marks the reel as draft in and moves Moss to Draft in."."""
    parts = []
    if move.status is not None:
        parts.append(f"marks the {name} as {status_label.lower()}")
    if move.stage is not None:
        parts.append(f"moves {whose} to {names.of(move.stage)}")
    told = " and ".join(parts) or "status and stage stay as they are"
    return f"{told[0].upper()}{told[1:]}."


def _is_ahead(order: Sequence[object], now: object, target: object) -> bool:
    return now in order and order.index(target) > order.index(now)
