"""Boxes of an agreement: ticked where the workspace knows that it is settled, else with what is to be settled."""

from datetime import date

from models import show
from models.paper.agreement.source import AgreementSource
from models.paper.blocks import Check

NOT_AGREED = "written down, but not agreed yet"


def settled(source: AgreementSource, text: str, note: str = "") -> Check:
    """A term that is written down: ticked once both agreed."""
    if source.is_agreed:
        return Check(text, note, is_done=True)
    return Check(text, "; ".join(part for part in (note, NOT_AGREED) if part))


def asked(question: str, note: str = "") -> Check:
    """What is still to be settled."""
    return Check(question, note)


def done_on(text: str, day: date | None, note: str = "") -> Check:
    """Something that is done on a day: ticked where the day is known."""
    told = [show.day(day, year=True)] if day else []
    return Check(text, ", ".join([*told, *([note] if note else [])]), is_done=day is not None)
