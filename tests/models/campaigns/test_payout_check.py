import pytest

from models.campaigns.payout_check import MOST_NAMES, PaidFor, PayoutCheck


@pytest.mark.parametrize(
    ("paid", "known", "is_tracked", "sentence"),
    [
        (41, 180, True, "Payouts were made for 41 orders; the tracking sheet has 180 of the same creators."),
        (1, 2, False, "Payouts were made for 1 order; 2 are counted here of the same creators."),
        (41, 41, True, ""),
        (None, 41, True, ""),
        (41, 0, True, ""),
    ],
)
def test_a_disagreement_is_said_only_where_both_are_known(
    paid: int | None, known: int, sentence: str, *, is_tracked: bool
) -> None:
    assert PayoutCheck([PaidFor("Lena", paid, known)], is_tracked).sentence == sentence


def test_creators_who_differ_are_named_the_largest_difference_first() -> None:
    creators = [PaidFor("Ana", 5, 5), PaidFor("Lena", 10, 14), PaidFor("Mia", None, 30), PaidFor("Nobody", None, 0)]
    assert PayoutCheck(creators, is_tracked=True).details == (
        "Mia: not paid by order, 30 known", "Lena: 10 paid, 14 known",
    )  # fmt: skip


def test_many_creators_are_cut_with_their_number() -> None:
    creators = [PaidFor(str(number), 1, 2) for number in range(MOST_NAMES + 3)]
    assert PayoutCheck(creators, is_tracked=True).details[-1] == "and 3 more"
