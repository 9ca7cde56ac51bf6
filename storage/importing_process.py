"""What a process of its own does for an import: it reads, maps and sends. It knows neither Qt nor the workspace."""

import gc
import pickle
from multiprocessing.connection import Connection
from pathlib import Path

from models.importing import ImportOptions, Mapped, Pasted, ReadAs

Source = Path | Pasted
"""What an import reads: a file, or what was pasted."""


def work(answers: Connection, source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
    """Send the mapped file, or the exception that it ended with."""
    from storage.importing import map_file, map_text

    gc.disable()  # the process ends with its one answer
    try:
        answer: Mapped | BaseException = (
            map_text(source.text, source.name, kind, options)
            if isinstance(source, Pasted)
            else map_file(source, kind, options, read_as)
        )
    except Exception as error:  # noqa: BLE001  # told in the window, where every fault has its place
        answer = error
    with answers:
        answers.send_bytes(pickle.dumps(answer))
