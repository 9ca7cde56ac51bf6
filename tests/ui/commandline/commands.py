"""The headless commands as a script gives them: in this process, or in one of their own where that is tested."""

import contextlib
import ctypes
import io
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.factory import NOW
from ui.commandline import program

MAIN = Path(__file__).parents[3] / "main.py"
DROP_BOUNDING, OVERRIDE, READ_SEARCH = 24, 1, 2
Answer = subprocess.CompletedProcess[str]


def started(*arguments: object, env: dict[str, str] | None = None) -> Answer:
    """What a process of the program answers; it has the rights of a common user, even when root runs the tests."""
    return subprocess.run(
        [sys.executable, MAIN, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **(env or {})},
        preexec_fn=_as_common_user if sys.platform == "linux" and os.geteuid() == 0 else None,
    )


def run(*arguments: object, now: datetime = NOW) -> Answer:
    """What the program answers in this process, which takes a twentieth of the time."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    words = [str(argument) for argument in arguments]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = program.run(words, now)
        except SystemExit as ended:
            status = int(ended.code or 0)
    return Answer(words, status, _written(out), _written(err))


def done(*arguments: object, now: datetime = NOW) -> str:
    answer = run(*arguments, now=now)
    assert (answer.returncode, answer.stderr) == (0, "")
    return answer.stdout


def answered(*arguments: object, now: datetime = NOW) -> dict[str, Any]:
    found = json.loads(done(*arguments, "--json", now=now))
    assert isinstance(found, dict)
    return found


def refused(*arguments: object, status: int = 1) -> str:
    return refusal(run(*arguments), status)


def refusal(answer: Answer, status: int = 1) -> str:
    """The sentence of a command that is refused: alone on stderr, nothing on stdout."""
    assert answer.returncode == status
    assert answer.stdout == ""
    assert "Traceback" not in answer.stderr
    if status == 1:
        assert len(answer.stderr.splitlines()) == 1
        assert answer.stderr.strip().endswith(".")
    return answer.stderr


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def _as_common_user() -> None:
    libc = ctypes.CDLL(None)
    for capability in (OVERRIDE, READ_SEARCH):
        libc.prctl(DROP_BOUNDING, capability, 0, 0, 0)
