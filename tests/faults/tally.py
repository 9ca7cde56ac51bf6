"""What many trials came to: the figures of docs/reliability.md."""

from dataclasses import dataclass, field

from tests.faults.trial import Trial


@dataclass
class Tally:
    """Counts of one kind of fault; ``edits`` are those acknowledged before a kill and found again after it."""

    kind: str
    rounds: int = 0
    met: int = 0
    edits: int = 0
    wrongs: list[str] = field(default_factory=list)

    def add(self, trial: Trial) -> None:
        self.rounds += 1
        self.met += trial.was_met
        self.edits += trial.edits
        self.wrongs += trial.wrongs

    @property
    def half(self) -> int:
        return sum(": half" in wrong for wrong in self.wrongs)

    @property
    def lost(self) -> int:
        return sum(": lost" in wrong for wrong in self.wrongs)

    @property
    def others(self) -> int:
        return len(self.wrongs) - self.half - self.lost

    def __str__(self) -> str:
        return f"{self.kind}: {self.rounds:,} rounds, {self.met:,} faults met, {len(self.wrongs)} promises broken"
