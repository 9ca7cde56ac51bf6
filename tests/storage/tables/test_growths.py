from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.reading.platform import Platform
from storage.exporters import export
from storage.workspace import Workspace
from tests.factory import add_influencer, do, make_workspace

TODAY = date(2026, 5, 4)
GROWTH_FIRST = (("growth", True),)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = make_workspace(tmp_path_factory.mktemp("growths"))
    yield made
    made.close()


def add_read(workspace: Workspace, name: str, *counts: tuple[int, int | None], platform: Platform | None = None) -> int:
    """Somebody whose followers were read so many days ago; on her Instagram profile, or on another one beside it."""
    number = add_influencer(workspace, name, None)

    def read(w: Workspace) -> None:
        profile = w.profiles.of_influencer(number)[0].id
        if platform is not None:
            profile = w.profiles.add(number, platform, name.lower(), position=1)
        for place, (ago, followers) in enumerate(counts):
            day = TODAY - timedelta(days=ago)
            w.profiles.add_reading(profile, day=day, followers=followers, source=f"source {place}")

    do(workspace, read)
    return number


def test_the_list_is_ordered_by_growth_with_unknown_ones_last(workspace: Workspace) -> None:
    slow = add_read(workspace, "Slow", (20, 1_000), (1, 1_010))
    none = add_read(workspace, "None", (5, 9_000))
    fast = add_read(workspace, "Fast", (29, 1_000), (2, 1_500))
    loss = add_read(workspace, "Loss", (20, 1_000), (1, 900))
    assert workspace.influencers.ids(GROWTH_FIRST, today=TODAY) == [fast, slow, loss, none]
    assert workspace.influencers.ids((("growth", False),), today=TODAY) == [loss, slow, fast, none]


def test_growth_is_measured_back_from_the_day_that_is_asked_for(workspace: Workspace) -> None:
    number = add_read(workspace, "Lena", (40, 1_000), (20, 1_100), (0, 1_210))
    told = {day: workspace.influencers.growths([number], day)[number].value for day in (TODAY, TODAY + timedelta(15))}
    assert told == {TODAY: "+10.0 %", TODAY + timedelta(15): "n/a"}


def test_growth_is_that_of_the_main_profile(workspace: Workspace) -> None:
    number = add_read(workspace, "Lena", (20, 1_000), (1, 2_000), platform=Platform.TIKTOK)
    assert workspace.influencers.growths([number], TODAY)[number].value == "+100.0 %"


READ = st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 50)), max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(people=st.lists(READ, min_size=1, max_size=4))
def test_sql_orders_by_the_figure_that_is_shown(shared: Workspace, people: list[list[tuple[int, int | None]]]) -> None:
    do(shared, lambda w: w.influencers.delete(*w.influencers.ids()))
    for place, counts in enumerate(people):
        add_read(shared, f"Person {place}", *counts)
    ids = shared.influencers.ids((("growth", False),), today=TODAY)
    values = [one.figure.value for one in shared.influencers.growths(ids, TODAY).values()]
    known = [value for value in values if value is not None]
    assert values == [*sorted(known), *[None] * (len(values) - len(known))]


def test_the_exported_table_has_the_growth_of_the_list(workspace: Workspace, tmp_path: Path) -> None:
    add_read(workspace, "Lena", (20, 1_000), (1, 1_061))
    add_read(workspace, "Zoe", (1, 500))
    export(workspace, "influencers", tmp_path / "out.csv", today=TODAY)
    header, *rows = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    place = header.split(",").index("Growth in 30 days %")
    assert [row.split(",")[place] for row in rows] == ["6.10", ""]
