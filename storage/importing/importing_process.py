"""What a process of its own does for an import: it reads, maps and sends. It knows neither Qt nor the workspace."""

import gc
from multiprocessing.connection import Connection

from models.importing import ImportOptions, ReadAs
from storage.importing.importing import Source, map_source
from storage.importing.mapped_stream import MappedSender


def work(answers: Connection, source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
    """Send progress, then the mapped file or the exception that it ended with."""
    gc.disable()  # the process ends with its one answer
    with answers:
        sender = MappedSender(answers)
        try:
            mapped = map_source(source, kind, options, read_as, sender.tell)
        except Exception as error:  # noqa: BLE001  # told in the window, where every fault has its place
            sender.fail(error)
        else:
            sender.send(mapped)
