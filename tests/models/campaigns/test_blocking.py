from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.campaigns.blocking import AMBER, RED, Blocking, blocking
from models.campaigns.board import BoardCard
from models.campaigns.draft import Draft
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership, Payment, PaymentKind
from models.stages import EXITS, Stage
from tests.models.campaigns.test_board_words import PERSON, TODAY

WEEK_AGO = TODAY - timedelta(7)
PAST = date(2026, 9, 20)
DUE = Deliverable(1, 1, "reel", draft_due=date(2026, 9, 30), post_due=date(2026, 10, 4))
LIVE = replace(DUE, status=DeliverableStatus.LIVE)
IN = replace(DUE, status=DeliverableStatus.DRAFT_IN)
OVERDUE = Payment(1, 1, PaymentKind.CASH, 5_000, due_on=PAST)
ASKED = replace(PERSON, follow_up=PAST)
AVOIDED = replace(PERSON, do_not_contact=True)


def card(stage: Stage, terms: dict[str, object] | None = None, **values: object) -> BoardCard:
    """A card with a fee of 100.00 unless other terms are given."""
    given = {"fee": 10_000} if terms is None else terms
    partnership = Partnership(1, 1, 1, stage, **given)
    return replace(BoardCard(partnership, PERSON), **values)  # type: ignore[arg-type]  # fields as the test has them


@pytest.mark.parametrize(
    ("shown", "text", "tone"),
    [
        (card(Stage.SHORTLISTED, person=AVOIDED), "do not contact", RED),
        (card(Stage.CONTACTED, person=ASKED), "answer due since 20 Sep", RED),
        (card(Stage.CONTACTED, {"stage_since": WEEK_AGO}), "no answer for 7 days", AMBER),
        (card(Stage.CONTACTED, {"stage_since": date(2026, 9, 1)}, said_on=WEEK_AGO), "no answer for 7 days", AMBER),
        (card(Stage.NEGOTIATING, {"stage_since": WEEK_AGO}), "price not agreed for 7 days", AMBER),
        (card(Stage.AGREED, {}), "price not agreed", AMBER),
        (card(Stage.AGREED, {"fee": 1, "contract_sent_on": PAST}), "contract not signed, sent 20 Sep", AMBER),
        (card(Stage.AGREED, {"product": "box"}), "product not sent", AMBER),
        (card(Stage.PRODUCT_SENT, deliverables=(replace(DUE, draft_due=PAST),)), "draft late since 20 Sep", RED),
        (
            card(Stage.DRAFT_IN, deliverables=(IN,), open_drafts=(Draft(1, 1, PAST),)),
            *("draft waits for you since 20 Sep", AMBER),
        ),
        (card(Stage.DRAFT_IN, deliverables=(IN,), open_drafts=(Draft(1, 1),)), "draft waits for you", AMBER),
        (card(Stage.APPROVED, deliverables=(replace(DUE, post_due=PAST),)), "late: reel 20 Sep", RED),
        (card(Stage.LIVE, deliverables=(replace(DUE, post_due=PAST, count=2),)), "2 posts late", RED),
        (card(Stage.LIVE, deliverables=(DUE,), undisclosed=1), "disclosure not seen", AMBER),
        (card(Stage.LIVE, deliverables=(DUE,), undisclosed=2), "disclosure not seen on 2 posts", AMBER),
        (card(Stage.LIVE, deliverables=(DUE,), payments=(OVERDUE,)), "not paid, due 20 Sep", RED),
        (card(Stage.CLOSED, deliverables=(LIVE,)), "€100 not paid", AMBER),
        (card(Stage.LIVE, payments=(replace(OVERDUE, paid_on=PAST),)), "€50 not paid", AMBER),
    ],
)
def test_what_keeps_a_card_is_one_short_line(shown: BoardCard, text: str, tone: str) -> None:
    assert blocking(shown, TODAY)[0] == Blocking(text, tone)


@pytest.mark.parametrize(
    "shown",
    [
        card(Stage.SHORTLISTED, {}),
        card(Stage.CONTACTED, {"stage_since": WEEK_AGO + timedelta(1)}),
        card(Stage.CONTACTED, {"stage_since": WEEK_AGO}, person=replace(PERSON, follow_up=TODAY)),
        card(Stage.NEGOTIATING, {"stage_since": TODAY}),
        card(Stage.AGREED, {"fee": 0, "contract_sent_on": PAST, "contract_signed_on": TODAY}),
        card(Stage.AGREED, {"product": "box", "product_sent_on": TODAY}),
        card(Stage.APPROVED, person=AVOIDED, deliverables=(DUE,)),
        card(Stage.LIVE, deliverables=(DUE,)),
        card(Stage.CLOSED, payments=(replace(OVERDUE, amount=10_000, paid_on=PAST),)),
    ],
)
def test_nothing_is_said_where_nothing_presses(shown: BoardCard) -> None:
    assert blocking(shown, TODAY) == []


def test_what_is_late_goes_before_what_waits() -> None:
    late = replace(DUE, draft_due=PAST)
    shown = card(Stage.AGREED, {"product": "box"}, deliverables=(late,), payments=(OVERDUE,))
    told = ["draft late since 20 Sep", "not paid, due 20 Sep", "product not sent"]
    assert [one.text for one in blocking(shown, TODAY)] == told


@pytest.mark.parametrize(
    ("shown", "texts"),
    [
        (
            card(Stage.LIVE, deliverables=(replace(DUE, post_due=PAST, count=2),), undisclosed=1),
            ["2 posts late", "disclosure not seen", "€100 to pay once all is live"],
        ),
        (card(Stage.LIVE, deliverables=(LIVE,), undisclosed=1), ["disclosure not seen", "€100 not paid"]),
        (card(Stage.LIVE, payments=(OVERDUE,)), ["not paid, due 20 Sep"]),
        (card(Stage.APPROVED, deliverables=(replace(DUE, draft_due=PAST, post_due=PAST),)), ["late: reel 20 Sep"]),
    ],
)
def test_all_that_presses_is_told_once_the_worst_first(shown: BoardCard, texts: list[str]) -> None:
    assert [one.text for one in blocking(shown, TODAY)] == texts


@pytest.mark.parametrize("stage", sorted(EXITS))
def test_nothing_presses_on_a_partnership_that_ended(stage: Stage) -> None:
    assert blocking(card(stage, person=AVOIDED, payments=(OVERDUE,), undisclosed=1), TODAY) == []
