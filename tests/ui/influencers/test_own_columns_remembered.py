"""Which columns of own fields are shown is remembered for each file by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_influencer, do
from tests.ui.influencers.conftest import shown_tab
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files, each with a field of its own that has the same number."""
    made = []
    for name, field in (("bakery", "Ovens"), ("flowers", "Garden")):
        workspace = create_workspace(tmp_path / f"{name}.goodword")
        add_influencer(workspace, "Lena")
        do(workspace, lambda w, n=field: w.custom_fields.add(n))  # type: ignore[misc]  # bound at once
        made.append(workspace.path)
        workspace.close()
    return made


@contextmanager
def tab_of(workspace: Workspace, qtbot: QtBot, theme: Theme) -> Iterator[InfluencersTab]:
    session = Session(workspace, lambda: datetime(2026, 5, 4, 9))
    tab = shown_tab(qtbot, session, theme)
    yield tab
    tab.table.layout_of_columns.on_pause()
    tab.close()
    session.close()


def test_the_column_of_one_file_is_not_shown_in_another(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    bakery, flowers = files
    with tab_of(open_workspace(bakery), qtbot, theme) as tab:
        tab.table.layout_of_columns.show("custom:1", shown=True)
    with tab_of(open_workspace(flowers), qtbot, theme) as tab:
        assert not tab.table.layout_of_columns.is_shown("custom:1")


def test_what_was_chosen_in_a_file_is_there_again_after_another_one(
    qtbot: QtBot, theme: Theme, files: list[Path]
) -> None:
    bakery, flowers = files
    with tab_of(open_workspace(bakery), qtbot, theme) as tab:
        layout = tab.table.layout_of_columns
        layout.show("custom:1", shown=True)
        layout.move("custom:1", -2)
        chosen = layout.shown
    with tab_of(open_workspace(flowers), qtbot, theme) as tab:
        tab.table.layout_of_columns.show("tags", shown=True)
    with tab_of(open_workspace(bakery), qtbot, theme) as tab:
        assert [name for name in tab.table.layout_of_columns.shown if name != "tags"] == list(chosen)
