from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.brief import Brief, BriefPart, value_of


def test_key_messages_are_one_a_line_and_nothing_typed_is_lost() -> None:
    kept = value_of(BriefPart.MESSAGES, "\n One \n\nTwo\nThree\nFour\n")
    assert kept == ("One", "Two", "Three", "Four")


def test_a_brief_is_blank_until_something_is_typed() -> None:
    assert Brief(campaign_id=1).is_blank
    assert not Brief(campaign_id=1, messages=("One",)).is_blank


def test_every_element_has_a_title_and_a_sentence_for_its_lack() -> None:
    assert all(part.label and part.lack(is_for_all=is_all) for part in BriefPart for is_all in (True, False))
    assert BriefPart.DELIVERABLES.lack(is_for_all=True) != BriefPart.DELIVERABLES.lack(is_for_all=False)


@given(st.sampled_from(BriefPart), st.text())
def test_what_is_read_back_is_kept_as_it_is(part: BriefPart, text: str) -> None:
    kept = value_of(part, text)
    shown = Brief(**{part.value: kept}).text(part)  # type: ignore[arg-type]  # the field's own kind
    assert value_of(part, shown) == kept
