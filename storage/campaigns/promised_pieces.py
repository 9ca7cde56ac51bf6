"""What the creators of a campaign promised, with drafts and posts, as the list of deliverables shows it."""

from collections.abc import Iterable

from models.campaigns.board import BoardCard
from models.campaigns.promised_piece import PromisedPiece
from storage.campaigns.drafts import drafts_of_campaign
from storage.campaigns.live_posts import posts_of_pieces
from storage.workspace import Workspace


def promised_pieces(workspace: Workspace, campaign_id: int, cards: Iterable[BoardCard]) -> list[PromisedPiece]:
    """The pieces of those cards; what exits promised does not count any more."""
    drafts, posts = drafts_of_campaign(workspace, campaign_id), posts_of_pieces(workspace, campaign_id)
    return [
        PromisedPiece(piece, card, drafts.get(piece.id, ()), posts.get(piece.id, ()))
        for card in cards
        if not card.stage.is_exit
        for piece in card.deliverables
    ]
