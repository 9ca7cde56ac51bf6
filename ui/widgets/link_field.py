"""A field for the address of a page on the web."""

from PySide6.QtWidgets import QWidget

from models.reading.web_link import parse_web_link
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


class LinkField(EchoField[str]):
    """A link that begins with http:// or https://, or one typed without it; the value is the whole link."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parse_web_link, lambda link: link, parent)
