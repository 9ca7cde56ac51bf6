"""What the package for Debian says about itself: Debian's own tools take its word."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from packager import contents, debian_words
from packager.place import version

PROGRAM = """#!/bin/sh
echo "usage: goodword [FILE]"
echo ".goodword is an ending"
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """All the words, of a small program that stands for the large one."""
    program = tmp_path / "made" / "goodword"
    licence = program.parent / "_internal" / "resources" / "licences" / "libffi8.txt"
    licence.parent.mkdir(parents=True)
    licence.write_text("The licence of libffi", encoding="utf-8")
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    debian_words.write_words(tmp_path / "tree", program)
    return tmp_path / "tree"


def test_the_licence_of_every_part_is_there_in_full_and_of_nothing_else(tree: Path) -> None:
    told = (tree / "usr/share/doc/goodword/copyright").read_text(encoding="utf-8")
    named = {name.casefold() for name in re.findall(r"^-{78}\n([\w-]+)", told, re.MULTILINE)}
    ours = {name.casefold() for name in contents.distributions()} - {"pyside6-essentials"}
    assert ours | {"qt", "python", "numpy", "libffi8"} <= named
    assert "pip" not in named
    assert "The licence of libffi" in told
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told


@pytest.mark.skipif(shutil.which("dpkg-parsechangelog") is None, reason="not installed: dpkg-dev")
def test_what_is_new_in_this_version_is_told_as_debian_reads_it(tree: Path, tmp_path: Path) -> None:
    file = tmp_path / "changelog"
    file.write_bytes(gzip.decompress((tree / "usr/share/doc/goodword/changelog.gz").read_bytes()))
    command = ["dpkg-parsechangelog", f"--file={file}", "--all"]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert f"Version: {version()}\n" in told.stdout
    assert told.stdout.count("\n   * ") > 1
    assert "##" not in told.stdout
    assert told.stderr == ""


@pytest.mark.skipif(shutil.which("man") is None, reason="not installed: man-db")
def test_the_manual_says_what_the_program_says(tree: Path) -> None:
    command = ["man", "--warnings", "--local-file", str(tree / "usr/share/man/man1/goodword.1.gz")]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert "usage: goodword [FILE]\n" in told.stdout
    assert ".goodword is an ending\n" in told.stdout
    assert told.stderr == ""


@pytest.mark.skipif(shutil.which("md5sum") is None, reason="not installed: md5sum")
def test_a_file_that_is_not_as_it_was_packed_is_known(tree: Path) -> None:
    (tree / "sums").write_text(debian_words.checksums(tree), encoding="utf-8")
    check = ["md5sum", "--check", "--quiet", "sums"]
    subprocess.run(check, cwd=tree, check=True)
    (tree / "usr/share/doc/goodword/copyright").write_text("mine", encoding="utf-8")
    assert subprocess.run(check, cwd=tree, check=False, capture_output=True).returncode == 1
