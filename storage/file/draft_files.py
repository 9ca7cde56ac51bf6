"""Drafts: hidden files that are written first and then take their file's place, and what a killed program left.

A draft's name says on which machine which process writes it.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from storage.file.lock import computer

LONGEST_STEM = 40
DRAFT = re.compile(r"\..*\.draft-(?P<machine>[0-9a-f]{8})-(?P<process>\d+)-\w{8}(\..*)?", re.DOTALL)


def new_draft(target: Path) -> Path:
    """An empty draft beside ``target``, once what dead processes left in that folder is tidied away."""
    tidy(target.parent)
    handle, name = tempfile.mkstemp(target.suffix, _prefix(target.stem[:LONGEST_STEM]), target.parent)
    os.close(handle)
    return Path(name)


@contextmanager
def draft_folder() -> Iterator[Path]:
    """A folder for what has to wait on its way into a draft; it goes with all that is in it."""
    tidy(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=_prefix("goodword"), ignore_cleanup_errors=True) as name:
        yield Path(name)


def tidy(folder: Path) -> None:
    """Remove drafts, their journals and folders of drafts whose process runs no more; other machines' stay."""
    machine = _machine()
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            draft = DRAFT.fullmatch(entry.name)
            if draft and draft["machine"] == machine and not _is_running(int(draft["process"])):
                _remove(entry)


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path, ignore_errors=True)
    else:
        with suppress(OSError):
            Path(entry.path).unlink()


def _prefix(stem: str) -> str:
    return f".{stem}.draft-{_machine()}-{os.getpid()}-"


def _machine() -> str:
    """Short, and telling nobody the name of the machine: the folder may be shared."""
    return sha256(computer().encode()).hexdigest()[:8]


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it belongs to somebody else
    return True


def _is_running_on_windows(process: int) -> bool:
    """There ``os.kill`` would end it, and a process that has ended stays known for as long as anybody looks at it."""
    from ctypes import windll  # type: ignore[attr-defined]  # only there

    may_wait, is_waiting_on = 0x00100000, 0x102
    handle = windll.kernel32.OpenProcess(may_wait, False, process)
    is_running: bool = windll.kernel32.WaitForSingleObject(handle, 0) == is_waiting_on
    windll.kernel32.CloseHandle(handle)
    return is_running
