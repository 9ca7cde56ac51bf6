"""The address by which SQLite is told of a file and how to open it."""

from pathlib import PurePath


def file_address(path: PurePath, options: str) -> str:
    """A ``file:`` address of an absolute path; ``options`` say how to open it: "mode=ro", "immutable=1"."""
    address = path.as_uri()
    if not address.startswith("file:///"):
        # SQLite knows no other computer: what Windows calls \\nas\shop is to it a path that begins with two slashes.
        address = address.replace("file://", "file:////", 1)
    return f"{address}?{options}"
