"""What the value of a field of the owner's own is worth, as SQL over ``custom_value``."""

from collections.abc import Iterable

from models.influencers.custom_field import NO, YES, CustomField, FieldKind

DAY = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

NUMBER_WORTH = "number_key(value)"
DAY_WORTH = f"CASE WHEN value GLOB {DAY} THEN value END"


def worth(field: CustomField) -> str:
    """What values of the field's kind are ordered by; NULL for one that is not of its kind."""
    terms = {
        FieldKind.TEXT: "text_key(value)",
        FieldKind.NUMBER: NUMBER_WORTH,
        FieldKind.DATE: DAY_WORTH,
        FieldKind.CHOICE: _places(field.choices),
        FieldKind.YES_NO: _places((YES, NO)),
    }
    return terms[field.kind]


def _places(choices: Iterable[str]) -> str:
    cases = "".join(f" WHEN {_literal(choice)} THEN {place}" for place, choice in enumerate(choices))
    return f"CASE value{cases} END" if cases else "NULL"


def _literal(text: str) -> str:
    quoted = text.replace("'", "''")
    return f"'{quoted}'"
