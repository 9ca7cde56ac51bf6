"""Choosing one of a campaign's creators."""

from collections.abc import Sequence

from models.campaigns.board import BoardCard
from ui.campaigns.form import ChoiceField


class CreatorField(ChoiceField[BoardCard]):
    """Shows names; typing finds somebody by handle as well."""

    def __init__(self, cards: Sequence[BoardCard], chosen: BoardCard) -> None:
        super().__init__([(card.name, card) for card in cards], chosen)
        for place, card in enumerate(cards):
            self.find_by(place, card.person.handle)
