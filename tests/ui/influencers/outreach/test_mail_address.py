from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from models.messages.mailto import mailto
from models.reading.text import clean, one_line


@given(st.text(), st.text())
def test_qt_hands_an_address_over_as_it_was_built(subject: str, body: str) -> None:
    address = mailto("le+na@example.com", subject, body)
    handed_over = str(QUrl(address, QUrl.ParsingMode.StrictMode).toEncoded().data(), "ascii")
    parts = urlsplit(handed_over)
    fields = dict(field.split("=", 1) for field in parts.query.split("&") if field)
    assert unquote(parts.path) == "le+na@example.com"
    assert unquote(fields.get("subject", "")) == one_line(subject)
    assert unquote(fields.get("body", "")) == clean(body).replace("\n", "\r\n")
    assert "+" not in parts.path + parts.query  # some programs read it as a blank
