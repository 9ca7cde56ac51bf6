from email.message import EmailMessage
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.messages.mailto import LONGEST, is_too_long, mailto
from models.messages.starter_templates import STARTERS
from models.reading.text import clean, one_line

ADDRESSES = st.sampled_from(["lena@example.com", "le+na@example.com", "l&n?x=1@example.com", "łęna@exämple.com"])


def read_back(address: str) -> tuple[str, dict[str, str]]:
    """Recipient and fields as a mail program reads them (RFC 6068: "+" is no blank)."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    fields = parse_qsl(parts.query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=bool(parts.query))
    return unquote(parts.path), dict(fields)


@given(ADDRESSES, st.text(), st.text())
def test_an_address_reads_back_to_exactly_what_was_put_in(recipient: str, subject: str, body: str) -> None:
    to, fields = read_back(mailto(recipient, subject, body))
    assert to == recipient
    assert fields.get("subject", "") == one_line(subject)
    assert fields.get("body", "") == clean(body).replace("\n", "\r\n")
    assert set(fields) <= {"subject", "body"}


@given(ADDRESSES, st.text())
def test_an_address_is_plain_ascii_without_line_ends(recipient: str, text: str) -> None:
    address = mailto(recipient, text, text)
    assert address.isascii()
    assert address.isprintable()


def test_no_name_adds_a_field() -> None:
    to, fields = read_back(mailto("a@example.com?bcc=b@example.com", "x&bcc=c@example.com\r\nBcc: d@example.com"))
    assert to == "a@example.com?bcc=b@example.com"
    assert set(fields) == {"subject"}
    EmailMessage()["Subject"] = fields["subject"]  # raises where a line end would begin another header


def test_lines_end_as_mail_has_them() -> None:
    assert mailto("a@example.com", "", "one\ntwo").endswith("?body=one%0D%0Atwo")


def test_a_blank_message_is_the_address_alone() -> None:
    assert mailto("a@example.com", "", "") == "mailto:a@example.com"


@pytest.mark.parametrize(("letters", "too_long"), [(LONGEST - 30, False), (LONGEST, True)])
def test_what_no_mail_program_takes_is_told(letters: int, too_long: bool) -> None:
    assert is_too_long(mailto("a@example.com", "", "x" * letters)) is too_long


def test_the_starters_fit_into_an_address() -> None:
    assert not any(is_too_long(mailto("a@example.com", each.subject, each.body)) for each in STARTERS)
