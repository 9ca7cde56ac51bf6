import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.messages.message import Message, PartState, fields_in, fill
from models.messages.message_field import MessageField

VALUES = {
    MessageField.FIRST_NAME: "Lena",
    MessageField.NAME: "李娜 Bäckerei {code}",
    MessageField.CODE: "",
    MessageField.BUSINESS: "Fern & Flour",
}


@pytest.mark.parametrize(
    ("typed", "filled"),
    [
        ("Hi {first_name}!", "Hi Lena!"),
        ("{first_name}{first_name}", "LenaLena"),
        ("Hi {First name}", "Hi Lena"),
        ("Hi { first-name }", "Hi Lena"),
        ("Grüße an {name} 🌾", "Grüße an 李娜 Bäckerei {code} 🌾"),
        ("{{first_name}}", "{first_name}"),
        ("{{{first_name}}}", "{Lena}"),
        ("a {- b} c {} {1} {", "a {- b} c {} {1} {"),
        ("{two\nlines}", "{two\nlines}"),
        ("", ""),
    ],
)
def test_fields_are_filled_and_other_braces_are_text(typed: str, filled: str) -> None:
    assert fill(typed, VALUES).text == filled


@pytest.mark.parametrize("typed", ["{vorname}", "{código}", "{名前}", "{first_nam}", "{coupon code}"])
def test_a_field_nobody_knows_stands_as_it_was_typed_and_is_named(typed: str) -> None:
    message = Message("", f"Hi {typed}").filled(VALUES)
    assert [part.state for part in message.body_parts.parts] == [PartState.WORDS, PartState.UNKNOWN]
    assert message.body == f"Hi {typed}"
    assert message.problem("Lena").startswith(f"{typed} is no field of Goodword.")


def test_every_unknown_field_is_named_once() -> None:
    message = Message("{x} {y}", "{x} {z}").filled(VALUES)
    assert message.problem("Lena").startswith("{x}, {y} and {z} are no fields of Goodword.")


def test_a_field_without_a_value_is_told_with_the_way_out() -> None:
    values = {**VALUES, MessageField.CAMPAIGN: "Spring box"}
    problem = Message("", "Use {code}").filled(values).problem("Lena")
    assert problem == (
        "Lena has no code in this campaign yet: add one in its terms. Or take {code} out."
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Use {code}", "No campaign is chosen: choose one for {code}, or take it out."),
        ("{code} {fee}", "No campaign is chosen: choose one for {code} and {fee}, or take them out."),
    ],
)
def test_without_a_campaign_the_way_out_is_to_choose_one(body: str, told: str) -> None:
    values = {**VALUES, MessageField.CAMPAIGN: "", MessageField.FEE: ""}
    assert Message("", body).filled(values).problem("Lena") == told


def test_an_empty_message_is_not_sent() -> None:
    assert "nothing to send" in Message("Subject", " \n").filled(VALUES).problem("Lena")


def test_a_message_without_gaps_has_no_problem() -> None:
    assert not Message("{business}", "Hi {first_name}").filled(VALUES).problem("Lena")


def test_a_name_of_several_lines_adds_no_line_to_the_subject() -> None:
    evil = {MessageField.NAME: "Lena\r\nBcc: all@example.com"}
    assert Message("For {name}", "x").filled(evil).subject == "For Lena Bcc: all@example.com"


def test_fields_are_found_where_they_stand() -> None:
    assert list(fields_in("a {code} {{b}} {nope}")) == [(2, 6, MessageField.CODE), (15, 6, None)]


@pytest.mark.parametrize("field", list(MessageField))
def test_every_field_says_its_name_and_why_it_is_missing(field: MessageField) -> None:
    assert field.label
    assert Message("", f"{{{field}}}").filled({}).problem("Lena")
    assert not Message("", f"{{{field}}}").filled({field: "x"}).problem("Lena")


@given(st.text())
def test_doubled_braces_bring_any_text_through(text: str) -> None:
    assert fill(text.replace("{", "{{").replace("}", "}}"), {}).text == text


@given(st.text(), st.text(min_size=1).filter(str.strip))
def test_a_value_is_never_read_as_a_field(text: str, value: str) -> None:
    once = fill("{name}", {MessageField.NAME: value, MessageField.CODE: text or "x"})
    assert once.text == value
