"""A chapter as Qt shows it: its Markdown as HTML, and a sheet that dresses it as the program is dressed."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from models.guide import anchor_of
from ui.theme import Theme

if TYPE_CHECKING:
    from markdown_it.token import Token

SizeOf = Callable[[str], QSize]
"""How large a picture is to be shown, by its address."""

_SHEET = Template("""
body { color: $text; }
h1 { font-size: ${figure}px; font-weight: 600; margin-top: 0; margin-bottom: 12px; }
h2 { font-size: ${title}px; font-weight: 600; margin-top: 28px; margin-bottom: 8px; }
h3 { font-size: ${base}px; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }
p { margin-top: 0; margin-bottom: 10px; line-height: 150%; }
p.picture { line-height: 100%; margin-top: 4px; margin-bottom: 14px; }
ul, ol { margin-top: 0; margin-bottom: 10px; }
li { margin-bottom: 7px; line-height: 150%; }
li p { margin-bottom: 0; }
a { color: $accent_text; text-decoration: underline; }
strong { font-weight: 600; }
em { font-style: normal; font-weight: 500; }
code { font-family: Inter; background-color: $track; }
table { border-collapse: collapse; border: 1px solid $line; margin-top: 2px; margin-bottom: 14px; }
th { font-weight: 600; background-color: $header; text-align: left; padding: 6px 8px; border: 1px solid $line; }
td { padding: 6px 8px; border: 1px solid $line; vertical-align: top; }
pre { background-color: $track; margin-bottom: 10px; }
""")
"""Names of menus and buttons are a little bolder instead of italic: Inter has no italics, and Qt would slant it."""


def html_of(markdown: str, size_of: SizeOf) -> str:
    """The text as HTML with an anchor at every heading and pictures of their shown size."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = reader.parse(markdown)
    _add_anchors(tokens)
    _size_pictures(tokens, size_of)
    return f"<body>{reader.renderer.render(tokens, reader.options, {})}</body>"


def sheet_of(theme: Theme) -> str:
    """The sheet of the scheme in force, in type of the size in force."""
    tokens = theme.tokens
    sizes = {name: theme.font(name).pixelSize() for name in ("base", "title", "figure")}
    colours = {name: getattr(tokens, name) for name in ("text", "accent_text", "track", "line", "header")}
    return _SHEET.substitute(colours | sizes)


def _add_anchors(tokens: "Sequence[Token]") -> None:
    for opening, inside in pairwise(tokens):
        if opening.type == "heading_open" and inside.children:
            mark = type(inside)("html_inline", "", 0, content=f'<a name="{anchor_of(inside.content)}"></a>')
            inside.children.insert(0, mark)


def _size_pictures(tokens: "Sequence[Token]", size_of: SizeOf) -> None:
    for opening, inside in pairwise(tokens):
        for picture in inside.children or ():
            if picture.type == "image":
                size = size_of(str(picture.attrs["src"]))
                picture.attrs |= {"width": size.width(), "height": size.height()}
                opening.attrSet("class", "picture")
