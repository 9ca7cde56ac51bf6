"""How well everybody fits, worked out of those whom the owner rated: a figure that is stored."""

import json
import sqlite3

from models.influencers.fit import fit_score, suggestions, with_suggestions
from models.influencers.influencer import FitAspect
from storage.tables.businesses import Businesses
from storage.tables.settings import FIT_WEIGHTS, Settings
from storage.tables.store import Store

FIT_COLUMNS = tuple(f"fit_{aspect.value}" for aspect in FitAspect)
"""The owner's ratings, as columns of an influencer; the last ones of what is read of a person."""

UNRATED = (None,) * len(FIT_COLUMNS)


class FitScores:
    """Knows what fit is measured by, and works it out of those whom the owner rated."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        store = Store(connection)
        self._weights = Settings(store).get(FIT_WEIGHTS)
        self._business = Businesses(store).get()

    def of(self, person: sqlite3.Row) -> int | None:
        """The score of a person, ``None`` where nobody rated her; her row ends with ``FIT_COLUMNS``."""
        ratings = person[-len(FIT_COLUMNS) :]
        if ratings == UNRATED:
            return None
        own = dict(zip(FitAspect, ratings, strict=True))
        told = suggestions(json.loads(person["niches"]), person["region"], person["country"], self._business)
        return fit_score(with_suggestions(own, told), self._weights)
