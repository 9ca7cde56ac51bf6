"""What every test stands on: no display, a home of its own, the exports of real programs where they are."""

import gc
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent

from ui.garbage import collect_due

if TYPE_CHECKING:
    from ui.application import Application

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # numbers and days are written as in English, whatever the developer's system does

# Tests neither read nor change what the developer has on this machine. Set before Qt and matplotlib look.
_home = tempfile.TemporaryDirectory(prefix="goodword-tests-", ignore_cleanup_errors=True)
_of_the_system = (f"XDG_{name}" for name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"))
for _name in (*_of_the_system, "MPLCONFIGDIR"):
    _folder = Path(_home.name, _name)
    _folder.mkdir(mode=0o700)
    os.environ[_name] = str(_folder)

# How long an example takes is for the benchmarks to say: a busy machine fails no test.
settings.register_profile("goodword", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("goodword")

# As in the window: a chart drawn aside must not take apart what a test has closed.
gc.disable()


def pytest_collection_finish() -> None:
    """What is imported by now stays: to look it through again and again takes longer than many a test."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Collect between tests instead, and let what was closed go now: no event loop runs that would.

    A change of the text's size is told to every widget there is: to those of a hundred tests it takes a minute.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_due()


@pytest.fixture(scope="session")
def folder_of_run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of the tests, the same one in each of its processes."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if hasattr(request.config, "workerinput") else own


@pytest.fixture(scope="session")
def qapp_cls() -> "type[Application]":
    """The application as the program makes it."""
    from ui.application import Application

    return Application


@pytest.fixture
def real_files() -> Path:
    """The folder of exports that real programs made; without it the test that asks is skipped."""
    folder = os.environ.get("GOODWORD_REAL_FILES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GOODWORD_REAL_FILES names no folder with exports of real programs")
    return Path(folder).resolve()
