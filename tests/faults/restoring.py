"""An act of its own: the oldest backup of a workspace takes its place. Arguments: the workspace."""

import sys
from pathlib import Path

from models.errors import UserError
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from tests.factory import NOW


def main(path: Path) -> int:
    try:
        restore(path, newest_first(path)[-1], NOW)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print("Restored.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
