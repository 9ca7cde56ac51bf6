"""The columns of a campaign's creators, and what typing into them stores."""

from collections.abc import Callable
from datetime import date

from models import show
from models.campaigns.blocking import RED, blocking
from models.campaigns.board import BoardCard
from models.campaigns.board_words import agreed_text, asks_text, pieces_text
from models.campaigns.card_words import words_of
from models.campaigns.cost_words import COST, cost_text
from models.stages import Stage
from ui.campaigns.creator_typing import CreatorTyping
from ui.campaigns.form import shown_share
from ui.tables.cells import PersonCell, PillCell, TextCell
from ui.tables.column import RIGHT, Column

_STAGES = list(Stage)
_ROOMY_MONEY = 150
"""Pixels that a column of money grows to, so that no amount is cut."""

CreatorColumn = Column[BoardCard]


def creator_columns(typing: CreatorTyping) -> list[CreatorColumn]:
    """All columns, from the left; days are told from the session's own day."""
    today = typing.session.today
    return [
        Column("creator", "Creator", lambda card: card.name, 170, roomy=200, cell=PersonCell(_handle), is_fixed=True),
        Column(
            *("stage", "Stage", lambda card: card.stage_name, 115),
            cell=PillCell(lambda card: card.stage.tone),
            sort_key=lambda card: _STAGES.index(card.stage),
            edit=typing.edit("stage"),
            offers=typing.stages_on_offer,
        ),
        _blocking(today),
        Column(
            *("asks", "Asks for", lambda card: asks_text(card.person), 130, RIGHT),
            roomy=_ROOMY_MONEY,
            sort_key=lambda card: card.person.asking_price,
            descending_first=True,
        ),
        *_terms(typing),
        *_results(today),
        Column(
            *("reason", "Why it ended", lambda card: card.partnership.exit_reason, 150),
            edit=typing.edit("reason"),
            can_edit=lambda card: card.stage.is_exit,
            is_hidden_first=True,
        ),
    ]


def _terms(typing: CreatorTyping) -> list[CreatorColumn]:
    return [
        _money(typing, "fee", "Fee", 75, is_hidden_first=False),
        Column(
            *("product", "Product", lambda card: card.partnership.product, 110),
            edit=typing.edit("product"),
            is_hidden_first=True,
        ),
        _money(typing, "product_cost", "Product cost", 95),
        _money(typing, "product_retail", "Retail value", 95),
        _money(typing, "shipping", "Shipping", 80),
        Column(
            *("commission", "Commission", _commission_text, 95, RIGHT),
            sort_key=lambda card: card.partnership.commission,
            descending_first=True,
            edit=typing.edit("commission"),
            is_hidden_first=True,
        ),
        Column("terms", "Agreed", lambda card: agreed_text(card.partnership), 120, roomy=180),
        Column("code", "Code", lambda card: card.code, 95, edit=typing.edit("code")),
        Column(
            *("disclosure", "Disclosure wording", lambda card: card.partnership.disclosure, 150),
            edit=typing.edit("disclosure"),
            is_hidden_first=True,
        ),
    ]


def _results(today: date) -> list[CreatorColumn]:
    return [
        Column(
            *("cost", "Cost", _cost_text, 90, RIGHT),
            roomy=_ROOMY_MONEY,
            sort_key=lambda card: card.cost and card.cost.total,
            tooltip=lambda card: cost_text(card.cost) if card.cost else "",
            header_tooltip=f"Cost = {COST}",
            descending_first=True,
        ),
        Column(
            *("posts", "Posts", _posts_text, 65, RIGHT),
            roomy=110,
            sort_key=lambda card: card.delivered.live,
            header_tooltip="Promised pieces that are live, of those promised, and with + what is live beyond them",
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
        ),
        Column(
            *("now", "Now", lambda card: words_of(card, today).line, 170),
            cell=TextCell(quiet=lambda _card: True),
            is_hidden_first=True,
        ),
    ]


def _blocking(today: date) -> CreatorColumn:
    return Column(
        *("blocking", "Blocking", lambda card: words_of(card, today).alert, 250),
        cell=PillCell(lambda card: words_of(card, today).tone, keeps_end=True),
        tooltip=lambda card: "\n".join(words_of(card, today).alerts),
        sort_key=lambda card: _pressing(card, today),
    )


def _money(
    typing: CreatorTyping, name: str, header: str, width: int, *, is_hidden_first: bool = True
) -> CreatorColumn:
    """An agreed amount in the partnership's currency."""

    def text(card: BoardCard) -> str:
        minor = getattr(card.partnership, name)
        return "" if minor is None else show.money(minor, card.partnership.currency)

    return Column(
        *(name, header, text, width, RIGHT),
        roomy=_ROOMY_MONEY,
        sort_key=_of_partnership(name),
        descending_first=True,
        edit=typing.edit(name),
        placeholder=_asked if name == "fee" else None,
        is_hidden_first=is_hidden_first,
    )


def _asked(card: BoardCard) -> str:
    """What is asked for, which is no fee yet."""
    return f"asks {words}" if (words := asks_text(card.person)) else ""


def _commission_text(card: BoardCard) -> str:
    share = card.partnership.commission
    return "" if share is None else shown_share(share)


def _of_partnership(name: str) -> Callable[[BoardCard], object]:
    return lambda card: getattr(card.partnership, name)


def _handle(card: BoardCard) -> str:
    return f"@{card.person.handle}" if card.person.handle else ""


def _posts_text(card: BoardCard) -> str:
    return "" if card.delivered.is_nothing else card.delivered.text


def _cost_text(card: BoardCard) -> str:
    return "" if card.cost is None else show.money(card.cost.total, card.partnership.currency)


def _pressing(card: BoardCard, today: date) -> tuple[bool, str] | None:
    """What is late before what waits, alike ones together; ``None`` where nothing presses."""
    found = blocking(card, today)
    return (found[0].tone != RED, found[0].text) if found else None


def _first_due(card: BoardCard) -> str | None:
    days = [piece.post_due for piece in card.open_pieces() if piece.post_due]
    return min(days).isoformat() if days else None
