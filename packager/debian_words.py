"""What a package for Debian says about itself: whose it is, what is new, how it is called, why it is as it is."""

import gzip
import hashlib
import re
import subprocess
from collections.abc import Iterator
from email.utils import localtime
from pathlib import Path
from textwrap import fill

from packager.contents import LEFT_OUT_MODULES
from packager.licences import PLACE
from packager.place import MAINTAINER, NAME, RECIPES, ROOT, version
from ui.about.parts import Part, parts

_RULE = "-" * 78


def write_words(tree: Path, program: Path) -> None:
    """Put everything that is read about the program where Debian keeps it, below ``tree``; it runs ``program``."""
    share = tree / "usr" / "share"
    _put(share / "doc" / NAME / "copyright", copyright_of(program.parent).encode())
    _put(share / "doc" / NAME / "changelog.gz", _compressed(changelog()))
    _put(share / "man" / "man1" / f"{NAME}.1.gz", _compressed(manual(program)))
    answers = RECIPES / "linux" / "lintian-overrides"
    _put(share / "lintian" / "overrides" / NAME, answers.read_bytes())


def copyright_of(folder: Path) -> str:
    """The licence of Goodword, then that of every part in the folder of the program, each in full."""
    whole = [(ROOT / "LICENSE").read_text(encoding="utf-8"), "The program brings the parts below along."]
    for part in _parts_in(folder):
        named = " ".join(filter(None, (part.name, part.version)))
        whole.append(f"{_RULE}\n{named}: {part.licence}\n{_RULE}\n\n{part.text}")
    return "\n\n".join(text.strip() for text in whole) + "\n"


def _parts_in(folder: Path) -> list[Part]:
    ours = [part for part in parts() if part.name not in LEFT_OUT_MODULES]
    written = folder / "_internal" / PLACE
    libraries = [Part(text.stem, "", "as its text says", (text,)) for text in sorted(written.glob("lib*.txt"))]
    return ours + libraries


def changelog() -> str:
    """What is new in this version, in the words of CHANGELOG.md and the form of Debian."""
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    news = told.partition(f"\n## {version()}")[2].partition("\n## ")[0].partition("\n")[2]
    points = re.split(r"^- ", re.sub(r"^#.*", "", news, flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    written = [fill(" ".join(each.split()), 78, initial_indent="  * ", subsequent_indent="    ") for each in points]
    today = localtime().strftime("%a, %d %b %Y %H:%M:%S %z")
    return "\n".join((f"{NAME} ({version()}) unstable; urgency=medium\n", *written, f"\n -- {MAINTAINER}  {today}\n"))


def manual(program: Path) -> str:
    """The page of ``man``: what the program itself says when it is asked for help, and where to read on."""
    told = subprocess.run([program, "--help"], check=True, capture_output=True, encoding="utf-8").stdout
    page = (RECIPES / "linux" / "goodword.1").read_text(encoding="utf-8")
    return page.replace("{help}", "\n".join(map(_verbatim, told.strip().splitlines())))


def _verbatim(line: str) -> str:
    """A line that roff prints as it stands: a hyphen is one, and no letter at its beginning is a command."""
    return "\\&" + line.replace("\\", "\\e").replace("-", "\\-")


def checksums(tree: Path) -> str:
    """By what ``dpkg --verify`` tells whether a file of the package is as it was packed."""
    return "".join(f"{digest}  {name}\n" for digest, name in _digests(tree))


def _digests(tree: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((tree / "usr").rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                yield hashlib.file_digest(content, "md5").hexdigest(), str(file.relative_to(tree))


def _compressed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
