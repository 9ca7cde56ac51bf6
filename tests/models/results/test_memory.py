from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.estimates.estimates import share_range
from models.figures.figure import Figure
from models.influencers.contact import Contact, Direction
from models.posts.post import Post
from models.reading.platform import Platform
from models.results.memory import Collaboration, approaches, memory_of
from models.stages import Stage

TODAY = date(2026, 11, 27)
OUT, IN = Direction.OUT, Direction.IN


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(**work: list[object]) -> dict[str, Figure]:
    given: dict[str, list[object]] = {"contacts": [], "partnerships": [], "deliverables": [], "posts": [], **work}
    return {figure.name: figure for figure in memory_of(Collaboration(**given), TODAY)}  # type: ignore[arg-type]


def said(*lines: tuple[int, Direction], person: int = 1) -> list[Contact]:
    return [Contact(n, person, happened_on=before(days), direction=way) for n, (days, way) in enumerate(lines, 1)]


def post(days: int, kind: str = "reel", partnership: int | None = 1) -> Post:
    published = datetime(2026, 11, 27, 12) - timedelta(days=days)
    return Post(days, 1, partnership, Platform.INSTAGRAM, format=kind, published_at=published)


@pytest.mark.parametrize(
    ("lines", "rate", "days"),
    [
        ((), None, None),
        (((3, OUT),), None, None),
        (((5, OUT),), 0.0, None),
        (((9, OUT), (7, IN)), 1.0, 2),
        (((9, OUT), (8, OUT), (7, IN)), 1.0, 2),
        (((30, OUT), (20, IN), (9, OUT)), 0.5, 10),
        (((30, OUT), (20, IN), (3, OUT)), 1.0, 10),
        (((9, IN),), None, None),
        (((9, OUT), (9, IN)), 1.0, 0),
    ],
)
def test_an_approach_lasts_from_our_first_word_to_the_answer(
    lines: tuple[tuple[int, Direction], ...], rate: float | None, days: int | None
) -> None:
    found = told(contacts=[*said(*lines)])
    assert found["reply_rate"].value == rate
    assert found["days_to_reply"].value == days


@pytest.mark.parametrize(
    ("lines", "reason"),
    [((), "Nobody was written to yet."), (((3, OUT),), "Written to in the last 5 days: open.")],
)
def test_who_was_written_to_lately_is_not_called_unwritten(
    lines: tuple[tuple[int, Direction], ...], reason: str
) -> None:
    assert told(contacts=[*said(*lines)])["reply_rate"].reason == reason


def test_each_person_is_approached_for_herself() -> None:
    lines = [*said((9, OUT)), *said((8, IN), person=2)]
    assert [one.answered for one in approaches(lines)] == [None]


@pytest.mark.parametrize(
    ("stages", "hits", "of"),
    [
        ([], 0, 0),
        ([Stage.SHORTLISTED, Stage.CONTACTED, Stage.GHOSTED, Stage.CANCELLED], 0, 0),
        ([Stage.AGREED, Stage.CLOSED, Stage.DECLINED, Stage.NO_REPLY], 2, 4),
    ],
)
def test_acceptance_counts_what_was_decided(stages: list[Stage], hits: int, of: int) -> None:
    figure = told(partnerships=[Partnership(n, 1, n, stage=stage) for n, stage in enumerate(stages)])["acceptance_rate"]
    if of:
        assert (figure.n, figure.of, figure.value) == (hits, of, hits / of)
    else:
        assert (figure.value, figure.reason) == (None, "Nothing was agreed or declined yet.")


def test_pieces_are_on_time_in_the_order_they_went_live() -> None:
    pieces = [
        Deliverable(1, 1, "reel", post_due=before(10)),
        Deliverable(2, 1, "reel", post_due=before(20), count=2),
        Deliverable(3, 1, "story", post_due=before(1)),
        Deliverable(4, 1, "story", post_due=before(-5)),
        Deliverable(5, 1, "post", post_due=before(9), status=DeliverableStatus.DROPPED),
        Deliverable(6, 1, "video"),
    ]
    figure = told(deliverables=[*pieces], posts=[post(20), post(15), post(10), post(3, partnership=2)])["on_time_rate"]
    assert (figure.n, figure.of) == (2, 4)


@pytest.mark.parametrize(
    ("values", "posts", "hits", "of"),
    [
        ({"stage": Stage.PRODUCT_SENT, "stage_since": before(29)}, [], 0, 0),
        ({"stage": Stage.PRODUCT_SENT, "stage_since": before(30)}, [], 0, 1),
        ({"stage": Stage.PRODUCT_SENT, "stage_since": before(2)}, [1], 1, 1),
        ({"stage": Stage.GHOSTED}, [], 0, 1),
        ({"stage": Stage.LIVE, "fee": 5_000}, [1], 0, 0),
        ({"stage": Stage.AGREED}, [], 0, 0),
    ],
)
def test_a_gift_is_a_product_without_a_fee(values: dict[str, object], posts: list[int], hits: int, of: int) -> None:
    gift = Partnership(1, 1, 1, product="Tasting box", **values)  # type: ignore[arg-type]  # fields as the case has them
    figure = told(partnerships=[gift], posts=[post(5) for _ in posts])["gift_post_rate"]
    assert (figure.n, figure.of or 0) == (hits, of)


def test_draft_rounds_are_those_that_were_counted() -> None:
    pieces = [Deliverable(n, 1, draft_rounds=rounds) for n, rounds in enumerate((None, 0, 3))]
    figure = told(deliverables=[*pieces])["draft_rounds"]
    assert (figure.value, figure.n) == (1.5, 2)
    assert told()["draft_rounds"].reason


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_range_of_a_share_holds_it_and_narrows_with_more_cases(case: tuple[int, int]) -> None:
    hits, of = case
    few, many = share_range(hits, of), share_range(hits * 10, of * 10)
    assert few
    assert many
    assert 0 <= few.low <= hits / of <= few.high <= 1
    assert many.high - many.low < few.high - few.low
