"""Engagement rates that a list states: no figure is made of them, as nobody measured them here, but none is lost."""

import re

RATE = re.compile(
    r"er(?: %)?|engagement %|(?:.* )?(?:engagement|eng|interaction) rate(?: .*)?|engagement ?quote|engagementrate"
    r"|interaktionsrate|taux d (?:engagement|interaction)|tasa de (?:engagement|interaccion|compromiso)"
    r"|taxa de (?:engagement|engajamento|envolvimento|interac\w+)|tasso di (?:engagement|interazione|coinvolgimento)"
    r"|engagementpercentage|interactieratio|wskaznik zaangazowania|etkilesim orani"
    r"|(?:коэффициент )?вовлеченност[ьи](?: %)?|エンゲージメント率"
)


def states_rate(key: str) -> bool:
    """Whether a header, by its key, is that of an engagement rate, in the languages of ``people_fields``."""
    return RATE.fullmatch(key) is not None
