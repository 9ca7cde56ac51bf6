"""The acts that are met by faults: whatever writes to the disk. A new one is one line of ``ACTS``."""

import gzip
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from storage.file.opening import journal_path
from storage.workspace import open_workspace
from tests.factory import NOW, make_workspace
from tests.faults.act import Act
from tests.faults.scene import Scene
from tests.faults.state import OLDER, archive_state, file_state, must_be_a_backup, workspace_state
from tests.full_workspace import fill

OLD = Path(__file__).parents[1] / "files" / "old_workspaces" / "version_1.goodword.gz"
MINE = "@mine.goodword"
PEOPLE = "name,handle,followers\n" + "".join(f"name {number},handle{number},{number}00\n" for number in range(40))


def workspace(scene: Scene) -> str:
    """The workspace, beside which every backup is whole."""
    for backup in _backups(scene):
        must_be_a_backup(backup)
    return workspace_state(scene.workspace)


def written(name: str, state: Callable[[Path], str] = file_state) -> Callable[[Scene], str]:
    """A file that was written, beside which the workspace is what it was."""
    return lambda scene: f"{state(scene.file(name))} beside {workspace_state(scene.workspace)}"


def nothing(scene: Scene) -> None:
    scene.build()


def filled(scene: Scene) -> None:
    """A workspace with rows in every table, a list to import, and older files where others will go."""
    scene.build()
    made = make_workspace(scene.folder)
    fill(made)
    made.close()
    scene.file("people.csv").write_text(PEOPLE, encoding="utf-8")
    for name in ("out.csv", "out.xlsx", "out.zip", "out.ics", "out.pdf", "copy.goodword"):
        scene.file(name).write_bytes(OLDER)


def backups(scene: Scene) -> str:
    """The backups that there are, in one place or both, each of them whole."""
    return f"{sorted({path.name for path in _backups(scene)})} beside {workspace(scene)}"


def kept_somewhere(scene: Scene) -> str:
    """Whether there are backups, all whole: where the first place is not surely flushed, the second gets one, too."""
    return f"{'some' if _backups(scene) else 'no'} backups beside {workspace(scene)}"


def _backups(scene: Scene) -> list[Path]:
    places = (scene.backups, scene.file("stick"))
    made = (path for place in places for path in place.rglob("*.goodword"))
    return [path for path in made if not path.name.startswith(".")]


def with_room(scene: Scene) -> None:
    """A workspace from which much was deleted: what is written next takes pages that were free."""
    filled(scene)
    with scene.at_home(), closing(open_workspace(scene.workspace)) as opened:
        opened.edit("Add much", lambda w: w.influencers.add(name="gone", notes="x" * 900_000), NOW)
        opened.undo()
        opened.edit("Let nothing be done again", lambda w: w.influencers.add(name="there"), NOW)


def with_a_stick(scene: Scene) -> None:
    """A workspace, and a folder that will be the second place of its backups."""
    filled(scene)
    scene.file("stick").mkdir()


def backed_up(scene: Scene) -> None:
    """A workspace that was edited since its backup was made."""
    filled(scene)
    scene.must_run(("doing.py", "back up", MINE))
    scene.must_run(("doing.py", "edit", MINE))


def undone(scene: Scene) -> None:
    """A workspace of which the newest step was taken back."""
    filled(scene)
    scene.must_run(("undo", MINE))


def damaged(scene: Scene) -> None:
    """A workspace of which a page was scribbled over, beside what a crash left of its journal."""
    backed_up(scene)
    data = bytearray(scene.workspace.read_bytes())
    data[3 * 4096 : 4 * 4096] = bytes(range(256)) * 16
    scene.workspace.write_bytes(data)
    scene.file("mine.goodword-journal").write_bytes(bytes(2000))
    scene.file("as it was").write_bytes(data)


