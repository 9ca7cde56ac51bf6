"""The pages of the Results tab below a row of tabs: one is seen, the others read when they are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.preferences import Preferences
from ui.results.findings import Findings
from ui.results.page_table import PAGES
from ui.results.reading_veil import ReadingVeil
from ui.results.result_page import MARGIN, ResultPage
from ui.results.scope_reader import ScopeReader
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.underlined_tabs import UnderlinedTabs
from ui.work.jobs import Jobs

PAGE_KEY = "results/page"


class ResultPages(QWidget):
    """Builds a page when it is first asked for (``built``) and keeps in mind on this machine which one was shown.

    ``nothing`` stands in the place of a page that has nothing to say of an empty scope.
    """

    built = Signal(object)
    page_changed = Signal()

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, nothing: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._nothing = nothing
        self._pages: dict[str, ResultPage] = {}
        self._found: Findings | None = None
        self._stale: set[str] = set()
        self._awaits_findings = False
        self.reader = ScopeReader(session, jobs, self)
        self.tabs = UnderlinedTabs([self.tr(spec.title) for spec in PAGES], theme)
        self._stack = QStackedWidget(self)
        self.veil = ReadingVeil(theme)
        self._build()
        names = [spec.name for spec in PAGES]
        kept = Preferences().text(PAGE_KEY)
        self.tabs.choose(names.index(kept) if kept in names else 0)
        self.tabs.chosen.connect(self.on_tab_chosen)
        self.reader.busy_changed.connect(self.on_busy_changed)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP + 2)
        framed = QVBoxLayout()
        framed.setContentsMargins(MARGIN, 0, MARGIN, 0)
        framed.addWidget(self.tabs)
        column.addLayout(framed)
        covered = QGridLayout()
        covered.addWidget(self._stack, 0, 0)
        covered.addWidget(self.veil, 0, 0)
        column.addLayout(covered, 1)
        self._stack.addWidget(QWidget())  # until something is read
        self._stack.addWidget(self._nothing)

    @property
    def current_name(self) -> str:
        """The name of the page whose tab is chosen."""
        return PAGES[self.tabs.current].name

    @property
    def current(self) -> ResultPage:
        """The page whose tab is chosen."""
        return self.page(self.current_name)

    def page(self, name: str) -> ResultPage:
        """A page by its name, made if it has not been shown yet."""
        if name not in self._pages:
            spec = next(spec for spec in PAGES if spec.name == name)
            page = spec.make(self._session, self._theme, self._jobs, self._stack)
            self._pages[name] = page
            self._stack.addWidget(page)
            self._stale.add(name)
            self.built.emit(page)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.tabs.choose([spec.name for spec in PAGES].index(name))

    def show_next(self) -> None:
        """Bring the page to the right to the front, after the last one the first."""
        self.tabs.choose((self.tabs.current + 1) % len(PAGES))

    def show_previous(self) -> None:
        """Bring the page to the left to the front, before the first one the last."""
        self.tabs.choose((self.tabs.current - 1) % len(PAGES))

    def show_findings(self, found: Findings) -> None:
        """Show the results of a scope on the page in front; the others read them when they are shown."""
        self._found = found
        self._stale = set(self._pages)
        self._bring_up_to_date()

    def show_busy(self, busy: bool) -> None:
        """Cover what is shown while other findings are being read; of those that go nothing more is made."""
        self._awaits_findings = busy
        if busy:
            self.reader.stop()
        self.on_busy_changed()

    def on_busy_changed(self) -> None:
        """Cover what is shown while what is asked for now is not at hand."""
        self.veil.setVisible(self._awaits_findings or self.reader.is_busy)
        self.veil.raise_()

    def on_tab_chosen(self, place: int) -> None:
        """Show another page, and keep that in mind."""
        Preferences().set_text(PAGE_KEY, PAGES[place].name)
        self._bring_up_to_date()
        self.page_changed.emit()

    def _bring_up_to_date(self) -> None:
        self.reader.stop()
        if self._found is None:
            return
        page = self.current
        is_silent = self._found.is_empty and not page.stands_empty
        if not is_silent and self.current_name in self._stale:
            self._show_on(page, self._found)
        self._stack.setCurrentWidget(self._nothing if is_silent else page)

    def _show_on(self, page: ResultPage, found: Findings) -> None:
        """Show findings on the page in front, once what it needs of them is made; not of any that are about to go."""
        if found.has_made(page.ahead):
            self._stale.discard(self.current_name)
            page.show_findings(found)
        elif not self._awaits_findings:
            self.reader.read(lambda _: found.make_ahead(page.ahead), lambda _: self._bring_up_to_date())
