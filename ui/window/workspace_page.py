"""The three tabs over one open workspace, with the header row above them."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.results.filters import Scope
from ui import commands
from ui.menus.actions import ActionSpec, Receiver
from ui.menus.editing_verbs import EDITING
from ui.menus.tab_actions import NO_CELLS, OF_THE_WHOLE_LIST, ONLY_IN_THE_LIST, PERSON
from ui.page import Page
from ui.preferences import Preferences
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.editing import is_read_only, mark_read_only, why_off
from ui.window.day_watch import DayWatch
from ui.window.header import Header
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from ui.importing.imported import Imported

INFLUENCERS, CAMPAIGNS, RESULTS = range(3)
TABS = (
    ("ui.influencers.influencers_tab", "InfluencersTab"),
    ("ui.campaigns.campaigns_tab", "CampaignsTab"),
    ("ui.results.results_tab", "ResultsTab"),
)
PLACES = {Receiver.INFLUENCERS: INFLUENCERS, Receiver.CAMPAIGNS: CAMPAIGNS, Receiver.RESULTS: RESULTS}


class WorkspacePage(Page):
    """Builds a tab when it is first shown, passes its words on, and holds the verbs of the open workspace."""

    status_changed = Signal(str)
    today_asked = Signal()
    start_over_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, jobs, parent)
        mark_read_only(self, is_read_only=session.workspace.is_read_only, is_looked_at=session.is_looked_at)
        self.turns_first: dict[str, Callable[[], object]] = {}
        """What Undo or Redo does before it turns a step of the file: just after a restore, take back that."""
        self._preferences = preferences
        self._tabs: dict[int, Tab] = {}
        self._statuses: dict[int, str] = {}
        self.header = Header(session, theme, self)
        self._stack = QStackedWidget(self)
        self.day_watch = DayWatch(session, self)
        self._build()
        self._connect()
        self.show_tab(preferences.tab if 0 <= preferences.tab < len(TABS) else INFLUENCERS)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.session.business.is_sample and not self.session.workspace.is_read_only:
            from ui.start.sample_strip import SampleStrip

            strip = SampleStrip(self.session, self.theme)
            strip.start_asked.connect(self.start_over_asked)
            framed = QVBoxLayout()
            framed.setContentsMargins(4 * STEP, STEP, 4 * STEP, STEP)
            framed.addWidget(strip)
            column.addLayout(framed)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        for _ in TABS:
            self._stack.addWidget(QWidget())

    def _connect(self) -> None:
        self.header.tab_chosen.connect(self.show_tab)
        self.header.verb_asked.connect(self.run)
        self.header.influencer_asked.connect(self.show_influencer)
        self.header.campaign_asked.connect(self.show_campaign)
        self.day_watch.changed.connect(self.on_day_changed)

    @property
    def current(self) -> int:
        """Place of the tab shown, from 0."""
        return self._stack.currentIndex()

    @property
    def scope(self) -> Scope:
        """What the tab shown looks at: the scope of the results, the chosen campaign, else everything."""
        return self.tab(self.current).scope

    def tab(self, place: int) -> Tab:
        """The tab at a place, built if it has not been shown yet."""
        if place not in self._tabs:
            module, name = TABS[place]
            tab: Tab = getattr(import_module(module), name)(self.session, self.theme, self.jobs, self._stack)
            self._listen(tab, place)
            if empty := self._stack.widget(place):
                self._stack.removeWidget(empty)
                empty.deleteLater()
            self._stack.insertWidget(place, tab)
            self._tabs[place] = tab
        return self._tabs[place]

    def built_tab(self, place: int) -> Tab | None:
        """The tab at a place, if it has been shown already."""
        return self._tabs.get(place)

    def run(self, verb: str) -> None:
        """Do a verb by name: one of the page's own, else of the tab shown."""
        method: Callable[[], object] | None = getattr(self, verb, None)
        if method is None:
            self.tab(self.current).run(verb)
        elif verb in EDITING and is_read_only(self):
            self.told.emit(why_off(self), False)
        else:
            method()

    def run_action(self, spec: ActionSpec) -> None:
        """Do an action of the menus that is about the workspace."""
        if why := self._why_elsewhere(spec):
            self.told.emit(why, False)
        elif spec.receiver in (Receiver.PAGE, Receiver.SHOWN_TAB):
            self.run(spec.method)
        elif spec.top_menu == PERSON and spec.method not in OF_THE_WHOLE_LIST:
            self.run_on_people(spec.method)
        else:
            self.run_on(PLACES[spec.receiver], spec.method)

    def state_of(self, spec: ActionSpec) -> tuple[str, bool | None]:
        """Why an action of a tab cannot be done just now ("" if it can), and whether it is on."""
        if why := self._why_elsewhere(spec):
            return why, None
        place = PLACES.get(spec.receiver, self.current if spec.receiver is Receiver.SHOWN_TAB else -1)
        tab = self.built_tab(place)
        return (tab.why_not(spec.method), tab.is_on(spec.method)) if tab else ("", None)

    def _why_elsewhere(self, spec: ActionSpec) -> str:
        if spec.receiver is Receiver.SHOWN_TAB:
            return "" if self.tab(self.current).shows_cells else NO_CELLS
        if spec.receiver is not Receiver.INFLUENCERS or self.current == INFLUENCERS:
            return ""
        return ONLY_IN_THE_LIST.get(spec.method, "")

    def run_on(self, place: int, verb: str) -> None:
        """Show a tab and do one of its verbs."""
        self.show_tab(place)
        self.tab(place).run(verb)

    def run_on_people(self, verb: str) -> None:
        """Do a verb about people to those who are chosen on the tab shown, or else in the list."""
        people = self.tab(self.current).people
        self.show_tab(INFLUENCERS)
        if people:
            self.tab(INFLUENCERS).choose(people)  # type: ignore[attr-defined]  # each tab has its own verbs
        self.tab(INFLUENCERS).run(verb)

    def show_tab(self, place: int) -> None:
        """Show a tab and keep it in mind for the next start."""
        self.tab(place)
        self._stack.setCurrentIndex(place)
        self.header.show_tab(place)
        self._preferences.tab = place
        self.status_changed.emit(self._statuses.get(place, ""))
        self.tab_changed.emit(place)

    def show_influencers(self) -> None:
        """Show the first tab."""
        self.show_tab(INFLUENCERS)

    def show_campaigns(self) -> None:
        """Show the second tab."""
        self.show_tab(CAMPAIGNS)

    def show_results(self) -> None:
        """Show the third tab."""
        self.show_tab(RESULTS)

    def show_influencer(self, influencer_id: int) -> None:
        """Go to one influencer."""
        self.show_tab(INFLUENCERS)
        self.tab(INFLUENCERS).select(influencer_id)  # type: ignore[attr-defined]  # each tab has its own verbs

    def show_campaign(self, campaign_id: int) -> None:
        """Go to one campaign."""
        self.show_tab(CAMPAIGNS)
        self.tab(CAMPAIGNS).select(campaign_id)  # type: ignore[attr-defined]  # as above

    def show_partnership(self, campaign_id: int, partnership_id: int) -> None:
        """Go to one campaign and open what is agreed with one creator there."""
        self.show_campaign(campaign_id)
        self.tab(CAMPAIGNS).open_partnership_of(partnership_id)  # type: ignore[attr-defined]  # as above

    def show_results_of(self, campaign_id: int) -> None:
        """Go to the results of one campaign."""
        self.show_tab(RESULTS)
        self.tab(RESULTS).show_campaign(campaign_id)  # type: ignore[attr-defined]  # as above

    def show_post(self, campaign_id: int, post_id: int) -> None:
        """Go to one post among the results of its campaign."""
        self.show_tab(RESULTS)
        self.tab(RESULTS).show_post(campaign_id, post_id)  # type: ignore[attr-defined]  # as above

    def show_imported(self, what: "Imported") -> None:
        """Go to what an import wrote: its influencers alone, its campaign, or the results of its days."""
        if what.influencer_ids:
            self.show_tab(INFLUENCERS)
            words = self.tr("Imported %1").replace("%1", show.count(len(what.influencer_ids)))
            self.tab(INFLUENCERS).show_only(what.influencer_ids, words)  # type: ignore[attr-defined]  # as above
        elif what.campaign_id is not None:
            self.show_campaign(what.campaign_id)
        elif what.campaign:
            known = [each.id for each in self.session.workspace.campaigns.all() if each.name == what.campaign]
            self.show_campaign(known[0]) if known else self.show_campaigns()
        elif what.scope is not None:
            self.show_tab(RESULTS)
            self.tab(RESULTS).show_scope(what.scope, what.page)  # type: ignore[attr-defined]  # as above

    def forget_imported(self) -> None:
        """Show all influencers again: what another import wrote would be hidden."""
        if INFLUENCERS in self._tabs:
            self.tab(INFLUENCERS).show_only_no_more()  # type: ignore[attr-defined]  # each tab has its own verbs

    def prepare_results(self) -> None:
        """Draw the Results tab while nobody looks."""
        if self.current != RESULTS:
            self.tab(RESULTS).prepare()  # type: ignore[attr-defined]  # each tab has its own verbs

    def new_entry(self) -> None:
        """Make what the tab is about: an influencer, a campaign, readings."""
        self.run(("add_influencer", "new_campaign", "readings.enter")[self.current])

    def find_in_list(self) -> None:
        """Search the list of the tab, or everything where it has none."""
        getattr(self.tab(self.current), "find_in_list", self.header.go_to)()

    def go_to(self) -> None:
        """Put the cursor into *Search everything*."""
        self.header.go_to()

    def undo(self) -> None:
        """Take back what was done last."""
        if first := self.turns_first.get("undo"):
            first()
        elif self.session.is_large():
            self._turn_in_slices(self.tr("Undone: {}"), is_redo=False)
        elif label := self.session.undo():
            self.told.emit(self.tr("Undone: {}").format(label), False)

    def redo(self) -> None:
        """Do again what was undone last."""
        if first := self.turns_first.get("redo"):
            first()
        elif self.session.is_large(is_redo=True):
            self._turn_in_slices(self.tr("Done again: {}"), is_redo=True)
        elif label := self.session.redo():
            self.told.emit(self.tr("Done again: {}").format(label), False)

    def try_again(self) -> None:
        """Write the changes that the disk did not take."""
        if fault := self.session.try_again():
            self.session.failed.emit(fault)

    def show_today(self) -> None:
        """Open the list of what needs the owner today."""
        self.today_asked.emit()

    def import_files(self) -> None:
        """Ask for files and show what an import of them would do."""
        commands.import_files(self)

    def paste_list(self) -> None:
        """Show what an import of the text on the clipboard would do."""
        commands.paste_list(self)

    def export_table(self) -> None:
        """Write a table as CSV or XLSX."""
        commands.export_table(self)

    def show_report(self) -> None:
        """Show the report of what is looked at as pages."""
        commands.show_report(self, self.scope)

    def ask_portfolio(self) -> None:
        """Show the report of all campaigns of a period as pages."""
        commands.ask_portfolio(self)

    def edit_business(self) -> None:
        """Change what is known of the owner's business."""
        commands.edit_business(self)

    def save_copy(self) -> None:
        """Write a verified copy of the workspace."""
        commands.save_copy(self)

    def flush(self) -> None:
        """Write what is still being typed; for closing."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _turn_in_slices(self, sentence: str, *, is_redo: bool) -> None:
        from ui.waiting.turn_dialog import TurnDialog

        dialog = TurnDialog(self.session, self.theme, is_redo=is_redo, parent=self)
        dialog.turned.connect(lambda label: self.told.emit(sentence.format(label), False))
        dialog.begin()

    def _listen(self, tab: Tab, place: int) -> None:
        tab.told.connect(self.told)
        tab.failed.connect(self.failed)
        tab.influencer_asked.connect(self.show_influencer)
        tab.campaign_asked.connect(self.show_campaign)
        tab.results_asked.connect(self.show_results_of)
        tab.status_changed.connect(lambda text: self._on_status(place, text))
        if hasattr(tab, "report_asked"):
            tab.report_asked.connect(self.on_report_asked)
        if hasattr(tab, "person_verb_asked"):
            tab.person_verb_asked.connect(self.run_on_people)
        if hasattr(tab, "paste_asked"):
            tab.paste_asked.connect(lambda: self.run("paste_list"))
        if hasattr(tab, "import_asked"):
            tab.import_asked.connect(lambda: self.run("import_files"))
        if hasattr(tab, "business_asked"):
            tab.business_asked.connect(self.edit_business)

    def on_day_changed(self) -> None:
        """Another day began: what is due is due by the new one."""
        for tab in self._tabs.values():
            tab.read_anew()

    def on_report_asked(self, campaign_id: int) -> None:
        """Show the report of the campaign that a tab asks for."""
        commands.show_report(self, Scope.of_campaign(campaign_id))

    def _on_status(self, place: int, text: str) -> None:
        self._statuses[place] = text
        if place == self.current:
            self.status_changed.emit(text)
