"""An act done once without a fault: what stood before and after, and the calls by which it came to that."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.act import Act
from tests.faults.ending import Ending
from tests.faults.fault import Fault, How, changing
from tests.faults.program import Program
from tests.faults.scene import Scene
from tests.faults.trace import Call, read_trace
from tests.faults.tracer import tracing
from tests.faults.trial import Trial


@dataclass(frozen=True)
class Rehearsal:
    """Its scene is kept as it was before the act, to be laid out for every fault; ``seconds`` is what the act took.

    Of faults that left the very same files, one is looked at and followed by the act without a fault: ``states`` and
    ``repeated`` are by the mark of a scene.
    """

    act: Act
    scene: Scene
    before: str
    after: str
    calls: tuple[Call, ...]
    seconds: float
    states: dict[str, str] = field(default_factory=dict)
    repeated: set[str] = field(default_factory=set)

    @property
    def changing(self) -> list[Call]:
        """The calls that changed the disk."""
        return changing(self.calls, self.scene.folder)

    def meet(self, fault: Fault) -> Trial:
        """Do the act with the fault, and hold what is left against the promises; then do it again without."""
        self.scene.lay_out()
        trace = self.scene.folder.with_name("met.txt")
        ending = self.scene.run(self.act.words, *fault.words(trace))
        was_met = ending.is_killed or any(call.is_injected for call in read_trace(trace, within=self.scene.folder))
        wrongs = [*self._wrongs(ending, fault), *self._left_over(ending, fault), *self._again()]
        return Trial(str(fault), tuple(f"{self.act}, {fault} of “{fault.name}”: {wrong}" for wrong in wrongs), was_met)

    def kill(self, seconds: float) -> Trial:
        """Do the act and kill it after a while, wherever it is then; then do it again."""
        self.scene.lay_out()
        ending = self.scene.run(self.act.words, killed_after=seconds)
        wrongs = [*self.judge(is_acknowledged=bool(ending.said)), *self._again()]
        told = f"killed after {seconds:.3f} seconds"
        return Trial(told, tuple(f"{self.act}, {told}: {wrong}" for wrong in wrongs), was_met=ending.is_killed)

    def judge(self, *, is_acknowledged: bool) -> list[str]:
        """What is wrong with what stands on the disk now: it must be the old or the new, the new once it was said."""
        try:
            found = self._state()
        except AssertionError as error:
            return [f"half: {error}"]
        if found not in {self.before, self.after}:
            return [f"half: {found} is neither {self.before} nor {self.after}"]
        return ["lost: it was acknowledged"] if is_acknowledged and found != self.after else []

    def _wrongs(self, ending: Ending, fault: Fault) -> Iterable[str]:
        if "Traceback" in ending.complained:
            yield f"a traceback: {ending.complained[-600:]}"
        if ending.status == 1 and len(ending.complained.strip().splitlines()) != 1:
            yield f"not one sentence: {ending.complained!r}"
        if not ending.is_done and ending.status != 1 and fault.how is not How.KILLED:
            yield f"exit status {ending.status}"
        yield from self.judge(is_acknowledged=ending.is_done)

    def _left_over(self, ending: Ending, fault: Fault) -> Iterable[str]:
        if ending.is_killed or fault.call.startswith("unlink"):
            return
        drafts = [name for name in self.scene.names() - self.scene.kept_names() if _is_draft(Path(name))]
        if drafts:
            yield f"left over: {drafts}"

    def _again(self) -> list[str]:
        """What is wrong once the act is done again, where it was not done."""
        mark = self.scene.mark()
        try:
            if mark in self.repeated or self._state() != self.before:
                return []
        except AssertionError:
            return []  # told already
        ending = self.scene.run(self.act.words)
        if not ending.is_done:
            return [f"it cannot be done again: {ending.complained}"]
        wrongs = self.judge(is_acknowledged=True)
        self.repeated.update([] if wrongs else [mark])
        return wrongs

    def _state(self) -> str:
        mark = self.scene.mark()
        if mark not in self.states:
            self.states[mark] = self.act.look(self.scene)
        return self.states[mark]


def rehearse(act: Act, folder: Path, program: Program, traced: tuple[str, ...] = ()) -> Rehearsal:
    """Do the act in a scene inside ``folder``, then once more to trace these calls of it, if any."""
    scene = Scene(folder / "scene", program)
    act.prepare(scene)
    scene.keep()
    before = act.look(scene)  # a look may roll back or migrate: it is not what the act begins with
    _timed(act, scene)  # libraries are read the first time
    seconds = _timed(act, scene)
    after = act.look(scene)
    if after == before:
        raise AssertionError(f"{act} changes nothing")
    calls = _traced(act, scene, folder / "rehearsed.txt", traced) if traced else ()
    return Rehearsal(act, scene, before, after, calls, seconds)


def _timed(act: Act, scene: Scene) -> float:
    scene.lay_out()
    began = time.monotonic()
    scene.must_run(act.words)
    return time.monotonic() - began


def _traced(act: Act, scene: Scene, trace: Path, traced: tuple[str, ...]) -> tuple[Call, ...]:
    scene.lay_out()
    scene.run(act.words, *tracing(trace, traced))
    calls = read_trace(trace, within=scene.folder)
    # What it starts beside itself, to look for fonts, has numbers of files and an output of its own.
    return tuple(call for call in calls if call.thread == calls[0].thread)


def _is_draft(path: Path) -> bool:
    """Something that is of use only while the act goes on: neither the lock of the backups nor a journal put aside."""
    if path.name == ".lock" or "(damaged " in path.name:
        return False
    return path.name.startswith(".") or path.name.endswith(("-journal", ".lock")) or "TMPDIR" in path.parts
