from pathlib import Path

import pytest

from models.errors import UserError
from storage.exporters.everything.bundle import Bundle, must_be_whole


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    with Bundle(tmp_path / "some.zip") as bundle:
        with bundle.text("a/Кафе.txt", "utf-8") as file:
            file.write("line\r\n" * 500)
        bundle.add("b.png", bytes(range(256)) * 20)
    return tmp_path / "some.zip"


def test_a_whole_one_is_taken(packed: Path) -> None:
    must_be_whole(packed, ["a/Кафе.txt", "b.png"])


def test_a_damaged_byte_is_found(packed: Path) -> None:
    data = bytearray(packed.read_bytes())
    data[60] ^= 255
    packed.write_bytes(data)
    with pytest.raises(UserError, match="did not reach the disk whole"):
        must_be_whole(packed, ["a/Кафе.txt", "b.png"])


def test_one_that_ends_too_soon_is_found(packed: Path) -> None:
    packed.write_bytes(packed.read_bytes()[:-30])
    with pytest.raises(UserError, match="did not reach the disk whole"):
        must_be_whole(packed, ["a/Кафе.txt", "b.png"])


def test_a_file_that_is_missing_is_found(packed: Path) -> None:
    with pytest.raises(UserError, match="did not reach the disk whole"):
        must_be_whole(packed, ["a/Кафе.txt", "b.png", "c.csv"])
