"""Whether the package works where no Python is: ``python -m tests.packager.clean_debian FILE.deb`` tries it for real.

By hand and as root, for it makes a Debian and takes some minutes: ``apt-get install debootstrap xvfb xdotool``. A
workspace is opened by a double click in the file manager; a list is imported, charts are looked at, a report is
written and opened, all by keys and clicks; then the program is closed, opened again and removed. Look at the pictures.
"""

import argparse
import json
import os
import signal
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.sample.making import build_sample
from tests.packager.clean_debian.screen import Screen, screen
from tests.packager.clean_debian.system import HOME, System, clean_debian
from ui.commandline.import_picture import LIST

SHOP, DOWNLOADS = f"{HOME}/Shop", f"{HOME}/Downloads"
WORKSPACE = f"{SHOP}/Bakery.goodword"
REPORT = f"{HOME}/report.pdf"
FIRST_FILE = (241, 137)
"""Where Thunar shows the first file of a folder."""

TITLE_OF_THE_REPORT = (680, 32)


def main(words: list[str]) -> int:
    """Try one package on one Debian; says what it found, and returns 1 for anything that is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.packager.clean_debian", description="Try a .deb.")
    parser.add_argument("package", type=Path, help="the .deb")
    parser.add_argument("--suite", default="bookworm", help="which Debian, such as trixie")
    parser.add_argument("--pictures", type=Path, default=Path("build/clean-debian"), help="where pictures go")
    options = parser.parse_args(words)
    with TemporaryDirectory(prefix="goodword-clean-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with clean_debian(options.suite, folder / "system") as system:
            install(system, options.package)
            give_files(system, folder)
            with screen(options.pictures / options.suite) as seen:
                use(system, seen)
            problems = [*faults(system), *left_behind(system)]
    for problem in problems:
        print("WRONG:", problem)
    print(f"{options.suite}: {len(problems)} wrong; see {options.pictures / options.suite}")
    return bool(problems)


def install(system: System, package: Path) -> None:
    """Let apt install the package with all that it asks for, then let the program try itself."""
    system.give_to_ana(package, DOWNLOADS)
    system.run("apt-get", "install", "-qqy", f"{DOWNLOADS}/{package.name}")
    system.run("dpkg", "--verify", "goodword")
    system.run_as_ana("rm", f"{DOWNLOADS}/{package.name}")
    print("Self-test:", system.run_as_ana("goodword", "--self-test").strip())


def give_files(system: System, folder: Path) -> None:
    """What Ana brings along: a workspace, and a list that somebody sent her."""
    build_sample(folder / "Bakery.goodword", date.today())
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    system.give_to_ana(folder / "Bakery.goodword", SHOP)
    system.give_to_ana(folder / "list.csv", DOWNLOADS)


def use(system: System, seen: Screen) -> None:
    """Do what Ana does on her first day."""
    session = "xfwm4 --compositor=off & exec thunar Shop"
    desktop = system.start_as_ana("dbus-run-session", "--", "sh", "-c", session, display=seen.display)
    try:
        double_click(seen)
        import_list(seen)
        look_at_charts(seen)
        write_report(seen)
        seen.press("ctrl+q")
        seen.wait_for_window("Thunar")
        double_click(seen)
        seen.press("ctrl+q")
        seen.shoot("closed")
    finally:
        os.killpg(desktop.pid, signal.SIGTERM)
        desktop.wait()


def double_click(seen: Screen) -> None:
    """Open the workspace from its folder."""
    seen.wait_for_window("Thunar")
    seen.shoot("folder")
    seen.click(*FIRST_FILE, times=2)
    seen.wait_for_window("Goodword$")
    seen.shoot("opened")


def import_list(seen: Screen) -> None:
    """Import a list; the dialog begins where a browser puts files."""
    seen.press("ctrl+i")
    seen.wait_for_window("^Import$")
    seen.type("list.csv")
    seen.shoot("file-to-import")
    seen.press("Return")
    seen.shoot("preview")
    seen.press("Return")
    seen.shoot("imported")
    seen.press("Return")


def look_at_charts(seen: Screen) -> None:
    """Results, then each of its pages; the last one has the charts."""
    seen.press("ctrl+3")
    seen.shoot("results")
    seen.press(*["ctrl+Next"] * 2)
    seen.shoot("creators")
    seen.press(*["ctrl+Next"] * 3)
    seen.shoot("charts")


def write_report(seen: Screen) -> None:
    """Save the report as PDF, and open it in the system's viewer."""
    seen.press("ctrl+p")
    seen.shoot("report")
    seen.press("Return")
    seen.wait_for_window("^Save as PDF$")
    seen.type(REPORT)
    seen.press("Return")
    seen.shoot("saved")
    seen.click(*TITLE_OF_THE_REPORT)  # Xfce may have given the keyboard to the main window, where it is not modal
    seen.press("Escape")
    seen.shoot("report-closed")


def faults(system: System) -> list[str]:
    """What is not in the files as it was seen on the screen."""
    found = [f"{file.name} is there" for file in system.path("/usr/bin").glob("python*")]
    names = system.run_as_ana("goodword", "export", WORKSPACE, "influencers", "--output", f"{HOME}/people.csv")
    people = system.path(f"{HOME}/people.csv").read_text(encoding="utf-8-sig")
    if "Oats & Ember" not in people:
        found.append(f"the list was not imported ({names.strip()})")
    if not json.loads(system.run_as_ana("goodword", "check", WORKSPACE, "--json"))["ok"]:
        found.append("the workspace is not whole")
    report = system.path(REPORT)
    if not report.is_file() or not report.read_bytes().startswith(b"%PDF-"):
        found.append("no report was written")
    return found


def left_behind(system: System) -> list[str]:
    """What of the program is still there once it was removed; all of Ana's own has to be."""
    kept = system.run_as_ana("find", ".", "-type", "f").splitlines()
    system.run("apt-get", "remove", "-qqy", "goodword")
    lost = set(kept) - set(system.run_as_ana("find", ".", "-type", "f").splitlines())
    return [f"left behind: {name}" for name in sorted(system.named("goodword"))] + [f"lost: {name}" for name in lost]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
