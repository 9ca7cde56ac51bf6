"""What is changed of somebody's profiles and their followers: each function is one edit."""

from datetime import date

from models import show
from models.errors import UnreadableError, UserError
from models.influencers.profile import Profile, ProfileReading
from models.plural import counted
from models.reading.handles import ProfileRef, parse_profile
from models.reading.numbers import parse_count
from models.reading.platform import Platform
from models.reading.typed_days import typed_day
from storage.forgetting import is_forgotten
from storage.workspace import Workspace
from ui.influencers.influencer_words import UNSAVED, handle_text
from ui.influencers.person import Person
from ui.session import Session


def profile_words(profile: Profile) -> str:
    """A profile as it is spoken of: "@mossandcrumb on Instagram"."""
    return f"{handle_text(profile.platform.value, profile.handle) or profile.name} on {profile.platform.label}"


def add_profile(session: Session, person: Person, text: str) -> str:
    """Add a profile by handle or link; returns what is wrong, or an empty text.

    A profile that was forgotten under *do not contact* brings the mark back.
    """
    main = person.main_profile()
    try:
        ref = parse_profile(text, main.platform if main else Platform.INSTAGRAM)
    except UnreadableError as error:
        return str(error)
    if problem := whose(session, person, ref):
        return problem
    place = len(person.profiles)

    def add(workspace: Workspace) -> None:
        if is_forgotten(workspace.store, ref.platform, ref.handle):
            workspace.influencers.update(person.id, do_not_contact=True)
        workspace.profiles.add(person.id, ref.platform, ref.handle, position=place)

    with session.kept_by_form():
        changes = session.edit(f"Add a profile of {person.name}", add)
    return "" if changes is not None else UNSAVED


def rename_profile(session: Session, person: Person, profile: Profile, text: str) -> str:
    """Give a profile the handle that it has now, with all that was read off it; returns what is wrong, or nothing."""
    try:
        ref = parse_profile(text, profile.platform)
    except UnreadableError as error:
        return str(error)
    if ref.platform is not profile.platform:
        return f"This is a profile on {ref.platform.label}. Add it beside the one on {profile.platform.label}."
    known = session.workspace.profiles.find(ref.platform, ref.handle)
    if (known is None or known.id != profile.id) and (problem := whose(session, person, ref)):
        return problem
    label = f"Change a handle of {person.name}"
    is_saved = session.edit(label, lambda w: w.profiles.update(profile.id, handle=ref.handle)) is not None
    return "" if is_saved else UNSAVED


def choose_main(session: Session, person: Person, profile: Profile, *, is_main: bool) -> None:
    """Let a profile be the one that the figures are about, or leave that to the largest again."""
    label = f"Choose the main profile of {person.name}"
    session.edit(label, lambda w: w.profiles.choose_main(profile, is_main=is_main))


def remove_profile(session: Session, person: Person, profile_id: int) -> str:
    """Remove a profile with what was read off it; returns the sentence for the toast."""
    profile = next((profile for profile in person.profiles if profile.id == profile_id), None)
    if profile is None:
        return ""
    label = f"Remove {profile.platform.label} of {person.name}"
    posts = [post for post in session.workspace.posts.of_influencer(person.id) if post.profile_id == profile_id]
    if session.edit(label, lambda w: w.profiles.delete(profile_id)) is None:
        return ""
    also = f" and {counted(len(posts), 'post')}" if posts else ""
    return f"{profile.platform.label} profile{also} removed."


def put_followers(session: Session, person: Person, profile: Profile, day: date, followers: int) -> bool:
    """Keep what was read on a day; a second reading of the day corrects the first. Says whether it was written."""
    label = f"Read followers of {person.name}"
    return session.edit(label, lambda w: w.profiles.put_followers(profile.id, day, followers)) is not None


def change_day(session: Session, reading: ProfileReading, text: str) -> None:
    """Move a reading to the day it was read on. ``UserError`` if that cannot be."""
    day = typed_day(text, near=session.today)
    if day is None:
        raise UserError("A reading needs its day.", "Del removes it.")
    if day > session.today:
        raise UserError("That day has not come yet.")
    if day == reading.day:
        return
    if session.workspace.profiles.reading_on(reading.profile_id, day, reading.source) is not None:
        raise UserError(f"There is a reading of {show.day(day, year=True)} already.", "Correct that one.")
    session.edit("Change the day of a reading", lambda w: w.profiles.update_reading(reading.id, day=day))


def change_count(session: Session, reading: ProfileReading, text: str) -> None:
    """Correct the followers of a reading. ``UserError`` if the text is no count."""
    followers = parse_count(text)
    if followers is None or followers < 0:
        raise UserError(f"Type a number such as {show.count(12_400)}.", "Del removes the reading.")
    session.edit("Correct a reading", lambda w: w.profiles.update_reading(reading.id, followers=followers))


def delete_readings(session: Session, ids: list[int]) -> str:
    """Remove readings at once; returns the sentence that offers Undo, empty where nothing was removed."""

    def delete(workspace: Workspace) -> None:
        for number in ids:
            workspace.profiles.delete_reading(number)

    words = counted(len(ids), "reading")
    return f"{words} deleted." if ids and session.edit(f"Delete {words}", delete) is not None else ""


def whose(session: Session, person: Person, ref: ProfileRef) -> str:
    """Why a profile cannot be hers, "" if it can."""
    try:
        known = session.workspace.profiles.find(ref.platform, ref.handle)
    except UnreadableError as error:
        return str(error)
    if known is None:
        return ""
    if known.influencer_id is None:
        return "This is an account of your own business."
    if known.influencer_id == person.id:
        return f"{person.name} has this profile already."
    other = session.workspace.influencers.get(known.influencer_id)
    return f"This profile belongs to {other.name if other else 'somebody else'}. Remove it there first."
