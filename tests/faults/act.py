"""Something that the program does to files, and what is then looked at: all that the faults need to know of it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.scene import Scene


@dataclass(frozen=True)
class Act:
    """``words`` are arguments of ``main.py``, “@name” a file of the scene; ``state`` tells what stands on the disk.

    ``state`` must come to the same value twice for the same content, and fail where something is half.
    """

    name: str
    words: tuple[str, ...]
    prepare: Callable[[Scene], None]
    state: Callable[[Scene], str]

    def __str__(self) -> str:
        return self.name

    def look(self, scene: Scene) -> str:
        """The state of a scene, looked at by the person at home there: seals and backups are hers."""
        with scene.at_home():
            return self.state(scene)
