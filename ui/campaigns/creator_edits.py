"""What is typed and chosen for creators of a campaign, one or several of them: each verb is one step to undo."""

from collections.abc import Sequence

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.plural import counted
from models.stages import Stage
from storage.workspace import Workspace
from ui.campaigns.edits import move_card
from ui.session import Session


def move_cards(session: Session, cards: Sequence[BoardCard], stage: Stage, reason: str = "") -> bool:
    """Take creators to a stage as of today; an exit keeps its reason. Says whether anything was written."""
    if len(cards) == 1:
        return move_card(session, cards[0].id, cards[0].name, stage, reason)

    def move(workspace: Workspace) -> None:
        for card in cards:
            workspace.partnerships.move(card.id, stage, session.today, reason)

    return bool(session.edit(f"Move {counted(len(cards), 'creator')} to {session.stage_names.of(stage)}", move))


def remove_creators(session: Session, cards: Sequence[BoardCard], campaign: Campaign) -> str:
    """Take creators out of a campaign; returns what was done, in a sentence, empty if nothing was."""
    who = cards[0].name if len(cards) == 1 else counted(len(cards), "creator")

    def remove(workspace: Workspace) -> None:
        for card in cards:
            workspace.partnerships.delete(card.id)

    changes = session.edit(f"Remove {who} from {campaign.name}", remove)
    return f"{who} removed from “{campaign.name}”." if changes else ""
