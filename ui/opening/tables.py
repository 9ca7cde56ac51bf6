"""Whether what was not opened is a table: by its name, or by what is in it whatever its name."""

from pathlib import Path

from models.errors import UserError
from storage.file.refusals import ForeignFileError

ENDINGS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls", ".vcf"})


def is_table(path: Path, error: UserError) -> bool:
    """Whether it is no workspace, but perhaps something to import."""
    if not isinstance(error, ForeignFileError) or not path.is_file():
        return False
    if path.suffix.lower() in ENDINGS:
        return True
    from storage.importers.tables.opening import may_be_table

    return may_be_table(path)
