"""Work in a process of its own that answers once: what it came to, or the exception it ended with."""

from collections.abc import Callable
from multiprocessing.connection import Connection


def answer(answers: Connection, work: Callable[..., object], *values: object) -> None:
    """Send what ``work`` makes of the values; all of them are sent over, and the answer is sent back."""
    with answers:
        try:
            told = work(*values)
        except Exception as error:  # noqa: BLE001  # told in the window, where every fault has its place
            told = error
        answers.send(told)
