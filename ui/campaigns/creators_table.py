"""The creators of a campaign as a table: the board's cards in rows, with fee and code to type into."""

from datetime import date

from models import show
from models.blocking import RED, blocking
from models.board import BoardCard
from models.board_words import asks_text, pieces_text, terms_text
from models.campaign import Campaign
from models.card_words import words_of
from models.errors import UserError
from models.money import parse_money
from models.stages import Stage
from models.text import one_line
from ui.campaigns.edits import change_code, change_fee
from ui.session import Session
from ui.tables.cells import PersonCell, PillCell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme

_STAGES = list(Stage)


class CreatorsTable(ListTable[BoardCard]):
    """Rows are known by the partnership's id, as the cards of the board are."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._campaign: Campaign | None = None
        super().__init__(self._columns(), theme, "campaign_creators")
        self.setAccessibleName(self.tr("Creators of the campaign"))

    def show_creators(self, campaign: Campaign, cards: list[BoardCard]) -> None:
        """Replace the rows."""
        self._campaign = campaign
        self.show_rows(cards)

    def _columns(self) -> list[Column[BoardCard]]:
        today = self._session.today
        return [
            Column("creator", "Creator", lambda card: card.name, 170, cell=PersonCell(_handle), is_fixed=True),
            Column(
                *("stage", "Stage", lambda card: card.stage.label, 115),
                cell=PillCell(lambda card: card.stage.tone),
                sort_key=lambda card: _STAGES.index(card.stage),
            ),
            Column(
                *("asks", "Asks for", lambda card: asks_text(card.person), 115, RIGHT),
                sort_key=lambda card: card.person.asking_price,
                descending_first=True,
            ),
            self._fee(),
            Column("product", "Product", lambda card: card.partnership.product, 110, is_hidden_first=True),
            Column("terms", "Agreed", lambda card: terms_text(card.partnership), 120),
            self._code(),
            Column(
                *("posts", "Posts", _posts_text, 65, RIGHT),
                sort_key=lambda card: card.live,
                descending_first=True,
            ),
            Column(
                *("orders", "Orders", lambda card: show.count(card.orders) if card.tells_orders else "", 65, RIGHT),
                sort_key=lambda card: card.orders if card.tells_orders else None,
                header_tooltip="Orders whose code belongs to this creator",
                descending_first=True,
            ),
            Column(
                *("due", "To come", lambda card: pieces_text(card.open_pieces(), today), 170),
                sort_key=_first_due,
                is_hidden_first=True,
            ),
            Column("now", "Now", lambda card: words_of(card, today).line, 130, cell=TextCell(quiet=lambda _card: True)),
            Column(
                *("blocking", "Blocking", lambda card: words_of(card, today).alert, 190),
                cell=PillCell(lambda card: words_of(card, today).tone),
                sort_key=lambda card: _pressing(card, today),
            ),
        ]

    def _fee(self) -> Column[BoardCard]:
        return Column(
            *("fee", "Fee", _fee_text, 75, RIGHT),
            sort_key=lambda card: card.partnership.fee,
            descending_first=True,
            edit=self._change_fee,
        )

    def _code(self) -> Column[BoardCard]:
        return Column("code", "Code", lambda card: card.code, 95, edit=self._change_code)

    def _change_fee(self, card: BoardCard, text: str) -> None:
        fee = parse_money(text, card.partnership.currency)
        if fee is not None and fee < 0:
            raise UserError("A fee is not negative.", "Type what the creator gets.")
        change_fee(self._session, card.id, card.name, fee)

    def _change_code(self, card: BoardCard, text: str) -> None:
        if self._campaign is not None:
            change_code(self._session, card.id, card.name, self._campaign, one_line(text))


def _handle(card: BoardCard) -> str:
    return f"@{card.person.handle}" if card.person.handle else ""


def _posts_text(card: BoardCard) -> str:
    return f"{card.live} of {card.promised}" if card.promised else ""


def _pressing(card: BoardCard, today: date) -> tuple[bool, str] | None:
    """What is late before what waits, alike ones together; ``None`` where nothing presses."""
    found = blocking(card, today)
    return None if found is None else (found.tone != RED, found.text)


def _fee_text(card: BoardCard) -> str:
    fee = card.partnership.fee
    return "" if fee is None else show.money(fee, card.partnership.currency)


def _first_due(card: BoardCard) -> str | None:
    days = [piece.post_due for piece in card.open_pieces() if piece.post_due]
    return min(days).isoformat() if days else None
