"""Who is meant by a number of a list or by a name: never a guess."""

import pytest

from models.importing import PersonRef
from storage.importers.nouns.creators import resolve, shared_names, unresolved
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
    assert unresolved(PersonRef(name="Ana")).startswith("You have no influencer called “Ana”. Add this person")
    assert unresolved(PersonRef()) == "This row does not say whose it is."


def test_a_name_that_several_have_is_told_as_such(people: Workspace) -> None:
    refs = [PersonRef(name="BEN"), PersonRef(name="Ana"), PersonRef(name="Ana Ruiz"), PersonRef("list", "9", "Ben")]
    shared = shared_names(people.connection, resolve(people.connection, refs))
    assert shared == {"ben"}
    sentence = "More than one of your influencers is called “{}”. Give them different names first."
    assert [unresolved(ref, shared) == sentence.format(ref.name) for ref in refs] == [True, False, False, True]
