from dataclasses import replace
from datetime import date

import pytest

from models.campaigns.board import BoardCard, in_columns
from models.campaigns.board_words import agreed_text, terms_text
from models.campaigns.card_words import words_of
from models.campaigns.code_clash import CodeHolder, code_problem
from models.campaigns.delivered import Delivered
from models.campaigns.partnership import CodeMatch, Deliverable, DeliverableStatus, Partnership
from models.influencers.influencer import InfluencerRow
from models.plural import counted, plural
from models.stages import Column, Stage

TODAY = date(2026, 9, 22)
PERSON = InfluencerRow(
    id=1,
    name="Moss & Crumb",
    handle="mossandcrumb",
    platform="instagram",
    platforms=("instagram",),
    niches=(),
    region="",
    country="",
    followers=10_000,
    rate=0.05,
    rate_low=0.041,
    rate_high=0.063,
    rate_posts=6,
    usual_rate=None,
    fit=None,
    currency="EUR",
    asking_price=15_000,
    asking_commission=None,
    asks_product=True,
    stage=None,
    follow_up=None,
    follow_up_note="",
    do_not_contact=False,
    partnerships=1,
)
REEL = Deliverable(1, 1, "reel", post_due=date(2026, 9, 24))
STORIES = Deliverable(2, 1, "story", count=2, post_due=date(2026, 9, 26))


def card(stage: Stage, **values: object) -> BoardCard:
    made = BoardCard(Partnership(1, 1, 1, stage), PERSON)
    return replace(made, **values)  # type: ignore[arg-type]


def test_a_shortlisted_card_shows_the_asking_price_and_what_to_expect() -> None:
    words = words_of(card(Stage.SHORTLISTED), TODAY)
    assert words.price == "€150 + product asked"
    assert words.line == "expects 410–630 engagements"
    assert "6 posts" in words.tip


def test_without_a_rate_a_shortlisted_card_shows_followers() -> None:
    person = replace(PERSON, rate=None, rate_low=None, rate_high=None)
    assert words_of(card(Stage.IDEA, person=person), TODAY).line == "10,000 followers"


def test_in_talks_the_asking_price_says_that_it_is_one() -> None:
    words = words_of(card(Stage.NEGOTIATING, said_on=date(2026, 9, 21), said="offer €350"), TODAY)
    assert (words.price, words.line) == ("€150 + product asked", "offer €350, yesterday")


def test_before_a_long_message_the_day_comes_first() -> None:
    said = "Would the hamper suit your December?"
    words = words_of(card(Stage.REPLIED, said_on=date(2026, 9, 21), said=said), TODAY)
    assert words.line == f"Yesterday: {said}"


@pytest.mark.parametrize(
    ("due", "line", "alert"),
    [
        (TODAY, "answer due today", ""),
        (date(2026, 9, 18), "", "answer due since 18 Sep"),
        (date(2026, 9, 23), "follow up tomorrow", ""),
    ],
)
def test_a_follow_up_is_what_comes_next_while_contacted(due: date, line: str, alert: str) -> None:
    words = words_of(card(Stage.CONTACTED, person=replace(PERSON, follow_up=due)), TODAY)
    assert (words.line, words.alert) == (line, alert)


def test_an_agreed_card_shows_the_code_and_what_is_to_come() -> None:
    partnership = Partnership(1, 1, 1, Stage.AGREED, fee=28_000)
    words = words_of(
        card(Stage.AGREED, partnership=partnership, code="FLOUR10", deliverables=(STORIES, REEL)), TODAY
    )
    assert words.price == "€280 · code FLOUR10"
    assert words.line == "reel 24 Sep, 2 stories 26 Sep"


def test_a_late_piece_stands_out() -> None:
    late = replace(REEL, post_due=date(2026, 9, 20))
    words = words_of(card(Stage.APPROVED, deliverables=(late, STORIES)), TODAY)
    assert (words.line, words.alert) == ("approved · 2 stories 26 Sep", "late: reel 20 Sep · 1 more")


THREE_OF_FOUR = Delivered(promised=4, live=3, met=3)


