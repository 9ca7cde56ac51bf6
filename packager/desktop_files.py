"""What a Linux desktop wants to know: the entry in its menu, the kind of file, the marks."""

import shutil
from pathlib import Path

from packager.marks import write_hicolor
from packager.place import RECIPES

PLACES = {
    "goodword.desktop": "applications",
    "goodword-workspace.xml": "mime/packages",
    "goodword.metainfo.xml": "metainfo",
}


def write_share(share: Path) -> None:
    """Put it all below a ``share`` folder, that of the system or of a home."""
    for name, place in PLACES.items():
        (share / place).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(RECIPES / "linux" / name, share / place / name)
    write_hicolor(share)
