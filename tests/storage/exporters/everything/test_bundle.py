import zipfile
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from storage.exporters.everything.bundle import Bundle, must_be_whole

DAY = date(2026, 11, 27)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    with Bundle(tmp_path / "some.zip", DAY) as bundle:
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


def test_every_file_is_of_noon_of_its_day(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 27, 12, 0, 0)}


@pytest.mark.parametrize(("day", "said"), [(date(1970, 1, 1), (1980, 1, 1)), (date(2200, 5, 4), (2107, 12, 31))])
def test_a_day_that_no_zip_can_say_becomes_the_nearest(tmp_path: Path, day: date, said: tuple[int, int, int]) -> None:
    with Bundle(tmp_path / "some.zip", day) as bundle:
        bundle.add("a.txt", b"")
    with zipfile.ZipFile(tmp_path / "some.zip") as archive:
        assert archive.infolist()[0].date_time == (*said, 12, 0, 0)
