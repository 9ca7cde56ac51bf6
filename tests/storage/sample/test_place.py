"""Where the sample lies."""

from pathlib import Path

import pytest

from storage.sample.making import sample_path


def test_it_lies_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert sample_path() == tmp_path / "Goodword" / "Sample.goodword"


def test_without_a_data_folder_it_lies_among_temporary_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(nowhere))
    first = sample_path()
    assert first.parent.is_dir()
    assert sample_path() == first
