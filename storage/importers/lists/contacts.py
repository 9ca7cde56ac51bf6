"""Cells that say how to reach somebody: an address, a number, words, or that nobody should."""

import re
from collections.abc import Mapping

from models.reading.email import is_email
from models.reading.numbers import is_blank
from models.reading.text import clean, fold, one_line, quoted

EMAIL = re.compile(r"[^\s@,;<>()\[\]:]+@[^\s@,;<>()\[\]]+\.[^\W\d_]{2,}")
PHONE = re.compile(r"\+?[\d(][\d\s()./-]{5,20}\d")
NOT_TO_CONTACT = re.compile(
    r"(?:^|[.;!–—|/(-] ?)(?:please )?"
    r"(?:(?:do not|don'?t|dont|never|no) (?:ever )?(?:contact|email|e-mail|message|dm|call|write|reach out)"
    r"|(?:bitte )?nicht (?:kontaktieren|anschreiben)|ne pas contacter|no contactar|nao (?:contatar|contactar)"
    r"|non contattare|niet (?:contacteren|benaderen)|nie kontaktowac(?: sie)?)"
    r"(?: (?:her|him|them|this person|again|any ?more|anymore|ever|please|to))*(?: ?$| ?[.;!–—|/()-])"
)
"""Words that say in so many words that somebody is not to be contacted; "don't contact by phone" does not."""


def contact_of(text: str, title: str) -> dict[str, object]:
    """Fields that a cell of contact data tells, by column; words and what is more than an address stay as a note."""
    shown = clean(text).strip()
    if EMAIL.fullmatch(shown) and is_email(shown):
        return {"email": shown}
    if is_blank(shown):
        return {}
    found: dict[str, object] = {}
    addresses = [address.rstrip(".") for address in EMAIL.findall(shown)]
    if len(addresses) == 1 and is_email(addresses[0]):
        found["email"] = addresses[0]
    elif PHONE.fullmatch(shown):
        found["phone"] = shown
    if NOT_TO_CONTACT.search(fold(shown)):
        found["do_not_contact"] = True
    if shown not in {found.get("email"), found.get("phone")}:
        found["notes"] = f"{title}: {shown}"
    return found


def emailed(text: str, found: Mapping[str, object]) -> str:
    """What a cell says that should be one e-mail address and is not, with the address that was taken from it."""
    email = found.get("email")
    return f"{quoted(one_line(text))} (read as {email})" if email else quoted(one_line(text))
