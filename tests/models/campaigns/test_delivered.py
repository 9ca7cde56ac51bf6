"""What was delivered: pieces and posts counted by partnership and by format, so that both add up to the same."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.delivered import Delivered, Promises
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.campaigns.punctuality import punctuality
from models.posts.post import Post
from models.reading.platform import Platform

TODAY = date(2026, 10, 14)
LATE, TO_COME = date(2026, 10, 1), date(2026, 11, 1)


def piece(number: int, partnership: int = 1, **values: object) -> Deliverable:
    row: dict[str, object] = {"format": "reel", "count": 1, "post_due": LATE, **values}
    return Deliverable(number, partnership, **row)  # type: ignore[arg-type]  # fields as the test has them


def post(number: int, partnership: int = 1, day: date | None = LATE, kind: str = "reel") -> Post:
    moment = datetime.combine(day, datetime.min.time()) if day else None
    return Post(number, 1, partnership, Platform.INSTAGRAM, format=kind, published_at=moment)


def test_what_is_live_by_its_day_and_what_is_late() -> None:
    pieces = (piece(1, count=2, status=DeliverableStatus.LIVE), piece(2, format="story"), piece(3, post_due=TO_COME))
    found = Promises(pieces, (post(1), post(2, day=date(2026, 10, 3))), TODAY).by_partnership()
    assert found == {1: Delivered(promised=4, live=2, late=1, kept=1, missed=2, met=2)}


LIVE = DeliverableStatus.LIVE


@pytest.mark.parametrize(
    ("pieces", "posts", "live", "postless"),
    [
        ([piece(1, status=LIVE)], [], 1, 1),
        ([piece(1, status=LIVE, count=3)], [], 3, 3),
        ([piece(1, status=LIVE, count=3)], [replace(post(1), deliverable_id=1)], 3, 2),
        # A post of the format that is linked to none may be that piece's.
        ([piece(1, status=LIVE)], [post(1)], 1, 0),
        ([piece(1, status=LIVE)], [post(1), post(2)], 2, 0),
        ([piece(1, status=LIVE)], [post(1, kind="story")], 2, 1),
        ([piece(1, status=LIVE)], [post(1, partnership=2)], 2, 1),
        # One linked to another piece is that one's.
        ([piece(1, status=LIVE), piece(2)], [replace(post(1), deliverable_id=2)], 2, 1),
        ([piece(1)], [], 0, 0),
        ([piece(1, status=DeliverableStatus.DROPPED)], [post(1)], 1, 0),
    ],
)
def test_a_piece_marked_live_counts_once_with_or_without_its_post(
    pieces: list[Deliverable], posts: list[Post], live: int, postless: int
) -> None:
    promises = Promises(pieces, posts, TODAY)
    for found in (promises.by_partnership(), promises.by_format()):
        together = sum(found.values(), Delivered())
        assert (together.live, together.postless) == (live, postless)
    assert not promises.by_partnership()[1].missed or pieces[-1].status is not LIVE


def test_what_was_dropped_or_fell_through_is_owed_by_nobody() -> None:
    pieces = (piece(1, status=DeliverableStatus.DROPPED), piece(2, partnership=2))
    found = Promises(pieces, (post(1),), TODAY, ended=frozenset({2})).by_partnership()
    assert found[1] == Delivered(live=1, beyond=1)
    assert (found[2].promised, found[2].late) == (0, 0)


def test_of_some_days_only_what_was_due_or_went_live_then_counts() -> None:
    pieces, posts = (piece(1), piece(2, post_due=TO_COME)), (post(1), post(2, day=None))
    found = Promises(pieces, posts, TODAY, covers=lambda day: day == LATE).by_partnership()
    assert found[1] == Delivered(promised=1, live=1, met=1, kept=1)


DUE = st.sampled_from((None, LATE, TO_COME))
PIECES = st.lists(
    st.tuples(
        st.integers(1, 3), st.sampled_from(("reel", "story", "post")), DUE, st.sampled_from(list(DeliverableStatus))
    )
)
POSTS = st.lists(st.tuples(st.integers(1, 3), DUE, st.sampled_from(("reel", "story"))))


@given(PIECES, POSTS)
def test_partnerships_and_formats_add_up_to_the_same(
    pieces: list[tuple[int, str, date | None, DeliverableStatus]], posts: list[tuple[int, date | None, str]]
) -> None:
    promises = Promises(
        [piece(n, one, format=kind, post_due=due, status=how) for n, (one, kind, due, how) in enumerate(pieces)],
        [post(n, *one) for n, one in enumerate(posts)],
        TODAY,
    )
    by_partnership = sum(promises.by_partnership().values(), Delivered())
    assert sum(promises.by_format().values(), Delivered()) == by_partnership
    assert by_partnership.live == len(posts) + by_partnership.postless
    assert by_partnership.live == by_partnership.met + by_partnership.beyond
    assert by_partnership.met + by_partnership.late <= by_partnership.promised
    on_time = punctuality(promises.pieces, promises.posts, TODAY)
    assert (by_partnership.kept, by_partnership.missed) == on_time
