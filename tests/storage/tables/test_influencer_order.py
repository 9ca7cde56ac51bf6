from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.influencers.influencer import InfluencerRow
from models.reading.place import place_text
from models.reading.platform import Platform
from models.reading.text import clean, natural_key, one_line
from models.stages import Stage
from storage.tables.influencer_order import SORT_COLUMNS, SortKeys
from storage.workspace import Workspace, open_workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, make_workspace

SHOWN: dict[str, Callable[[InfluencerRow], str]] = {
    "name": lambda row: row.name,
    "niches": lambda row: ", ".join(row.niches),
    "languages": lambda row: ", ".join(row.languages),
    "tags": lambda row: ", ".join(row.tags),
    "region": lambda row: place_text(row.region, row.country),
    "email": lambda row: row.email,
    "phone": lambda row: row.phone,
    "notes": lambda row: row.notes.lstrip().partition("\n")[0],
    "handle": lambda row: row.handle,
    "platforms": lambda row: ", ".join(Platform(name).label for name in row.platforms),
}
"""What each column of text shows of a row."""

WORDS = st.text("aàÁbßz019 ._-'", min_size=1, max_size=6).map(one_line).filter(bool)
LISTS = st.lists(WORDS, max_size=2, unique=True).map(tuple)
PERSON = st.fixed_dictionaries(
    {
        "name": WORDS, "niches": LISTS, "languages": LISTS, "tags": LISTS, "region": st.just("") | WORDS,
        "country": st.sampled_from(["", "FR", "de"]), "email": st.just("") | WORDS, "phone": st.just("") | WORDS,
        "notes": st.lists(WORDS, max_size=2).map("\n".join).map(clean),
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = make_workspace(tmp_path_factory.mktemp("order"))
    yield made
    made.close()


def fill(workspace: Workspace, people: list[dict[str, object]]) -> None:
    def renew(w: Workspace) -> None:
        w.influencers.delete(*w.influencers.ids())
        for place, person in enumerate(people):
            number = w.influencers.add(**person)
            if place % 4:
                w.profiles.add(number, list(Platform)[place % 3], f"{person['name']}{place}")

    do(workspace, renew)


def in_order(workspace: Workspace, sort: SortKeys) -> list[InfluencerRow]:
    ids = workspace.influencers.ids(sort)
    rows = workspace.influencers.rows(ids)
    return [rows[number] for number in ids]


def expected(rows: list[InfluencerRow], sort: SortKeys) -> list[InfluencerRow]:
    """Python's stable order by what is shown, from the last key to the first; blanks come last."""
    found = sorted(rows, key=lambda row: row.id)
    for column, descending in reversed((*sort, ("name", False))):
        keys = {row.id: natural_key(SHOWN[column](row)) for row in found}
        known = [row for row in found if keys[row.id]]
        known.sort(key=lambda row, keys=keys: keys[row.id], reverse=descending)  # type: ignore[misc]  # bound at once
        found = known + [row for row in found if not keys[row.id]]
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(PERSON, min_size=2, max_size=7),
    sort=st.lists(st.tuples(st.sampled_from(sorted(SHOWN)), st.booleans()), min_size=1, max_size=2),
)
def test_text_stands_in_natural_order_blind_to_accents(
    workspace: Workspace, people: list[dict[str, object]], sort: list[tuple[str, bool]]
) -> None:
    fill(workspace, people)
    keys = tuple(sort)
    shown = in_order(workspace, keys)
    assert [row.id for row in shown] == [row.id for row in expected(shown, keys)]


def add_three(w: Workspace) -> None:
    """Three people; what the table below says of the first two, the third has nothing of."""
    ann, bea = add_influencer(w, "Ann", 900), add_influencer(w, "Bea", 50_000)
    add_influencer(w, "Cy", None)

    def tell(w: Workspace) -> None:
        w.influencers.update(ann, asking_price=900, fit_niche=1, created_on=date(2026, 1, 2))
        w.influencers.update(bea, asking_price=10_000, fit_niche=5, created_on=date(2026, 1, 10))
        w.contacts.add(ann, happened_on=date(2026, 4, 2), due_on=DAY)
        w.contacts.add(bea, happened_on=date(2026, 4, 12), due_on=date(2026, 5, 11))

    do(w, tell)
    spring, summer = add_campaign(w), add_campaign(w, "Summer")
    add_partnership(w, ann, spring, stage=Stage.CONTACTED)
    add_partnership(w, bea, spring, stage=Stage.CLOSED)
    add_partnership(w, bea, summer, stage=Stage.AGREED, stage_since=date(2030, 1, 1))


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=add_three)
    yield made
    made.close()


@pytest.mark.parametrize(
    "column", ["followers", "fit", "asking_price", "created_on", "last_contact", "follow_up", "stage", "partnerships"]
)
def test_numbers_days_and_stages_stand_in_their_own_order_with_blanks_last(three: Workspace, column: str) -> None:
    found = [[row.name for row in in_order(three, ((column, descending),))] for descending in (False, True)]
    assert found == [["Ann", "Bea", "Cy"], ["Bea", "Ann", "Cy"]]


@pytest.mark.parametrize("column", SORT_COLUMNS)
def test_every_column_sorts_in_a_file_that_can_only_be_read(three: Workspace, column: str) -> None:
    three.close()
    reader = open_workspace(three.path, read_only=True)
    assert sorted(reader.influencers.ids(((column, True),))) == [1, 2, 3]
    reader.close()


def test_a_column_of_another_version_orders_nothing(three: Workspace) -> None:
    sort: Any = (("no such column", True), ("followers", True))
    assert [row.name for row in in_order(three, sort)] == ["Bea", "Ann", "Cy"]
