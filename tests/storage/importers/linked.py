"""Creators whom linked tables name by number, made for tests."""

from storage.workspace import Workspace
from tests.factory import add_influencer, do


def add_numbered(workspace: Workspace, name: str, number: str, source: str = "list") -> int:
    """An influencer who has a number in a list; returns her id."""
    person = add_influencer(workspace, name)
    row = {"influencer_id": person, "source": source, "number": number}
    do(workspace, lambda w: w.store.insert("listed_as", row))
    return person
