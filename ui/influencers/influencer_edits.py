"""What typing into the list changes: each function is one edit, one step of undo."""

from collections.abc import Callable, Sequence

from models.asking import parse_asking
from models.contact import Contact
from models.errors import UserError
from models.follow_up import parse_follow_up
from models.influencer import InfluencerRow
from models.numbers import parse_count
from models.place import parse_place
from models.profile import Profile
from models.text import one_line
from storage.workspace import Workspace
from ui.session import Session

Edit = Callable[[Session, InfluencerRow, str], None]


def change_name(session: Session, row: InfluencerRow, text: str) -> None:
    """Give another name."""
    name = one_line(text)
    if not name:
        raise UserError("An influencer needs a name.", "Type one, or delete her with Del.")
    _update(session, f"Rename {row.name}", row, name=name)


def change_niches(session: Session, row: InfluencerRow, text: str) -> None:
    """Set the niches, separated by commas."""
    niches = tuple(dict.fromkeys(part for part in map(one_line, text.split(",")) if part))
    _update(session, f"Change niche of {row.name}", row, niches=niches)


def change_region(session: Session, row: InfluencerRow, text: str) -> None:
    """Set region and country."""
    region, country = parse_place(text)
    _update(session, f"Change region of {row.name}", row, region=region, country=country)


def change_followers(session: Session, row: InfluencerRow, text: str) -> None:
    """Add a reading of today to the profile that the list shows; a blank changes nothing."""
    followers = parse_count(text)
    if followers is None:
        return
    if followers < 0:
        raise UserError("Nobody has fewer than no followers.", "Type a number such as 12,400.")
    profile = shown_profile(session.workspace, row)
    if profile is None:
        raise UserError("She has no profile to count followers of.", "Add one under Profiles first.")
    number, today = profile.id, session.today
    session.edit(
        f"Read followers of {row.name}", lambda w: w.profiles.put_followers(number, today, followers)
    )


def change_asking(session: Session, row: InfluencerRow, text: str) -> None:
    """Set what she asks for."""
    asking = parse_asking(text, row.currency)
    _update(
        session,
        f"Change asking price of {row.name}",
        row,
        currency=asking.currency,
        asking_price=asking.price,
        asking_commission=asking.commission,
        asks_product=asking.product,
    )


def change_follow_up(session: Session, row: InfluencerRow, text: str) -> None:
    """Set the next step's day and words; a blank takes the step away."""
    wanted = parse_follow_up(text, session.today)
    step = next_step(session.workspace.contacts.of_influencer(row.id))
    label = f"Change next step with {row.name}"
    if wanted is None:
        if step is not None:
            session.edit(label, lambda w: _drop_step(w, step))
    elif step is None:
        session.edit(label, lambda w: w.contacts.add(row.id, due_on=wanted.due_on, note=wanted.note))
    else:
        values: dict[str, object] = {"due_on": wanted.due_on}
        if step.happened_on is None and wanted.note:
            values["note"] = wanted.note
        number = step.id
        session.edit(label, lambda w: w.contacts.update(number, **values))


def next_step(contacts: Sequence[Contact]) -> Contact | None:
    """The open follow-up that is due first."""
    waiting = [contact for contact in contacts if contact.is_open]
    return min(waiting, key=lambda contact: (str(contact.due_on), contact.id), default=None)


def shown_profile(workspace: Workspace, row: InfluencerRow) -> Profile | None:
    """The profile whose followers the list shows, else the first one."""
    profiles = workspace.profiles.of_influencer(row.id)
    shown = (p for p in profiles if (p.platform.value, p.handle) == (row.platform, row.handle))
    return next(shown, profiles[0] if profiles else None)


def _drop_step(workspace: Workspace, step: Contact) -> None:
    if step.happened_on is None:
        workspace.contacts.delete(step.id)
    else:
        workspace.contacts.update(step.id, due_on=None)


def _update(session: Session, label: str, row: InfluencerRow, **values: object) -> None:
    session.edit(label, lambda w: w.influencers.update(row.id, **values))
