"""Small workspaces for tests: each function makes one thing, with defaults that a test overrides where it matters."""

from datetime import date, datetime
from pathlib import Path

from models.business import Business
from models.changes import ChangeKind, ChangeSet, RowChange
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Action, Workspace
from tests.ready_made import Fill, ready_made

DAY = date(2026, 5, 4)
NOW = datetime(2026, 5, 4, 12, 0)


def make_workspace(
    tmp_path: Path, name: str = "mine.goodword", *, fill: Fill | None = None, **business: object
) -> Workspace:
    """A workspace, filled once for all tests that name the same function, which must do the same each time."""
    return ready_made(tmp_path / name, Business(**business), fill)  # type: ignore[arg-type]  # fields as the test has


def do(workspace: Workspace, action: Action, label: str = "Edit") -> ChangeSet:
    return workspace.edit(label, action, NOW)


def add_influencer(workspace: Workspace, name: str = "Lena", followers: int | None = 5_000, **values: object) -> int:
    """An influencer with one Instagram profile, read on ``DAY`` unless ``followers`` is ``None``; returns her id."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        made.append(w.influencers.add(**{"name": name, **values}))
        profile = w.profiles.add(made[0], Platform.INSTAGRAM, f"{name.lower().replace(' ', '.')}{made[0]}")
        if followers is not None:
            w.profiles.add_reading(profile, day=DAY, followers=followers)

    do(workspace, add, f"Add {name}")
    return made[0]


def add_campaign(workspace: Workspace, name: str = "Spring box", **values: object) -> int:
    made: list[int] = []
    row: dict[str, object] = {
        "name": name, "starts_on": date(2026, 4, 1), "ends_on": date(2026, 6, 30), "budget": 100_000, **values
    }  # fmt: skip
    do(workspace, lambda w: made.append(w.campaigns.add(**row)), f"Add {name}")
    return made[0]


def add_partnership(
    workspace: Workspace, influencer_id: int, campaign_id: int, code: str = "", **values: object
) -> int:
    """A live partnership, with a plain code where one is given; returns its id."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        made.append(w.partnerships.add(influencer_id, campaign_id, **{"stage": Stage.LIVE, **values}))
        w.partnerships.set_code(made[0], code)

    do(workspace, add, "Add partnership")
    return made[0]


def add_post(
    workspace: Workspace, influencer_id: int | None, partnership_id: int | None = None, **counts: int | None
) -> int:
    """A post on her first profile (or on one of the business's own), with a reading of the given counts, if any."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        profiles = w.profiles.own() if influencer_id is None else w.profiles.of_influencer(influencer_id)
        published = datetime(2026, 5, 4, 18, 0)
        where = {"profile_id": profiles[0].id, "platform": profiles[0].platform, "published_at": published}
        made.append(w.posts.add(**where, partnership_id=partnership_id))
        if counts:
            w.posts.add_reading(made[0], day=date(2026, 5, 11), **counts)

    do(workspace, add, "Add post")
    return made[0]


def add_order(workspace: Workspace, code: str = "", items: int = 5_000, **values: object) -> int:
    """An order that a buyer paid in full; ``items`` in minor units."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        row = {"source": "shop", "number": f"#{w.orders.count() + 1}", "placed_on": DAY, "currency": "EUR"}
        made.append(w.orders.add(**{**row, "items": items, "total": items, "code": code, **values}))

    do(workspace, add, "Add order")
    return made[0]


def dump(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that undo knows."""
    from storage.history.recorder import recorded_tables

    cursor = workspace.connection.cursor()
    cursor.row_factory = None  # plain tuples: this is done thousands of times
    tables = recorded_tables(workspace.connection)
    return {table: cursor.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}


def figures_dump(workspace: Workspace) -> list[tuple[object, ...]]:
    """The stored figures of all creators, and the trends that their rates are drawn to."""
    tables = ("creator_figures", "rate_summary", "platform_trend")
    return [tuple(row) for table in tables for row in workspace.connection.execute(f"SELECT * FROM {table} ORDER BY 1")]


def made_anew(workspace: Workspace) -> list[tuple[object, ...]]:
    """The stored figures rebuilt from scratch, beside the file's own."""
    from storage.derived import creator_figures
    from storage.slices import at_once

    everyone = tuple(
        RowChange(ChangeKind.INSERT, "influencer", row[0], row[0])
        for row in workspace.connection.execute("SELECT id FROM influencer")
    )
    workspace.connection.execute("BEGIN")
    for table in ("creator_figures", "rate_summary", "platform_trend"):
        workspace.connection.execute(f"DELETE FROM {table}")
    at_once(creator_figures.refresh(workspace.store, ChangeSet(everyone)))
    rebuilt = figures_dump(workspace)
    workspace.connection.execute("ROLLBACK")
    return rebuilt
