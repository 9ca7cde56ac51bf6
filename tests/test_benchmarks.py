from importlib.util import find_spec
from pathlib import Path

from benchmarks.__main__ import BEGIN, END, PARTS, TOLD, table, write
from benchmarks.pairs import Ratio


def test_what_was_measured_takes_the_place_of_what_was_measured_before(tmp_path: Path) -> None:
    told = tmp_path / "speed.md"
    told.write_text(f"# Speed\n{BEGIN}\nold\n{END}\nwhy\n", encoding="utf-8")
    write(told, "new")
    assert told.read_text(encoding="utf-8") == f"# Speed\n{BEGIN}\nnew\n{END}\nwhy\n"


def test_the_document_has_a_place_for_what_is_measured() -> None:
    text = TOLD.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1


def test_goals_stand_in_their_order_and_say_whether_they_are_met() -> None:
    late, early = Ratio("P10", "import / bare", 1200, 200, 6.0, 6.0), Ratio("P2", "start / bare", 3, 2, 1.5, 1.35)
    other = Ratio("–", "mix / solver", 1, 1, 1.0, 4.0)
    beside = Ratio("P11", "import / LibreOffice", 1200, 600, 2.0, 0.2, is_goal=False)
    assert table([other, beside, late, early]).splitlines()[2:] == [
        "| P2 | start / bare | 3 | 2 | 1.50 | 1.35 | missed |",
        "| P10 | import / bare | 1,200 | 200 | 6.00 | 6 | ok |",
        "| P11 | import / LibreOffice | 1,200 | 600 | 2.00 | 0.2 | above, told only |",
        "| – | mix / solver | 1 | 1 | 1.00 | 4 | ok |",
    ]


def test_every_part_is_a_benchmark_of_its_own() -> None:
    assert [part for part in PARTS if find_spec(f"benchmarks.{part}") is None] == []
