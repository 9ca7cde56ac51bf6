"""Whom one may write to, and why not."""

from collections.abc import Sequence

from models.influencers.contact import Channel
from models.influencers.influencer import Influencer
from models.reading.email import is_email
from models.reading.text import one_line, quoted

MOST = 200
"""People that are written to one after the other: more is no longer a letter to each."""

_FIRST_WORDS = 60


def refusal(influencer: Influencer, channel: Channel) -> str:
    """Why somebody cannot be written to in this way, in a sentence, or an empty text."""
    if influencer.forgotten_on is not None:
        return f"{influencer.name} was forgotten."
    if influencer.do_not_contact:
        return f"{influencer.name} is marked “Do not contact”."
    if channel is Channel.EMAIL and not influencer.email:
        return f"{influencer.name} has no e-mail address."
    if channel is Channel.EMAIL and not is_email(influencer.email):
        return f"{quoted(influencer.email)} of {influencer.name} is no e-mail address."
    return ""


def first_words(*texts: str) -> str:
    """What a message was about, where no template says so: the beginning of its first text that is not blank."""
    words = next((line for text in texts if (line := one_line(text))), "")
    return words if len(words) <= _FIRST_WORDS else f"{words[: _FIRST_WORDS - 1].rstrip()}…"


def summary(verb: str, written: int, skipped: Sequence[str], refused: Sequence[str]) -> list[str]:
    """What became of writing to several people: a number, who was skipped, then why others were not."""
    told = f"{written} {'message' if written == 1 else 'messages'} {verb} and logged."
    return [told, *([f"Skipped: {', '.join(skipped)}."] if skipped else []), *refused]
