"""What is changed of a conversation: each public function with a session is one edit."""

from datetime import date

from models import show
from models.contact import Channel, Contact
from models.follow_up import FollowUp
from storage.workspace import Workspace
from ui.influencers.person import Person
from ui.session import Session


def contact_of(person: Person, contact_id: int) -> Contact | None:
    """A line of the conversation by its id."""
    return next((contact for contact in person.contacts if contact.id == contact_id), None)


def mark_done(session: Session, person: Person, contact_id: int) -> None:
    """Tick off a follow-up today."""
    label = f"Follow-up with {person.name} done"
    session.edit(label, lambda w: w.contacts.update(contact_id, done_on=session.today))


def snooze(session: Session, person: Person, contact_id: int, until: date) -> bool:
    """Let a follow-up wait until another day; says whether that was written."""
    label = f"Snooze follow-up with {person.name} until {show.day(until)}"
    return session.edit(label, lambda w: w.contacts.update(contact_id, due_on=until)) is not None


def log_message(
    session: Session, person: Person, channel: Channel, about: str, campaign_id: int | None, step: FollowUp | None,
    answered: int | None,
) -> bool:  # fmt: skip
    """Write down a message that went out today, with the next step if there is one; says whether it was written.

    ``answered`` is the id of a step that is ticked off by it.
    """

    def write(workspace: Workspace) -> None:
        today = session.today
        workspace.contacts.add(
            person.id, happened_on=today, channel=channel, note=about, campaign_id=campaign_id
        )
        tick_off(workspace, answered, today)
        put_step(workspace, person.id, step, campaign_id)

    return session.edit(f"{channel.label} to {person.name}", write) is not None


def tick_off(workspace: Workspace, step_id: int | None, today: date) -> None:
    """Say that a step is done, inside an edit; nothing for ``None``."""
    if step_id is not None:
        workspace.contacts.update(step_id, done_on=today)


def put_step(workspace: Workspace, influencer_id: int, step: FollowUp | None, campaign_id: int | None = None) -> None:
    """Add the next step, inside an edit; nothing for ``None``."""
    if step is not None:
        workspace.contacts.add(influencer_id, due_on=step.due_on, note=step.note, campaign_id=campaign_id)
