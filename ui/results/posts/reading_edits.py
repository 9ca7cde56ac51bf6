"""What is changed of the readings of a post: each function is one edit."""

from collections.abc import Mapping, Sequence
from datetime import date

from models import show
from models.errors import UnreadableError, UserError
from models.plural import counted
from models.posts.measured_post import MeasuredPost
from models.posts.metric_words import noun
from models.posts.post import Basis, Reading
from models.posts.typed_count import read_typed_count
from models.reading.text import quoted
from models.reading.typed_days import typed_day
from storage.workspace import Workspace
from ui.session import Session


def change_count(session: Session, post: MeasuredPost, reading: Reading, name: str, text: str) -> None:
    """Correct one number of a reading; empty text makes it unknown. ``UnreadableError`` if the text is no count."""
    typed = read_typed_count(text)
    value = typed.value if typed else None
    if value != getattr(reading, name):
        label = f"Change {noun(name)} of {post.title(session.today)}"
        session.edit(label, lambda w: w.posts.update_reading(reading.id, **{name: value}))


def change_day(session: Session, post: MeasuredPost, reading: Reading, text: str) -> None:
    """Move a reading to the day it was read on. ``UserError`` if that cannot be."""
    day = typed_day(text, near=session.today)
    if day is None:
        raise UserError("A reading needs its day.", "Del removes it.")
    check_place(session, post, day, reading.basis, reading)
    if day != reading.day:
        label = f"Change a day of {post.title(session.today)}"
        session.edit(label, lambda w: w.posts.update_reading(reading.id, day=day))


def change_basis(session: Session, post: MeasuredPost, reading: Reading, text: str) -> None:
    """Say how the numbers came to be known. ``UnreadableError`` or ``UserError`` if that cannot be."""
    wanted = text.strip().casefold()
    found = [basis for basis in Basis if wanted and basis.value.startswith(wanted)]
    if len(found) != 1:
        raise UnreadableError(f"{quoted(text)} is none of measured, estimated and assumed.")
    check_place(session, post, reading.day, found[0], reading)
    if found[0] is not reading.basis:
        label = f"Change how {post.title(session.today)} is known"
        session.edit(label, lambda w: w.posts.update_reading(reading.id, basis=found[0]))


def check_place(session: Session, post: MeasuredPost, day: date, basis: Basis, beside: Reading | None = None) -> None:
    """Raise ``UserError`` where a reading cannot stand on a day: it is to come, or another stands there."""
    if day > session.today:
        raise UserError("That day has not come yet.")
    if any(one.day == day and one.basis is basis and one != beside for one in post.readings):
        there = f"There is a reading of {show.day(day, year=True)} already that is {basis.value}."
        raise UserError(there, "Correct that one.")


def add_reading(
    session: Session, post: MeasuredPost, day: date, basis: Basis, counts: Mapping[str, int | None]
) -> bool:
    """Keep what was read on a day; says whether it was written."""
    label = f"Add a reading of {post.title(session.today)}"
    return session.edit(label, lambda w: w.posts.add_reading(post.id, day=day, basis=basis, **counts)) is not None


def delete_readings(session: Session, post: MeasuredPost, ids: Sequence[int]) -> str:
    """Remove readings at once; returns the sentence that offers Undo, empty where nothing was removed."""

    def delete(workspace: Workspace) -> None:
        for number in ids:
            workspace.posts.delete_reading(number)

    words = counted(len(ids), "reading")
    label = f"Delete {words} of {post.title(session.today)}"
    return f"{words} deleted." if ids and session.edit(label, delete) is not None else ""


def type_followers(session: Session, post: MeasuredPost, followers: int | None) -> None:
    """Keep followers at posting time with the newest reading; ``None`` leaves them to the profile's readings."""
    last = post.last
    if last is not None and last.followers != followers:
        label = f"Change followers then of {post.title(session.today)}"
        session.edit(label, lambda w: w.posts.update_reading(last.id, followers=followers))
