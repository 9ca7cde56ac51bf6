"""What looks like an e-mail address."""

import pytest

from models.reading.email import is_email, mistyped


@pytest.mark.parametrize(
    "text", ["rita@falcao.pt", "r.f+flores@mail.falcao.example", "käthe@müller.de", "o'hara@x.co", "a_b-c@x-y.museum"]
)
def test_an_address_is_one(text: str) -> None:
    assert is_email(text)
    assert mistyped(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "nao-é-email", "rita@falcao", "pedro antao@gmail.com", "a@x, b@y", "a@x.pt;b@y.pt", "@falcao.pt", "rita@",
        "rita@@falcao.pt", "rita@falcao@gmail.com", "rita@gmail..com", "rita@.com", "rita@gmail.", "rita@gmail.c",
        "Rita <rita@falcao.pt>",
    ],
)  # fmt: skip
def test_what_is_mistyped_is_none_and_said_mildly(text: str) -> None:
    assert not is_email(text)
    assert mistyped(text) == "This looks mistyped."


def test_a_blank_is_not_mistyped() -> None:
    assert mistyped("") == ""
