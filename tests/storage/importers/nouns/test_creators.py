"""Who is meant by a number of a list or by a name: never a guess."""

import pytest

from models.importing import PersonRef
from storage.importers.nouns.creators import resolve, unresolved
from storage.workspace import Workspace
from tests.factory import add_influencer, do


@pytest.fixture
def people(workspace: Workspace) -> Workspace:
    add_influencer(workspace, "Ana Ruiz")
    add_influencer(workspace, "Ben")
    add_influencer(workspace, "Ben")
    add = "INSERT INTO listed_as (influencer_id, source, number) VALUES (2, 'HealthKart', '7')"
    do(workspace, lambda w: w.connection.execute(add))
    return workspace


@pytest.mark.parametrize(
    ("ref", "person"),
    [
        (PersonRef("HealthKart", "7"), 2),
        (PersonRef("HealthKart", "7", "Ana Ruiz"), 2),
        (PersonRef("HealthKart", "8", "ana RUIZ"), 1),
        (PersonRef(name="Aná Ruiz"), 1),
        (PersonRef("Another list", "7"), None),
        (PersonRef(name="Ben"), None),
        (PersonRef(name="Ana"), None),
        (PersonRef(), None),
    ],
)
def test_a_number_of_its_list_comes_first_then_the_exact_name(
    people: Workspace, ref: PersonRef, person: int | None
) -> None:
    assert resolve(people.connection, [ref, ref]) == {ref: person}


def test_a_creator_who_is_nobody_is_told_in_a_sentence() -> None:
    assert "the number “3” in a list you imported" in unresolved(PersonRef("HealthKart", "3"))
    assert "called “Ben”" in unresolved(PersonRef("HealthKart", "3", "Ben"))
    assert unresolved(PersonRef()) == "This row does not say whose it is."
