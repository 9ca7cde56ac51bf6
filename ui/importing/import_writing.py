"""The last step of an import: a plan is written as one edit, told on the page Done, and taken back if asked."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from models.importing import ImportPlan, Noun
from storage.file.failures import as_user_error
from storage.importing import importing
from storage.totals.ledger import ledger_of
from storage.totals.summaries import codes_of_nobody
from ui.importing.import_head import DONE
from ui.importing.imported import imported
from ui.importing.seen_records import SeenRecords
from ui.importing.source_queue import SourceQueue
from ui.session import Session

if TYPE_CHECKING:
    from ui.importing.import_frame import ImportFrame
    from ui.importing.import_work import ImportWork


class ImportWriting(QObject):
    """Works on the pages of ``frame``. ``written`` follows each import.

    ``compare_asked`` carries a plan that is to be compared with the workspace again, and what says why on its page.
    """

    written = Signal()
    compare_asked = Signal(object, object)

    def __init__(self, session: Session, work: "ImportWork", queue: SourceQueue, frame: "ImportFrame") -> None:
        super().__init__(frame)
        self._session = session
        self._work = work
        self._queue = queue
        self._frame = frame
        self._done: ImportPlan | None = None
        self._mended: Mapping[int, tuple[str, ...]] = {}
        work.written.connect(self.on_written)
        work.not_written.connect(self.on_not_written)
        work.taken_back.connect(self.on_taken_back)
        work.not_taken_back.connect(self.on_not_taken_back)
        frame.pages.check.import_asked.connect(self.on_import_asked)
        frame.pages.done.undo_asked.connect(self.on_undo_asked)

    @property
    def is_done(self) -> bool:
        """Whether the table at hand was imported."""
        return self._done is not None

    @property
    def mended(self) -> Mapping[int, tuple[str, ...]]:
        """The corrections that were imported, by row."""
        return self._mended

    def forget(self) -> None:
        """Begin with another file, or end."""
        self._done, self._mended = None, {}

    def on_import_asked(self, plan: ImportPlan) -> None:
        """Write the chosen rows as one edit."""
        if importing.is_current(self._session.workspace, plan):
            self._work.write(plan)
        else:
            told = self.tr("The workspace changed meanwhile."), self.tr("The rows were compared again.")
            self._compare_again(plan, lambda: self._frame.pages.check.say(*told))

    def on_not_written(self, plan: ImportPlan, error: BaseException | None) -> None:
        """Show the rows again, compared anew: writing was rolled back, and may have left its marks on the plan."""
        told = as_user_error(error) if error is not None else None
        hint = str(told) if told is not None else self.tr("Please try again.")
        check = self._frame.pages.check
        self._compare_again(plan, lambda: check.say(self.tr("Nothing was imported."), hint, "error"))
        if error is not None and told is None:
            raise error

    def on_written(self, plan: ImportPlan, fault: UserError | None) -> None:
        """Say what was written."""
        frame = self._frame
        frame.pages.waiting.end()
        self._done, self._mended = plan, plan.mapped.options.mended
        frame.leaving.hide()
        self.written.emit()
        workspace = self._session.workspace
        of_nobody = codes_of_nobody(workspace) if plan.mapped.noun is Noun.ORDERS else []
        shown = imported(plan, workspace.influencers.touched(), SeenRecords(ledger_of(workspace)))
        frame.head.tell(self.tr("Written as one step: Undo takes it back"))
        has_more = self._queue.has_more
        frame.pages.done.show_result(plan, fault, has_more=has_more, of_nobody=of_nobody, shown=shown)
        frame.show_page(frame.pages.done, DONE)

    def on_undo_asked(self) -> None:
        """Take the import back, if it still is the newest step."""
        if self._done is not None and self._session.undo_labels()[0] == self._done.label:
            self._work.undo()

    def on_taken_back(self) -> None:
        """Say that everything is as it was."""
        self._frame.pages.waiting.end()
        self._frame.head.tell(self.tr("Taken back: nothing of it is in your workspace"))
        self._frame.pages.done.show_undone()
        self._frame.show_page(self._frame.pages.done, DONE)

    def on_not_taken_back(self, error: BaseException) -> None:
        """Say why the import stays; a bug goes where bugs are told."""
        done = self._frame.pages.done
        self._frame.pages.waiting.end()
        self._frame.show_page(done, DONE)
        told = as_user_error(error)
        if told is None:
            raise error
        done.strip.show_message(told.message, told.hint, "error")
        done.strip.show()

    def _compare_again(self, plan: ImportPlan, say: Callable[[], None]) -> None:
        self.compare_asked.emit(plan, say)
