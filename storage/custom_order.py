"""The order of people by a field of the owner's own, as SQL over ``creator_figures``."""

from collections.abc import Iterable

from models.custom_field import NO, YES, CustomField, FieldKind, field_of_column
from storage.custom_fields import CustomFields
from storage.store import Store

DAY = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
VALUE = """(SELECT {term} FROM custom_value
    WHERE custom_value.influencer_id = creator_figures.influencer_id AND field_id = {field})"""


def own_columns(store: Store, names: Iterable[str]) -> dict[str, str]:
    """What orders by those of the columns that are fields of the owner's own, by the names of the columns."""
    wanted = {name: number for name in names if (number := field_of_column(name)) is not None}
    if not wanted:
        return {}
    fields = {field.id: field for field in CustomFields(store).all()}
    return {name: _column(fields[number]) for name, number in wanted.items() if number in fields}


def _column(field: CustomField) -> str:
    """What is not of the field's kind has no place among its values, and comes last as a blank does."""
    terms = {
        FieldKind.TEXT: "text_key(value)",
        FieldKind.NUMBER: "number_key(value)",
        FieldKind.DATE: f"CASE WHEN value GLOB {DAY} THEN value END",
        FieldKind.CHOICE: _places(field.choices),
        FieldKind.YES_NO: _places((YES, NO)),
    }
    return VALUE.format(term=terms[field.kind], field=int(field.id))


def _places(choices: Iterable[str]) -> str:
    cases = "".join(f" WHEN {_literal(choice)} THEN {place}" for place, choice in enumerate(choices))
    return f"CASE value{cases} END" if cases else "NULL"


def _literal(text: str) -> str:
    quoted = text.replace("'", "''")
    return f"'{quoted}'"
