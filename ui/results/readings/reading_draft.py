"""What is being typed for one post: its next reading, beside what was read before."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum, auto

from models import show
from models.errors import UnreadableError, UserError
from models.posts import reading_doubts
from models.posts.measure_again import LATEST_MARK, NEVER, USUAL_MARKS, Marks, next_day
from models.posts.measured_post import COUNTS, MeasuredPost, count_of
from models.posts.platform_metrics import metrics_of
from models.posts.post import METRICS, Basis, Reading
from models.posts.typed_count import TypedCount, read_typed_count
from models.reading.numbers import is_blank
from models.reading.typed_days import typed_day

NEXT = "next"
"""What the day of the next reading is called among the things typed."""


class Standing(Enum):
    """What a cell of the grid holds."""

    ABSENT = auto()
    """The platform shows no such count of this piece."""
    EMPTY = auto()
    """Nothing is known yet."""
    EARLIER = auto()
    """The number of an earlier reading, which stays until another is typed."""
    TYPED = auto()
    HIDDEN = auto()
    """It was said that no number is shown: unknown, and not zero."""
    REFUSED = auto()
    """Text that is no number, kept to be mended."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Text that could not be read, and why; what was typed is given up with its editor, what was pasted stays."""

    text: str
    why: str
    is_pasted: bool


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    typed: TypedCount | None
    refused: Refused | None
    wish: date | None
    was_unsaved: bool
    is_joined: bool = False
    """Whether it is taken back together with the one before."""


