"""What is changed of somebody's links and files: each function is one edit."""

from collections.abc import Sequence

from models.errors import UnreadableError
from models.influencers.reference import Reference, parse_address
from models.plural import counted
from models.reading.text import one_line
from storage.workspace import Workspace
from ui.influencers.influencer_words import UNSAVED
from ui.influencers.person import Person
from ui.session import Session


def add_references(session: Session, person: Person, texts: Sequence[str]) -> str:
    """Keep typed or dropped addresses; returns what is wrong with the first bad one, and then adds none."""
    known = {reference.address for reference in person.references}
    addresses: list[str] = []
    for text in texts:
        try:
            address = parse_address(text)
        except UnreadableError as error:
            return str(error)
        if address in known:
            if len(texts) == 1:
                return "This is among them already."
            continue
        known.add(address)
        addresses.append(address)

    def add(workspace: Workspace) -> None:
        for address in addresses:
            workspace.references.add(person.id, address)

    if addresses:
        what = "a link or file" if len(addresses) == 1 else counted(len(addresses), "file")
        with session.kept_by_form():
            changes = session.edit(f"Add {what} of {person.name}", add)
        return "" if changes is not None else UNSAVED
    return ""


def change_reference(session: Session, person: Person, reference: Reference, label: str, address: str) -> str:
    """Change label and address; returns what is wrong with the address, or an empty text."""
    try:
        values = {"label": one_line(label), "address": parse_address(address)}
    except UnreadableError as error:
        return str(error)
    changed = {name: value for name, value in values.items() if value != getattr(reference, name)}
    if changed:
        label = f"Change a link or file of {person.name}"
        if session.edit(label, lambda w: w.references.update(reference.id, **changed)) is None:
            return UNSAVED
    return ""


def remove_reference(session: Session, person: Person, reference: Reference) -> str:
    """Keep the address no longer; returns the sentence for the toast."""
    label = f"Remove a link or file of {person.name}"
    if session.edit(label, lambda w: w.references.delete(reference.id)) is None:
        return ""
    return "Link removed." if reference.is_link else "Removed here; the file itself stays where it is."
