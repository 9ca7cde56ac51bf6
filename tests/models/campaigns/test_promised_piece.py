from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.board import BoardCard
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.campaigns.promised_piece import PromisedPiece, shifted, urgency
from models.errors import UserError
from models.posts.post import Post
from models.reading.platform import Platform
from tests.models.campaigns.test_board_words import PERSON

TODAY = date(2026, 9, 22)
CARD = BoardCard(Partnership(1, 1, 1), PERSON)
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))


@given(day=DAYS, days=st.integers(-3650, 3650))
def test_a_shift_is_undone_by_the_opposite_one(day: date, days: int) -> None:
    try:
        moved = shifted(day, days)
    except UserError:
        assert not date(1970, 1, 1) <= day + timedelta(days=days) <= date(2100, 12, 31)
        return
    assert shifted(moved, -days) == day


def test_days_beyond_the_calendar_are_told_in_a_sentence() -> None:
    with pytest.raises(UserError, match="between 1970 and 2100"):
        shifted(date(2026, 1, 1), 10**9 - 1)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"post_due": date(2026, 9, 21)}, "1 day late"),
        ({"post_due": date(2026, 9, 22)}, "due today"),
        ({"post_due": date(2026, 9, 29)}, "due in 7 days"),
        ({"post_due": date(2026, 9, 30)}, ""),
        ({"draft_due": date(2026, 9, 21), "post_due": date(2026, 9, 23)}, "draft late"),
        ({"draft_due": date(2026, 9, 22)}, ""),
        ({"post_due": date(2026, 9, 21), "status": DeliverableStatus.LIVE}, ""),
        ({"post_due": date(2026, 9, 21), "status": DeliverableStatus.DRAFT_IN}, "1 day late"),
        ({"post_due": date(2026, 9, 25), "status": DeliverableStatus.DRAFT_IN}, "draft to read"),
        ({"post_due": date(2026, 9, 25), "status": DeliverableStatus.APPROVED}, "due in 3 days"),
        ({}, ""),
    ],
)
def test_a_piece_says_what_it_needs(fields: dict[str, object], words: str) -> None:
    piece = Deliverable(1, 1, **fields)  # type: ignore[arg-type]  # fields as each case has them
    assert urgency(PromisedPiece(piece, CARD), TODAY)[0] == words
    met = PromisedPiece(piece, CARD, met=(Post(1, 1, 1, Platform.INSTAGRAM),))
    assert (urgency(met, TODAY)[0], met.status) == ("", DeliverableStatus.LIVE)


def test_a_draft_is_late_only_while_it_is_awaited() -> None:
    late = date(2026, 9, 21)
    approved = Deliverable(1, 1, draft_due=late, status=DeliverableStatus.APPROVED)
    assert PromisedPiece(Deliverable(1, 1, draft_due=late), CARD).is_draft_late(TODAY)
    assert not PromisedPiece(approved, CARD).is_draft_late(TODAY)
