"""What the columns of a table can hold, for each noun that a table of the owner's own may bring."""

from models.importing.columns import CUSTOM, IGNORED
from models.importing.drafts import Noun
from models.importing.field import Field
from models.importing.order_fields import ORDER_FIELDS
from models.importing.people_fields import PEOPLE_FIELDS
from models.importing.post_fields import POST_FIELDS
from models.importing.tally_fields import TALLY_FIELDS

IGNORE = Field(IGNORED, "Ignore")
OWN_FIELD = Field(CUSTOM, "A field of my own")

_FIELDS = {
    Noun.INFLUENCERS: (IGNORE, *PEOPLE_FIELDS, OWN_FIELD),
    Noun.POSTS: (IGNORE, *POST_FIELDS),
    Noun.ORDERS: (IGNORE, *ORDER_FIELDS),
    Noun.TALLIES: (IGNORE, *TALLY_FIELDS),
}

TABLE_NOUNS = tuple(_FIELDS)
"""What the rows of a table may be, where the owner has to say it."""


def fields_of(noun: Noun) -> tuple[Field, ...]:
    """Every field that a column can hold, in the order a person chooses from; *Ignore* is the first.

    Empty for nouns that no table of the owner's own brings.
    """
    return _FIELDS.get(noun, ())
