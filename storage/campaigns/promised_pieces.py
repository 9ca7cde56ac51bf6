"""What the creators of a campaign promised, with drafts and posts, as the list of deliverables shows it."""

from collections.abc import Iterable

from models.campaigns.board import BoardCard
from models.campaigns.live_pieces import met
from models.campaigns.partnership import Deliverable
from models.campaigns.promised_piece import PromisedPiece
from storage.campaigns.drafts import drafts_of_campaign
from storage.campaigns.live_posts import posts_of_campaign
from storage.workspace import Workspace


def promised_pieces(workspace: Workspace, campaign_id: int, cards: Iterable[BoardCard]) -> list[PromisedPiece]:
    """The pieces of those cards; what exits promised does not count any more."""
    drafts, posts = drafts_of_campaign(workspace, campaign_id), posts_of_campaign(workspace, campaign_id)
    shown = [(piece, card) for card in cards if not card.stage.is_exit for piece in card.deliverables]
    meeting = met((piece for piece, _ in shown), posts)

    def row(piece: Deliverable, card: BoardCard) -> PromisedPiece:
        linked = tuple(post for post in posts if post.deliverable_id == piece.id)
        return PromisedPiece(piece, card, drafts.get(piece.id, ()), linked, meeting.get(piece.id, ()))

    return [row(piece, card) for piece, card in shown]
