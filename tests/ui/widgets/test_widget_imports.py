import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROBE = """
import importlib, json, pkgutil, sys
import ui.theme, ui.icons, ui.widgets
for module in pkgutil.iter_modules(ui.widgets.__path__):
    importlib.import_module("ui.widgets." + module.name)
print(json.dumps(sorted(sys.modules)))
"""


def test_the_look_imports_nothing_heavy() -> None:
    answer = subprocess.run([sys.executable, "-c", PROBE], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = set(json.loads(answer.stdout))
    qt = {name for name in modules if name.startswith("PySide6.Qt")}
    assert qt == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
    heavy = {"numpy", "matplotlib", "PIL", "click", "sqlite3", "sqlite_utils", "typst", "storage", "ctypes"}
    assert modules & heavy == set()
