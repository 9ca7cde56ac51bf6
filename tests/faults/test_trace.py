"""What strace writes is read into calls: names in every script, threads that interrupt each other, faults put in."""

from pathlib import Path

import pytest

from tests.faults.trace import Call, hexed, read_trace


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    return tmp_path / "trace.txt"


def read(trace: Path, *lines: str, within: Path | None = None) -> list[Call]:
    trace.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    return read_trace(trace, within=within)


def written(thread: int, path: str, data: str, place: int = 0) -> str:
    size = len(data)
    return f'{thread}  pwrite64(7<{hexed(path)}>, "{hexed(data)}", {size}, {place}) = {size}'


def test_a_write_has_the_file_its_bytes_and_their_place(trace: Path) -> None:
    call = read(trace, written(1, "/tmp/Żurek, (1) <a>", "a, b) = 3", 512))[0]  # noqa: S108  # nothing is written there
    assert (call.name, call.number, call.result) == ("pwrite64", 7, 9)
    assert call.paths == (Path("/tmp/Żurek, (1) <a>"),)  # noqa: S108  # as above
    assert (call.data, call.arguments[3]) == (b"a, b) = 3", "512")


def test_calls_of_one_name_are_counted_by_thread_also_those_elsewhere(trace: Path) -> None:
    lines = [written(1, "/else/a", "x"), written(2, "/here/b", "x"), written(1, "/here/c", "x")]
    assert [(call.paths[0].name, call.ordinal) for call in read(trace, *lines, within=Path("/here"))] == [
        ("b", 1), ("c", 2)
    ]  # fmt: skip


def test_a_call_that_another_thread_interrupted_is_put_together(trace: Path) -> None:
    begun, end = f"1  fsync(5<{hexed('/here/a')}> <unfinished ...>", "1  <... fsync resumed>) = 0"
    assert [(call.name, call.paths, call.result) for call in read(trace, begun, written(2, "/here/b", "x"), end)] == [
        ("pwrite64", (Path("/here/b"),), 1), ("fsync", (Path("/here/a"),), 0)
    ]  # fmt: skip


def test_a_failed_call_tells_its_error_and_whether_it_was_put_in(trace: Path) -> None:
    name = f'"{hexed("/here/a")}"'
    real, put_in = read(
        trace,
        f"1  mkdir({name}, 0777) = -1 EEXIST (File exists)",
        f"1  mkdir({name}, 0777) = -1 ENOSPC (No space left on device) (INJECTED)",
    )
    assert (real.result, real.error, real.is_injected) == (-1, "EEXIST", False)
    assert (put_in.result, put_in.error, put_in.is_injected) == (-1, "ENOSPC", True)


def test_a_name_within_an_open_folder_is_whole(trace: Path) -> None:
    line = f'1  unlinkat(3<{hexed("/here")}>, "{hexed("a")}", AT_REMOVEDIR) = 0'
    call = read(trace, line)[0]
    assert call.paths == (Path("/here/a"),)
    assert call.has_flag("AT_REMOVEDIR")


def test_a_process_that_was_killed_in_a_call_has_no_result(trace: Path) -> None:
    assert read(trace, f'1  unlink("{hexed("/here/a")}") = ?', "1  +++ killed by SIGKILL +++")[0].result == -1
