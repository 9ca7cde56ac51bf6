"""How somebody is reached, as far as it tells two people of one name apart."""

from dataclasses import dataclass

TELLING_DIGITS = 9
"""Last digits that two ways of writing a phone number have in common, with and without the country."""


@dataclass(frozen=True, slots=True)
class ContactData:
    """An e-mail address and a phone number as they are compared, "" where they are not known."""

    email: str = ""
    phone: str = ""

    @classmethod
    def of(cls, email: object, phone: object) -> "ContactData":
        """As they are written: case, and the marks and country of a number, tell nobody apart."""
        digits = "".join(filter(str.isdecimal, str(phone or "")))
        return cls(str(email or "").strip().casefold(), digits[-TELLING_DIGITS:])

    @property
    def is_known(self) -> bool:
        """Whether there is anything to tell people apart by."""
        return bool(self.email or self.phone)

    def is_of_same_person(self, other: "ContactData") -> bool | None:
        """Whether two namesakes are one person: by e-mail, else by phone; ``None`` where neither is known of both."""
        if self.email and other.email:
            return self.email == other.email
        return self.phone == other.phone if self.phone and other.phone else None
