"""The program and its disk image for macOS. Made and tried by the release workflow alone."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from packager.place import DIST, machine, version

IDENTIFIER = "io.github.goodword"
KIND_OF_FILE = f"{IDENTIFIER}.workspace"


def properties() -> dict[str, object]:
    """What Finder is told: which files are ours, and how they look."""
    return {
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Goodword workspace",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "workspace.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [KIND_OF_FILE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": KIND_OF_FILE,
                "UTTypeDescription": "Goodword workspace",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["goodword"]},
            }
        ],
        "LSMinimumSystemVersion": "14.0",
        "NSHighResolutionCapable": True,
    }


def make_image(bundle: Path, dist: Path = DIST) -> Path:
    """Wrap Goodword.app; returns the .dmg, from which it is dragged to the programs. Needs hdiutil."""
    image = dist / f"Goodword-{version()}-macos-{machine()}.dmg"
    with tempfile.TemporaryDirectory(dir=dist, prefix="dmg-") as name:
        shutil.copytree(bundle, Path(name) / bundle.name, symlinks=True)
        (Path(name) / "Applications").symlink_to("/Applications")
        command = ["hdiutil", "create", "-volname", "Goodword", "-srcfolder", name, "-ov", "-format", "UDZO"]
        subprocess.run([*command, str(image)], check=True)
    return image
