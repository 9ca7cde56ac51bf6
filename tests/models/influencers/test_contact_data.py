"""Whether contact data make two people of one name one."""

import pytest

from models.influencers.contact_data import ContactData


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (("ana@x.example", ""), ("Ana@X.example ", ""), True),
        (("ana@x.example", ""), ("ana@y.example", ""), False),
        (("ana@x.example", "0170 1234567"), ("ana@y.example", "0170 1234567"), False),
        (("ana@x.example", "0170 1234567"), ("ana@x.example", "0170 7654321"), True),
        (("ana@x.example", "0170 1234567"), ("", "+49 170/1234567"), True),
        (("ana@x.example", "0170 1234567"), ("", "0170 7654321"), False),
        (("ana@x.example", ""), ("", "0170 7654321"), None),
        (("", ""), ("ana@x.example", "0170 7654321"), None),
        ((None, "by mail"), (None, "by mail"), None),
    ],
)
def test_the_e_mail_tells_namesakes_apart_and_without_one_the_phone(
    one: tuple[str | None, str], other: tuple[str | None, str], is_same: bool | None
) -> None:
    first, second = ContactData.of(*one), ContactData.of(*other)
    assert first.is_of_same_person(second) is is_same
    assert second.is_of_same_person(first) is is_same
