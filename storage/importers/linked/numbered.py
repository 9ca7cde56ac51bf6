"""How tables that belong together name a creator: by the number that she has in their list of influencers."""

from models.errors import UnreadableError
from models.importing import PersonRef
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

NUMBER = ("influencer_id", "influencerid", "influencer no", "influencer number", "creator_id", "creatorid")
SOURCE = "list"
"""Whose numbers they are: the list of influencers keeps its own under this word."""


def person_of(sheet: Sheet, record: Record) -> PersonRef:
    """The creator of a row, whose number is in column ``person``; ``UnreadableError`` where there is none."""
    number = sheet.key(record, "person")
    if not number:
        raise UnreadableError("This row does not say whose it is.")
    return PersonRef(SOURCE, number)
