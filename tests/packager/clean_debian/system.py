"""A Debian made anew in a folder, with what a small desktop has, and nobody in it but Ana."""

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

MIRROR = "http://deb.debian.org/debian"
DESKTOP = ("xfwm4", "thunar", "dbus-x11", "xdg-utils", "adwaita-icon-theme", "librsvg2-common", "mupdf")
"""A window manager, a file manager and a viewer of PDF files: what is asked of a desktop, and no Python."""

USER = "ana"
HOME = f"/home/{USER}"
_MOUNTED = {"/proc": "proc", "/dev/pts": "devpts", "/dev/shm": "tmpfs"}  # noqa: S108  # where Linux has it
_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class System:
    """A Debian below ``root``, a folder; what runs in it sees nothing else of the disk."""

    root: Path

    def run(self, *words: str) -> str:
        """Run as its administrator; returns what was said. Raises CalledProcessError."""
        environment = {**_ENVIRONMENT, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        command = ["chroot", str(self.root), *words]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8")
        return done.stdout

    def run_as_ana(self, *words: str) -> str:
        """Run in Ana's home, as she would in a terminal; returns what was said. Raises CalledProcessError."""
        command = self._as_ana(*words)
        return subprocess.run(command, env=_of_ana(), check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout

    def start_as_ana(self, *words: str, display: str) -> "subprocess.Popen[bytes]":
        """Start it on a display, in a session of its own; it goes on."""
        environment = {**_of_ana(), "DISPLAY": display}
        return subprocess.Popen(self._as_ana(*words), env=environment, start_new_session=True)

    def path(self, place: str) -> Path:
        """Where something of this system lies for us."""
        return self.root / place.lstrip("/")

    def give_to_ana(self, file: Path, folder: str) -> None:
        """Copy a file into a folder of hers, under its own name."""
        self.run_as_ana("mkdir", "-p", folder)
        copy = self.path(folder) / file.name
        copy.write_bytes(file.read_bytes())
        self.run("chown", f"{USER}:{USER}", f"{folder}/{file.name}")

    def named(self, word: str) -> set[str]:
        """Every file and folder of the system, outside homes and dpkg's own books, that has the word in its name."""
        looked_at = ("-name", f"*{word}*", "-not", "-path", "/var/lib/dpkg/*", "-not", "-path", "/home/*")
        return set(self.run("find", "/", "-xdev", *looked_at).split())

    def _as_ana(self, *words: str) -> list[str]:
        return ["chroot", f"--userspec={USER}:{USER}", str(self.root), "env", f"--chdir={HOME}", *words]


def _of_ana() -> dict[str, str]:
    return {**_ENVIRONMENT, "HOME": HOME, "USER": USER}


@contextmanager
def clean_debian(suite: str, root: Path) -> Iterator[System]:
    """Make one of this suite, such as "bookworm". It shares the network with this machine, and so its displays."""
    command = ["debootstrap", "--variant=minbase", suite, str(root), MIRROR]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    system = System(root)
    with ExitStack() as mounted:
        for place, kind in _MOUNTED.items():
            system.path(place).mkdir(exist_ok=True)
            subprocess.run(["mount", "-t", kind, kind, str(system.path(place))], check=True)
            mounted.callback(subprocess.run, ["umount", "--lazy", str(system.path(place))], check=True)
        system.run("apt-get", "update", "-qq")
        system.run("apt-get", "install", "-qqy", "--no-install-recommends", *DESKTOP)
        system.run("useradd", "--create-home", USER)
        yield system
