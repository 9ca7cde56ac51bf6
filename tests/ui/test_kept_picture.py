from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from models.errors import UserError
from ui.kept_picture import LARGEST_SIDE, read_picture, shown_picture


def test_a_large_picture_becomes_a_small_png_of_the_same_shape(picture: Path) -> None:
    png = read_picture(picture)
    image = shown_picture(png)
    assert png.startswith(b"\x89PNG")
    assert image is not None
    assert (image.width(), image.height()) == (LARGEST_SIDE, 128)


def test_a_small_picture_keeps_its_size_and_its_transparency(tmp_path: Path, qapp: object) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 0))
    image.save(str(tmp_path / "small.png"))
    kept = shown_picture(read_picture(tmp_path / "small.png"))
    assert kept is not None
    assert (kept.width(), kept.height(), kept.pixelColor(0, 0).alpha()) == (40, 20, 0)


def test_notes_in_the_picture_are_left_behind(picture: Path) -> None:
    assert b"taken at home" not in read_picture(picture)


@pytest.mark.parametrize(
    ("name", "content"),
    [("text.png", b"no picture"), ("empty.png", b""), ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")],
)
def test_what_is_no_png_or_jpeg_is_told_in_a_sentence(tmp_path: Path, qapp: object, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match="no PNG or JPEG"):
        read_picture(tmp_path / name)


def test_a_picture_cut_short_is_told_as_broken(tmp_path: Path, qapp: object) -> None:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "cut.png"))
    data = (tmp_path / "cut.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(data[:60])
    with pytest.raises(UserError, match="broken"):
        read_picture(tmp_path / "cut.png")


def test_a_missing_file_and_a_folder_are_told_in_a_sentence(tmp_path: Path, qapp: object) -> None:
    for path in (tmp_path / "gone.png", tmp_path):
        with pytest.raises(UserError):
            read_picture(path)


def test_no_logo_and_a_broken_one_show_nothing() -> None:
    assert shown_picture(None) is None
    assert shown_picture(b"broken") is None
