"""Spares each start PySide's writer of stubs, which serves who builds PySide and which it compiles as it is imported.

It brings the sources of its support along as a ZIP in its library, so that nothing of them is kept compiled: two of
them, which nothing calls while a program runs, are a twentieth of the start.
"""

import io
import zipfile
from typing import IO, Any

UNCALLED = ("signature/lib/pyi_generator.py", "signature/lib/enum_sig.py")


def spare_stub_writer() -> None:
    """Import the foundation of PySide without it; before anything of PySide is imported."""
    whole = zipfile.ZipFile
    zipfile.ZipFile = _WithoutStubWriter  # type: ignore[misc]  # PySide takes its class from there, at that moment
    try:
        import shiboken6  # noqa: F401  # it unpacks its support as it is imported
    finally:
        zipfile.ZipFile = whole  # type: ignore[misc]  # as before


class _WithoutStubWriter(zipfile.ZipFile):
    def open(self, name: Any, *options: Any, **more: Any) -> IO[bytes]:
        return io.BytesIO() if str(name).endswith(UNCALLED) else super().open(name, *options, **more)
