"""Pictures of the pages that are looked at, made on a worker one by one, and no more of them than memory can bear."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.paper.page_pictures import PdfPages
from ui.work.jobs import Job, Jobs

MOST_BYTES: Final = 128_000_000
"""Of all pictures together, beside those that are looked at just now."""


@dataclass(frozen=True, slots=True)
class Want:
    """A page (from 0) so many pixels wide."""

    page: int
    width: int


class PictureShelf(QObject):
    """``came`` tells the page of which there is a better picture, ``failed`` the exception that one ended with.

    Until the right picture is there, the best that was made before stands in for it, and that of an earlier document.
    """

    came = Signal(int)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._pages: PdfPages | None = None
        self._pictures: OrderedDict[Want, QImage] = OrderedDict()
        self._earlier: dict[int, QImage] = {}
        self._wants: dict[str, Sequence[Want]] = {}
        self._refused: set[Want] = set()

    def show_pages(self, pages: PdfPages | None) -> None:
        """Another document; pictures of the one before stand in until there are new ones."""
        self.stop()
        newest = {want.page: picture for want, picture in self._pictures.items()}
        self._earlier = {**self._earlier, **newest} if pages else {}
        self._pages = pages
        self._pictures.clear()
        self._refused.clear()
        self._wants = dict.fromkeys(self._wants, ())

    def want(self, asker: str, wants: Sequence[Want]) -> None:
        """What somebody looks at now, the most urgent first, instead of what that one wanted before.

        Who asked first is served first.
        """
        self._wants[asker] = wants
        self._make_next()

    def picture(self, want: Want) -> QImage | None:
        """The picture, else the sharpest of that page that there is; ``None`` where there is none at all."""
        if want in self._pictures:
            self._pictures.move_to_end(want)
            return self._pictures[want]
        of_page = [each for each in self._pictures if each.page == want.page]
        if not of_page:
            return self._earlier.get(want.page)
        return self._pictures[max(of_page, key=lambda each: each.width)]

    @property
    def is_complete(self) -> bool:
        """Whether every picture that somebody looks at is there, or cannot be made."""
        wants = (want for wants in self._wants.values() for want in wants)
        return all(want in self._pictures or want in self._refused for want in wants)

    @property
    def size(self) -> int:
        """Bytes of all pictures."""
        return sum(each.sizeInBytes() for each in (*self._pictures.values(), *self._earlier.values()))

    def stop(self) -> None:
        """Make no more; what is being made is dropped."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def on_answered(self, answer: "_Answer") -> None:
        """Put a picture on the shelf, or leave out one that cannot be made, and make the next."""
        if answer.pages is not self._pages:
            return
        self._job = None
        want = answer.want
        if answer.picture is not None:
            self._earlier.pop(want.page, None)
            self._pictures[want] = answer.picture
            self._make_room()
            self.came.emit(want.page)
        else:
            self._refused.add(want)
            self.failed.emit(answer.error)
        self._make_next()

    def _make_next(self) -> None:
        pages = self._pages
        if self._job is not None or pages is None:
            return
        every = (want for wants in self._wants.values() for want in wants)
        want = next((each for each in every if each not in self._pictures and each not in self._refused), None)
        if want is not None:
            self._job = self._jobs.in_thread(partial(_answered, pages, want), self.on_answered, self.failed.emit)

    def _make_room(self) -> None:
        looked_at = {want for wants in self._wants.values() for want in wants}
        size = self.size
        for want in [each for each in self._pictures if each not in looked_at]:
            if size <= MOST_BYTES:
                return
            size -= self._pictures.pop(want).sizeInBytes()


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a want."""

    pages: PdfPages
    want: Want
    picture: QImage | None = None
    error: BaseException | None = None


def _answered(pages: PdfPages, want: Want) -> _Answer:
    try:
        return _Answer(pages, want, pages.picture(want.page, want.width))
    except BaseException as error:  # noqa: BLE001  # a panic of typst is one; it is told on the window's thread
        return _Answer(pages, want, error=error)
