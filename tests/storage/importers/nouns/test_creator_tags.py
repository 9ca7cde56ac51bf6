"""Whose a tag of a link or a code is: by code, by handle, by name as links write names."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.importers.nouns.creator_tags import CreatorTags
from storage.importers.nouns.people_called import people_called
from storage.slices import at_once
from storage.workspace import Workspace
from tests.factory import add_influencer, make_workspace

DAY = date(2026, 4, 20)


def add_creators(w: Workspace) -> None:
    for name in ("Lena Bakes", "Anna-Lena", "Moss 2", "Moss 02", "Zoë Łuk", "Ben", "ben", "An na"):
        add_influencer(w, name)


@pytest.fixture
def creators(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=add_creators)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("tag", "person"),
    [
        ("lena_bakes", 1), ("Lena+Bakes", 1), ("lenabakes", None), ("anna_lena", 2), ("Anna-Lena", 2), ("moss-2", 3),
        ("moss_02", 4), ("zoe_luk", 5), ("ben", None), ("@Lena.Bakes1", 1), ("LENA2", None), ("anna", None),
        ("-", None),
    ],
)  # fmt: skip
def test_a_tag_is_a_handle_or_a_name_in_other_letters(creators: Workspace, tag: str, person: int | None) -> None:
    assert CreatorTags(creators.connection, {tag, "other"}).owner(["", "nobody", tag], DAY) == person


def test_people_are_found_by_their_whole_name_alone(creators: Workspace) -> None:
    found = at_once(people_called(creators.connection, {"moss 2", "ben", "lena", "zoe luk"}))
    assert {name: [person.id for person in called] for name, called in found.items()} == {
        "moss 2": [3], "ben": [6, 7], "zoe luk": [5],
    }  # fmt: skip
