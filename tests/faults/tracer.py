"""strace, the program that reads and breaks the system calls of another one."""

import shutil
from functools import cache
from pathlib import Path
from subprocess import DEVNULL, run

CHANGING = (
    *("write", "pwrite64", "writev", "pwritev", "sendfile", "copy_file_range", "ftruncate", "fallocate"),
    *("fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat"),
    *("unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "chmod", "fchmod", "fchmodat", "openat"),
)
"""Calls by which a program changes what is on the disk; of ``openat`` those that make or empty a file."""

PLACING = ("read", "lseek", "close")
"""Calls by which the place of the next ``write`` is known."""

TALKING = ("socket", "connect", "bind", "sendto")
"""Calls by which a program reaches others."""


@cache
def is_there() -> bool:
    """Whether strace is installed and may trace a process here."""
    tool = shutil.which("strace")
    return tool is not None and run([tool, "-o", "/dev/null", "true"], stderr=DEVNULL, check=False).returncode == 0


def tracing(trace: Path, calls: tuple[str, ...] = CHANGING) -> tuple[str, ...]:
    """The words before a command that write a trace of its calls, with all that it writes."""
    return ("strace", "-f", "--seccomp-bpf", *_written(trace, calls))


def breaking(trace: Path, call: str, ordinal: int, how: str) -> tuple[str, ...]:
    """The words before a command that break one of its calls: “error=EIO”, or “signal=SIGKILL” just before it."""
    # A signal given at the stop of a seccomp filter is lost.
    quick = () if how.startswith("signal") else ("--seccomp-bpf",)
    return ("strace", "-f", *quick, *_written(trace, (call,)), "-e", f"inject={call}:{how}:when={ordinal}")


def attached(words: tuple[str, ...], process: int) -> tuple[str, ...]:
    """The words of either for a process that is there already, for which there is no quick way."""
    return (*(word for word in words if word != "--seccomp-bpf"), "-p", str(process))


def _written(trace: Path, calls: tuple[str, ...]) -> tuple[str, ...]:
    return ("-y", "-xx", "-s", "4194304", "-o", str(trace), "-e", f"trace={','.join(calls)}")
