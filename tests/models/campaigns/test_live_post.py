from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.board import BoardCard
from models.campaigns.live_post import (
    Candidate,
    disclosure_state,
    format_hint,
    handle_problem,
    matches,
    platform_problem,
    posts_text,
)
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.campaigns.promised_piece import PromisedPiece
from models.posts.post import Post
from models.reading.handles import parse_post_url
from models.reading.platform import Platform
from tests.models.campaigns.test_board_words import PERSON

DUE = date(2026, 9, 24)
REEL = "https://www.instagram.com/reel/C9abcde/"
TIKTOK = "https://www.tiktok.com/@mossandcrumb/video/123"


def card(partnership: int = 1, influencer: int = 1) -> BoardCard:
    return BoardCard(Partnership(partnership, influencer, 1), replace(PERSON, id=influencer, name="Moss & Crumb"))


def row(number: int = 1, count: int = 1, due: date | None = DUE, posts: tuple[Post, ...] = ()) -> PromisedPiece:
    piece = Deliverable(number, 1, "reel", Platform.INSTAGRAM, count, post_due=due)
    return PromisedPiece(piece, card(), posts=posts, met=posts)


def post(number: int, days: int = 0, **values: object) -> Post:
    at = datetime.combine(DUE, datetime.min.time()) + timedelta(days=days)
    fields: dict[str, object] = {"format": "reel", "published_at": at, **values}
    return Post(number, 1, None, Platform.INSTAGRAM, **fields)  # type: ignore[arg-type]  # fields as each test has them


@given(
    promised=st.lists(st.tuples(st.integers(1, 3), st.integers(-20, 20)), max_size=5),
    published=st.lists(st.integers(-40, 40), max_size=8),
)
def test_each_post_is_named_once_and_no_piece_too_often(
    promised: list[tuple[int, int]], published: list[int]
) -> None:
    rows = [row(place, count, DUE + timedelta(days=days)) for place, (count, days) in enumerate(promised)]
    found = matches(rows, [Candidate(post(place, days), 1) for place, days in enumerate(published)])
    assert len({match.post.id for match in found}) == len(found)
    assert all(sum(match.row.id == one.id for match in found) <= one.piece.count for one in rows)
    assert all(match.days <= 14 for match in found)


def test_the_nearest_post_is_the_piece() -> None:
    found = matches([row()], [Candidate(post(1, 5), 1), Candidate(post(2, -1), 1)])
    assert [match.post.id for match in found] == [2]


def test_posts_of_others_other_formats_and_other_campaigns_do_not_match() -> None:
    at = post(1).published_at
    others = [
        Candidate(post(1), 2),
        Candidate(post(2, format="story"), 1),
        Candidate(post(3, published_at=None), 1),
        Candidate(Post(4, 1, 9, Platform.INSTAGRAM, format="reel", published_at=at), 1),
        Candidate(Post(5, 1, None, Platform.TIKTOK, format="reel", published_at=at), 1),
    ]
    assert matches([row()], others) == []


def test_a_dropped_piece_and_one_without_a_day_look_like_nothing() -> None:
    dropped = PromisedPiece(Deliverable(1, 1, "reel", post_due=DUE, status=DeliverableStatus.DROPPED), card())
    assert matches([dropped, row(2, due=None)], [Candidate(post(1), 1)]) == []


def test_a_wrong_platform_is_told() -> None:
    assert platform_problem(parse_post_url(TIKTOK), row()) == (
        "This leads to TikTok; the reel was promised on Instagram."
    )
    assert platform_problem(parse_post_url(REEL), row()) == ""


def test_a_link_of_somebody_else_is_told() -> None:
    ref = parse_post_url(TIKTOK)
    assert handle_problem(ref, row(), ["MossAndCrumb"], None) == ""
    assert handle_problem(ref, row(), ["moss"], "Kneadful") == "This is a post of Kneadful, not of Moss & Crumb."
    assert "no profile of Moss & Crumb (known: @moss)" in handle_problem(ref, row(), ["moss"], None)
    assert handle_problem(ref, row(), [], None) == ""


def test_another_format_is_said_and_may_be_linked() -> None:
    story = PromisedPiece(Deliverable(1, 1, "story"), card())
    assert format_hint(REEL, story).startswith("The link says reel; a story was promised.")
    assert format_hint("https://www.instagram.com/p/C9abcde/", story) == ""


def test_live_posts_are_told_as_an_address_or_as_a_count() -> None:
    assert posts_text(row()) == ""
    assert posts_text(row(posts=(post(1, url=REEL),))) == "instagram.com/reel/C9abcde"
    assert posts_text(row(count=2, posts=(post(1, url=REEL),))) == "1 of 2"


def test_a_disclosure_is_seen_once_it_was_seen_on_every_post() -> None:
    seen, unseen, open_one = (post(n, disclosure_seen=told) for n, told in enumerate((True, False, None)))
    assert disclosure_state(row()) == ("", "")
    assert disclosure_state(row(posts=(seen,))) == ("seen", "green")
    assert disclosure_state(row(posts=(seen, open_one))) == ("to look at", "amber")
    assert disclosure_state(row(posts=(seen, open_one, unseen))) == ("not seen", "red")
