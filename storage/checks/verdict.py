"""What a check of a workspace found."""

from models.record import record


@record(frozen=True)
class Verdict:
    """Nothing in ``problems`` means the file is whole; ``counts`` are rows by table, of a check at opening none.

    ``content`` is the SHA-256 of the file's bytes, empty where they were not looked at.
    """

    problems: tuple[str, ...]
    counts: dict[str, int]
    content: str = ""

    @property
    def is_ok(self) -> bool:
        """Whether the file is whole."""
        return not self.problems
