import pytest

from models.messages.message import Message
from models.messages.message_field import MessageField
from models.messages.starter_templates import STARTERS
from models.reading.template_name import LONGEST_NAME, free_name, name_problem


def test_a_taken_name_gets_a_number() -> None:
    assert free_name("Thank you", ["thank  YOU", "Thank you 2"]) == "Thank you 3"
    assert free_name("Thank you", ["Follow-up"]) == "Thank you"
    assert free_name("  ", []) == "Template"


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "needs a name"), ("thank you", "already"), ("x" * (LONGEST_NAME + 1), "too long"), ("Thanks", "")],
)
def test_a_name_that_cannot_be_is_told(name: str, told: str) -> None:
    problem = name_problem(name, ["Thank you"], "First contact")
    assert told in problem
    assert bool(problem) is bool(told)


@pytest.mark.parametrize("starter", STARTERS)
def test_every_starter_is_filled_from_known_fields(starter: Message) -> None:
    message = Message(starter.subject, starter.body).filled(dict.fromkeys(MessageField, "x"))
    assert not message.problem("Lena")
    assert "{" not in message.subject + message.body