def mended(scene: Scene) -> str:
    """The damaged file in its place or beside a whole one, at one of them with what a crash left of its journal."""
    was = scene.file("as it was").read_bytes()
    kept = [path for path in (scene.workspace, *_aside(scene)) if path.exists() and path.read_bytes() == was]
    if not any(journal_path(path).exists() for path in kept):
        raise AssertionError("The damaged file is gone, or its journal.")
    return "damaged" if scene.workspace in kept else workspace(scene)


def rescued(scene: Scene) -> str:
    """What was saved, beside the damaged file that nobody touched."""
    if scene.workspace.read_bytes() != scene.file("as it was").read_bytes():
        raise AssertionError("The damaged file was written to.")
    return workspace_state(scene.file("saved.goodword"))


def _aside(scene: Scene) -> list[Path]:
    return list(scene.folder.glob("mine (damaged *).goodword"))


def known(scene: Scene) -> str:
    """The workspace, and whether a person's address can be found in its bytes."""
    state = workspace(scene)
    return f"{state}, {'known' if b'ana@example.com' in scene.workspace.read_bytes() else 'forgotten'}"


def moved(scene: Scene) -> str:
    """The workspace at its place, beside a whole copy perhaps that its owner deletes; or at the other place alone."""
    there = scene.file("moved.goodword")
    if not scene.workspace.exists():
        return f"there: {workspace_state(there)}"
    state = workspace(scene)
    if there.exists() and workspace_state(there) != state:
        raise AssertionError("The copy is not what is copied.")
    there.unlink(missing_ok=True)
    return state


def old_version(scene: Scene) -> None:
    """A workspace that the first version made."""
    scene.build()
    scene.workspace.write_bytes(gzip.decompress(OLD.read_bytes()))
    scene.file("people.csv").write_text(PEOPLE, encoding="utf-8")


ACTS = (
    Act("new", ("new", MINE, "--currency", "GBP"), nothing, workspace),
    Act("edit", ("doing.py", "edit", MINE), filled, workspace),
    Act("edit of a file with room in it", ("doing.py", "edit", MINE), with_room, workspace),
    Act("undo", ("undo", MINE), filled, workspace),
    Act("redo", ("redo", MINE), undone, workspace),
    Act("forget", ("doing.py", "forget", MINE), filled, known),
    Act("move", ("doing.py", "move", MINE, "@moved.goodword"), backed_up, moved),
    Act("import", ("import", MINE, "@people.csv", "--platform", "instagram"), filled, workspace),
    Act("migration", ("doing.py", "edit", MINE), old_version, workspace),
    Act("backup", ("doing.py", "back up", MINE), filled, backups),
    Act("backup in two places", ("doing.py", "back up", MINE, "@stick"), with_a_stick, kept_somewhere),
    Act("delete a backup", ("doing.py", "delete a backup", MINE), backed_up, backups),
    Act("restore", ("restore", MINE, "1"), backed_up, workspace),
    Act("restore over a damaged file", ("restore", MINE, "1"), damaged, mended),
    Act("rescue", ("rescue", MINE, "--output", "@saved.goodword"), damaged, rescued),
    Act("copy", ("backup", MINE, "--output", "@copy.goodword"), filled, written("copy.goodword", workspace_state)),
    Act("CSV", ("export", MINE, "influencers", "--output", "@out.csv"), filled, written("out.csv")),
    Act("XLSX", ("export", MINE, "results", "--output", "@out.xlsx"), filled, written("out.xlsx", archive_state)),
    Act("ZIP", ("export", MINE, "everything", "--output", "@out.zip"), filled, written("out.zip", archive_state)),
    Act("ICS", ("export", MINE, "deadlines", "--output", "@out.ics"), filled, written("out.ics")),
    Act("PDF", ("report", MINE, "--output", "@out.pdf"), filled, written("out.pdf")),
)

IN_THE_WINDOW = Act("edits in the window", ("window_saves.py", MINE), filled, workspace)
"""Apart from the others: its threads make their calls in another order each time."""


def named(name: str) -> Act:
    """The act of a name; ``KeyError`` if there is none."""
    return {act.name: act for act in (*ACTS, IN_THE_WINDOW)}[name]
