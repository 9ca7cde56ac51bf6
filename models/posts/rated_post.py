"""What a post says of its creator's reach and rate."""

from dataclasses import dataclass

from models.reading.platform import Platform


@dataclass(frozen=True, slots=True)
class RatedPost:
    """Counts of a post's latest reading, and its creator's followers then; ``None`` is not known, which is not 0."""

    influencer_id: int
    platform: Platform
    reach: int | None
    engagements: int | None
    followers: int | None
