import json
import os
from pathlib import Path

import pytest

from storage.file.places import Kind, known_roots, mounts_of_linux, mounts_of_macos, network_place, place_of

LINUX = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//nas/shop /home/anna/our\\040shop cifs rw 0 0
anna@nas: /home/anna/far fuse.sshfs rw 0 0
/dev/sdb1 /home/anna/far/stick vfat rw 0 0
nas:/all /mnt autofs rw 0 0
nas:/all /mnt nfs4 rw 0 0
"""
MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@nas._smb._tcp.local/our shop on /Volumes/our shop (smbfs, nodev, nosuid, mounted by anna)
"""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Fern & Flour)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Fern & Flour", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/Dropbox", "Dropbox"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-anna@fern.example", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Seafile", "Seafile"),
        ("Box", "Box"),
    ],
)
def test_the_folder_of_a_program_that_syncs_is_known_by_its_name(tmp_path: Path, folder: str, name: str) -> None:
    place = place_of(tmp_path / folder / "shop" / "Fern.goodword")
    assert place is not None
    assert (place.kind, place.name) == (Kind.SYNCED, name)


@pytest.mark.parametrize(
    ("mark", "name"),
    [(".dropbox", "Dropbox"), (".stfolder", "Syncthing"), (".sync/ID", "Resilio Sync"), (".megaignore", "MEGA")],
)
def test_a_synced_folder_of_any_name_is_known_by_what_its_program_leaves_in_it(
    tmp_path: Path, mark: str, name: str
) -> None:
    (tmp_path / "All our files" / mark).parent.mkdir(parents=True)
    (tmp_path / "All our files" / mark).touch()
    place = place_of(tmp_path / "All our files" / "shop" / "Fern.goodword")
    assert place is not None
    assert (place.name, place.root) == (name, tmp_path / "All our files")


@pytest.mark.parametrize("folder", ["Documents", "box", "Sync", "Dropbox backups", "My OneDrive files", "megaphones"])
def test_a_folder_of_this_computer_is_no_shared_place(tmp_path: Path, folder: str) -> None:
    assert place_of(tmp_path / folder / "Fern.goodword") is None


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_into_a_synced_folder_does_not_hide_it(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Desktop").symlink_to(tmp_path / "Dropbox")
    place = place_of(tmp_path / "Desktop" / "Fern.goodword")
    assert place is not None
    assert place.root == tmp_path / "Dropbox"


def test_folders_that_the_programs_name_themselves_are_known(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    accounts = {"personal": {"path": "/srv/a"}, "business": {"path": "/srv/b"}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(accounts), encoding="utf-8")
    assert known_roots({"OneDrive": "/srv/c"}, tmp_path) == {
        Path("/srv/a"): "Dropbox",
        Path("/srv/b"): "Dropbox",
        Path("/srv/c"): "OneDrive",
    }


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"personal": 5}', "{", '{"personal": {"path": 5}}'])
def test_what_dropbox_wrote_otherwise_is_passed_over(tmp_path: Path, content: str) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(content, encoding="utf-8")
    assert known_roots({}, tmp_path) == {}


@pytest.mark.parametrize(
    ("file", "root"),
    [
        ("/home/anna/our shop/Fern.goodword", "/home/anna/our shop"),
        ("/home/anna/far/Fern.goodword", "/home/anna/far"),
        ("/home/anna/far/stick/Fern.goodword", None),
        ("/home/anna/Fern.goodword", None),
        ("/mnt/Fern.goodword", "/mnt"),
    ],
)
def test_a_network_drive_is_known_by_where_it_is_mounted(file: str, root: str | None) -> None:
    place = network_place(Path(file), mounts_of_linux(LINUX))
    assert (place and place.root) == (root and Path(root))
    assert place is None or place.kind is Kind.NETWORK


def test_a_network_drive_of_macos_is_known_as_well() -> None:
    place = network_place(Path("/Volumes/our shop/Fern.goodword"), mounts_of_macos(MACOS))
    assert place is not None
    assert place.root == Path("/Volumes/our shop")
    assert network_place(Path("/Users/anna/Fern.goodword"), mounts_of_macos(MACOS)) is None
