"""Engagement rates that a list states: no figure is made of them, as nobody measured them here, but none is lost."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from models.influencers.custom_field import CustomField
from storage.importers.header import key_of
from storage.importers.lists.evidence import is_rate, is_words

RATE = re.compile(
    r"er(?: %)?|engagement %|(?:.* )?(?:engagement|eng|interaction) rate(?: .*)?|engagement ?quote|engagementrate"
    r"|interaktionsrate|taux d (?:engagement|interaction)|tasa de (?:engagement|interaccion|compromiso)"
    r"|taxa de (?:engagement|engajamento|envolvimento|interac\w+)|tasso di (?:engagement|interazione|coinvolgimento)"
    r"|engagementpercentage|interactieratio|wskaznik zaangazowania|etkilesim orani"
    r"|(?:коэффициент )?вовлеченност[ьи](?: %)?|エンゲージメント率"
)


_OF_ENGAGEMENT = re.compile(r"engag|interak|interac|interazion|taux d engag|zaangazowan|etkilesim|вовлечен")
"""Begins headers that are of a rate where their cells are."""


def states_rate(key: str) -> bool:
    """Whether a header, by its key, is that of an engagement rate, in the languages of ``people_fields``."""
    return RATE.fullmatch(key) is not None


class StatedRate(NamedTuple):
    """An engagement rate as it stands in a field of the owner's own."""

    text: str
    field: str


def stated_rate(fields: Iterable[CustomField], values: Mapping[int, str]) -> StatedRate | None:
    """The engagement rate among ``values``, which one person has in the owner's own fields, by their ids."""
    for field in fields:
        value, key = values.get(field.id, ""), key_of(field.name)
        if (states_rate(key) and not is_words(value)) or (_OF_ENGAGEMENT.match(key) and is_rate(value)):
            return StatedRate(field.shown(value), field.name)
    return None
