"""What is typed into the cells of a campaign's creators: understood first, written then."""

from collections.abc import Callable

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.errors import UnreadableError, UserError
from models.reading.text import fold, one_line, quoted
from models.reading.typed_numbers import typed_money
from models.stages import Stage
from ui.campaigns.creator_edits import change_term, move_cards
from ui.campaigns.edits import change_code
from ui.campaigns.form import BASIS_POINTS, basis_points_of, shown_share
from ui.session import Session

Edit = Callable[[BoardCard, str], None]


class CreatorTyping:
    """Each verb reads a cell's text and stores it, or raises ``UnreadableError`` or ``UserError`` in a sentence."""

    def __init__(self, session: Session, campaign: Callable[[], Campaign | None]) -> None:
        self.session = session
        self._campaign = campaign

    def stages_on_offer(self) -> tuple[str, ...]:
        """What may be typed as a stage, as the owner calls them."""
        return tuple(self.session.stage_names.of(stage) for stage in Stage)

    def stage(self, card: BoardCard, text: str) -> None:
        """Another stage; an exit has no reason until one is typed beside it."""
        stage = self.session.stage_names.stages_by_word().get(fold(one_line(text)))
        if stage is None:
            known = ", ".join(self.session.stage_names.within_sentence(one) for one in Stage)
            raise UnreadableError(f"{quoted(text)} is no stage. Type one of {known}.")
        if stage is not card.stage:
            move_cards(self.session, [card], stage)

    def reason(self, card: BoardCard, text: str) -> None:
        """Why a partnership ended."""
        change_term(self.session, card, "reason", "exit_reason", one_line(text))

    def commission(self, card: BoardCard, text: str) -> None:
        """A share of the revenue by her code."""
        change_term(self.session, card, "commission", "commission", basis_points_of(text, BASIS_POINTS))

    def code(self, card: BoardCard, text: str) -> None:
        """Her one plain code."""
        campaign = self._campaign()
        if campaign is not None:
            change_code(self.session, card.id, card.name, campaign, one_line(text))

    def money(self, name: str, what: str) -> Edit:
        """What stores an agreed amount in the partnership's currency."""

        def write(card: BoardCard, text: str) -> None:
            amount = typed_money(text, card.partnership.currency)
            if amount is not None and amount < 0:
                raise UserError(f"A {what} is not negative.", "Type an amount, or leave it empty.")
            change_term(self.session, card, what, name, amount)

        return write

    def words(self, name: str, what: str) -> Edit:
        """What stores a line of text."""
        return lambda card, text: change_term(self.session, card, what, name, one_line(text))

    def shown_share(self, basis_points: int | None) -> str:
        """A share as its cell shows it; empty while none is agreed."""
        return "" if basis_points is None else shown_share(basis_points)
