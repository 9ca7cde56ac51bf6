"""What is typed into the cells of a campaign's creators: understood first, written then."""

from collections.abc import Callable, Mapping

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.errors import UnreadableError, UserError
from models.reading.text import fold, one_line, quoted
from models.reading.typed_numbers import typed_money
from models.record import record
from models.stages import Stage
from storage.workspace import Workspace
from ui.campaigns.creator_edits import move_cards
from ui.campaigns.edits import code_trouble, write_code
from ui.campaigns.form import BASIS_POINTS, basis_points_of
from ui.session import Session
from ui.sheets.cell_edit import CellEdit, Write

CreatorEdit = CellEdit[BoardCard]
Read = Callable[[Session, BoardCard, str], Write | None]


@record(frozen=True)
class TermWrite:
    """Agrees a term: a field of the partnership."""

    name: str
    value: object

    def __call__(self, workspace: Workspace, partnership_id: int) -> None:
        """Write the value."""
        workspace.partnerships.update(partnership_id, **{self.name: self.value})

    def is_known(self, card: BoardCard) -> bool:
        """Whether it is agreed already."""
        return bool(getattr(card.partnership, self.name) == self.value)


class CreatorTyping:
    """``edits`` are what can be typed, by columns; a stage goes before the reason why a partnership ended."""

    def __init__(self, session: Session, campaign: Callable[[], Campaign | None]) -> None:
        self.session = session
        self._campaign = campaign
        self.edits: Mapping[str, CreatorEdit] = {
            "stage": CreatorEdit("Move %1", _read_stage),
            "reason": CreatorEdit("Change reason of %1", _read_reason),
            "code": CreatorEdit("Change code of %1", _read_code, self._check_code),
            "commission": CreatorEdit("Change commission of %1", _read_commission),
            "product": CreatorEdit("Change product of %1", _words("product")),
            "disclosure": CreatorEdit("Change disclosure wording of %1", _words("disclosure")),
            **{
                name: CreatorEdit(f"Change {what} of %1", _money(name, what))
                for name, what in (
                    ("fee", "fee"),
                    ("product_cost", "product cost"),
                    ("product_retail", "retail value"),
                    ("shipping", "shipping"),
                )
            },
        }

    def stages_on_offer(self) -> tuple[str, ...]:
        """What may be typed as a stage, as the owner calls them."""
        return tuple(self.session.stage_names.of(stage) for stage in Stage)

    def edit(self, column: str) -> Callable[[BoardCard, str], None]:
        """What reads the text typed into a cell of a column, and stores it."""
        if column == "stage":
            return self._move
        return lambda card, text: self.edits[column].change(self.session, card, text)

    def _move(self, card: BoardCard, text: str) -> None:
        """A stage that is typed alone names its step."""
        stage = _stage_in(self.session, text)
        if stage is not card.stage:
            move_cards(self.session, [card], stage)

    def _check_code(self, workspace: Workspace, card: BoardCard, text: str) -> None:
        campaign = self._campaign()
        problem = code_trouble(workspace, card.id, campaign, one_line(text)) if campaign is not None else ""
        if problem:
            raise UserError(problem)


def _stage_in(session: Session, text: str) -> Stage:
    stage = session.stage_names.stages_by_word().get(fold(one_line(text)))
    if stage is None:
        known = ", ".join(session.stage_names.within_sentence(one) for one in Stage)
        raise UnreadableError(f"{quoted(text)} is no stage. Type one of {known}.")
    return stage


def _read_stage(session: Session, card: BoardCard, text: str) -> Write | None:
    """Another stage; an exit has no reason until one is typed beside it."""
    stage = _stage_in(session, text)
    if stage is card.stage:
        return None
    return lambda workspace, number: workspace.partnerships.move(number, stage, session.today, "")


def _read_reason(_session: Session, card: BoardCard, text: str) -> Write | None:
    """Why a partnership ended."""
    reason = one_line(text)
    if reason and not card.stage.is_exit:
        raise UserError("Only a partnership that ended has a reason for it.", "Move the creator to an exit first.")
    return TermWrite("exit_reason", reason)


def _read_commission(_session: Session, _card: BoardCard, text: str) -> Write | None:
    """A share of the revenue by her code."""
    return TermWrite("commission", basis_points_of(text, BASIS_POINTS))


def _read_code(_session: Session, _card: BoardCard, text: str) -> Write | None:
    """Her one plain code."""
    return lambda workspace, number: write_code(workspace, number, one_line(text))


def _money(name: str, what: str) -> Read:
    """An agreed amount in the partnership's currency."""

    def read(_session: Session, card: BoardCard, text: str) -> Write | None:
        amount = typed_money(text, card.partnership.currency)
        if amount is not None and amount < 0:
            raise UserError(f"A {what} is not negative.", "Type an amount, or leave it empty.")
        return TermWrite(name, amount)

    return read


def _words(name: str) -> Read:
    """A line of text."""
    return lambda _session, _card, text: TermWrite(name, one_line(text))