@dataclass(eq=False)
class ReadingDraft:
    """A post with the counts typed for a day. Those in ``unsaved`` wait until the row is left.

    A count that is not typed stays as it was measured before; an estimated one is not taken for measured.
    """

    measured: MeasuredPost
    day: date
    today: date
    marks: Marks = USUAL_MARKS
    has_own_day: bool = False
    shows_all: bool = False
    typed: dict[str, TypedCount] = field(default_factory=dict)
    refused: dict[str, Refused] = field(default_factory=dict)
    unsaved: set[str] = field(default_factory=set)
    _wish: date | None = None
    _steps: list[_Step] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The post's id."""
        return self.measured.id

    @property
    def title(self) -> str:
        """How the post is known."""
        return self.measured.title(self.today)

    @property
    def before(self) -> Reading | None:
        """The newest reading of an earlier day."""
        return self.measured.before(self.day)

    @property
    def carried(self) -> Reading | None:
        """The earlier reading whose counts stay where none are typed."""
        before = self.before
        return before if before is not None and before.basis is Basis.MEASURED else None

    @property
    def wished(self) -> date | None:
        """The day of the next reading as the owner wished it, while it is to come."""
        wish = self._wish if NEXT in self.unsaved else self.measured.post.measure_on
        return wish if wish is not None and (wish == NEVER or self._read_on is None or wish > self._read_on) else None

    @property
    def next_day(self) -> date | None:
        """The day on which its numbers are to be read next: as wished, else by the rule; ``None`` for not again."""
        post = self.measured
        return next_day(post.post.format, post.live_on, self._read_on, self.today, self.marks, self.wished)

    @property
    def _read_on(self) -> date | None:
        last = self.measured.last
        days = [last.day] if last else []
        return max([*days, self.day] if self.unsaved - {NEXT} else days, default=None)

    def is_asked(self, name: str) -> bool:
        """Whether there is a cell for a count: the platform shows it, it was read before, or all are wanted."""
        post = self.measured.post
        if self.shows_all or name not in METRICS or name in metrics_of(post.platform, post.format):
            return True
        return any(count_of(reading, name) is not None for reading in self.measured.readings)

    def standing(self, name: str) -> Standing:
        """What the cell of a count holds."""
        if not self.is_asked(name):
            return Standing.ABSENT
        if name in self.refused:
            return Standing.REFUSED
        if name in self.typed:
            return Standing.HIDDEN if self.typed[name].value is None else Standing.TYPED
        now = None if name in self.unsaved else self.measured.measured_on(self.day)
        saved, earlier = count_of(now, name), count_of(self.before, name)
        if saved is not None and saved != earlier:
            return Standing.TYPED
        if now is not None and saved is None and count_of(self.carried, name) is not None:
            return Standing.HIDDEN
        return Standing.EMPTY if earlier is None else Standing.EARLIER

    def value(self, name: str) -> int | None:
        """The number in the cell, grey or typed; ``None`` where there is none."""
        if name in self.typed:
            return self.typed[name].value
        if self.standing(name) is Standing.HIDDEN:
            return None
        now = None if name in self.unsaved else self.measured.measured_on(self.day)
        saved = count_of(now, name)
        return count_of(self.before, name) if saved is None else saved

    def text(self, name: str) -> str:
        """What the cell says."""
        standing = self.standing(name)
        if standing is Standing.REFUSED:
            return self.refused[name].text
        if standing is Standing.HIDDEN:
            return TypedCount(None).text
        value = None if standing is Standing.ABSENT else self.value(name)
        return "" if value is None else show.count(value)

    def copied(self, name: str) -> str:
        """What its editor begins with and a copy says: what was typed, so that grey numbers are not typed by a copy."""
        standing = self.standing(name)
        if standing is Standing.REFUSED:
            return self.refused[name].text
        return TypedCount(self.value(name)).copied if standing in {Standing.TYPED, Standing.HIDDEN} else ""

    def change(self, name: str) -> int | None:
        """By how much a typed number differs from the earlier one."""
        earlier, value = count_of(self.before, name), self.value(name)
        if self.standing(name) is not Standing.TYPED or earlier is None or value is None:
            return None
        return value - earlier

    def doubt(self, name: str) -> str:
        """What is odd about a typed number; never a reason to refuse it."""
        if self.standing(name) is not Standing.TYPED:
            return ""
        now = {one: self.value(one) for one in COUNTS if self.standing(one) is Standing.TYPED}
        before = {one: count_of(self.before, one) for one in COUNTS}
        day = show.day_as_of(self.before.day, self.today) if self.before else ""
        return reading_doubts.doubt(name, now, before, day)

    def day_doubt(self) -> str:
        """What is odd about the day of measuring."""
        live_on = self.measured.live_on
        if live_on is None or self.day >= live_on:
            return ""
        return f"This post went live only on {show.day(live_on, year=True)}."

    def type(self, name: str, text: str) -> None:
        """Take what was typed or pasted; empty text takes a typed number back. Raises ``UnreadableError``."""
        found = read_typed_count(text)
        if found is None and self.standing(name) in {Standing.EMPTY, Standing.EARLIER}:
            return
        self._remember(name)
        self.refused.pop(name, None)
        self.typed.pop(name, None)
        if found is not None:
            self.typed[name] = found
        if found is None and self.measured.measured_on(self.day) is None:
            self.unsaved.discard(name)  # nothing of it is in the file
        else:
            self.unsaved.add(name)

    def type_next(self, text: str) -> None:
        """Wish a day for the next reading, or so many days from this one; "-" is never, no text leaves it to the rule.

        Raises ``UnreadableError``, and ``UserError`` for a day that does not come after this reading.
        """
        wish = self._read_wish(text.strip())
        if wish is not None and wish <= self.day:
            raise UserError(f"The next reading comes after {show.day(self.day, year=True)}.")
        self._remember(NEXT)
        self._wish = wish
        self.unsaved.add(NEXT)

    def _read_wish(self, text: str) -> date | None:
        if text and (is_blank(text) or text.casefold() in {"never", "no"}):
            return NEVER
        if text.isascii() and text.isdecimal() and int(text) <= LATEST_MARK:
            return self.day + timedelta(days=int(text))
        return typed_day(text, since=self.day)

    def refuse(self, name: str, text: str, error: UnreadableError, *, is_pasted: bool) -> None:
        """Keep text that could not be read, to be mended where it stands."""
        self.give_up(name)
        if is_pasted:
            self._remember(name)
        self.refused[name] = Refused(text, str(error), is_pasted)

    def give_up(self, name: str) -> None:
        """Drop text that was typed and could not be read."""
        if name in self.refused and not self.refused[name].is_pasted:
            del self.refused[name]

    def take_back(self) -> bool:
        """Take back the last thing typed that is not saved yet; says whether there was one."""
        if not self._steps:
            return False
        step = self._steps.pop()
        self._restore(step)
        while step.is_joined:
            step = self._steps.pop()
            self._restore(step)
        return True

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Whatever is typed meanwhile is taken back at once."""
        begun = len(self._steps)
        yield
        self._steps[begun + 1 :] = [replace(step, is_joined=True) for step in self._steps[begun + 1 :]]

    def _restore(self, step: _Step) -> None:
        self.typed.pop(step.name, None)
        self.refused.pop(step.name, None)
        if step.typed is not None:
            self.typed[step.name] = step.typed
        if step.refused is not None:
            self.refused[step.name] = step.refused
        if step.name == NEXT:
            self._wish = step.wish
        if not step.was_unsaved:
            self.unsaved.discard(step.name)

    def counts(self) -> Mapping[str, int | None]:
        """The counts to be written: what was typed, and what was taken back as it was measured before."""
        return {
            name: self.typed[name].value if name in self.typed else count_of(self.carried, name)
            for name in self.unsaved - {NEXT}
        }

    def changed_fields(self) -> Mapping[str, object]:
        """What is to be written of the post itself."""
        return {"measure_on": self._wish} if NEXT in self.unsaved else {}

    def move_to(self, day: date, *, is_own: bool) -> None:
        """Measure on another day; what is not saved yet goes along."""
        self.day, self.has_own_day = day, is_own
        self.forget_saved()

    def forget_saved(self) -> None:
        """Let the file say what is saved; what is not saved yet stays typed."""
        self.typed = {name: count for name, count in self.typed.items() if name in self.unsaved}

    @property
    def has_fresh_unread(self) -> bool:
        """Whether text was pasted since the row was left last that could not be read."""
        return any(self._is_unread(step.name) for step in self._steps)

    def on_left(self) -> Mapping[str, Refused]:
        """What was typed is in the file: a step of the grid, to which the unread texts belong that are returned."""
        unread = {step.name: self.refused[step.name] for step in self._steps if self._is_unread(step.name)}
        self.unsaved.clear()
        self._steps.clear()
        return unread

    def drop_unread(self, unread: Mapping[str, Refused]) -> None:
        """Take unread texts out, those that were not mended meanwhile."""
        for name, text in unread.items():
            if self.refused.get(name) is text:
                del self.refused[name]

    def put_unread(self, unread: Mapping[str, Refused]) -> None:
        """Show unread texts again that were taken out."""
        self.refused.update(unread)

    def _is_unread(self, name: str) -> bool:
        return name in self.refused and self.refused[name].is_pasted

    def _remember(self, name: str) -> None:
        step = _Step(name, self.typed.get(name), self.refused.get(name), self._wish, name in self.unsaved)
        self._steps.append(step)
