"""Lets PySide's knowledge of signatures wait until one is asked for: it words what is wrong with a call.

PySide brings it along as sources, as a ZIP within its library, and compiles them at each start, with a writer of stubs
that serves who builds PySide: a tenth of the start.
"""

import io
import zipfile
from typing import IO, Any

KNOWING = ("errorhandler", "layout", "mapping", "parser", "enum_sig", "pyi_generator", "tool")
WAITING = b"""
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    del globals()["__getattr__"]
    exec(compile(__loader__.zfile.read(__file__), __file__, "exec", dont_inherit=True), globals())
    return globals()[name]
"""
"""What stands in for one of these modules: at the first thing asked of it, it becomes what it is."""
MAPPING = b"""
def update_mapping():
    __getattr__("update_mapping")()
"""
"""What the library looks up in the module of that name before anything was asked of it."""


def defer_signatures() -> None:
    """Import the foundation of PySide without them; before anything of PySide is imported."""
    whole = zipfile.ZipFile
    zipfile.ZipFile = _Deferring  # type: ignore[misc]  # PySide takes its class from there, at that moment
    try:
        import shiboken6  # noqa: F401  # it unpacks its sources as it is imported
    finally:
        zipfile.ZipFile = whole  # type: ignore[misc]  # as before


class _Deferring(zipfile.ZipFile):
    """PySide opens what it imports; what is to be had whole is read."""

    def open(self, name: Any, *options: Any, **more: Any) -> IO[bytes]:
        module = str(name).rpartition("/")[2].removesuffix(".py")
        if module not in KNOWING:
            return super().open(name, *options, **more)
        return io.BytesIO(WAITING + MAPPING if module == "mapping" else WAITING)

    def read(self, name: Any, pwd: bytes | None = None) -> bytes:
        with super().open(name, "r", pwd) as file:
            return file.read()
