"""E-mail addresses as people type them."""

UNFIT = frozenset(" ,;<>?&")
"""Characters that no address has."""


def is_email(text: str) -> bool:
    """Whether a text looks like one address: the mail program has the last word."""
    name, at, host = text.partition("@")
    return bool(name and at and "." in host.strip(".") and UNFIT.isdisjoint(text))
