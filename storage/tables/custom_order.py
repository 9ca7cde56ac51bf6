"""The order of people by a field of the owner's own, as SQL over ``creator_figures``."""

from collections.abc import Iterable

from models.influencers.custom_field import field_of_column
from storage.tables.custom_fields import CustomFields
from storage.tables.custom_terms import worth
from storage.tables.store import Store

VALUE = """(SELECT {worth} FROM custom_value
    WHERE custom_value.influencer_id = creator_figures.influencer_id AND field_id = {field})"""


def own_columns(store: Store, names: Iterable[str]) -> dict[str, str]:
    """What orders by those of the columns that are fields of the owner's own, by the names of the columns.

    What is not of a field's kind has no place among its values, and comes last as a blank does.
    """
    wanted = {name: number for name in names if (number := field_of_column(name)) is not None}
    if not wanted:
        return {}
    fields = {field.id: field for field in CustomFields(store).all()}
    return {
        name: VALUE.format(worth=worth(fields[number]), field=number)
        for name, number in wanted.items()
        if number in fields
    }
