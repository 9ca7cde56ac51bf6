"""What a process of its own does for an import: it reads, maps and sends. It knows neither Qt nor the workspace."""

import gc
import pickle
from multiprocessing.connection import Connection
from pathlib import Path

from models.importing import ImportOptions, Mapped, ReadAs


def work(answers: Connection, path: Path, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
    """Send the mapped file, or the exception that it ended with."""
    from storage.importing import map_file

    gc.disable()  # the process ends with its one answer
    try:
        answer: Mapped | BaseException = map_file(path, kind, options, read_as)
    except Exception as error:  # noqa: BLE001  # told in the window, where every fault has its place
        answer = error
    with answers:
        answers.send_bytes(pickle.dumps(answer))
