from dataclasses import fields, replace
from datetime import date

import pytest

from models.campaigns.partnership import Partnership
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.influencer import Influencer
from models.merge_questions import Clash, MergePair, OwnValues, merge_of, questions
from models.merging import FIELDS, Side, default_side, filled_from, further, merged_values
from models.stages import Stage

LEFT = Influencer(1, "Lena", niches=("Baking",), notes="Likes rye", created_on=date(2026, 2, 1))
RIGHT = Influencer(
    2, "Lena Moss", niches=("baking", "Vegan"), email="lena@moss.example", notes="Likes rye. Has two cats.",
    asking_price=100, do_not_contact=True, created_on=date(2026, 1, 1),
)  # fmt: skip


OWN = {"id", "influencer_id", "campaign_id", "stage", "stage_since", "exit_reason", "currency"}
"""What a partnership that stays keeps whatever the other one says."""


def default(name: str) -> Side:
    return default_side(next(each for each in FIELDS if each.name == name), LEFT, RIGHT)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("name", Side.LEFT),
        ("email", Side.RIGHT),
        ("asks", Side.RIGHT),
        ("notes", Side.RIGHT),
        ("niches", Side.BOTH),
    ],
)
def test_filled_beats_blank_and_what_says_more_beats_what_says_less(name: str, side: Side) -> None:
    assert default(name) is side


def test_lists_are_joined_blind_to_case_and_the_mark_stays() -> None:
    values = merged_values(LEFT, RIGHT, {})
    assert values["niches"] == ("Baking", "Vegan")
    assert values["do_not_contact"] is True
    assert values["created_on"] == date(2026, 1, 1)
    assert values["email"] == "lena@moss.example"
    assert "name" in values
    assert values["name"] == "Lena"


def test_every_field_of_a_person_is_chosen_or_has_its_rule() -> None:
    chosen = {column for each in FIELDS for column in each.columns}
    by_rule = {"id", "do_not_contact", "created_on", "forgotten_on"}
    assert {field.name for field in fields(Influencer)} == chosen | by_rule


def test_every_term_of_a_partnership_fills_a_blank() -> None:
    terms = {field.name for field in fields(Partnership)} - OWN
    texts = {field.name for field in fields(Partnership) if field.default == ""}
    filled: dict[str, object] = {name: "said" if name in texts else 7 for name in terms}
    going = replace(Partnership(2, 2, 9, Stage.AGREED), **filled)  # type: ignore[arg-type]  # named by field
    assert filled_from(Partnership(1, 1, 9, Stage.LIVE), going) == filled


def test_a_price_comes_with_its_currency() -> None:
    dollars = Influencer(2, "Lena", currency="USD", asking_price=100)
    values = merged_values(LEFT, dollars, {})
    assert (values["currency"], values["asking_price"]) == ("USD", 100)


def test_different_notes_are_both_kept() -> None:
    values = merged_values(Influencer(1, "L", notes="Rye"), Influencer(2, "L", notes="Cats"), {})
    assert values["notes"] == "Rye\n\nCats"


def test_the_partnership_that_is_further_along_stays() -> None:
    live, idea, gone = (
        Partnership(number, number, 9, stage)
        for number, stage in ((1, Stage.LIVE), (2, Stage.IDEA), (3, Stage.DECLINED))
    )
    assert further(idea, live) is live
    assert further(gone, idea) is idea
    assert further(live, live) is live


def test_terms_fill_blanks_in_one_currency_alone() -> None:
    stays = Partnership(1, 1, 9, Stage.LIVE, fee=None, product="Box")
    goes = Partnership(2, 2, 9, Stage.AGREED, fee=5_000, product="Bag", notes="Call")
    assert filled_from(stays, goes) == {"notes": "Call", "fee": 5_000}
    priced = Partnership(1, 1, 9, Stage.LIVE, currency="USD", fee=100)
    other = Partnership(2, 2, 9, Stage.AGREED, shipping=300)
    assert filled_from(priced, other) == {}
    assert filled_from(Partnership(1, 1, 9, currency="USD"), other) == {"currency": "EUR", "shipping": 300}


def test_terms_of_one_that_ended_early_fill_nothing() -> None:
    assert filled_from(Partnership(1, 1, 9, Stage.LIVE), Partnership(2, 2, 9, Stage.DECLINED, fee=100)) == {}


def test_answers_decide_and_what_is_not_asked_goes_by_itself() -> None:
    live, idea = Partnership(1, 1, 9, Stage.LIVE), Partnership(2, 2, 9, Stage.IDEA)
    pair = MergePair(LEFT, RIGHT, [Clash("Spring", live, idea)], [OwnValues(CustomField(4, "Size"), "38", "39")])
    asked = {question.name: question for question in questions(pair)}
    assert {"name", "niches", "own 4", "campaign 9"} <= set(asked)
    assert "phone" not in asked
    merge = merge_of(pair, {"own 4": Side.RIGHT, "campaign 9": Side.RIGHT, "name": Side.RIGHT})
    assert (merge.keep_id, merge.gone_id) == (1, 2)
    assert merge.values["name"] == "Lena Moss"
    assert merge.custom == {4: "39"}
    assert merge.staying == {2}


def test_the_only_photo_stays_unasked() -> None:
    pair = MergePair(LEFT, RIGHT, photos=(False, True))
    assert "photo" not in {question.name for question in questions(pair)}
    assert merge_of(pair, {}).photo_of == RIGHT.id


def test_own_fields_are_asked_about_as_a_person_reads_them() -> None:
    field = CustomField(4, "Birthday", FieldKind.DATE)
    (asked,) = (one for one in questions(MergePair(LEFT, LEFT, own=[OwnValues(field, "1990-03-02", "soon")])))
    assert (asked.left, asked.right) == ("2 Mar 1990", "soon")
