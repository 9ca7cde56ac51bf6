"""Trials are kept as they are made: a run that was stopped goes on, and its figures are of all of it."""

from pathlib import Path

from tests.faults.results import Results
from tests.faults.table import table
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


def test_the_figures_have_a_row_for_each_act(tmp_path: Path) -> None:
    results = Results(tmp_path / "results")
    for kind in ("kills during edits", "kills during: undo", "each call fails: undo"):
        results.add(kind, Trial("the first", ()))
    results.add("kills during: undo", Trial("the second", ("undo: half: empty",), was_met=False))
    rows = table(map(results.tally, results.kinds())).splitlines()
    assert rows[2:] == ["| kills during edits | 1 |  |  | 0 | 0 | 0 |", "| undo | 1 of 2 | 1 |  | 0 | 1 | 0 |"]
