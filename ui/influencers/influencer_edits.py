"""What the cells of the list understand, and what they change."""

from collections.abc import Callable, Sequence

from models import show
from models.errors import UserError
from models.influencers.contact import Contact
from models.influencers.influencer import InfluencerRow
from models.influencers.typed_asking import parse_asking
from models.influencers.typed_follow_up import parse_follow_up
from models.reading.email import is_email
from models.reading.numbers import parse_count
from models.reading.place import parse_place
from models.reading.text import clean, one_line, quoted
from storage.workspace import Workspace
from ui.influencers.account_edits import read_handle, read_platforms, shown_profile
from ui.influencers.cell_writes import FieldsWrite
from ui.influencers.worded_lists import listed
from ui.session import Session
from ui.sheets.cell_edit import CellEdit, Write


def read_name(_session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """Another name."""
    name = one_line(text)
    if not name:
        raise UserError("An influencer needs a name.", "Type one, or delete the person with Del.")
    return FieldsWrite({"name": name})


def read_region(_session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """Region and country."""
    region, country = parse_place(text)
    return FieldsWrite({"region": region, "country": country})


def read_followers(session: Session, row: InfluencerRow, text: str) -> Write | None:
    """A reading of today of the profile that the list shows; a blank changes nothing."""
    followers = parse_count(text)
    if followers is None:
        return None
    if followers < 0:
        raise UserError("Nobody has fewer than no followers.", f"Type a number such as {show.count(12_400)}.")
    if not row.platform:
        raise UserError("There is no profile to count followers of.", "Add one under Profiles first.")
    today = session.today

    def write(workspace: Workspace, influencer_id: int) -> None:
        profile = shown_profile(workspace, influencer_id, row)
        if profile is not None:
            workspace.profiles.put_followers(profile.id, today, followers)

    return write


def read_asking(_session: Session, row: InfluencerRow, text: str) -> Write | None:
    """What she asks for."""
    asking = parse_asking(text, row.currency)
    amounts = {"asking_price": asking.price, "asking_commission": asking.commission}
    return FieldsWrite({"currency": asking.currency, **amounts, "asks_product": asking.product})


def read_follow_up(session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """The next step's day and words; a blank takes the step away."""
    wanted = parse_follow_up(text, session.today)

    def write(workspace: Workspace, influencer_id: int) -> None:
        step = next_step(workspace.contacts.of_influencer(influencer_id))
        if wanted is None:
            if step is not None:
                _drop_step(workspace, step)
        elif step is None:
            workspace.contacts.add(influencer_id, due_on=wanted.due_on, note=wanted.note)
        else:
            values: dict[str, object] = {"due_on": wanted.due_on}
            if step.happened_on is None and wanted.note:
                values["note"] = wanted.note
            workspace.contacts.update(step.id, **values)

    return write


def read_email(_session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """An e-mail address."""
    email = one_line(text)
    if email and not is_email(email):
        raise UserError(f"{quoted(email)} is no e-mail address.", "Mend it or leave it empty.")
    return FieldsWrite({"email": email})


def read_phone(_session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """A phone number, as it is written."""
    return FieldsWrite({"phone": one_line(text)})


def read_notes(_session: Session, _row: InfluencerRow, text: str) -> Write | None:
    """Notes, of as many lines as there are."""
    return FieldsWrite({"notes": clean(text).strip()})


def words_of(name: str) -> Callable[[Session, InfluencerRow, str], Write | None]:
    """Words with commas between, for a field that holds several."""
    return lambda _session, _row, text: FieldsWrite({name: listed(text)})


EDITS = {
    "name": CellEdit("Rename %1", read_name),
    "handle": CellEdit("Change handle of %1", read_handle),
    "platforms": CellEdit("Change platform of %1", read_platforms),
    "niches": CellEdit("Change niche of %1", words_of("niches")),
    "region": CellEdit("Change region of %1", read_region),
    "followers": CellEdit("Read followers of %1", read_followers),
    "asking_price": CellEdit("Change asking price of %1", read_asking),
    "follow_up": CellEdit("Change next step with %1", read_follow_up),
    "email": CellEdit("Change e-mail address of %1", read_email),
    "phone": CellEdit("Change phone number of %1", read_phone),
    "languages": CellEdit("Change languages of %1", words_of("languages")),
    "tags": CellEdit("Change tags of %1", words_of("tags")),
    "notes": CellEdit("Change notes of %1", read_notes),
}
"""By the name of the column; an account comes before what is read off it."""


def next_step(contacts: Sequence[Contact]) -> Contact | None:
    """The open follow-up that is due first."""
    waiting = [contact for contact in contacts if contact.is_open]
    return min(waiting, key=lambda contact: (str(contact.due_on), contact.id), default=None)


def _drop_step(workspace: Workspace, step: Contact) -> None:
    if step.happened_on is None:
        workspace.contacts.delete(step.id)
    else:
        workspace.contacts.update(step.id, due_on=None)
