"""What takes long to make, made by one process of a run of the tests and found ready by the others."""

import shutil
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(folder: Path, make: Callable[[Path], object]) -> Path:
    """The folder, made and filled by whoever asks first; everybody else waits for it, and writes nothing there.

    It lies in the ``folder_of_run``. A failure to fill it fails whoever asks, with where it came from.
    """
    outcome = folder.with_name(f"{folder.name}.outcome")
    with FileLock(f"{folder}.lock"):
        if not outcome.exists():
            shutil.rmtree(folder, ignore_errors=True)  # begun by a process that died
            folder.mkdir()
            outcome.write_text(_failure(make, folder), encoding="utf-8")
    if failure := outcome.read_text(encoding="utf-8"):
        pytest.fail(f"{folder.name} could not be made:\n{failure}", pytrace=False)
    return folder


def _failure(make: Callable[[Path], object], folder: Path) -> str:
    try:
        make(folder)
    except Exception:  # noqa: BLE001  # told to everybody who asks
        return traceback.format_exc()
    return ""
