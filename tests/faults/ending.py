"""How a process ended."""

import subprocess
from dataclasses import dataclass

LONGEST = 120
"""Seconds after which a process is taken to hang."""


@dataclass(frozen=True)
class Ending:
    """Its exit status (below 0 where it was killed) and what it said."""

    status: int
    said: str
    complained: str

    @property
    def is_killed(self) -> bool:
        return self.status < 0

    @property
    def is_done(self) -> bool:
        """Whether it acknowledged what it was asked for."""
        return self.status == 0


def ended(process: subprocess.Popen[str], killed_after: float = LONGEST) -> Ending:
    """Wait for a process, or kill it after so many seconds."""
    try:
        said, complained = process.communicate(timeout=killed_after)
    except subprocess.TimeoutExpired:
        process.kill()
        said, complained = process.communicate()
    return Ending(process.returncode, said, complained)
