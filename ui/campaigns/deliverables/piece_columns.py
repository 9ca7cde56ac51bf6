"""The columns of the list of deliverables, and what typing into them stores."""

from collections.abc import Callable
from datetime import date

from models import show
from models.campaigns.live_post import disclosure_state, posts_text
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import (
    MOST_PIECES,
    TONES,
    PromisedPiece,
    status_label,
    urgency,
)
from models.errors import UserError
from models.posts.post_guess import format_word
from models.reading.numbers import parse_count
from models.reading.platform import Platform, parse_platform
from models.reading.text import one_line, quoted
from models.reading.typed_days import typed_day
from ui.campaigns.deliverable_rows import FORMATS
from ui.campaigns.deliverables.piece_edits import change_piece, mark_pieces
from ui.session import Session
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column

MOST_ROUNDS = 99
_STATUSES = list(DeliverableStatus)
PieceColumn = Column[PromisedPiece]


def piece_columns(session: Session) -> list[PieceColumn]:
    """All columns, from the left; days are told from the session's own day."""
    typing = _Typing(session)
    return [*_promised(session, typing), *_delivered(session, typing)]


def _promised(session: Session, typing: "_Typing") -> list[PieceColumn]:
    """What was agreed, by whom and by when."""
    return [
        Column("creator", "Creator", lambda row: row.card.name, 125, cell=TextCell(bold=True), is_fixed=True),
        Column("piece", "Format", lambda row: row.piece.format, 70, edit=typing.format, offers=FORMATS),
        Column("platform", "Platform", _platform, 84, edit=typing.platform, offers=_platforms()),
        Column(
            *("count", "Pieces", lambda row: show.count(row.piece.count), 61, RIGHT),
            sort_key=lambda row: row.piece.count,
            edit=typing.count,
        ),
        _day(session, "draft_due", "Draft due", PromisedPiece.is_draft_late),
        _day(session, "post_due", "Post due", PromisedPiece.is_late),
    ]


def _delivered(session: Session, typing: "_Typing") -> list[PieceColumn]:
    """How far it has come, and what it needs."""
    return [
        Column(
            *("state", "Status", lambda row: status_label(row.status), 98),
            cell=PillCell(lambda row: TONES.get(row.status, "grey")),
            sort_key=lambda row: _STATUSES.index(row.status),
            tooltip=_status_told,
            edit=typing.status,
            offers=tuple(map(status_label, _STATUSES)),
        ),
        Column(
            *("when", "Needs you", lambda row: urgency(row, session.today)[0], 122),
            cell=PillCell(lambda row: urgency(row, session.today)[1]),
            sort_key=lambda row: None if row.is_done else row.piece.post_due,
        ),
        Column(
            *("rounds", "Rounds", _rounds_text, 66, RIGHT),
            header_tooltip="How often a draft came in",
            sort_key=lambda row: row.piece.draft_rounds,
            edit=typing.rounds,
            can_edit=lambda row: not row.drafts,
            tooltip=_rounds_told,
        ),
        Column("post", "Live post", posts_text, 86, tooltip=_posts_told),
        Column(
            *("disclosure", "Disclosure", lambda row: disclosure_state(row)[0], 96),
            cell=PillCell(lambda row: disclosure_state(row)[1]),
        ),
        Column("note", "Note", lambda row: row.piece.note, 160, edit=typing.note, is_hidden_first=True),
    ]


def _day(session: Session, name: str, header: str, late: Callable[[PromisedPiece, date], bool]) -> PieceColumn:
    """A due day; a late one stands out and says so to a screen reader."""

    def day_of(row: PromisedPiece) -> date | None:
        day: date | None = getattr(row.piece, name)
        return day

    def text(row: PromisedPiece) -> str:
        day = day_of(row)
        return show.day_as_of(day, session.today) if day else ""

    def edit_text(row: PromisedPiece) -> str:
        day = day_of(row)
        return show.day(day, year=True) if day else ""

    def spoken(row: PromisedPiece) -> str:
        return f"{edit_text(row)}, late" if late(row, session.today) else edit_text(row)

    return Column(
        *(name, header, text, 80),
        cell=PillCell(lambda row: "red" if late(row, session.today) else ""),
        sort_key=day_of,
        edit=lambda row, typed: change_piece(session, row, header, {name: typed_day(typed, near=session.today)}),
        edit_text=edit_text,
        spoken=spoken,
    )


class _Typing:
    """What was typed is understood first; what cannot be is told in a sentence."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def format(self, row: PromisedPiece, typed: str) -> None:
        """A format in a word."""
        word = format_word(typed)
        if not word:
            raise UserError("Say what was promised: a post, a reel, a story…")
        change_piece(self._session, row, "format", {"format": word})

    def platform(self, row: PromisedPiece, typed: str) -> None:
        """A platform by its name; blank where any will do."""
        platform = parse_platform(typed) if typed.strip() else None
        if typed.strip() and platform is None:
            raise UserError(f"{quoted(typed)} is no platform.", "Type Instagram, TikTok, YouTube… or leave it empty.")
        change_piece(self._session, row, "platform", {"platform": platform})

    def count(self, row: PromisedPiece, typed: str) -> None:
        """How many pieces."""
        count = parse_count(typed)
        if count is None or not 1 <= count <= MOST_PIECES:
            raise UserError(f"Type how many pieces, 1 to {show.count(MOST_PIECES)}.")
        change_piece(self._session, row, "pieces", {"count": count})

    def rounds(self, row: PromisedPiece, typed: str) -> None:
        """How often a draft went back and forth."""
        rounds = parse_count(typed)
        if rounds is not None and not 0 <= rounds <= MOST_ROUNDS:
            raise UserError(f"A draft goes back and forth at most {MOST_ROUNDS} times.")
        change_piece(self._session, row, "draft rounds", {"draft_rounds": rounds})

    def status(self, row: PromisedPiece, typed: str) -> None:
        """A status by its beginning."""
        word = typed.strip().casefold()
        found = [status for status in DeliverableStatus if word and status_label(status).casefold().startswith(word)]
        if len(found) != 1:
            known = ", ".join(status_label(status).lower() for status in DeliverableStatus)
            raise UserError(f"A piece is one of: {known}.")
        mark_pieces(self._session, [row], found[0])

    def note(self, row: PromisedPiece, typed: str) -> None:
        """Words of one line."""
        change_piece(self._session, row, "note", {"note": one_line(typed)})


def _platform(row: PromisedPiece) -> str:
    return row.piece.platform.label if row.piece.platform else ""


def _platforms() -> tuple[str, ...]:
    return tuple(platform.label for platform in Platform)


def _rounds_text(row: PromisedPiece) -> str:
    return "" if row.piece.draft_rounds is None else show.count(row.piece.draft_rounds)


def _rounds_told(row: PromisedPiece) -> str:
    return "; ".join(f"{place}. {draft.verdict.label}, {draft.days_text}" for place, draft in enumerate(row.drafts, 1))


def _status_told(row: PromisedPiece) -> str:
    return "" if row.status is row.piece.status else "A live post meets it; it is linked to no piece."


def _posts_told(row: PromisedPiece) -> str:
    return "\n".join(post.url for post in row.met if post.url)
