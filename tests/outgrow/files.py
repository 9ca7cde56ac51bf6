"""The files beside ``docs/outgrow.md``, made from what the program says of its own tables."""

from pathlib import Path
from tempfile import TemporaryDirectory

from models.business import Business
from storage.workspace import create_workspace
from tests.outgrow import datasette_files, postgres_files
from tests.outgrow.private_file import private

FOLDER = Path(__file__).parents[2] / "docs" / "outgrow"


def made() -> dict[str, str]:
    """Each file's name with what is in it."""
    with TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder, "empty.goodword"), Business())
        tables = postgres_files.tables(workspace.connection)
        workspace.close()
    return {
        "datasette.json": datasette_files.metadata(),
        "private.sql": private(),
        "counts.sql": postgres_files.counting(),
        "postgres.load": postgres_files.LOAD,
        "postgres-tables.sql": tables,
        "postgres-next.sql": postgres_files.staging(),
        "postgres-refill.sql": postgres_files.refill(),
    }


def write() -> None:
    """Put them beside the page that tells of them."""
    for name, words in made().items():
        FOLDER.joinpath(name).write_text(words, encoding="utf-8")
