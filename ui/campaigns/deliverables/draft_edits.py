"""Drafts that come in and are answered: each is one edit, with the status and the stage that follow."""

from datetime import date

from models.campaigns.delivery import Move, move_to
from models.campaigns.draft import Verdict, open_draft
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece
from storage.campaigns.drafts import add_draft, delete_draft, update_draft
from storage.workspace import Workspace
from ui.session import Session


def move_of(row: PromisedPiece, status: DeliverableStatus) -> Move:
    """What follows once a piece reaches a status."""
    return move_to(status, row.piece, row.card.deliverables, row.card.stage)


def take_draft_in(session: Session, row: PromisedPiece, received_on: date) -> bool:
    """A draft came in; says whether it was written."""

    def write(workspace: Workspace) -> None:
        add_draft(workspace, row.id, received_on=received_on)
        write_move(workspace, row, move_of(row, DeliverableStatus.DRAFT_IN), session.today)

    return session.edit(f"Draft of the {row.name} came in", write) is not None


def answer_draft(session: Session, row: PromisedPiece, verdict: Verdict, day: date, note: str) -> bool:
    """Send the draft back or approve it; one that nobody noted came in the same day. Says whether it was written."""
    values = {"answered_on": day, "verdict": verdict, "note": note}
    reached = DeliverableStatus.APPROVED if verdict is Verdict.APPROVED else DeliverableStatus.DRAFT_IN
    waiting = open_draft(row.drafts)

    def write(workspace: Workspace) -> None:
        if waiting is None:
            add_draft(workspace, row.id, received_on=day, **values)
        else:
            update_draft(workspace, waiting.id, **values)
        write_move(workspace, row, move_of(row, reached), session.today)

    label = f"Approve the {row.name}" if verdict is Verdict.APPROVED else f"Ask for changes of the {row.name}"
    return session.edit(label, write) is not None


def take_last_round_out(session: Session, row: PromisedPiece) -> bool:
    """Delete the last round, for instance one noted by mistake; status and stage stay."""
    label = f"Take a draft of the {row.name} out"
    return bool(row.drafts) and session.edit(label, lambda w: delete_draft(w, row.drafts[-1])) is not None


def write_move(workspace: Workspace, row: PromisedPiece, move: Move, today: date) -> None:
    """Write the status and the stage that follow, inside an edit."""
    if move.status is not None:
        workspace.partnerships.update_deliverable(row.id, status=move.status)
    if move.stage is not None:
        workspace.partnerships.move(row.card.id, move.stage, today)
