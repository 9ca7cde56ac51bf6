"""Discount codes that a list has beside its people: kept as a field of the owner's own until a campaign takes them."""

import re
from collections.abc import Iterable

from models.campaigns.codes import codes_in
from models.importing.order_fields import ORDER_FIELDS
from models.influencers.custom_field import CustomValue
from storage.importers.header import key_of

_HEADERS = frozenset(header for field in ORDER_FIELDS if field.name == "code" for header in field.headers)
_CODE = re.compile(r"(?=.*[^\W\d_])[\w.&+\-]{2,30}")
"""What can be typed at a checkout: one word with a letter in it."""


def names_codes(key: str) -> bool:
    """Whether a header, by its key, is that of discount codes."""
    return key in _HEADERS


def is_code(text: str) -> bool:
    """Whether a cell is one code or several, and nothing else."""
    codes = codes_in(text)
    return bool(codes) and all(map(_CODE.fullmatch, codes))


def kept_code(values: Iterable[CustomValue]) -> str:
    """The first code that a person has in a field of the owner's own that is called as codes are; "" for none."""
    told = (one.value for one in values if names_codes(key_of(one.field.name)) and is_code(one.value))
    return next((codes_in(text)[0] for text in told), "")