def test_a_live_card_counts_posts_and_orders() -> None:
    live = replace(REEL, status=DeliverableStatus.LIVE)
    words = words_of(card(Stage.LIVE, deliverables=(live,), delivered=THREE_OF_FOUR, orders=41, code="MOSS15"), TODAY)
    assert (words.line, words.alert) == ("3 of 4 posts · 41 orders", "")


def test_without_a_code_orders_are_not_spoken_of() -> None:
    assert words_of(card(Stage.CLOSED, delivered=Delivered(promised=1, live=1, met=1)), TODAY).line == "1 post"


@pytest.mark.parametrize(
    ("stage", "delivered", "line"),
    [
        (Stage.AGREED, Delivered(), "no pieces agreed yet"),
        (Stage.AGREED, Delivered(live=2, beyond=2), "2 posts live"),
        (Stage.PRODUCT_SENT, Delivered(promised=3, live=3, met=3), "product sent · 3 of 3 posts live"),
        (Stage.LIVE, Delivered(promised=3, live=11, met=3, beyond=8), "3 of 3 posts, 8 more"),
        (Stage.LIVE, Delivered(promised=2, live=1, beyond=1), "0 of 2 posts, 1 more"),
    ],
)
def test_posts_are_told_whatever_was_promised(stage: Stage, delivered: Delivered, line: str) -> None:
    assert words_of(card(stage, delivered=delivered), TODAY).line == line


def test_an_exit_says_how_and_why() -> None:
    partnership = Partnership(1, 1, 1, Stage.DECLINED, exit_reason="too busy")
    assert words_of(card(Stage.DECLINED, partnership=partnership), TODAY).line == "Declined · too busy"


@pytest.mark.parametrize(("stage", "told"), [
    (Stage.NEGOTIATING, "€200, not agreed"), (Stage.DECLINED, "€200, not agreed"),
    (Stage.AGREED, "€200"), (Stage.GHOSTED, "€200"), (Stage.CLOSED, "€200"),
])  # fmt: skip
def test_a_fee_that_is_but_talked_about_says_so(stage: Stage, told: str) -> None:
    partnership = Partnership(1, 1, 1, stage, fee=20_000)
    assert agreed_text(partnership) == words_of(card(stage, partnership=partnership), TODAY).price == told


def test_terms_leave_out_what_is_not_entered() -> None:
    assert terms_text(Partnership(1, 1, 1)) == ""
    assert terms_text(Partnership(1, 1, 1, fee=0)) == "no fee"
    assert terms_text(Partnership(1, 1, 1, fee=6_000, commission=750)) == "€60 + 7.5 %"


def test_the_furthest_card_of_a_column_comes_first() -> None:
    cards = [
        BoardCard(Partnership(number, 1, 1, stage), PERSON)
        for number, stage in enumerate((Stage.AGREED, Stage.DRAFT_IN, Stage.GHOSTED), 1)
    ]
    columns = in_columns(cards)
    assert [one.id for one in columns[Column.AGREED]] == [2, 1]
    assert [one.id for one in columns[None]] == [3]


def holder(starts: date | None, ends: date | None, match: CodeMatch = CodeMatch.EQUALS) -> CodeHolder:
    return CodeHolder("Moss15", match, "Moss & Crumb", "Spring picnic", starts, ends)


@pytest.mark.parametrize(
    ("starts", "ends", "clashes"),
    [
        (None, None, True),
        (date(2026, 9, 30), date(2026, 10, 5), True),
        (date(2026, 10, 1), None, False),
        (None, date(2026, 8, 31), False),
        (None, date(2026, 9, 1), True),
    ],
)
def test_a_code_clashes_only_where_dates_overlap(starts: date | None, ends: date | None, *, clashes: bool) -> None:
    holders = [holder(date(2026, 9, 1), date(2026, 9, 30))]
    assert bool(code_problem("moss15", starts, ends, holders)) is clashes


def test_a_prefix_rule_does_not_clash_and_a_code_is_one_word() -> None:
    assert code_problem("MOSS15", None, None, [holder(None, None, CodeMatch.STARTS_WITH)]) == ""
    assert "one word" in code_problem("MOSS 15", None, None, [])


def test_words_for_counts() -> None:
    assert [plural(noun) for noun in ("story", "post", "box", "day")] == ["stories", "posts", "boxes", "days"]
    assert (counted(1, "order"), counted(1_200, "order")) == ("1 order", "1,200 orders")
