from datetime import date

import pytest

from models.influencers.contact import Channel
from models.influencers.influencer import Influencer
from models.influencers.outreach import first_words, refusal, summary

LENA = Influencer(1, "Lena", email="lena@example.com")


@pytest.mark.parametrize(
    ("person", "channel", "told"),
    [
        (LENA, Channel.EMAIL, ""),
        (Influencer(1, "Lena"), Channel.EMAIL, "Lena has no e-mail address."),
        (Influencer(1, "Lena"), Channel.DIRECT_MESSAGE, ""),
        (Influencer(1, "Lena", email="a@b.c, d@e.f"), Channel.EMAIL, "“a@b.c, d@e.f” of Lena is no e-mail address."),
        (Influencer(1, "Lena", do_not_contact=True), Channel.DIRECT_MESSAGE, "Lena is marked “Do not contact”."),
        (Influencer(1, "Nobody", forgotten_on=date(2026, 5, 4)), Channel.DIRECT_MESSAGE, "Nobody was forgotten."),
    ],
)
def test_who_cannot_be_written_to_is_told_why(person: Influencer, channel: Channel, told: str) -> None:
    assert refusal(person, channel) == told


def test_a_message_is_known_by_its_first_words() -> None:
    assert first_words("", " \n", "Hi Lena,\nhow are you?") == "Hi Lena, how are you?"
    assert len(first_words("x " * 100)) <= 60


def test_the_end_counts_and_names_everybody() -> None:
    assert summary("copied", 1, ["Ben", "Mia"], ["Zoë is marked."]) == [
        "1 message copied and logged.", "Skipped: Ben, Mia.", "Zoë is marked.",
    ]  # fmt: skip
    assert summary("copied", 2, [], []) == ["2 messages copied and logged."]
