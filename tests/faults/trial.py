"""What came of an act that met a fault."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trial:
    """``fault`` tells the fault from all others of its kind; ``wrongs`` are broken promises.

    ``was_met`` says that the fault took place, ``edits`` how many were acknowledged before it and found after it.
    """

    fault: str
    wrongs: tuple[str, ...]
    was_met: bool = True
    edits: int = 0
