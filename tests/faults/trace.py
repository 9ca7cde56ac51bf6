"""A trace of system calls, as strace writes it with ``-f -y -xx``: read into calls whose paths and data are plain."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(.*)", re.DOTALL)
ENDS_LATER = " <unfinished ...>"
RESUMED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)", re.DOTALL)
HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
NAMED = re.compile(r"<((?:\\x[0-9a-f]{2})+)>")
BEGINNING = re.compile(r"(\d+) +(\w+)\(")
MARK = re.compile(r'"[^"]*"|[][(){}<>,]')
DEPTH = {"(": 1, "[": 1, "{": 1, "<": 1, ")": -1, "]": -1, "}": -1, ">": -1}
FROM_FOLDER = ("openat", "mkdirat", "unlinkat", "renameat", "renameat2", "linkat", "fchmodat")


@dataclass(frozen=True)
class Call:
    """One system call. ``paths`` are the files it names or was given by number, ``data`` what it wrote.

    ``ordinal`` counts, from 1, the calls of this name that its thread made: by it strace finds the call again.
    """

    thread: int
    name: str
    ordinal: int
    arguments: tuple[str, ...]
    result: int
    error: str
    paths: tuple[Path, ...]
    data: bytes
    is_injected: bool

    @property
    def number(self) -> int:
        """The number of the open file it is about, -1 if it takes none."""
        told = re.match(r"\d+", self.arguments[0]) if self.arguments else None
        return int(told[0]) if told else -1

    def is_within(self, folder: Path) -> bool:
        return any(path.is_relative_to(folder) for path in self.paths)

    def has_flag(self, flag: str) -> bool:
        return any(flag in argument.split("|") for argument in self.arguments)


def read_trace(file: Path, *, within: Path | None = None) -> list[Call]:
    """The calls of a trace in their order; with ``within`` those about files of a folder and of what was said."""
    sought = hexed(str(within)) if within else ""
    seen: Counter[tuple[str | Any, ...]] = Counter()
    calls = []
    for line in _whole_lines(file.read_text(encoding="ascii")):
        if begun := BEGINNING.match(line):
            seen[begun.group(1, 2)] += 1
            if _is_sought(line, sought) and (call := _call(line, seen[begun.group(1, 2)])):
                calls.append(call)
    return calls


def hexed(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def _is_sought(line: str, sought: str) -> bool:
    return not sought or sought in line or " write(1<" in line


def _whole_lines(text: str) -> Iterator[str]:
    """Lines of the trace; one that another thread broke in two stands where it ended."""
    begun: dict[str, str] = {}
    for line in text.splitlines():
        if line.endswith(ENDS_LATER):
            begun[line.split(maxsplit=1)[0]] = line.removesuffix(ENDS_LATER)
        elif resumed := RESUMED.fullmatch(line):
            yield begun.pop(resumed[1], "") + resumed[2]
        else:
            yield line


def _call(line: str, ordinal: int) -> Call | None:
    found = LINE.fullmatch(line)
    if not found:
        return None
    thread, name, inner, result, rest = found.groups()
    arguments = tuple(_split(inner))
    error = re.search(r" (E[A-Z0-9]+) ", rest)
    return Call(
        thread=int(thread),
        name=name,
        ordinal=ordinal,
        arguments=arguments,
        result=-1 if result == "?" else int(result),
        error=error[1] if error else "",
        paths=tuple(_paths(name, arguments, rest)),
        data=_data(arguments) if "write" in name else b"",
        is_injected="(INJECTED)" in rest,
    )


def _split(inner: str) -> Iterator[str]:
    depth, begin = 0, 0
    for mark in MARK.finditer(inner):
        depth += DEPTH.get(mark[0], 0)
        if mark[0] == "," and depth == 0:
            yield inner[begin : mark.start()].strip()
            begin = mark.end()
    if inner[begin:].strip():
        yield inner[begin:].strip()


def _paths(name: str, arguments: tuple[str, ...], rest: str) -> Iterator[Path]:
    folder = Path("/")
    for argument in arguments:
        told = NAMED.search(argument)
        if told:
            folder = Path(_plain(told[1]))
            if name not in FROM_FOLDER:
                yield folder
        elif argument.startswith('"') and "write" not in name and "read" not in name:
            yield folder / _plain(argument.strip('".'))
    if told := NAMED.match(rest):
        yield Path(_plain(told[1]))


def _data(arguments: tuple[str, ...]) -> bytes:
    return bytes.fromhex("".join(HEX.findall(arguments[1])).replace("\\x", ""))


def _plain(told: str) -> str:
    return bytes.fromhex(told.replace("\\x", "")).decode("utf-8", "surrogateescape")
