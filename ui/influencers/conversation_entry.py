"""A line of the conversation as the timeline shows it."""

from datetime import date

from models import show
from models.influencers.contact import Channel, Contact, Direction, outcome_tone
from models.influencers.follow_up import due_text
from ui.widgets.timeline_list import TimelineEntry

_WORDS = {
    (Channel.EMAIL, Direction.OUT): "E-mail sent",
    (Channel.EMAIL, Direction.IN): "E-mail received",
    (Channel.DIRECT_MESSAGE, Direction.OUT): "Message sent",
    (Channel.DIRECT_MESSAGE, Direction.IN): "Message received",
    (Channel.PHONE, Direction.OUT): "Called",
    (Channel.PHONE, Direction.IN): "Was called",
    (Channel.OTHER, Direction.OUT): "Wrote or said",
    (Channel.OTHER, Direction.IN): "They wrote or said",
}
_LONGEST_PILL = 18


def entry_of(contact: Contact, today: date, campaign: str = "") -> TimelineEntry:
    """What was said, with its outcome as a pill, or a step still to come; the campaign's name stands below."""
    if contact.is_step:
        return _step(contact, today, campaign)
    when = show.day_as_of(contact.happened_on, today)
    words = _WORDS.get((contact.channel, contact.direction), contact.channel.label)
    outcome, tone = contact.outcome, outcome_tone(contact.outcome)
    note = contact.note
    if _is_due(contact, today) or len(outcome) > _LONGEST_PILL:
        # The pill is for what waits, and for a word or two; what does not fit there is read below.
        note = " · ".join(part for part in (note, outcome) if part)
        outcome, tone = ("due", "amber") if _is_due(contact, today) else ("", "grey")
    return TimelineEntry(f"{when} · {words}", _below(note, campaign), outcome, tone, contact.id)


def _step(contact: Contact, today: date, campaign: str) -> TimelineEntry:
    due_on = contact.due_on if contact.is_open else None
    when = due_text(due_on, today) if due_on else show.day_as_of(contact.done_on, today)
    is_due = _is_due(contact, today)
    state = "due" if is_due else "next step" if contact.is_open else "done"
    tone = "amber" if is_due else "blue" if contact.is_open else "grey"
    text = _below(" · ".join(part for part in (contact.note, contact.outcome) if part), campaign)
    return TimelineEntry(f"{when} · follow up", text, state, tone, contact.id)


def _is_due(contact: Contact, today: date) -> bool:
    return contact.is_open and contact.due_on is not None and contact.due_on <= today


def _below(note: str, campaign: str) -> str:
    return "\n".join(part for part in (note, campaign) if part)
