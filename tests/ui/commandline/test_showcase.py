"""The real program, as it is started where there is no display."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[3]


SETTINGS = "[General]\ntab=2\n[campaigns]\nview=1\n"
POSE = """
import sys
from datetime import datetime
from itertools import islice
from pathlib import Path
from storage.workspace import open_workspace
from ui.commandline.pictures import images
sample = Path(sys.argv[1])
workspace = open_workspace(sample, read_only=True)
for name, image in islice(images(workspace, datetime.fromtimestamp(sample.stat().st_mtime)), 2):
    image.save(str(Path(sys.argv[2], f"{name}.png")))
workspace.close()
"""
"""Pictures of the first two tabs alone: what else the showcase leaves takes three times as long."""


def started(home: Path, *words: str, **named: str) -> subprocess.CompletedProcess[str]:
    passed = {"PATH", "LANG", "SYSTEMROOT", "TEMP", "MPLCONFIGDIR"}  # to look for fonts anew takes long
    kept = {name: value for name, value in os.environ.items() if name in passed}
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    command = [sys.executable, *words]
    return subprocess.run(command, env=kept | own | named, capture_output=True, text=True, timeout=120, check=False)


def program(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return started(home, str(ROOT / "main.py"), *arguments)


def test_the_showcase_leaves_a_report_and_pictures_and_neither_reads_nor_writes_the_settings_of_this_machine(
    tmp_path: Path,
) -> None:
    used, new, folder = tmp_path / "used", tmp_path / "new", tmp_path / "used" / "shown"
    settings = used / ".config" / "Goodword" / "preferences.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS, encoding="utf-8")
    done = program(used, "showcase", "--output", str(folder))
    assert done.returncode == 0, done.stderr

    pictures = sorted(folder.glob("*.png"))
    assert [picture.stem for picture in pictures] == ["campaigns", "import", "influencers", "pages", "results"]
    assert all(QImage(str(picture)).width() >= 1280 for picture in pictures if picture.stem not in {"import", "pages"})
    assert QImage(str(pictures[1])).width() >= 1200
    (report,) = folder.glob("*.pdf")
    assert report.read_bytes().startswith(b"%PDF")
    assert all(str(file) in done.stdout for file in (*pictures, report))

    (sample,) = (used / "data").rglob("Sample*.goodword")
    new.mkdir()
    posed = started(new, "-c", POSE, str(sample), str(new), PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen")
    assert posed.returncode == 0, posed.stderr
    assert all(QImage(str(new / name)) == QImage(str(folder / name)) for name in ("influencers.png", "campaigns.png"))
    assert settings.read_text(encoding="utf-8") == SETTINGS
    assert list((used / ".config").iterdir()) == [settings.parent]
