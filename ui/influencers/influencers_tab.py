"""The Influencers tab: the list with its filters, and the person beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from models.changes import ChangeKind, ChangeSet
from ui.influencers.chosen import Chosen
from ui.influencers.columns_menu import ColumnsMenu
from ui.influencers.filter_bar import FilterBar
from ui.influencers.influencer_columns import influencer_columns
from ui.influencers.influencer_source import InfluencerSource
from ui.influencers.influencer_words import deleted_text
from ui.influencers.kept_order import kept_order
from ui.influencers.list_states import ListStates
from ui.influencers.own_field_verbs import OwnFieldVerbs
from ui.influencers.person_panel import WIDTH, PersonPanel
from ui.influencers.shown_people import ShownPeople
from ui.influencers.verbs import InfluencerVerbs
from ui.influencers.view_verbs import ViewVerbs
from ui.influencers.views_menu import ViewsMenu
from ui.preferences import Preferences
from ui.session import Session
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel
from ui.theme import Theme
from ui.work.first_touch import FirstTouch
from ui.work.jobs import Jobs

_PAUSE = 90
"""Milliseconds a row has to stay current before the panel follows: paging through must not wait for it."""

_AFTER_PAINT = 30
"""Milliseconds after the first paint before the panel and the rest of the list come."""

_MOST_RESTORED = 100
"""From so many people on that an undo brings back, looking for each in the list would be felt."""

_SPLITTER = "influencers/splitter"
_COMPACT = "influencers/compact"


class InfluencersTab(InfluencerVerbs):
    """The verbs of the Influencer menu are the public methods here."""

    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self.source = InfluencerSource(session)
        columns = influencer_columns(session)
        self.model = WindowModel(columns, self.source, kept_order(columns), self)
        self.model.is_search_near = False
        self.model.read_saved = self.source.saved_rows
        self.splitter = QSplitter(self)
        self._left = QWidget(self.splitter)
        self.bar = FilterBar(session, theme, self._left)
        self.states = ListStates(theme, self._left)
        self.table = TableView(self.model, theme, "influencers", self.states)
        self.shown = ShownPeople(session, self.bar, self.model, self.source, self.table, self.states)
        self.panel = PersonPanel(session, theme, self.splitter)
        self.chosen = Chosen(session, self.table, self.panel)
        self.views = ViewVerbs(self.bar, self.table, self)
        self.fields = OwnFieldVerbs(self.table, self.model, self)
        self._following = QTimer(self, singleShot=True, interval=_PAUSE)
        self._after_paint = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._is_painted = False
        self._gone: frozenset[int] = frozenset()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.setAccessibleName(self.tr("Influencers"))
        self.states.set_table(self.table)
        self.bar.columns.set_menu(ColumnsMenu(self.table, self))
        self.bar.views.set_menu(ViewsMenu(self.views, self))
        line = QFrame()
        line.setProperty("look", "line")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, line, self.states):
            column.addWidget(widget)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(0, 1)
        side = self.theme.scaled(WIDTH)
        self.splitter.setSizes([1360 - side, side])
        self.table.set_compact(compact=bool(Preferences().number(_COMPACT, 0)))
        self.splitter.restoreState(Preferences().blob(_SPLITTER))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _connect(self) -> None:
        self.session.closed.connect(self.on_session_closed)
        self._after_paint.timeout.connect(self.on_first_painted)
        self._following.timeout.connect(self.on_following)
        self.bar.left.connect(self.table.setFocus)
        self.table.current_changed.connect(lambda _: self._following.start())
        self.table.selection_changed.connect(self.on_selection_changed)
        self.model.modelReset.connect(self.on_selection_changed)
        self.table.delete_asked.connect(self.delete_selected)
        self.table.opened.connect(self.on_opened)
        self.states.paste_asked.connect(self.paste_asked)
        self.table.paste_asked.connect(lambda: self.run("sheet.paste"))
        self.table.fill_asked.connect(lambda: self.run("sheet.fill_down"))
        self.table.menu_asked.connect(self.on_menu_asked)
        self.panel.built.connect(self.on_panel_built)
        self.table.viewport().installEventFilter(self)
        self.splitter.splitterMoved.connect(lambda: Preferences().set_blob(_SPLITTER, self.splitter.saveState()))
        self.states.add_asked.connect(self.add_influencer)
        self.states.import_asked.connect(self.import_asked)
        self.states.peopled.connect(self.panel.setVisible)
        self.states.clear_asked.connect(self.clear_filters)

    # ------------------------------------------------------------------------------------------------ verbs
    def why_not(self, verb: str) -> str:
        """Beside what every tab says: one about a single person asks to choose one where several are selected."""
        from ui.influencers.row_menu import OF_ONE

        if why := super().why_not(verb):
            return why
        is_unclear = verb in OF_ONE and self.table.selected_count > 1
        return f"{self.chosen.words} are selected. Choose one of them for that." if is_unclear else ""

    def is_on(self, verb: str) -> bool | None:
        from ui.influencers.row_menu import FLAG

        return self.conversation.is_do_not_contact if verb == FLAG else None

    def add_influencer(self) -> None:
        """Open the form for a new influencer."""
        from ui.influencers.add_dialog import AddDialog

        dialog = AddDialog(self.session, self.theme, self)
        dialog.added.connect(self.on_added)
        dialog.known.connect(self.select)
        dialog.open()

    def edit_current(self) -> None:
        """Type into the current cell; where it cannot be typed into, into the name."""
        self.table.setFocus()
        self.table.edit_current("name")

    def delete_selected(self) -> None:
        """Delete the selected influencers at once; the toast offers Undo."""
        ids = self.table.selected_ids()
        if not ids:
            return
        label = f"Delete {self.chosen.words}"
        changes = self.session.edit(label, lambda w: w.influencers.delete(*ids))
        if changes:
            self.told.emit(deleted_text(changes), True)

    def add_to_campaign(self) -> None:
        """Offer the campaigns that the selected influencers can join."""
        if self.chosen.person is not None:
            self.campaigns.add_to_campaign(self.panel.head.campaign_button)

    def open_fit(self) -> None:
        """Show why the fit of the current influencer is what it is, with notes and weights to change."""
        from ui.influencers.fit_dialog import FitDialog

        person = self.chosen.person
        if person is not None:
            FitDialog(person.influencer, self.session, self.theme, self).open()

    def find_in_list(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def clear_filters(self) -> None:
        """Show everybody again."""
        self.bar.clear()
        self.shown.search()

    def show_only(self, ids: frozenset[int], words: str) -> None:
        """Show some influencers and no others, whatever was searched for before."""
        self.clear_filters()
        self.bar.show_only(ids, words)
        self.table.setFocus()

    def show_only_no_more(self) -> None:
        """Show the others too, if only some were shown."""
        if self.bar.wanted.only:
            self.bar.show_only(frozenset())

    def select(self, influencer_id: int) -> None:
        """Show one influencer in list and panel, clearing filters that hide her."""
        if self.isVisible() and self._is_stale:
            self._is_stale = False
            self.refresh(None)
        if not self.table.select(influencer_id):
            self.model.complete()
            if not self.table.select(influencer_id) and self.bar.is_narrowing:
                self.clear_filters()
                self.table.select(influencer_id)
        self.on_current_stayed()

    def choose(self, ids: Sequence[int]) -> None:
        """Select several influencers, the first of them in the panel, clearing filters that hide one."""
        self.select(ids[0])
        if len(ids) > 1:
            self.model.complete()
            if self.bar.is_narrowing and any(self.model.place_of(one) is None for one in ids):
                self.clear_filters()
            self.table.select_all_of(ids)
            self.on_current_stayed()

    def toggle_compact(self) -> None:
        """Change between rows of 42 and of 30 pixels, and keep it in mind for the next start."""
        wanted = not self.table.is_compact
        Preferences().set_number(_COMPACT, int(wanted))
        self.table.set_compact(compact=wanted)

    # ----------------------------------------------------------------------------------------------- changes
    def refresh(self, changes: ChangeSet | None) -> None:
        """Read anew what the changes touched."""
        self.fields.follow(changes)
        self.shown.refresh(changes)
        if changes is None:
            self.table.setFocus()
        else:
            self._select_restored(changes)
        if self._is_painted:
            self.model.fill_soon()
            self.panel.show_influencer(self.table.current_id)

    def _select_restored(self, changes: ChangeSet) -> None:
        """Select whom an undo brings back; whoever comes in another way leaves the selection alone."""
        came, went = (changes.ids("influencer", kind) for kind in (ChangeKind.INSERT, ChangeKind.DELETE))
        if len(came) <= _MOST_RESTORED:
            self.table.select_all_of(came & self._gone)
        self._gone = (self._gone - came) | (went if len(went) <= _MOST_RESTORED else frozenset())

    # ------------------------------------------------------------------------------------------------- slots
    def on_session_closed(self) -> None:
        """Ask nothing of a file that is closed."""
        self._after_paint.stop()
        self._following.stop()
        self.model.stop()
        self.panel.stop()

    def on_panel_built(self) -> None:
        """Connect what the panel's sections ask for."""
        from ui.influencers.panel_wiring import PanelWiring

        wiring = PanelWiring(self.session, self.panel, self)
        head, conversation = self.panel.head, self.panel.conversation
        head.page_asked.connect(lambda: self.run("page.show_page"))
        head.contact_asked.connect(self.conversation.log_contact)
        head.email_asked.connect(self.outreach.write_email)
        head.campaign_menu_asked.connect(self.add_to_campaign)
        conversation.add_asked.connect(self.conversation.log_contact)
        conversation.opened.connect(self.conversation.log_contact)
        conversation.snooze_asked.connect(self.conversation.snooze)
        self.panel.fit.opened.connect(self.open_fit)
        self.panel.custom.manage_asked.connect(self.fields.manage)
        self.panel.work.opened.connect(self.campaign_asked)
        self.panel.prices.opened.connect(self.campaign_asked)
        references = self.panel.references
        references.added.connect(self.references.add)
        references.choose_asked.connect(self.references.add_files)
        references.asked.connect(self.references.run)
        head.avatar.choose_asked.connect(self.photo.choose_photo)
        head.avatar.remove_asked.connect(self.photo.remove_photo)
        head.avatar.dropped.connect(self.photo.take_photo)
        profiles = self.panel.profiles
        profiles.read_asked.connect(self.profiles.read_followers)
        profiles.rename_asked.connect(self.profiles.change_handle)
        profiles.main_chosen.connect(self.profiles.choose_main)
        wiring.told.connect(self.told)
        wiring.address_asked.connect(self.conversation.open_address)

    def on_first_painted(self) -> None:
        """The list is seen: read the rest of it, and show who is current."""
        self._is_painted = True
        self.model.fill_soon()
        self.on_current_stayed()
        FirstTouch(self, self.on_touched, pause=0)

    def on_touched(self) -> None:
        """Somebody is there, and may search."""
        self.model.is_search_near = True
        self.model.fill_soon()

    def on_following(self) -> None:
        """Let the panel follow, once the list has been painted at all."""
        if self._is_painted:
            self.on_current_stayed()

    def on_selection_changed(self) -> None:
        """Say how many are selected."""
        count = self.table.selected_count
        self.bar.show_selected(count)
        self.panel.show_selected(count)

    def on_opened(self) -> None:
        """Go on with the person who was opened in the list."""
        if self.chosen.person is not None:
            self.panel.head.log_button.setFocus()

    def on_current_stayed(self) -> None:
        """Let the panel follow the list."""
        self._following.stop()
        self.chosen.follow()

    def on_added(self, influencer_id: int) -> None:
        """Go to the one who was just added."""
        self.select(influencer_id)
        self.table.setFocus()

    def on_menu_asked(self, place: QPoint) -> None:
        """Offer the verbs at the mouse."""
        from ui.influencers.row_menu import row_menu

        person = self.chosen.person
        if person is not None:
            row_menu(person, len(self.table.selected_ids()), self.run, self).popup(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._after_paint.start()
        return False
