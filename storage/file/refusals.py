"""Why a file is not opened: one kind of error for each way out that its owner has."""

from models.errors import UserError


class MissingFileError(UserError):
    """There is no file of that name: it was moved, renamed or deleted, or its disk is not connected."""


class ForeignFileError(UserError):
    """It is no workspace: empty, a folder, another program's file, or one with parts that are not ours."""


class DamagedFileError(UserError):
    """It is a workspace, and a part of it is missing or cannot be read."""


class NewerFileError(UserError):
    """A newer Goodword wrote it, in a form that this one does not know."""


class OpenElsewhereError(UserError):
    """Another window or command holds the writer lock; ``is_here`` says that it runs on this machine."""

    def __init__(self, message: str, hint: str = "", *, is_here: bool = False) -> None:
        super().__init__(message, hint)
        self.is_here = is_here


class NotWritableError(UserError):
    """It can be read where it lies, but not changed."""
