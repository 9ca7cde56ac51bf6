"""What PySide reads of modules that are imported after it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMPORTED = """
import linecache
{before}
import models.show
print(sum("models" in name for name in linecache.cache))
"""


def sources_read(before: str) -> int:
    """How many sources of ours were read when some modules were imported."""
    code = IMPORTED.format(before=before)
    return int(subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, encoding="utf-8"))


def test_no_source_is_read_once_they_are_spared() -> None:
    assert sources_read("import PySide6.QtCore") > 0  # else PySide has changed, and there is nothing to spare
    assert sources_read("from ui.feature_scan import spare_sources; spare_sources()") == 0
