"""The window's start in a process of its own, as a person starts it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.factory import add_campaign, add_influencer, add_partnership, add_post, make_workspace

MAIN = Path(__file__).parents[2] / "main.py"
NOT_SHOWN = (
    *("storage.derived.creator_figures", "storage.tables.finder", "storage.tables.orders"),
    *("storage.tables.partnerships", "storage.tables.posts", "storage.history.recorder"),
    *("storage.history.taking_back", "storage.file.atomic", "storage.backups", "storage.tables.growths"),
    *("storage.importers", "storage.migrations.steps", "storage.history.change_format", "storage.file.contents"),
    *("models.results.comparison", "models.reading.handles", "models.campaigns.partnership"),
    *("models.estimates.benchmarks", "models.influencers.contact", "models.reading.email", "models.figures.exchange"),
    *("models.figures.figure", "models.influencers.fit", "models.figures.growth", "models.influencers.profile"),
    *("models.influencers.saved_view", "models.figures.totals", "models.reading.dates"),
    *("models.reading.money", "models.influencers.typed_asking", "models.influencers.typed_follow_up"),
    *("ui.influencers.bulk_verbs", "ui.influencers.conversation_verbs", "ui.influencers.finding.finding_verbs"),
    *("ui.influencers.outreach.outreach_verbs", "ui.influencers.person", "ui.influencers.photo_verbs"),
    *("ui.influencers.profile_verbs", "ui.influencers.reference_verbs", "ui.influencers.sheet_verbs"),
    *("ui.campaigns.campaigns_tab", "ui.results.results_tab", "ui.guide.window", "ui.window.help_verbs"),
    *("ui.influencers.account_edits", "ui.sheets.cell_edit", "ui.influencers.influencer_edits"),
    *("ui.influencers.own_edits", "ui.influencers.range_chip", "ui.influencers.range_menu", "ui.work.sliced_work"),
    *("ui.widgets.echo_field", "ui.widgets.empty_state", "ui.widgets.form_row"),
    *("ui.garbage", "ui.guide.help_key", "ui.opening.opener", "ui.version"),
    *("markdown_it",),
)
"""What the window loads only when it is first asked for."""

OPENS_THE_GUIDE = """
import sys
from pathlib import Path
from tests.faults.shown_window import drive

def steps(window):
    window.help_verbs.show_guide()
    print("no mark" if window.help_verbs.guide.windowIcon().isNull() else "marked")
    yield

drive(Path(sys.argv[1]), steps)
"""


def start(home: Path, *arguments: object) -> dict[str, Any]:
    """Start the window, let it paint and report; returns what it reported."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    answer = subprocess.run(
        [sys.executable, MAIN, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={
            **os.environ,
            **folders,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "GOODWORD_REPORT_START": str(time.monotonic_ns()),
        },
    )
    assert answer.returncode == 0, answer.stderr
    assert "Traceback" not in answer.stderr
    found = json.loads(answer.stdout)
    assert isinstance(found, dict)
    return found


def test_the_first_start_in_a_home_that_takes_nothing_shows_the_window_and_the_sample(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("This is no folder, so that not even root can write into it.")
    start(home)
    start(home, "--sample")


def test_the_window_on_a_workspace_loads_nothing_heavy(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    lena, spring = add_influencer(made), add_campaign(made)
    add_post(made, lena, add_partnership(made, lena, spring, "LENA", fee=5), likes=9)
    made.close()
    assert start(tmp_path, made.path)["heavy"] == []


def test_what_a_start_does_not_show_is_not_loaded(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    add_influencer(made)
    made.close()
    assert set(NOT_SHOWN) & set(start(tmp_path, made.path)["own"]) == set()


def test_a_start_makes_no_class_of_a_widget_that_it_does_not_show(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    add_influencer(made)
    made.close()
    unseen = {"QStyle", "QMessageBox", "QFileDialog", "QWizard", "QComboBox", "QCompleter", "QListView"}
    assert unseen & set(start(tmp_path, made.path)["qt"]) == set()


def test_the_first_start_loads_nothing_heavy(tmp_path: Path) -> None:
    assert start(tmp_path)["heavy"] == []


@pytest.mark.parametrize("words", [("--nonsense",), ("a.goodword", "b.goodword"), ("nothing-here",)])
def test_words_that_are_not_understood_exit_with_2(words: tuple[str, ...]) -> None:
    answer = subprocess.run(
        [sys.executable, MAIN, *words], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert answer.returncode == 2
    assert len(answer.stderr.splitlines()) == 1


def test_the_guide_has_the_mark_of_the_program_in_its_title(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    made.close()
    answer = subprocess.run(
        [sys.executable, "-c", OPENS_THE_GUIDE, made.path],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=MAIN.parent,
        env={**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert answer.stdout == "marked\n", answer.stderr
