"""What kind of place a file lies in: one that other computers write to as well deserves a warning."""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from enum import Enum, auto
from pathlib import Path

from models.record import record


class Kind(Enum):
    """How other computers get at a folder."""

    SYNCED = auto()
    """Every computer has a copy; a program of the system makes them alike, and two at odds into two files."""
    NETWORK = auto()
    """It lies on another computer; whether one writer keeps others out is up to that one."""


@record(frozen=True)
class Place:
    """A folder that other computers write to; ``name`` is how its owner knows it ("Dropbox", "a network drive")."""

    kind: Kind
    name: str
    root: Path


NETWORK_NAME = "a network drive"

FOLDERS = (
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"onedrive( - .+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"(google ?drive|googledrive-.+|drivefs)", re.IGNORECASE), "Google Drive"),
    (re.compile(r"(icloud ?drive|iclouddrive|com~apple~clouddocs|mobile documents)", re.IGNORECASE), "iCloud Drive"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud\d*", re.IGNORECASE), "ownCloud"),
    (re.compile(r"seafile", re.IGNORECASE), "Seafile"),
    (re.compile(r"pcloud ?drive|pcloud ?sync", re.IGNORECASE), "pCloud"),
    (re.compile(r"Box( Sync|-Box)?"), "Box"),
    (re.compile(r"MEGA(sync)?"), "MEGA"),
    (re.compile(r"resilio sync|btsync", re.IGNORECASE), "Resilio Sync"),
    (re.compile(r"proton ?drive", re.IGNORECASE), "Proton Drive"),
    (re.compile(r"tresorit", re.IGNORECASE), "Tresorit"),
    (re.compile(r"synology ?drive|synologydrive", re.IGNORECASE), "Synology Drive"),
)
"""Names that the folders of such programs have unless somebody changed them."""

MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".stignore": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".megaignore": "MEGA",
    ".sync/ID": "Resilio Sync",
    ".SynologyWorkingDirectory": "Synology Drive",
}
"""What such programs leave in the topmost folder that they sync, however it is called."""

NETWORK_SYSTEMS = re.compile(
    r"nfs\d*|cifs|smb\d*|smbfs|afpfs|webdav|davfs2?|afs|ceph|glusterfs|ncpfs|vboxsf|prl_fs|fuse\.(sshfs|rclone|"
    r"gvfsd-fuse|davfs2?|glusterfs|smbnetfs|s3fs|google-drive-ocamlfuse)"
)
"""Kinds of file systems that lie on another computer."""


def place_of(file: Path) -> Place | None:
    """The shared place that a file lies in, ``None`` for a disk of this computer. Asks the disk: not for a window."""
    path = Path(os.path.realpath(file))
    return _synced(path) or _on_network(path)


def _synced(path: Path) -> Place | None:
    known = known_roots(os.environ, Path.home())
    for folder in path.parents:
        if name := known.get(folder) or _marked(folder) or _named(folder):
            return Place(Kind.SYNCED, name, folder)
    return None


def _marked(folder: Path) -> str | None:
    return next((name for mark, name in MARKS.items() if (folder / mark).exists()), None)


def _named(folder: Path) -> str | None:
    if folder.parent.name == "CloudStorage":  # macOS: ~/Library/CloudStorage/Dropbox-Personal
        provider = re.split(r"[-_]", folder.name)[0]
        return next((name for form, name in FOLDERS if form.fullmatch(provider)), provider)
    return next((name for form, name in FOLDERS if form.fullmatch(folder.name)), None)


def known_roots(environment: Mapping[str, str], home: Path) -> dict[Path, str]:
    """Folders that the programs themselves name: OneDrive in the environment, Dropbox in a file of its own."""
    named = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
    found = {Path(environment[key]): "OneDrive" for key in named if environment.get(key)}
    folders = [Path(environment[key]) / "Dropbox" for key in ("APPDATA", "LOCALAPPDATA") if environment.get(key)]
    for folder in (home / ".dropbox", *folders):
        found |= dict.fromkeys(_dropbox_roots(folder / "info.json"), "Dropbox")
    return found


def _dropbox_roots(info: Path) -> Iterable[Path]:
    try:
        accounts = json.loads(info.read_text(encoding="utf-8"))
        return [Path(account["path"]) for account in accounts.values()]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return []


def _on_network(path: Path) -> Place | None:
    if os.name == "nt":
        return _on_network_of_windows(path)
    try:
        return network_place(path, _mounts())
    except OSError:
        return None


def network_place(path: Path, mounts: Iterable[tuple[Path, str]]) -> Place | None:
    """The network drive that a file lies on; ``mounts`` are points and kinds of file systems, later ones on top."""
    root, kind = path, ""
    for point, its_kind in mounts:
        if path.is_relative_to(point) and (not kind or len(point.parts) >= len(root.parts)):
            root, kind = point, its_kind
    return Place(Kind.NETWORK, NETWORK_NAME, root) if NETWORK_SYSTEMS.fullmatch(kind) else None


def _on_network_of_windows(path: Path) -> Place | None:
    if path.drive.startswith("\\\\"):
        return Place(Kind.NETWORK, NETWORK_NAME, Path(path.anchor))
    from ctypes import windll  # type: ignore[attr-defined]  # only there

    remote = 4
    is_remote = windll.kernel32.GetDriveTypeW(path.anchor) == remote
    return Place(Kind.NETWORK, NETWORK_NAME, Path(path.anchor)) if is_remote else None


def _mounts() -> list[tuple[Path, str]]:
    """Where every file system is mounted, and of which kind it is; the later one hides the earlier."""
    if sys.platform == "darwin":
        import subprocess  # no other system pays for it

        told = subprocess.run(["/sbin/mount"], capture_output=True, encoding="utf-8", check=False).stdout
        return mounts_of_macos(told)
    return mounts_of_linux(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape"))


def mounts_of_linux(table: str) -> list[tuple[Path, str]]:
    """Read ``/proc/self/mounts``, in which the blanks of a name are octal numbers."""
    rows = [line.split(" ") for line in table.splitlines()]
    return [(Path(_unescaped(row[1])), row[2]) for row in rows if len(row) > 2]


def _unescaped(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), name)


def mounts_of_macos(told: str) -> list[tuple[Path, str]]:
    """Read what ``mount`` says: "//anna@nas/shop on /Volumes/shop (smbfs, nodev, mounted by anna)"."""
    rows = re.findall(r"^.+? on (/.*) \((\w+)[,)]", told, re.MULTILINE)
    return [(Path(point), kind) for point, kind in rows]
