"""What is made and when, and the code and link that go with it."""

from models import show
from models.campaigns.brief_matter import piece_line
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.paper.agreement.checks import asked, settled
from models.paper.agreement.source import AgreementSource
from models.paper.blocks import Block, Check, Checklist

NO_PIECE = "Pieces: what is made, how many, for which platform, live by when?"
NO_DAY = "by when it is live is not settled"


def pieces(source: AgreementSource) -> tuple[Block, ...]:
    """A box for each promised piece; what was dropped is left out."""
    standing = [piece for piece in source.matter.pieces if piece.status is not DeliverableStatus.DROPPED]
    standing.sort(key=lambda piece: (piece.post_due is None, piece.post_due, piece.id))
    return (Checklist(tuple(_piece(source, piece) for piece in standing) or (asked(NO_PIECE),)),)


def _piece(source: AgreementSource, piece: Deliverable) -> Check:
    text = piece_line(piece)
    if piece.post_due is None:
        return asked(text, NO_DAY)
    return settled(source, text, "live" if piece.status is DeliverableStatus.LIVE else "")


def sharing(source: AgreementSource) -> tuple[Block, ...]:
    """A box for the code, and one for the link."""
    return (Checklist((_code(source), _link(source))),)


def _code(source: AgreementSource) -> Check:
    code = source.matter.code
    rule = next((rule for rule in source.matter.codes if rule.code == code), None)
    if not code or rule is None:
        return asked("Code: does the creator give one away, and for how much off?")
    has_days = rule.valid_from is not None or rule.valid_until is not None
    days = f"good {show.day_range(rule.valid_from, rule.valid_until)}" if has_days else ""
    return settled(source, f"Code: {code}", days)


def _link(source: AgreementSource) -> Check:
    link = source.matter.link
    return settled(source, f"Link: {link}") if link else asked("Link: where do posts lead?")
