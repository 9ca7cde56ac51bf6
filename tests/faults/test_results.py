"""Trials are kept as they are made: a run that was stopped goes on, and its figures are of all of it."""

from pathlib import Path

from tests.faults.results import Results
from tests.faults.trial import Trial


def test_a_run_that_was_stopped_knows_what_it_met(tmp_path: Path) -> None:
    file = tmp_path / "results"
    Results(file).add("kills: edit", Trial("kill 0", (), edits=4))
    again = Results(file)
    again.add("kills: edit", Trial("kill 1", ("edit, kill 1: lost: it was acknowledged",), was_met=False))
    again.add("kills: import", Trial("kill 0", ()))
    assert again.known("kills: edit") == {"kill 0", "kill 1"}
    assert again.kinds() == ["kills: edit", "kills: import"]
    tally = again.tally("kills: edit")
    assert (tally.rounds, tally.met, tally.edits, tally.lost, tally.half) == (2, 1, 4, 1, 0)
