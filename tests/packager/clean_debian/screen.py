"""A screen in memory with somebody before it, who clicks, types, and takes a picture of what is seen."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

SIZE = (1366, 768)
PATIENCE = 120
"""Seconds after which what is waited for does not come any more."""

ENOUGH = 3
"""How many pictures, half a second apart, have to be the same: a loaded machine is slow to begin with something new."""


class Screen:
    """A screen by its display (":7"), and the folder of its pictures."""

    def __init__(self, display: str, pictures: Path) -> None:
        self.display = display
        self._pictures = pictures
        self._numbers = count(1)
        self._kept = self._seen()

    def wait_for_window(self, title: str) -> str:
        """Wait until a window with this in its title is seen; returns its number."""
        return self._xdotool("search", "--sync", "--onlyvisible", "--name", title).split()[0]

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as "ctrl+i"."""
        for key in keys:
            self.rest()
            self._xdotool("key", key)

    def type(self, words: str) -> None:
        """Type into what has the keyboard."""
        self.rest()
        self._xdotool("type", "--delay", "30", words)

    def click(self, x: int, y: int, times: int = 1) -> None:
        """Click there, counted from the top left corner of the screen."""
        self.rest()
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "90", "1")

    def shoot(self, name: str) -> None:
        """Keep a picture, under a number and this name, once something new is seen and nothing moves any more."""
        until = time.monotonic() + PATIENCE
        while ImageChops.difference(self._kept, self.rest()).getbbox() is None:
            if time.monotonic() > until:
                message = f"Nothing new is seen: {name}"
                raise TimeoutError(message)
        self._kept = self.rest()
        self._kept.save(self._pictures / f"{next(self._numbers):02}-{name}.png")

    def rest(self) -> Image.Image:
        """Wait until the screen stays as it is for a while; returns how it looks. Raises TimeoutError."""
        last, equal, until = self._seen(), 0, time.monotonic() + PATIENCE
        while time.monotonic() < until:
            time.sleep(0.5)  # noqa: TID251  # a screen of other programs tells nobody when it is done
            seen = self._seen()
            changed = ImageChops.difference(last, seen).getbbox()
            equal = equal + 1 if changed is None or _is_a_caret(changed) else 0
            if equal == ENOUGH:
                return seen
            last = seen
        message = "The screen does not come to rest"
        raise TimeoutError(message)

    def _seen(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def _xdotool(self, *words: str) -> str:
        environment = {**os.environ, "DISPLAY": self.display}
        command = ["xdotool", *words]
        done = subprocess.run(
            command, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8", timeout=PATIENCE
        )
        return done.stdout


def _is_a_caret(box: tuple[int, int, int, int]) -> bool:
    left, _, right, _ = box
    return right - left <= 2


@contextmanager
def screen(pictures: Path) -> Iterator[Screen]:
    """A new screen, whose pictures go to this folder."""
    pictures.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    size = "x".join(map(str, (*SIZE, 24)))
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-ac", "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}", pictures)
        finally:
            server.terminate()
