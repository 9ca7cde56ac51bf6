"""Which live post meets which promised piece."""

from datetime import date, datetime

import pytest

from models.campaigns.live_pieces import met, to_come
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.posts.post import Post
from models.reading.platform import Platform

INSTAGRAM, TIKTOK = Platform.INSTAGRAM, Platform.TIKTOK
EARLY, LATER = date(2026, 9, 1), date(2026, 9, 20)


def piece(number: int, format: str, **values: object) -> Deliverable:
    return Deliverable(number, 1, format, **values)  # type: ignore[arg-type]  # fields as each case has them


def post(number: int, format: str, platform: Platform = INSTAGRAM, day: int | None = None, **values: object) -> Post:
    moment = datetime(2026, 9, day) if day else None
    return Post(number, 1, 1, platform, format=format, published_at=moment, **values)  # type: ignore[arg-type]  # same


@pytest.mark.parametrize(
    ("pieces", "posts", "found"),
    [
        pytest.param([piece(1, "reel")], [post(1, "reel")], {1: [1]}, id="its format"),
        pytest.param([piece(1, "reel")], [post(1, "story")], {}, id="another format is no reel"),
        pytest.param([piece(1, "reel")], [post(1, "post")], {}, id="a picture is no reel"),
        pytest.param([piece(1, "Beitrag")], [post(1, "beitrag")], {1: [1]}, id="capitals do not part them"),
        pytest.param(
            [piece(1, "post", count=3)], [post(1, "reel"), post(2, "story"), post(3, "carousel")], {1: [1, 2, 3]},
            id="a post may be of any format",
        ),
        pytest.param(
            [piece(1, "post"), piece(2, "reel")], [post(1, "reel"), post(2, "story")], {2: [1], 1: [2]},
            id="who promised a reel has the reel",
        ),
        pytest.param([piece(1, "video", platform=TIKTOK)], [post(1, "video")], {}, id="another platform"),
        pytest.param(
            [piece(1, "video"), piece(2, "video", platform=TIKTOK)], [post(1, "video", TIKTOK)], {2: [1]},
            id="who named a platform chooses first",
        ),
        pytest.param(
            [piece(1, "reel", post_due=LATER), piece(2, "reel", post_due=EARLY)], [post(1, "reel")], {2: [1]},
            id="the first due",
        ),
        pytest.param(
            [piece(1, "reel", post_due=EARLY), piece(2, "reel", post_due=LATER)],
            [post(1, "reel", day=9), post(2, "reel", day=2)], {1: [2], 2: [1]},
            id="the first that went live",
        ),
        pytest.param(
            [piece(1, "story", post_due=EARLY), piece(2, "story", status=DeliverableStatus.LIVE)],
            [post(1, "story")], {2: [1]},
            id="what is marked live has its post first",
        ),
        pytest.param(
            [piece(1, "reel"), piece(2, "story")], [post(1, "story", deliverable_id=1)], {1: [1]},
            id="what is linked is what you say it is",
        ),
        pytest.param(
            [piece(1, "reel", count=2), piece(2, "post")],
            [post(1, "reel", deliverable_id=1), post(2, "reel"), post(3, "reel")], {1: [1, 2], 2: [3]},
            id="linked ones count first",
        ),
        pytest.param([piece(1, "reel", status=DeliverableStatus.DROPPED)], [post(1, "reel")], {}, id="dropped"),
    ],
)  # fmt: skip
def test_a_post_meets_one_promise(pieces: list[Deliverable], posts: list[Post], found: dict[int, list[int]]) -> None:
    assert {one: [post.id for post in its] for one, its in met(pieces, posts).items()} == found


def test_what_is_still_to_come_is_what_no_post_meets() -> None:
    pieces = [piece(1, "post", count=3), piece(2, "reel"), piece(3, "story", status=DeliverableStatus.LIVE)]
    found = to_come(pieces, met(pieces, [post(1, "reel"), post(2, "carousel")]))
    assert [(one.id, one.count) for one in found] == [(1, 2)]
