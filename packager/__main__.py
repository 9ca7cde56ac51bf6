"""Make what can be handed on, with: python3 run.py package [--folder].

Without an argument: the folder, and what this system installs; on Linux a .deb and a .tar.xz, on Windows a set-up
program, on macOS a disk image. Exit status: 0 made and tried, 1 a part of the program failed, 2 wrong arguments.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from packager import archive, debian, folder, mac_bundle, windows_setup
from packager.place import DIST, NAME
from packager.steps import Steps


def main() -> int:
    """Make the folder, let it try itself, then wrap it; says what was made and how large it is."""
    parser = argparse.ArgumentParser(prog="run.py package", description="Package Goodword for this system.")
    parser.add_argument("--folder", action="store_true", help="make the folder only")
    options = parser.parse_args()
    DIST.mkdir(exist_ok=True)
    wraps = [] if options.folder else wrappers()
    steps = Steps(3 if wraps else 2)
    steps.begin("PyInstaller makes the folder", "a minute")
    made = folder.make()
    steps.made(made, folder.size(made))
    steps.begin("the program tries every part of itself", "half a minute")
    try:
        folder.try_out(made / program_name())
    except subprocess.CalledProcessError:
        print("The packaged program fails its own test: see its line above.", file=sys.stderr)
        return 1
    if wraps:
        steps.begin("what is installed from it is packed, on all cores", "four minutes")
        with ThreadPoolExecutor() as beside:
            for wrapping in as_completed([beside.submit(wrap, made) for wrap in wraps]):
                wrapped = wrapping.result()
                steps.made(wrapped, wrapped.stat().st_size)
    return 0


def program_name() -> str:
    """The program of the folder that has an output."""
    return f"{NAME}-console.exe" if sys.platform == "win32" else NAME


def wrappers() -> list[Callable[[Path], Path]]:
    """What turns the folder into something to install, as far as the tools for it are here; says which are not."""
    wanted: dict[Callable[[Path], Path], bool]
    if sys.platform == "win32":
        wanted = {windows_setup.make: windows_setup.compiler() is not None}
    elif sys.platform == "darwin":
        wanted = {lambda made: mac_bundle.make_image(made.with_name("Goodword.app")): True}
    else:
        debian_tools = shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps")
        wanted = {debian.make: bool(debian_tools), archive.make: bool(shutil.which("tar") and shutil.which("xz"))}
    for wrap, is_possible in wanted.items():
        if not is_possible:
            print(f"Left out, for its tools are not installed: {wrap.__module__}", flush=True)
    return [wrap for wrap, is_possible in wanted.items() if is_possible]


if __name__ == "__main__":
    sys.exit(main())
