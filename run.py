#!/usr/bin/env python3
"""Set Goodword up in the folder .venv and start it, with nothing but Python at hand.

python3 run.py              set up, then open the window (without a display: show the sample in files)
python3 run.py test [...]   set up, then run the tests; further arguments go to pytest
python3 run.py package      set up, then package the program for this system, into the folder dist
python3 run.py setup        set up only
python3 run.py ...          set up, then hand every other argument to main.py
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Goodword needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info))

import hashlib
import os
import shutil
import socket
import subprocess
from pathlib import Path
from typing import NoReturn

FOLDER = Path(__file__).resolve().parent
VENV = FOLDER / ".venv"
LOCK = FOLDER / "requirements.lock"
READY = VENV / ".ready"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MEMORY, PLENTY = Path("/dev/shm"), 4 * 1024**3
PROGRAM = ("models", "resources", "storage", "ui")
SHOWCASE = FOLDER / "build" / "showcase"

LIBRARIES = ["libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"]
WINDOW_LIBRARIES = [
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1"),
    *("libxkbcommon-x11-0", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
]

# Programs that some tests drive, each with the package that brings it; such a test is skipped without its own.
TEST_TOOLS = {
    "strace": "strace",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "gio": "libglib2.0-bin",
    "update-mime-database": "shared-mime-info",
    "update-desktop-database": "desktop-file-utils",
}
ASKED_FOR_TOOLS = " asked for tools of tests"

# Run by the Python of .venv. Both speak by their last line on stderr: which library is missing.
IMPORT_QT = "import PySide6.QtWidgets, PySide6.QtSvg"
LOAD_WINDOW_PLUGIN = """
import ctypes, pathlib, PySide6.QtGui
for plugin in pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/platforms/libqxcb.so"):
    ctypes.CDLL(str(plugin))
"""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then do what was asked; returns the exit status."""
    opens_window = not arguments
    if not is_ready():
        set_up()
    if arguments == ["setup"]:
        print("Goodword is set up. Start it with: python3 run.py")
        return 0
    if arguments[:1] == ["test"]:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        install_test_tools()
        work_in_memory()
        compile_program()
        return hand_over("-m", "pytest", "-n", "auto", "--dist", "worksteal", *arguments[1:])
    if arguments[:1] == ["package"]:
        os.chdir(FOLDER)
        return hand_over("-m", "packager", *arguments[1:])
    if opens_window and not has_display():
        return show_without_display()
    if opens_window and "window libraries missing" in READY.read_text(encoding="utf-8"):
        install_window_libraries(or_stop=True)
    return hand_over(str(FOLDER / "main.py"), *arguments)


