"""What a file is by what is in it, whatever it is called: programs of the system go by names, and names are changed."""

import zipfile
from pathlib import Path

from models.record import record

SUFFIX = ".goodword"
"""How the names of workspaces end."""

ZIP, OLE, SQLITE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"SQLite format 3\x00"
FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
"""How files begin that nobody takes for a table or a workspace once they are known, and what they are."""

WORKBOOK_PARTS = frozenset({"xl/workbook.xml", "xl/workbook.bin", "content.xml"})
DOCUMENT_PARTS = frozenset({"word/document.xml", "ppt/presentation.xml"})
EVERYTHING_PARTS = frozenset({"schema.json", "data/influencer.csv"})
OLD_WORKBOOK = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
"""How the table of contents of an XLS calls what it holds."""

LARGEST_OLD_WORKBOOK = 64 << 20
UNREADABLE = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError)


@record(frozen=True)
class Signature:
    """What a file is, in words, and what can be done with it; ``is_table`` if it can be imported."""

    what: str
    hint: str
    is_table: bool = False


IMPORTED = "To read a spreadsheet, use File → Import…."
CHOOSE = "Choose a workspace or a backup that Goodword made."
WORKBOOK = Signature("a spreadsheet", IMPORTED, is_table=True)
EVERYTHING = Signature("a ZIP of everything in a workspace", "Read it into one with File → Import….", is_table=True)


def signature_of(path: Path, start: bytes) -> Signature | None:
    """What the file is that begins so; ``None`` if nothing tells."""
    if start.startswith(ZIP):
        return _packed(path)
    if start.startswith(OLE):
        return WORKBOOK if _is_old_workbook(path) else Signature("a document of another program", CHOOSE)
    return next((Signature(what, CHOOSE) for magic, what in FOREIGN if start.startswith(magic)), None)


def _packed(path: Path) -> Signature:
    """Workbooks, documents and ZIPs are packed alike: what is in them tells, and nothing is unpacked."""
    parts = _parts(path)
    if not WORKBOOK_PARTS.isdisjoint(parts):
        return WORKBOOK
    if not DOCUMENT_PARTS.isdisjoint(parts):
        return Signature("a document", CHOOSE)
    if parts >= EVERYTHING_PARTS:
        return EVERYTHING
    inside = next((Path(name).name for name in sorted(parts) if name.endswith(SUFFIX)), None)
    if inside:
        return Signature(f"a ZIP with “{inside}” in it", "Unpack it, and open what was in it.")
    return Signature("a ZIP file", "Unpack it, and choose the file that you need.")


def _parts(path: Path) -> frozenset[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(archive.namelist())
    except UNREADABLE:
        return frozenset()


def _is_old_workbook(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_OLD_WORKBOOK)
    except OSError:
        return False
    return any(name in data for name in OLD_WORKBOOK)
