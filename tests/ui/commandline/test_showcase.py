"""The real program, as it is started where there is no display."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[3]


def started(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "SYSTEMROOT", "TEMP"}}
    environment = kept | {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What is told on a machine that nobody used yet, and the folder of what is left there."""
    home = tmp_path_factory.mktemp("home")
    done = started(home, "showcase", "--output", str(home / "shown"))
    assert done.returncode == 0, done.stderr
    return done.stdout, home / "shown"


def test_the_showcase_leaves_a_report_and_pictures_of_each_tab_of_pages_and_of_an_import(
    showcase: tuple[str, Path],
) -> None:
    told, folder = showcase
    pictures = sorted(folder.glob("*.png"))
    assert [picture.stem for picture in pictures] == ["campaigns", "import", "influencers", "pages", "results"]
    assert all(QImage(str(picture)).width() >= 1280 for picture in pictures if picture.stem not in {"import", "pages"})
    assert QImage(str(pictures[1])).width() >= 1200
    (report,) = folder.glob("*.pdf")
    assert report.read_bytes().startswith(b"%PDF")
    assert all(str(file) in told for file in (*pictures, report))


def test_the_showcase_neither_reads_nor_writes_the_settings_of_this_machine(
    showcase: tuple[str, Path], tmp_path: Path
) -> None:
    settings = tmp_path / ".config" / "Goodword" / "preferences.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\ntab=2\n[campaigns]\nview=1\n", encoding="utf-8")
    assert started(tmp_path, "showcase", "--output", str(tmp_path / "shown")).returncode == 0
    _, folder = showcase
    assert QImage(str(tmp_path / "shown" / "campaigns.png")) == QImage(str(folder / "campaigns.png"))
    assert settings.read_text(encoding="utf-8") == "[General]\ntab=2\n[campaigns]\nview=1\n"
    assert list((tmp_path / ".config").iterdir()) == [settings.parent]


def test_the_self_test_prints_one_line_and_nothing_else(tmp_path: Path) -> None:
    done = started(tmp_path, "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    (line,) = done.stdout.splitlines()
    told = json.loads(line)
    assert done.stderr == ""
    assert told["ok"] is True
    assert told["parts"] >= 10
    assert not list(tmp_path.rglob("*.seal"))
