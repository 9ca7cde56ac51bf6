"""What lies around a workspace that its owner should know of."""

from pathlib import Path

from models.record import record
from storage.file.conflict_copies import conflict_copies
from storage.file.places import Place, place_of


@record(frozen=True)
class Surroundings:
    """The shared place that a workspace lies in, and other computers' versions of it that lie beside it."""

    place: Place | None
    copies: tuple[Path, ...]


def surroundings_of(workspace: Path) -> Surroundings:
    """Look around a workspace; a network drive may take its time, so not for a window."""
    place = place_of(workspace)
    return Surroundings(place, tuple(conflict_copies(workspace, place.name if place else "")))
