import re
from pathlib import Path

import pytest

from resources import path
from ui.theme import DARK, LIGHT, Tokens
from ui.theme.palette import palette
from ui.theme.stylesheet import stylesheet

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_every_name_in_the_sheet_is_replaced(tokens: Tokens) -> None:
    assert "$" not in stylesheet(tokens, 13)


@SCHEMES
def test_braces_of_the_sheet_balance(tokens: Tokens) -> None:
    sheet = stylesheet(tokens, 13)
    assert sheet.count("{") == sheet.count("}")


@SCHEMES
def test_every_picture_of_the_sheet_exists(tokens: Tokens) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', stylesheet(tokens, 13))
    assert pictures
    assert [name for name in pictures if not Path(name).is_file()] == []


@SCHEMES
def test_pictures_of_the_sheet_have_the_colours_of_the_scheme(tokens: Tokens) -> None:
    folder = path("icons", "sheet", "dark" if tokens.dark else "light")
    allowed = {tokens.on_accent, tokens.accent, tokens.second}
    for picture in folder.iterdir():
        assert set(re.findall(r'stroke="(#\w+)"', picture.read_text("utf-8"))) <= allowed


@SCHEMES
def test_palette_has_the_colours_of_the_tokens(tokens: Tokens) -> None:
    made = palette(tokens)
    assert made.window().color().name().upper() == tokens.ground
    assert made.base().color().name().upper() == tokens.surface
    assert made.text().color().name().upper() == tokens.text
