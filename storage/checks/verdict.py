"""What a check of a workspace found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """Nothing in ``problems`` means the file is whole; ``counts`` are rows by table."""

    problems: tuple[str, ...]
    counts: dict[str, int]

    @property
    def is_ok(self) -> bool:
        """Whether the file is whole."""
        return not self.problems
