import argparse
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import main
from tests.factory import add_campaign, make_workspace
from ui.commandline.program import MODULES

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("module", MODULES)
def test_a_command_is_found_in_the_module_that_is_said_to_have_it(module: str) -> None:
    commands = argparse.ArgumentParser().add_subparsers()
    import_module(f"ui.commandline.{module}").add_arguments(commands)
    assert tuple(commands.choices) == MODULES[module]


def test_every_command_that_opens_no_window_has_a_module() -> None:
    assert sorted(main.COMMANDS) == sorted(name for names in MODULES.values() for name in names)


def test_a_report_is_made_without_loading_qt(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    add_campaign(made, "Spring box")
    made.close()
    target = tmp_path / "report.pdf"
    words = [sys.executable, "-c", WITHOUT_QT, "report", str(made.path), "--output", str(target)]
    answer = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, cwd=Path(main.__file__).parent)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert target.stat().st_size
