"""What is changed of a conversation: each public function with a session is one edit."""

from collections.abc import Sequence
from datetime import date

from models import show
from models.influencers.contact import Channel, Contact
from models.influencers.follow_up import FollowUp
from models.record import record
from storage.workspace import Workspace
from ui.influencers.person import Person
from ui.influencers.stage_mover import StageMove
from ui.session import Session


def contact_of(person: Person, contact_id: int) -> Contact | None:
    """A line of the conversation by its id."""
    return next((contact for contact in person.contacts if contact.id == contact_id), None)


def mark_done(session: Session, whom: str, step_ids: Sequence[int]) -> None:
    """Tick off follow-ups today; ``whom`` says with whom they are: "Lena", "3 influencers"."""

    def write(workspace: Workspace) -> None:
        for step_id in step_ids:
            workspace.contacts.update(step_id, done_on=session.today)

    session.edit(f"{_noun(step_ids)} with {whom} done", write)


def snooze(session: Session, whom: str, step_ids: Sequence[int], until: date) -> bool:
    """Let follow-ups wait until another day; says whether that was written."""

    def write(workspace: Workspace) -> None:
        for step_id in step_ids:
            workspace.contacts.update(step_id, due_on=until)

    label = f"Snooze {_noun(step_ids).lower()} with {whom} until {show.day_as_of(until, session.today)}"
    return session.edit(label, write) is not None


def _noun(step_ids: Sequence[int]) -> str:
    return "Follow-up" if len(step_ids) == 1 else "Follow-ups"


@record(frozen=True)
class SentMessage:
    """A message that went out, as the conversation keeps it, and what follows from it.

    One by ``Channel.OTHER`` was copied only: nobody knows how it went out.

    ``answered`` is the id of a step that is ticked off by it, ``move`` the stage that she comes to.
    """

    channel: Channel
    about: str
    campaign_id: int | None = None
    step: FollowUp | None = None
    answered: int | None = None
    move: StageMove | None = None

    @property
    def label(self) -> str:
        """As a step of undo calls it."""
        return "Message" if self.channel is Channel.OTHER else self.channel.label

    @property
    def note(self) -> str:
        """What the line of the conversation says."""
        is_copied = self.channel is Channel.OTHER
        return " · ".join(["Text copied"] * is_copied + [self.about] * bool(self.about))


def log_message(session: Session, person: Person, sent: SentMessage) -> bool:
    """Write down a message that went out today, with what follows from it; says whether it was written."""

    def write(workspace: Workspace) -> None:
        today = session.today
        workspace.contacts.add(
            person.id, happened_on=today, channel=sent.channel, note=sent.note, campaign_id=sent.campaign_id
        )
        tick_off(workspace, sent.answered, today)
        put_step(workspace, person.id, sent.step, sent.campaign_id)
        move_on(workspace, sent.move, today)

    return session.edit(f"{sent.label} to {person.name}", write) is not None


def tick_off(workspace: Workspace, step_id: int | None, today: date) -> None:
    """Say that a step is done, inside an edit; nothing for ``None``."""
    if step_id is not None:
        workspace.contacts.update(step_id, done_on=today)


def move_on(workspace: Workspace, move: StageMove | None, today: date) -> None:
    """Bring a partnership to another stage, inside an edit; nothing for ``None``."""
    if move is not None:
        workspace.partnerships.move(move.partnership_id, move.stage, today)


def put_step(workspace: Workspace, influencer_id: int, step: FollowUp | None, campaign_id: int | None = None) -> None:
    """Add the next step, inside an edit; nothing for ``None``."""
    if step is not None:
        workspace.contacts.add(influencer_id, due_on=step.due_on, note=step.note, campaign_id=campaign_id)
