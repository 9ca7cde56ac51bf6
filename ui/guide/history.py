"""Where a reader of the guide was, to go back and forward."""

from models.guide import Place


class History:
    """Places in the order they were looked at; going elsewhere from an earlier one forgets those after it."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether something was looked at before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from somewhere."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Note that a place is looked at now."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places[self._at + 1 :] = [place]
        self._at += 1

    def back(self) -> Place:
        """The place before; ask ``can_go_back`` first."""
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place:
        """The place after; ask ``can_go_forward`` first."""
        self._at += 1
        return self._places[self._at]
