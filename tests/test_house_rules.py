"""The rules of ARCHITECTURE.md that a machine can hold: layers, types, style, sizes, names and versions."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("packager", "ui", "storage", "models", "resources")
SOURCES = [
    ROOT / "main.py",
    ROOT / "run.py",
    *sorted(file for layer in LAYERS for file in ROOT.glob(f"{layer}/**/*.py")),
]

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
MOST_LINES_OF_THE_MAIN_WINDOW = 200
FOR_PROGRAMS = {
    "models/figures/figure_json.py", "models/influencers/custom_field.py", "storage/exporters/column.py",
    "storage/exporters/creators.py", "storage/exporters/shown_width.py", "storage/tables/settings.py",
}  # fmt: skip
"""Where numbers are written for programs, which read them the same everywhere."""

READERS_OF_THE_CLOCK = {
    "ui/app.py", "ui/commandline/program.py",
    "storage/workspace.py", "storage/file/lock.py", "storage/importers/__init__.py",
    "tests/packager/clean_debian/__main__.py",
}  # fmt: skip
"""Where the window and a command begin, what stamps a file, and a try of the package done by hand."""

NAMES_THAT_HIDE_A_NOUN = {"utils", "util", "helpers", "helper", "common", "base", "misc"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module", autouse=True)
def forgotten_afterwards() -> Iterator[None]:
    """A million nodes are looked through each time that garbage is collected, and most tests come after these."""
    yield
    nodes.cache_clear()


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=named(path))))


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def format_of(node: ast.FormattedValue) -> str:
    """How a value is put into an f-string, such as ",.2f", without what is itself computed."""
    parts = node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else []
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def run_tool(*command: str) -> None:
    tried = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.fail(tried.stdout + tried.stderr, pytrace=False)


def imported_by(path: Path) -> set[str]:
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_imports_go_down_the_layers_and_never_in_a_circle() -> None:
    tool = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert tool
    run_tool(tool, "--no-logo", "--no-cache")


def test_ruff_has_nothing_to_say() -> None:
    run_tool(sys.executable, "-m", "ruff", "check", "--output-format", "concise", ".")


def test_mypy_has_nothing_to_say() -> None:
    run_tool(sys.executable, "-m", "mypy")


def test_main_leaves_sql_and_drawing_to_the_layers_below() -> None:
    tops = {name.partition(".")[0] for name in imported_by(ROOT / "main.py")}
    assert tops & {"sqlite3", "sqlite_utils", "matplotlib", "typst"} == set()


def test_no_file_is_too_long() -> None:
    lines = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in SOURCES}
    assert {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_too_long() -> None:
    lines = {
        f"{named(file)}:{node.lineno} {node.name}": lines_of(node)
        for file in SOURCES
        for node in nodes(file)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FUNCTION} == {}


def test_the_main_window_stays_small() -> None:
    sizes = [
        lines_of(node)
        for file in SOURCES
        for node in nodes(file)
        if isinstance(node, ast.ClassDef) and node.name == "MainWindow"
    ]
    assert len(sizes) <= 1
    assert all(size <= MOST_LINES_OF_THE_MAIN_WINDOW for size in sizes)


def test_no_file_name_hides_a_noun() -> None:
    files = [*SOURCES, *ROOT.glob("tests/**/*.py")]
    said = {named(file): {file.stem.removeprefix("test_"), file.parent.name} for file in files}
    assert {name for name, words in said.items() if words & NAMES_THAT_HIDE_A_NOUN} == set()


@pytest.mark.parametrize("word", ["processEvents", "pyplot", "sleep"])
def test_no_source_waits_by_force_or_draws_globally(word: str) -> None:
    used = set()
    for file in SOURCES:
        for node in nodes(file):
            if word == getattr(node, "attr", None) or word == getattr(node, "id", None):
                used.add(f"{named(file)}:{getattr(node, 'lineno', 0)}")
        used |= {named(file) for name in imported_by(file) if word in name.split(".")}
    assert used == set()


def test_numbers_days_and_times_are_put_into_words_in_one_place() -> None:
    marked = re.compile(r"^[^%]*[,_]|^[^%]*[eEfFgGn%]$|%[aAbBcpxX]|^(?!%Y-%m-%d).*%[dHIM]")
    used = {
        named(file)
        for file in SOURCES
        for node in nodes(file)
        if isinstance(node, ast.FormattedValue) and marked.search(format_of(node))
    }
    assert {name for name in used if not name.startswith(("packager/", "run.py"))} == {"models/show.py", *FOR_PROGRAMS}


def test_a_box_of_choices_is_one_that_the_wheel_leaves_alone() -> None:
    made = {
        named(file)
        for file in SOURCES
        for node in nodes(file)
        for word in [*getattr(node, "bases", []), getattr(node, "func", None)]
        if getattr(word, "id", None) == "QComboBox"
    }
    assert made == {"ui/widgets/choice_box.py"}


def test_settings_of_this_machine_have_one_home() -> None:
    used = {named(file) for file in SOURCES for node in nodes(file) if getattr(node, "id", None) == "QSettings"}
    assert used == {"ui/preferences.py"}


def test_the_clock_is_read_where_the_program_begins_and_by_no_test() -> None:
    reading = re.compile(r"\b(datetime|date)\.(now|today|utcnow)\b")
    files = [*SOURCES, *ROOT.glob("tests/**/*.py")]
    assert {named(file) for file in files if reading.search(file.read_text(encoding="utf-8"))} == READERS_OF_THE_CLOCK


def test_run_py_can_tell_an_old_python_that_it_is_too_old() -> None:
    text = (ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
    beginning = text[: text.index("import hashlib")]
    assert "version_info < (3, 11)" in beginning


def test_run_py_needs_the_standard_library_alone() -> None:
    assert {name.partition(".")[0] for name in imported_by(ROOT / "run.py")} <= set(sys.stdlib_module_names)


def test_pyside_is_the_essentials_in_the_version_that_spares_none() -> None:
    assert version("PySide6-Essentials").startswith("6.11.")
    with pytest.raises(PackageNotFoundError):
        version("PySide6-Addons")


def test_the_lock_names_every_dependency_by_hash_and_no_address() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = list(project["project"]["dependencies"])
    for group in project["dependency-groups"].values():
        wanted += group
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\S)", lock.strip())
    names = {pin.partition("==")[0] for pin in pins}
    assert {re.split(r"[<>=!~ ]", one)[0].lower() for one in wanted} <= names
    assert [pin for pin in pins if "--hash=sha256:" not in pin or not re.match(r"[a-z0-9-]+==\S+", pin)] == []
    assert not re.search(r"://|file:|--(extra-)?index|--find-links| @ ", lock)
