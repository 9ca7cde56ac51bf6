"""A document as it will come out of the printer: looked at, then saved or printed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.errors import UserError
from models.paper.request import PaperRequest
from storage.file.failures import as_user_error
from storage.paper.choices import choice_of
from ui.paper.notice import ReportNotice
from ui.paper.paper_size import SHEETS, Paper
from ui.paper.preview.keyboard_keeper import KeyboardKeeper
from ui.paper.preview.options_panel import OptionsPanel
from ui.paper.preview.page_list import PageList
from ui.paper.preview.page_view import PageView
from ui.paper.preview.picture_shelf import PictureShelf
from ui.paper.preview.prepared import Prepared, Wish
from ui.paper.preview.preparer import Preparer
from ui.paper.preview.preview_foot import PreviewFoot
from ui.paper.preview.preview_head import PreviewHead
from ui.paper.preview.preview_strip import PreviewStrip
from ui.paper.preview.printing import Printing
from ui.paper.preview.remembered import remember_paper, remember_zoom, remembered_paper, remembered_zoom
from ui.paper.preview.saving import Saving
from ui.paper.preview.zoom import Zoom
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.editing import is_read_only, mark_read_only
from ui.work.jobs import Jobs

PAUSE: Final = 400
"""Milliseconds after a change of the workspace until the pages are set anew: several in a row are one."""

TOO_LARGE: Final = UserError("That step is a large one.", "Take it back in the program's own window.")

GEOMETRY: Final = "preview"
SIZE: Final = QSize(1240, 820)

Action = Callable[[Prepared], object]


class PreviewWindow(QDialog):
    """Stands beside the program's window and follows its edits. ``shown`` carries each ``Prepared`` that is shown."""

    shown = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, request: PaperRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.request = request
        mark_read_only(self, is_read_only=session.workspace.is_read_only, is_looked_at=session.is_looked_at)
        self.paper: Paper = remembered_paper()
        self.prepared: Prepared | None = None
        self._session = session
        self._waiting: list[Action] = []
        self._shelf = PictureShelf(jobs, self)
        self._preparer = Preparer(jobs, self)
        self.head = PreviewHead(self.paper, theme)
        self.strip = PreviewStrip(theme)
        self.pages = PageView(self._shelf, theme)
        self.list = PageList(self._shelf, theme)
        self.panel = OptionsPanel(session, theme, jobs, request)
        self.foot = PreviewFoot(theme)
        self.notice = ReportNotice(self.pages, theme)
        self.saving = Saving(jobs, self.notice, self)
        self.printing = Printing(jobs, self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._middle = QHBoxLayout()
        self._build()
        self._connect()
        self._add_keys()
        KeyboardKeeper(self)
        self._restore()
        self.prepare()

    def _build(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preview"))
        self._middle.setSpacing(0)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.pages, 1)
        self._middle.addWidget(self.panel)
        framed = QVBoxLayout()
        framed.setContentsMargins(4 * STEP, 0, 4 * STEP, 2 * STEP)
        framed.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(framed)
        column.addLayout(self._middle, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.prepare)
        self._session.changed.connect(self._timer.start)
        self._session.changed.connect(self.notice.pass_by)
        self._session.given_up.connect(self._timer.start)
        self._session.closed.connect(self.close)
        self._preparer.prepared.connect(self.on_prepared)
        self._preparer.failed.connect(self.on_unset)
        self._preparer.busy_changed.connect(self.on_busy_changed)
        self._shelf.failed.connect(self.on_failed)
        self.shown.connect(self.panel.show_prepared)
        self.panel.failed.connect(self.on_failed)
        self.list.chosen.connect(self.pages.go_to)
        self.pages.page_changed.connect(self.list.follow)
        self.pages.zoomed.connect(self.on_zoomed)
        self.head.paper_chosen.connect(self.on_paper_chosen)
        self.head.zoom.asked.connect(self.on_zoom_asked)
        self.head.zoom.stepped.connect(self.on_zoom_stepped)
        self.strip.anew_asked.connect(self.prepare)
        self.foot.save.clicked.connect(self.save)
        self.foot.print.clicked.connect(self.print)
        self.foot.leave.clicked.connect(self.reject)
        self.foot.work.cancelled.connect(self.on_cancelled)
        self.saving.failed.connect(self.on_failed)
        self.printing.begun.connect(self.on_printing_begun)
        self.printing.progressed.connect(self.on_page_sent)
        self.printing.printed.connect(self.notice.show_printed)
        self.printing.saved.connect(self.notice.show_saved)
        self.printing.failed.connect(self.on_failed)
        self.printing.ended.connect(self.on_printing_ended)

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.print),
            ("Ctrl+W", self.reject),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl++", self.pages.zoom_in),
            ("Ctrl+=", self.pages.zoom_in),
            ("Ctrl+-", self.pages.zoom_out),
            ("Ctrl+0", lambda: self.pages.set_zoom(Zoom.at(100))),
        )
        for key, verb in keys:
            QShortcut(QKeySequence(key), self).activated.connect(verb)

    def _restore(self) -> None:
        self.pages.set_zoom(remembered_zoom())
        if not self.restoreGeometry(Preferences().blob(GEOMETRY)):
            parent = self.parentWidget()
            room = parent.window().size() if parent else SIZE
            self.resize(SIZE.boundedTo(room - QSize(8 * STEP, 16 * STEP)))
        self.pages.setFocus()

    @property
    def is_drawn(self) -> bool:
        """Whether all that is seen of the pages is drawn as sharp as it will be."""
        return self.prepared is not None and self._shelf.is_complete

    def prepare(self) -> None:
        """Have the document set as the workspace stands now."""
        if self._session.is_busy:
            self._timer.start()
            return
        session = self._session
        choice = choice_of(session.workspace, self.request)
        self._preparer.prepare(Wish(session.shown, self.request, choice, session.today, self.paper))

    def save(self) -> None:
        """Ask where the pages are to be saved as PDF."""
        self._when_prepared(self.saving.ask)

    def print(self) -> None:
        """Ask for a printer."""
        self._when_prepared(self.printing.ask)

    def undo(self) -> None:
        """Take back the newest step of the workspace: what was chosen here is one too."""
        self._turn(self._session.undo, is_redo=False)

    def redo(self) -> None:
        """Do the newest undone step again."""
        self._turn(self._session.redo, is_redo=True)

    def on_prepared(self, prepared: Prepared) -> None:
        """Show the pages, unless they are those that are shown, and do what waited for them."""
        is_same = self.prepared is not None and self.prepared.made == prepared.made
        self.prepared = prepared
        self.setWindowTitle(prepared.document.title or prepared.document.kind)
        self.head.show_prepared(prepared)
        self.strip.show_unprintable(prepared.made.unprintable)
        if not is_same:
            sheet = SHEETS[prepared.wish.paper]
            self._shelf.show_pages(prepared.pages)
            self.pages.show_pages(prepared.made.pages, sheet)
            self.list.show_pages(prepared.made.pages, sheet)
            self.list.follow(self.pages.current)
        self.panel.setEnabled(True)
        self.shown.emit(prepared)
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action(prepared)

    def on_unset(self, error: BaseException) -> None:
        """Say why the pages could not be set; those shown stay."""
        self._waiting = []
        self.strip.show_unset(_told(error))
        self.panel.setEnabled(False)

    def on_failed(self, error: BaseException) -> None:
        """Say why something could not be done with the pages."""
        self.strip.show_problem(_told(error))

    def on_busy_changed(self, is_busy: bool) -> None:
        """Say that pages are being set, once it takes long."""
        if is_busy:
            # Before the first pages there is nothing else to be looked at.
            self.foot.work.begin(self.tr("Setting the pages…"), at_once=self.prepared is None)
        elif not self.printing.is_busy:
            self.foot.work.end()

    def on_cancelled(self) -> None:
        """Stop what is under way and leave all as it was."""
        self._waiting = []
        if self._preparer.is_busy:
            self._preparer.give_up()
            self.strip.show_outdated(has_pages=self.prepared is not None)
        self.printing.stop()

    def on_paper_chosen(self, paper: Paper) -> None:
        """Set the pages for another sheet, and remember it."""
        self.paper = paper
        remember_paper(paper)
        self.prepare()

    def on_zoom_asked(self, zoom: Zoom) -> None:
        """Show pages as chosen."""
        self.pages.set_zoom(zoom)
        self.on_zoomed()

    def on_zoom_stepped(self, step: int) -> None:
        """Show pages one step larger or smaller."""
        self.pages.zoom_in() if step > 0 else self.pages.zoom_out()

    def on_zoomed(self) -> None:
        """Tell how large pages are shown, and remember it."""
        self.head.zoom.show_zoom(self.pages.zoom, self.pages.percent)
        remember_zoom(self.pages.zoom)

    def on_printing_begun(self) -> None:
        """Stay until the last page is sent, though nobody may be looking."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.foot.work.begin(self.tr("Printing…"))

    def on_page_sent(self, sent: int, of: int) -> None:
        """Say how far the printing is."""
        words = self.tr("Printing page {page} of {pages}…").format(page=sent + 1, pages=of)
        self.foot.work.go_on(words, sent, of)

    def on_printing_ended(self) -> None:
        """Go, if the window was closed meanwhile and all went well; else there is something to read."""
        self.foot.work.end()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.isHidden() and self.strip.isHidden():
            self.deleteLater()
        else:
            self.show()

    def _turn(self, turn: Callable[[], object], *, is_redo: bool) -> None:
        if is_read_only(self):
            return
        if self._session.is_large(is_redo=is_redo):
            self.strip.show_problem(TOO_LARGE)
        else:
            turn()

    def _when_prepared(self, action: Action) -> None:
        """Do something with the pages as all stands now, what was just typed included; once they are set."""
        self.panel.flush()
        if self._timer.isActive():
            self._timer.stop()
            self.prepare()
        if self._preparer.is_busy:
            self._waiting.append(action)
        elif self.prepared is not None:
            action(self.prepared)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In a field Return takes what was typed; the dialog would go on and press its main button.
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not (is_enter and isinstance(self.focusWidget(), QLineEdit)):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        Preferences().set_blob(GEOMETRY, self.saveGeometry())
        self._timer.stop()
        self._waiting = []
        self._preparer.give_up()
        self._shelf.stop()
        super().done(result)


def _told(error: BaseException) -> UserError:
    """The sentence for an expected fault; a bug goes on to where bugs are met."""
    told = as_user_error(error)
    if told is None:
        raise error
    return told
