import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.workspace import Workspace
from tests.factory import make_workspace

OVERRIDES = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what lets root write where nobody may."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path)
    yield made
    made.close()


@pytest.fixture
def as_common_user() -> Iterator[None]:
    """Rights of files hold for this test even when root runs it; Windows has others."""
    if sys.platform == "win32":
        pytest.skip("chmod closes nothing on Windows")
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    before = (ctypes.c_uint32 * 6)()
    libc.capget(header, before)
    lowered = (ctypes.c_uint32 * 6)(*before)
    for capability in OVERRIDES:
        lowered[0] &= ~(1 << capability)
    libc.capset(header, lowered)
    yield
    libc.capset(header, before)
