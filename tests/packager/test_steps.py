"""What is said while the program is packaged."""

import pytest

from packager.place import DIST
from packager.steps import Steps


def test_each_step_says_how_long_it_takes_and_each_thing_made_how_large_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    steps = Steps(2)
    steps.begin("the folder is made", "a minute")
    steps.made(DIST / "goodword", 301_400_000)
    steps.begin("it is packed", "two minutes")
    first, made, second = capsys.readouterr().out.splitlines()
    assert first == "Step 1 of 2: the folder is made (about a minute)."
    assert made.startswith(f"{DIST.name}/goodword  301 MB, ")
    assert second == "Step 2 of 2: it is packed (about two minutes)."
