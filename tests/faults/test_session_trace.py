"""A day with the real window under a trace: it speaks to nobody and writes where it should alone."""

import os
from pathlib import Path

import pytest

from tests.faults import tracer
from tests.faults.acts import filled
from tests.faults.scene import Scene
from tests.faults.trace import Call, read_trace
from tests.faults.tracer import CHANGING, TALKING, tracing
from tests.made_once import made_once

pytestmark = pytest.mark.skipif(not tracer.is_there(), reason="strace is not installed, or may trace nothing here")
WRITES = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC")
SHARED_HOMES = ("XDG_CACHE_HOME", "MPLCONFIGDIR", "XDG_RUNTIME_DIR")
"""Where fonts are remembered, and where a second start finds the first."""

TRACE, HOMES = "toured.txt", "homes.txt"
OF_THE_SYSTEM = (Path("/dev"), Path("/proc/self"))


def tour(place: Path) -> None:
    """The day, and beside its trace the homes that it shared with this very process."""
    scene = Scene(place / "scene")
    filled(scene)
    scene.file("exports").mkdir()
    words = ("window_tour.py", "@mine.goodword", "@people.csv", "@exports")
    ending = scene.run(words, *tracing(place / TRACE, CHANGING + TALKING))
    assert ending.is_done, ending.complained
    assert ending.said == "toured\n"
    (place / HOMES).write_text("\n".join(filter(None, map(os.environ.get, SHARED_HOMES))), encoding="utf-8")


@pytest.fixture(scope="module")
def toured(folder_of_run: Path) -> Path:
    return made_once(folder_of_run / "toured", tour)


@pytest.fixture
def scene(toured: Path) -> Scene:
    return Scene(toured / "scene")


@pytest.fixture(scope="module")
def calls(toured: Path) -> list[Call]:
    """Every call by which the program, and what it starts, may have written or spoken."""
    return read_trace(toured / TRACE)


def changes(call: Call) -> bool:
    if call.result < 0 or call.name in TALKING or "write" in call.name:
        return False  # what is written was opened for it first
    return call.name != "openat" or any(call.has_flag(flag) for flag in WRITES)


def test_no_internet_connection_is_opened(calls: list[Call]) -> None:
    families = {call.arguments[0] for call in calls if call.name == "socket"}
    assert families <= {"AF_UNIX"}


def test_the_day_was_traced(scene: Scene, calls: list[Call]) -> None:
    assert {file.suffix for file in scene.file("exports").iterdir()} == {".csv", ".xlsx", ".zip", ".pdf"}
    written = {path for call in calls if changes(call) for path in call.paths}
    assert scene.workspace in written
    assert any(path.is_relative_to(scene.backups) for path in written)


def test_it_writes_to_its_file_its_folders_and_where_it_was_told_alone(
    toured: Path, scene: Scene, calls: list[Call]
) -> None:
    shared = map(Path, (toured / HOMES).read_text(encoding="utf-8").splitlines())
    allowed = [scene.folder / "home", scene.file("exports"), *shared, *OF_THE_SYSTEM]
    beside = {scene.workspace.name + end for end in ("", "-journal", ".lock")}
    strange = {
        str(path)
        for call in calls
        if changes(call)
        for path in call.paths
        if not any(path.is_relative_to(folder) for folder in allowed)
        and not (path.parent == scene.folder and path.name in beside)
        and path not in {scene.folder, Path("/")}
    }
    assert strange == set()
