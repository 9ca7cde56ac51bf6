import errno
import sqlite3

import pytest

from models.errors import UserError
from storage.file.failures import as_user_error, told_in_words


def sqlite_fault(code: int) -> sqlite3.Error:
    fault = sqlite3.OperationalError("something")
    fault.sqlite_errorcode = code
    return fault


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (OSError(errno.ENOSPC, "x"), "disk is full"),
        (OSError(errno.EDQUOT, "x"), "disk is full"),
        (PermissionError(errno.EACCES, "x"), "cannot be written"),
        (OSError(errno.EROFS, "x"), "cannot be written"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a.csv"), "“a.csv” could not be used"),
        (OSError(errno.EINVAL, "Invalid handle.", "CON"), "“CON” could not be used"),
        (sqlite_fault(sqlite3.SQLITE_FULL), "disk is full"),
        (sqlite_fault(sqlite3.SQLITE_IOERR_FSYNC), "could not be read or written"),
        (sqlite_fault(sqlite3.SQLITE_READONLY_DIRECTORY), "cannot be written"),
        (sqlite_fault(sqlite3.SQLITE_READONLY_DBMOVED), "moved, renamed or deleted"),
        (OSError(errno.EIO, "x"), "could not be read or written"),
        (sqlite_fault(sqlite3.SQLITE_CANTOPEN), "cannot be written"),
        (sqlite_fault(sqlite3.SQLITE_BUSY_RECOVERY), "Another program"),
        (sqlite_fault(sqlite3.SQLITE_CORRUPT_INDEX), "damaged"),
        (sqlite_fault(sqlite3.SQLITE_NOTADB), "damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'name' with text 'x'"), "damaged"),
        (UserError("As it is."), "As it is"),
    ],
)
def test_a_fault_of_disk_or_file_is_a_sentence_with_a_way_out(fault: Exception, told: str) -> None:
    error = as_user_error(fault)
    assert error is not None
    assert told in error.message
    assert error.message.endswith(".")
    assert ".." not in error.message
    assert error.hint or isinstance(fault, UserError)


@pytest.mark.parametrize(
    "bug", [ZeroDivisionError(), sqlite_fault(sqlite3.SQLITE_ERROR), sqlite_fault(sqlite3.SQLITE_CONSTRAINT_UNIQUE)]
)
def test_a_bug_of_ours_passes_as_it_is(bug: Exception) -> None:
    assert as_user_error(bug) is None
    with pytest.raises(type(bug)), told_in_words():
        raise bug
