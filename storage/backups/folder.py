"""Where the backups of a workspace lie on this machine."""

from hashlib import sha256
from os.path import normcase
from pathlib import Path

from models.reading.text import safe_filename


def folder_of(workspace: Path) -> Path:
    """The folder of a workspace's backups: in the user's data folder, apart from the file itself."""
    return home() / folder_name(workspace)


def home() -> Path:
    """Where the folders of all workspaces lie."""
    import platformdirs

    return Path(platformdirs.user_data_dir("Goodword", appauthor=False)) / "Backups"


def folder_name(workspace: Path) -> str:
    """The name of that folder: two files of one name in two folders are two workspaces, a link to a file is none.

    Windows takes small and capital letters for the same ones, in the name of this folder as well.
    """
    workspace = workspace.resolve() if workspace.is_symlink() else workspace
    mark = sha256(normcase(workspace.absolute().parent).encode()).hexdigest()[:8]
    return safe_filename(f"{workspace.stem} {mark}")