def work_in_memory() -> None:
    """Let tests keep their files in memory where there is plenty: they flush thousands, and a disk takes its time."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > PLENTY:
        os.environ.setdefault("TMPDIR", str(MEMORY))


def compile_program() -> None:
    """Compile the program once: each of the many processes that tests start would, where none may write bytecode."""
    subprocess.call([str(PYTHON), "-m", "compileall", "-q", "-j", "0", *PROGRAM], cwd=FOLDER)


# ------------------------------------------------------------------------------------------------- set up


def is_ready() -> bool:
    """Whether .venv holds what the lock file says, made here and by this Python."""
    return PYTHON.exists() and READY.is_file() and READY.read_text(encoding="utf-8").startswith(fingerprint())


def fingerprint() -> str:
    """Changes with the locked versions, the version of Python and the folder: each asks for a new .venv."""
    made_of = LOCK.read_bytes() + f"{sys.version_info[:2]} {sys.platform} {FOLDER}".encode()
    return hashlib.sha256(made_of).hexdigest()


def set_up() -> None:
    """Make .venv anew with the locked versions, and see that Qt finds its system libraries."""
    print(f"Setting up Goodword in {VENV} (about 160 MB are downloaded the first time).", flush=True)
    make_venv()
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    if subprocess.call([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]):
        stop("The packages could not be installed: see pip's words above. Mend it and run this again.")
    missing = error_of(IMPORT_QT)
    if missing:
        install([*LIBRARIES, *WINDOW_LIBRARIES], missing)
        missing = error_of(IMPORT_QT)
    if missing:
        stop(f"Qt still cannot be loaded: {missing}")
    READY.write_text(fingerprint(), encoding="utf-8")
    install_window_libraries(or_stop=False)


def make_venv() -> None:
    """Make an empty .venv; Debian and Ubuntu keep the means for that in a package of their own."""
    # The Python below a virtual environment: .venv cannot be cleared by its own.
    make = [getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", str(VENV)]
    first = subprocess.run(make, capture_output=True, text=True, check=False)
    if first.returncode == 0:
        return
    install([f"python3.{sys.version_info[1]}-venv"], "Python cannot make a virtual environment")
    if subprocess.call(make):
        stop(f"{VENV} could not be made: see the words above.")


def install_window_libraries(*, or_stop: bool) -> None:
    """Get what a window on X11 needs; tests and headless commands do without, so that it may be missing."""
    if not sys.platform.startswith("linux"):
        return
    missing = error_of(LOAD_WINDOW_PLUGIN)
    if missing and (or_stop or may_install()):
        install(WINDOW_LIBRARIES, missing)
        missing = error_of(LOAD_WINDOW_PLUGIN)
    READY.write_text(fingerprint() + (" window libraries missing" if missing else ""), encoding="utf-8")


def install_test_tools() -> None:
    """Get the programs that some tests drive, such as strace, which breaks system calls, and ask for them once."""
    missing = [package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None]
    if not sys.platform.startswith("linux") or not missing or not may_install():
        return
    ready = READY.read_text(encoding="utf-8")
    if ASKED_FOR_TOOLS in ready:
        return
    READY.write_text(ready + ASKED_FOR_TOOLS, encoding="utf-8")
    print(f"apt-get installs what some tests need: {' '.join(missing)}.", flush=True)
    apt_get("update")
    apt_get("install", "-y", "--no-install-recommends", *missing)


def error_of(code: str) -> str:
    """Run a line of Python in .venv; what it failed with, empty if it did not."""
    tried = subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True, check=False)
    lines = tried.stderr.strip().splitlines() or [f"exit status {tried.returncode}"]
    return lines[-1] if tried.returncode else ""


# ---------------------------------------------------------------------------------------- system packages


def install(packages: list[str], reason: str) -> None:
    """Install system packages where that needs no password, after saying so; else say how, and stop."""
    install_line = ["install", "-y", "--no-install-recommends", *packages]
    by_hand = f"Please run this line, then start again:\n\n  sudo apt-get {' '.join(install_line)}\n"
    if not may_install():
        stop(f"A system package is missing ({reason}). {by_hand}")
    print(f"A system package is missing ({reason}): apt-get installs {' '.join(packages)}.", flush=True)
    apt_get("update")  # an old list may still do
    if not apt_get(*install_line):
        stop(f"apt-get failed: see its words above. {by_hand}")


def apt_get(*words: str) -> bool:
    """Let apt-get do something, without a question; says whether that went well."""
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    return subprocess.call([*apt, "-o", "DPkg::Lock::Timeout=300", *words], stdin=subprocess.DEVNULL) == 0


def may_install() -> bool:
    """Whether there is an apt-get that runs without asking for a password."""
    if shutil.which("apt-get") is None:
        return False
    if os.geteuid() == 0:
        return True
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


# ------------------------------------------------------------------------------------------------ display


def has_display() -> bool:
    """Whether a window can be shown: on Linux, whether an X11 or Wayland server answers."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return not platform.startswith(("offscreen", "minimal"))
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    return wayland_answers(wayland) or x11_answers(x11)


def wayland_answers(name: str) -> bool:
    """Try the socket of a Wayland server, named as in WAYLAND_DISPLAY."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and answers(socket.AF_UNIX, str(Path(folder, name)))


def x11_answers(name: str) -> bool:
    """Try the socket of an X11 server, named as in DISPLAY: ":0", "unix:0.0", over ssh "localhost:10.0"."""
    host, colon, rest = name.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in {"", "unix"}:
        file = f"/tmp/.X11-unix/X{number}"
        return answers(socket.AF_UNIX, file) or answers(socket.AF_UNIX, "\0" + file)
    return answers(socket.AF_INET, (host, 6000 + int(number)))


def answers(family: int, address: str | tuple[str, int]) -> bool:
    """Whether a connection to the address is taken within two seconds."""
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(2)
        try:
            connection.connect(address)
        except (OSError, ValueError):
            return False
    return True


def show_without_display() -> int:
    """Do the main job where no window can be shown: the report of the sample and a picture of each tab."""
    print("No display was found, so Goodword opens its sample workspace without a window.", flush=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return hand_over(str(FOLDER / "main.py"), "showcase", "--output", str(SHOWCASE))


# ---------------------------------------------------------------------------------------------- the rest


def hand_over(*arguments: str) -> int:
    """Become the Python of .venv, so that signals and the exit status are the program's own."""
    command = [str(PYTHON), *arguments]
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.call(command)
    return os.execv(command[0], command)


def stop(words: str) -> NoReturn:
    """Say what is wrong, and end with status 1."""
    sys.exit(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
