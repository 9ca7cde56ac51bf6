"""Whose an order is: the owner's word on it, then the rules, then her word on a code they leave open, then the link."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.partnership import CodeRule
from models.orders.attribution import Attribution, Claim, How, Standing, Window, attribute
from models.orders.link_owners import LinkOwners, LinkTags
from models.orders.order import Order
from models.orders.order_decision import CodeDecision, Decisions, OrderDecision, Verdict, decided_rules

DAY = date(2026, 5, 4)
LENA, MIA, SPRING = 1, 2, "spring box"
COUNTED = Standing.COUNTED


def order(code: str = "", day: date = DAY, **values: object) -> Order:
    return Order(1, "shop", "#1", day, "EUR", 1_000, code=code, total=1_000, **values)  # type: ignore[arg-type]


def rule(code: str, owner: int = LENA) -> Window:
    return Window(CodeRule(owner, owner, code))


def link(owner: int = LENA, own: frozenset[str] = frozenset(), **tags: str) -> LinkTags:
    usual = {"source": "instagram", "medium": "influencer", "campaign": SPRING, "term": f"handle{owner}", **tags}
    return LinkTags(owner, {name: frozenset({key}) for name, key in usual.items()}, own)


def claim(
    one: Order,
    windows: list[Window] | None = None,
    decisions: Decisions | None = None,
    links: list[LinkTags] | None = None,
) -> Claim:
    return attribute([one], windows or [], decisions or Decisions(), LinkOwners(links or [])).claims[1]


def on_order(verdict: Verdict, owner: int | None = LENA) -> Decisions:
    return Decisions({1: OrderDecision(1, 1, verdict, owner)})


def on_codes(*decisions: CodeDecision) -> Decisions:
    return Decisions(codes=decisions)


def test_the_owners_word_on_an_order_goes_before_its_code() -> None:
    assert claim(order("MIA"), [rule("mia", MIA)], on_order(Verdict.HERS)) == Claim(COUNTED, LENA, How.HAND)


def test_an_order_that_is_nobodys_by_her_word_is_not_counted() -> None:
    found = attribute([order("LENA")], [rule("lena")], on_order(Verdict.NOBODY, None))
    assert not found.by_partnership
    assert found.claims[1] == Claim(Standing.NOT_OURS, how=How.HAND)
    assert len(found.not_ours) == 1


def test_a_gift_is_no_order_of_hers() -> None:
    found = attribute([order("LENA")], [rule("lena")], on_order(Verdict.GIFT))
    assert not found.by_partnership
    assert list(found.gifts) == [LENA]


def test_a_cancelled_order_stays_so_whatever_was_decided() -> None:
    assert claim(order("LENA", is_cancelled=True), [], on_order(Verdict.HERS)).standing is Standing.CANCELLED


@pytest.mark.parametrize("whose", [LENA, None])
def test_a_word_on_a_code_takes_nothing_from_the_rule_that_settles_it(whose: int | None) -> None:
    found = claim(order("SHARED"), [rule("shared", MIA)], on_codes(CodeDecision(1, "shared", whose)))
    assert found == Claim(COUNTED, MIA, How.CODE)


@pytest.mark.parametrize(
    ("whose", "found"), [(LENA, Claim(COUNTED, LENA, How.CODE)), (None, Claim(Standing.NOT_OURS))]
)
def test_a_word_on_a_code_settles_what_two_rules_claim(whose: int | None, found: Claim) -> None:
    rules = [rule("shared", MIA), rule("shared", LENA)]
    assert claim(order("SHARED"), rules, on_codes(CodeDecision(1, "shared", whose))) == found


@pytest.mark.parametrize(("day", "owner"), [(DAY, LENA), (DAY - timedelta(1), None), (DAY + timedelta(2), None)])
def test_a_word_on_a_code_holds_on_its_days(day: date, owner: int | None) -> None:
    decision = CodeDecision(1, "rye", LENA, DAY, DAY + timedelta(1))
    assert claim(order("RYE", day), [], on_codes(decision)).partnership_id == owner


def test_of_two_words_on_a_code_the_newer_holds() -> None:
    said = on_codes(CodeDecision(1, "rye", LENA), CodeDecision(2, "rye", MIA, DAY))
    assert claim(order("RYE"), [], said).partnership_id == MIA
    assert claim(order("RYE", DAY - timedelta(1)), [], said).partnership_id == LENA


def test_a_code_that_is_not_ours_is_nobodys_and_no_longer_unknown() -> None:
    assert claim(order("WELCOME"), [], on_codes(CodeDecision(1, "welcome"))).standing is Standing.NOT_OURS


def test_beside_a_code_that_is_not_ours_the_other_one_speaks() -> None:
    found = claim(order("WELCOME, LENA"), [rule("lena")], on_codes(CodeDecision(1, "welcome")))
    assert found == Claim(COUNTED, LENA, How.CODE)


TAGS: dict[str, Any] = {"tracked_source": "Instagram", "tracked_medium": "influencer", "tracked_campaign": "Spring-box"}


def test_an_order_without_a_code_is_hers_by_her_link() -> None:
    found = claim(order(tracked_term="handle1", **TAGS), links=[link(LENA), link(MIA)])
    assert found == Claim(COUNTED, LENA, How.LINK)


def test_a_rule_goes_before_the_link() -> None:
    found = claim(order("MIA", tracked_term="handle1"), [rule("mia", MIA)], links=[link(LENA)])
    assert found == Claim(COUNTED, MIA, How.CODE)


def test_a_code_of_nobody_leaves_the_word_to_the_link() -> None:
    assert claim(order("WELCOME", tracked_term="handle1"), links=[link(LENA)]) == Claim(COUNTED, LENA, How.LINK)


@pytest.mark.parametrize(("term", "standing"), [("handle2", COUNTED), ("handle3", Standing.AMBIGUOUS)])
def test_a_link_settles_a_code_that_two_claim_only_for_one_of_them(term: str, standing: Standing) -> None:
    both = [rule("shared", LENA), rule("shared", MIA)]
    found = claim(order("SHARED", tracked_term=term), both, links=[link(LENA), link(MIA), link(3)])
    assert found.standing is standing
    assert found.claimed_by == (frozenset() if standing is COUNTED else {LENA, MIA})


@pytest.mark.parametrize(
    "tags",
    [
        {"tracked_source": "instagram"},
        {"tracked_source": "instagram", "tracked_medium": "influencer"},
        {"tracked_source": "instagram", "tracked_campaign": "spring box"},
        {**TAGS, "tracked_source": "newsletter"},
        {**TAGS, "tracked_medium": "paid", "tracked_term": "handle1"},
    ],
)
def test_tags_that_another_visitor_may_carry_name_nobody(tags: dict[str, Any]) -> None:
    assert claim(order(**tags), links=[link(LENA)]).standing is Standing.WITHOUT_CODE


def test_tags_that_two_links_carry_name_nobody() -> None:
    assert claim(order(**TAGS), links=[link(LENA), link(MIA)]).partnership_id is None


def test_a_campaign_with_one_creator_is_enough_beside_the_medium() -> None:
    assert claim(order(**TAGS), links=[link(LENA), link(MIA, campaign="autumn")]).partnership_id == LENA


def test_a_source_typed_for_her_alone_names_her() -> None:
    typed = link(LENA, frozenset({"source"}), source="lena bakes")
    assert claim(order(tracked_source="lena_bakes"), links=[typed, link(MIA)]).partnership_id == LENA
    assert claim(order(tracked_source="instagram"), links=[typed, link(MIA)]).partnership_id is None


def test_one_handle_in_two_campaigns_is_settled_by_their_dates() -> None:
    spring, autumn = (
        LinkTags(owner, {"term": frozenset({"lena"})}, frozenset(), start, start + timedelta(30))
        for owner, start in ((LENA, DAY), (MIA, DAY + timedelta(100)))
    )
    assert claim(order(tracked_term="lena"), links=[spring, autumn]).partnership_id == LENA
    assert claim(order(tracked_term="lena", day=DAY + timedelta(60)), links=[spring, autumn]).partnership_id is None


codes = st.sampled_from(["", "LENA", "MIA", "SHARED", "NONE", "LENA, NONE", "CUSTOM DISCOUNT"])
verdicts = st.sampled_from([None, Verdict.HERS, Verdict.GIFT, Verdict.NOBODY])


@given(st.lists(st.tuples(codes, verdicts, st.booleans(), st.sampled_from(["", "handle1"])), max_size=30))
def test_every_order_stands_in_exactly_one_place(drawn: list[tuple[str, Verdict | None, bool, str]]) -> None:
    orders = [
        Order(number, "s", str(number), DAY, "EUR", 1, code=code, is_cancelled=gone, tracked_term=term, total=1)
        for number, (code, _, gone, term) in enumerate(drawn)
    ]
    decided = {
        number: OrderDecision(number, number, verdict, None if verdict is Verdict.NOBODY else LENA)
        for number, (_, verdict, _, _) in enumerate(drawn)
        if verdict
    }
    windows = [rule("lena"), rule("mia", MIA), rule("shared"), rule("shared", MIA)]
    found = attribute(orders, windows, Decisions(decided), LinkOwners([link(LENA)]))
    assert sorted(found.claims) == [one.id for one in orders]
    assert _placed(found) + sum(one.is_cancelled for one in orders) == len(orders)


def _placed(found: Attribution) -> int:
    owned = sum(map(len, found.by_partnership.values())) + sum(map(len, found.gifts.values()))
    return owned + len(found.unknown) + len(found.ambiguous) + len(found.not_ours) + found.without_code


@pytest.mark.parametrize(
    ("decisions", "rules", "told"),
    [
        ([CodeDecision(1, "rye", LENA)], [], [(LENA, "Rye")]),
        ([CodeDecision(1, "oats", LENA)], [], [(LENA, "oats")]),
        ([CodeDecision(1, "rye")], [], []),
        ([CodeDecision(1, "rye", LENA, DAY), CodeDecision(2, "rye", MIA)], [], [(MIA, "Rye")]),
        ([CodeDecision(1, "rye", LENA), CodeDecision(2, "rye", MIA, DAY)], [], [(LENA, "Rye"), (MIA, "Rye")]),
        ([CodeDecision(1, "rye", LENA)], [CodeRule(1, MIA, "RYE")], []),
        ([CodeDecision(1, "rye", LENA)], [CodeRule(1, MIA, "RYE"), CodeRule(2, LENA, "rye")], [(LENA, "Rye")]),
        ([CodeDecision(1, "rye", LENA)], [CodeRule(1, MIA, "RYE", valid_until=DAY)], [(LENA, "Rye")]),
    ],
)
def test_a_code_is_told_of_whom_the_owner_gave_it_to_unless_a_newer_word_or_a_rule_settles_it(
    decisions: list[CodeDecision], rules: list[CodeRule], told: list[tuple[int, str]]
) -> None:
    found = decided_rules(decisions, rules, ["ANA, Rye", "rye"])
    assert [(one.partnership_id, one.code) for one in found] == told
