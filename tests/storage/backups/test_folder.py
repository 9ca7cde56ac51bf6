import os
from pathlib import Path

import pytest

from storage.backups.folder import folder_of


@pytest.mark.skipif(os.name != "nt", reason="elsewhere these are two files")
def test_small_and_capital_letters_name_the_same_file(tmp_path: Path) -> None:
    shouted = Path(str(tmp_path / "Fern.goodword").upper())
    assert folder_of(shouted) == folder_of(tmp_path / "Fern.goodword")
