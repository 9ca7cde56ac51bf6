"""The package for Debian, Ubuntu and their relatives: one file that the system installs and removes."""

import os
import re
import shutil
import subprocess
import tempfile
from fnmatch import fnmatch
from pathlib import Path

from packager.debian_words import checksums, write_words
from packager.desktop_files import write_share
from packager.folder import size
from packager.place import DIST, MAINTAINER, NAME, RECIPES, machine, version

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
OPTIONAL = ("*/plugins/printsupport/*", "*/plugins/platformthemes/*", "*ayland*")
"""Parts that Qt does without where the system lacks their libraries: printers, GTK's dialogs, Wayland."""


def make(folder: Path, dist: Path = DIST) -> Path:
    """Wrap the folder of the program; returns the .deb. Needs dpkg-deb and dpkg-shlibdeps."""
    architecture = ARCHITECTURES[machine()]
    package = dist / f"{NAME}_{version()}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=dist, prefix="deb-") as name:
        tree = Path(name) / "tree"
        lay_out(folder, tree)
        depends, recommends = needs(tree)
        words = (RECIPES / "linux" / "control").read_text(encoding="utf-8")
        told = words.format(
            version=version(),
            maintainer=MAINTAINER,
            architecture=architecture,
            kilobytes=size(tree) // 1024,
            depends=depends,
            recommends=f"{recommends}, fonts-noto-cjk",
        )
        (tree / "DEBIAN" / "control").write_text(told, encoding="utf-8")
        (tree / "DEBIAN" / "md5sums").write_text(checksums(tree), encoding="utf-8")
        tree.chmod(0o755)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def lay_out(folder: Path, tree: Path) -> None:
    """Put everything where it lies in a system, below ``tree``."""
    (tree / "DEBIAN").mkdir(parents=True)
    shutil.copytree(folder, tree / "usr" / "lib" / NAME, symlinks=True, copy_function=_link)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    write_share(tree / "usr" / "share")
    write_words(tree, folder / NAME)


def _link(source: str, target: str) -> None:
    """The same file under a second name, without a copy of 280 MB where both lie on one disk."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)


def needs(tree: Path) -> tuple[str, str]:
    """The packages whose libraries the program cannot do without, and those of its optional parts."""
    libraries = sorted({file for file in tree.rglob("*.so*") if file.is_file() and not file.is_symlink()})
    optional = {file for file in libraries if any(fnmatch(str(file), pattern) for pattern in OPTIONAL)}
    # Libraries of the system that came along are named as their packages by their licences.
    brought = [f"-x{text.stem}" for text in tree.rglob("resources/licences/lib*.txt")]
    private = sorted({f"-l{file.parent}" for file in libraries})
    with tempfile.TemporaryDirectory(prefix="goodword-needs-") as name:
        source = Path(name) / "debian"
        source.mkdir()
        (source / "control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", encoding="utf-8")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", f"-S{tree}", *brought, *private]
        asked = [
            *("-dRecommends", *[f"-e{file}" for file in sorted(optional)]),
            *("-dDepends", *[f"-e{file}" for file in libraries if file not in optional]),
        ]
        told = subprocess.run([*command, *asked], cwd=name, capture_output=True, encoding="utf-8", check=True).stdout
    found = dict(re.findall(r"^shlibs:(\w+)=(.*)$", told, re.MULTILINE))
    return found["Depends"], found["Recommends"]
