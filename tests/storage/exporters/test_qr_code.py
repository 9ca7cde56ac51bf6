from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from models.errors import UserError
from storage.exporters.qr_code import QUIET_ZONE, SCALE, qr_squares, write_qr

LINK = "https://fernandflour.com/box?utm_source=instagram&utm_term=mossandcrumb"


def test_the_code_holds_the_link_with_medium_correction() -> None:
    code = segno.make_qr(LINK, error="m", boost_error=False)
    assert code.error == "M"
    assert [list(map(int, row)) for row in qr_squares(LINK)] == [list(row) for row in code.matrix]


def test_a_picture_shows_every_square_within_its_quiet_zone(tmp_path: Path) -> None:
    target = tmp_path / "code.png"
    write_qr(LINK, target)
    picture = Image.open(BytesIO(target.read_bytes())).convert("L")
    squares = qr_squares(LINK)
    assert picture.width == (len(squares) + 2 * QUIET_ZONE) * SCALE
    middle = [(place + QUIET_ZONE) * SCALE + SCALE // 2 for place in range(len(squares))]
    assert [[picture.getpixel((x, y)) == 0 for x in middle] for y in middle] == [list(row) for row in squares]


def test_a_drawing_is_written_too(tmp_path: Path) -> None:
    write_qr(LINK, tmp_path / "code.svg")
    assert "<svg" in (tmp_path / "code.svg").read_text()


def test_another_ending_and_a_link_too_long_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not end in"):
        write_qr(LINK, tmp_path / "code.pdf")
    with pytest.raises(UserError, match="too long"):
        qr_squares("https://fernandflour.com/" + "x" * 3_000)
    assert not list(tmp_path.iterdir())
