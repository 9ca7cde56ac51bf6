"""Child of program.py: the program with its libraries read, which becomes a process of its own whenever it is asked.

Asked and answered by lines of JSON. What an act that nobody traces has imported is imported here before the next one,
so that a process is there in a moment and reads no library anew.
"""

import atexit
import ctypes
import gc
import json
import os
import runpy
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from socket import socket, socketpair
from typing import Any

LET_ANYBODY_TRACE = (0x59616D61, ctypes.c_ulong(-1))
"""PR_SET_PTRACER: where only its parents may trace a process, it asks to be traced by others."""


def main() -> None:
    while line := sys.stdin.readline():
        request = json.loads(line)
        here, there = socketpair()
        process = os.fork()
        if not process:
            here.close()
            become(request, there)
        there.close()
        here.recv(1)  # what it does before it waits is not traced, or the calls would count otherwise
        answer(process)
        sys.stdin.readline()  # whoever traces it has begun
        here.close()
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        learn(Path(request["learned"]))
        answer(status)


def answer(number: int) -> None:
    print(number, flush=True)


def become(request: dict[str, Any], start: socket) -> None:
    """Do what was asked for, in a process forked for it; ends it as the program ends."""
    ctypes.CDLL(None).prctl(*LET_ANYBODY_TRACE)
    for number, name in enumerate((os.devnull, request["said"], request["complained"])):
        opened = os.open(name, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.argv = request["words"]
    if not request["is_traced"]:
        atexit.register(teach, Path(request["learned"]), set(sys.modules))
    start.send(b"!")
    start.recv(1)  # until the other end is closed
    runpy.run_path(sys.argv[0], run_name="__main__")
    sys.exit()


def teach(file: Path, known: set[str]) -> None:
    """Tell which modules were imported, in their order; a kill meanwhile leaves nothing to be learned."""
    aside = file.with_suffix(".aside")
    aside.write_text(json.dumps([name for name in sys.modules if name not in known]), encoding="utf-8")
    aside.replace(file)


def learn(file: Path) -> None:
    """Import what was told, if anything was."""
    if file.exists():
        for name in json.loads(file.read_text(encoding="utf-8")):
            with suppress(ImportError):
                import_module(name)
        gc.freeze()


if __name__ == "__main__":
    main()
