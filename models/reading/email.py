"""E-mail addresses as people type them."""

UNFIT = frozenset(" ,;<>?&")
"""Characters that no address has."""


def is_email(text: str) -> bool:
    """Whether a text looks like one address: the mail program has the last word."""
    name, _, host = text.partition("@")
    parts = host.split(".")
    is_host = len(parts) > 1 and all(parts) and len(parts[-1]) > 1 and "@" not in host
    return bool(name) and is_host and UNFIT.isdisjoint(text)


def mistyped(email: str) -> str:
    """What is said, mildly, of a kept address that is none; empty for one that is fit, or blank."""
    return "" if not email or is_email(email) else "This looks mistyped."
