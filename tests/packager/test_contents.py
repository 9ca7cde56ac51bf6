"""What is packaged: ours whole, of others what is used, of the system what a desktop may lack."""

import sys
import tomllib
from importlib.util import find_spec

import pytest

from packager import contents, place
from packager.contents import Entry
from ui.version import VERSION

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")


def needed(*places: str) -> list[str]:
    entries: list[Entry] = [(each, f"/venv/{each}", "BINARY") for each in places]
    return [kept for kept, _, _ in contents.needed(entries)]


def test_drivers_of_bare_screens_stay_out_and_those_of_desktops_stay() -> None:
    names = ("eglfs", "vnc", "xcb", "wayland", "offscreen")
    platforms = [f"PySide6/Qt/plugins/platforms/libq{name}.so" for name in names]
    assert needed(*platforms) == platforms[2:]


def test_of_what_draws_on_windows_only_what_draws_widgets_stays() -> None:
    drawers = ["PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/platforms/qdirect2d.dll"]
    assert needed(*drawers, "PySide6/opengl32sw.dll") == drawers[:1]


def test_what_printing_and_a_second_start_need_stays() -> None:
    files = ["PySide6/QtNetwork.abi3.so", "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so"]
    assert needed(*files) == files
    assert not {"PySide6.QtNetwork", "PySide6.QtPrintSupport", "unittest"} & set(contents.LEFT_OUT_MODULES)


@linux_only
def test_no_hook_of_pyinstallers_runs_at_a_start_that_it_can_do_without() -> None:
    hooks = [f"pyi_rth_{name}" for name in ("inspect", "pkgutil", "mplconfig", "multiprocessing", "pyside6")]
    entries: list[Entry] = [(name, f"/hooks/{name}.py", "PYSOURCE") for name in (*hooks, "main")]
    assert [kept for kept, _, _ in contents.scripts(entries)] == ["pyi_rth_pkgutil", "main"]


def test_only_the_last_resort_of_matplotlibs_faces_stays() -> None:
    names = ("DejaVuSans", "LastResortHE-Regular", "STIXGeneral")
    faces = [f"matplotlib/mpl-data/fonts/ttf/{name}.ttf" for name in names]
    assert needed(*faces) == faces[:2]


@linux_only
def test_libraries_of_the_desktop_stay_the_systems_own_but_for_those_it_may_lack() -> None:
    libraries = ("libglib-2.0.so.0", "libgtk-3.so.0", "libxcb-cursor.so.0", "libsqlite3.so.0")
    entries: list[Entry] = [(name, f"/lib/x86_64-linux-gnu/{name}", "BINARY") for name in libraries]
    assert [kept for kept, _, _ in contents.needed(entries)] == ["libxcb-cursor.so.0", "libsqlite3.so.0"]


def test_no_link_leads_to_a_file_that_was_left_out() -> None:
    entries: list[Entry] = [
        ("PySide6/Qt/plugins/tls/libssl.so", "/venv/libssl.so", "BINARY"),
        ("libssl.so", "PySide6/Qt/plugins/tls/libssl.so", "SYMLINK"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/venv/libQt6Gui.so.6", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("QtGui.framework/QtGui", "Versions/Current/QtGui", "SYMLINK"),
    ]
    assert contents.needed(entries) == entries[2:]


def test_every_module_of_ours_is_packaged() -> None:
    files = [file for layer in contents.LAYERS for file in place.ROOT.glob(f"{layer}/**/*.py")]
    names = {".".join(file.relative_to(place.ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files}
    assert names - set(contents.LAYERS) <= set(contents.hidden_modules())


def test_every_module_that_is_asked_for_by_name_is_there() -> None:
    assert [name for name in contents.LOADED_BY_NAME if find_spec(name) is None] == []


def test_every_dependency_brings_its_licence_along() -> None:
    project = tomllib.loads((place.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(contents.distributions()) == len(project["dependencies"])
    assert "PySide6-Essentials" in contents.distributions()


def test_the_version_is_that_of_the_program() -> None:
    assert place.version() == VERSION
