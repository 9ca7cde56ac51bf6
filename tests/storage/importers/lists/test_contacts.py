"""Cells of contact data: an address, a number, words, or that nobody should reach out."""

import pytest

from storage.importers.lists.contacts import contact_of


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("ana@ana.example", {"email": "ana@ana.example"}),
        (" ana@ana.example ", {"email": "ana@ana.example"}),
        ("+49 30 123456-7", {"phone": "+49 30 123456-7"}),
        ("DM", {"notes": "Contact: DM"}),
        ("n/a", {}),
        ("", {}),
        ("at ana@ana.example", {"email": "ana@ana.example", "notes": "Contact: at ana@ana.example"}),
        ("a@a.example; b@b.example", {"notes": "Contact: a@a.example; b@b.example"}),
        ("contact through her agency", {"notes": "Contact: contact through her agency"}),
    ],
)  # fmt: skip
def test_an_address_has_its_place_and_words_stay_as_a_note(text: str, fields: dict[str, object]) -> None:
    assert contact_of(text, "Contact") == fields


@pytest.mark.parametrize(
    "text",
    [
        "don't contact", "Don’t contact!", "DO NOT CONTACT", "Please do not contact her again.", "dont contact",
        "Asked to be left alone. Do not contact", "never contact", "bitte nicht kontaktieren", "Ne pas contacter",
        "No contactar", "non contattare", "niet benaderen",
    ],
)  # fmt: skip
def test_words_that_clearly_say_so_are_obeyed(text: str) -> None:
    assert contact_of(text, "Contact Info")["do_not_contact"] is True


@pytest.mark.parametrize(
    "text",
    [
        "don't contact by phone", "Do not contact before June", "don't contact, email the agency",
        "contact through Lena", "no contact yet", "did not contact us", "do not contact directly",
    ],
)  # fmt: skip
def test_words_that_leave_a_way_are_a_note_only(text: str) -> None:
    assert contact_of(text, "Contact Info") == {"notes": f"Contact Info: {text}"}
