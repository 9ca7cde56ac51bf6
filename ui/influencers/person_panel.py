"""The person beside the list: who it is, figures, fit, conversation, campaigns, profiles, notes."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.label import note

if TYPE_CHECKING:
    from ui.influencers.conversation_section import ConversationSection
    from ui.influencers.custom_section import CustomSection
    from ui.influencers.details_section import DetailsSection
    from ui.influencers.fit_section import FitSection
    from ui.influencers.glance_section import GlanceSection
    from ui.influencers.memory_section import MemorySection
    from ui.influencers.person import Person
    from ui.influencers.person_head import PersonHead
    from ui.influencers.price_section import PriceSection
    from ui.influencers.profiles_section import ProfilesSection
    from ui.influencers.reference_section import ReferenceSection
    from ui.influencers.work_section import WorkSection
    from ui.influencers.worked_together import WorkedTogether

WIDTH = 367
"""Beside a scroll bar no narrower: the buttons at the top, or what came back, would be cut."""


class PersonPanel(QFrame):
    """Shows one influencer at a time. What it offers is done by the tab, through the sections' signals."""

    built = Signal()
    head: "PersonHead"
    glance: "GlanceSection"
    fit: "FitSection"
    conversation: "ConversationSection"
    work: "WorkSection"
    memory: "MemorySection"
    prices: "PriceSection"
    profiles: "ProfilesSection"
    details: "DetailsSection"
    references: "ReferenceSection"
    custom: "CustomSection"

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.person: Person | None = None
        self._area = QScrollArea()
        self._inside = QWidget()
        self._nobody = note(self.tr("Choose somebody in the list to see them here."), theme)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.on_later)
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self.on_ordering)
        self._is_built = False
        self._selected = 0
        self._build()

    def _build(self) -> None:
        self.setProperty("look", "panel")
        self.setMinimumWidth(self._theme.scaled(WIDTH))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setViewport(QWidget())  # one that is see-through, and made by us: see ui.widgets.plain_viewport
        self._inside.setProperty("look", "scrolled")
        self._area.setWidget(self._inside)  # still empty: what is put elsewhere is matched anew with the stylesheet
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._area)
        self._nobody.setContentsMargins(4 * STEP, 6 * STEP, 4 * STEP, 4 * STEP)
        self._nobody.hide()
        self._area.hide()

    @cached_property
    def _worked(self) -> "WorkedTogether":
        from ui.influencers.worked_together import WorkedTogether

        return WorkedTogether(self._session)

    def _build_sections(self) -> None:
        """Made when somebody is first shown: the first paint of the window does not wait for it."""
        from ui.influencers.conversation_section import ConversationSection
        from ui.influencers.custom_section import CustomSection
        from ui.influencers.details_section import DetailsSection
        from ui.influencers.fit_section import FitSection
        from ui.influencers.glance_section import GlanceSection
        from ui.influencers.memory_section import MemorySection
        from ui.influencers.person_head import PersonHead
        from ui.influencers.price_section import PriceSection
        from ui.influencers.profiles_section import ProfilesSection
        from ui.influencers.reference_section import ReferenceSection
        from ui.influencers.work_section import WorkSection

        theme = self._theme
        self.head = PersonHead(theme)
        self.glance = GlanceSection(theme)
        self.fit = FitSection(theme)
        self.conversation = ConversationSection(theme)
        self.work = WorkSection(theme)
        self.memory = MemorySection(theme)
        self.prices = PriceSection(theme)
        self.profiles = ProfilesSection(theme)
        self.details = DetailsSection(theme)
        self.references = ReferenceSection(theme)
        self.custom = CustomSection(theme)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        inside.setSpacing(4 * STEP)
        about = (self.head, self.glance, self.fit, self.conversation, self.work, self.memory)
        for section in (*about, self.prices, self.profiles, self.details, self.references, self.custom):
            inside.addWidget(section)
        inside.addStretch(1)
        self._is_built = True
        self.head.show_selected(self._selected)
        self.built.emit()

    def show_influencer(self, influencer_id: int | None) -> None:
        """Show somebody, as the file has her now."""
        from ui.influencers.person import read_person

        if self.person is not None and self.person.id != influencer_id:
            self.flush()
        person = None if influencer_id is None else read_person(self._session.workspace, influencer_id)
        is_other = person is None or self.person is None or person.id != self.person.id
        self.person = person
        if person is not None and not self._is_built:
            self._build_sections()
        self._area.setVisible(person is not None)
        self._nobody.setVisible(person is None)
        if person is not None:
            if is_other:
                self.memory.show_nothing()
                self.profiles.forget_typed()
                self.references.forget_typed()
            self._show(person)
            if is_other:
                self._area.verticalScrollBar().setValue(0)

    def show_selected(self, count: int) -> None:
        """Say how many people are selected in the list, beside the one who is shown."""
        self._selected = count
        if self._is_built:
            self.head.show_selected(count)

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part of what is shown."""
        # What was made just now has no place before it is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._area.ensureWidgetVisible(part)

    def flush(self) -> None:
        """Write what is still being typed."""
        if self._is_built:
            self.prices.flush()
            self.details.flush()
            self.custom.flush()

    def stop(self) -> None:
        """Neither read nor write any more: the file is closed."""
        self._later.stop()
        self._ordering.stop()
        if self._is_built:
            self.prices.stop()
            self.details.stop()
            self.custom.stop()

    def on_later(self) -> None:
        """Say what came back of the work together: it asks all orders, so not while somebody pages through."""
        if self.person is not None:
            self.glance.show_work(*self._worked.told(self.person))
            self._show_memory(self.person)

    def _show(self, person: "Person") -> None:
        from models.influencers.fit import fit_of
        from models.results.price_history import agreed_prices, named_prices
        from storage.tables.settings import BENCHMARKS, FIT_WEIGHTS, TIER_BOUNDARIES
        from storage.totals.trends import trends_of

        self.head.show_person(person)
        settings = self._session.workspace.settings
        boundaries, benchmarks = settings.get(TIER_BOUNDARIES), settings.get(BENCHMARKS)
        trends = trends_of(self._session.workspace)
        self.glance.show_person(person, boundaries, (benchmarks, trends), self._session.today)
        self.glance.show_work(self._worked.campaigns(person), "")
        weights = settings.get(FIT_WEIGHTS)
        self.fit.show_fit(fit_of(person.influencer, self._session.business, weights))
        self.conversation.show_contacts(person.contacts, self._session.today, person.campaign_names)
        self.work.show_work(person.work, self._session.stage_names)
        main = person.main_profile()
        self.profiles.show_profiles(person.profiles, person.readings, main.id if main else None, self._session.today)
        agreed, named = agreed_prices(person.work, person.pieces), named_prices(person.offers, person.work)
        self.prices.show_prices(person.influencer, agreed, named)
        self.details.show_influencer(person.influencer)
        self.references.show_references(person.references)
        self.custom.show_values(person.id, person.custom)
        self._ordering.start()
        self.memory.setVisible(bool(person.work or person.contacts))
        if person.work or person.contacts:
            self._later.start()

    def on_ordering(self) -> None:
        """Let Tab go through what is shown now: nobody presses it before the panel is seen."""
        from ui.widgets.reading_order import tab_in_reading_order

        tab_in_reading_order(self._inside)

    def _show_memory(self, person: "Person") -> None:
        """What is remembered of her: the cost of a result only where something went live or was sold."""
        from models.figures.paying import PaysFrom
        from models.results.booking_again import verdict_of
        from storage.influencers.memory import memory
        from storage.results.results import creator_back
        from storage.totals.ledger import ledger_of

        money = self._worked.figures(person)
        priced = [money["cpa"], money["cpe"]] if money else []
        workspace = self._session.workspace
        remembered = memory(workspace, person.id, self._session.today)
        back = creator_back(workspace, person.id, ledger_of(workspace)) if money else None
        was_booked = bool(money) or any(partnership.stage.is_committed for partnership, _ in person.work)
        pays_from = PaysFrom(self._session.business.gross_margin)
        verdict = verdict_of(back, person.row, pays_from, was_booked=was_booked)
        self.memory.show_memory([*remembered, *priced], verdict)
