"""Connects what the panel's sections ask for with the edits that do it."""

from PySide6.QtCore import QObject, QUrl, Signal

from models.influencers.asking import Asking
from models.influencers.influencer import FitAspect
from models.reading.handles import profile_url
from ui.influencers import conversation_edits, person_edits, profile_edits
from ui.influencers.person_panel import PersonPanel
from ui.session import Session


class PanelWiring(QObject):
    """Stores what is done in the panel; ``told`` is for the toast, ``address_asked`` for the browser."""

    told = Signal(str, bool)
    address_asked = Signal(QUrl)

    def __init__(self, session: Session, panel: PersonPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        panel.fit.rated.connect(self.on_rated)
        panel.conversation.done_asked.connect(self.on_done_asked)
        panel.profiles.add_asked.connect(self.on_profile_typed)
        panel.profiles.remove_asked.connect(self.on_profile_removed)
        panel.profiles.open_asked.connect(self.on_profile_opened)
        panel.details.changed.connect(self.on_detail_changed)
        panel.prices.asked.connect(self.on_price_asked)
        panel.custom.changed.connect(self.on_custom_changed)
        panel.custom.add_asked.connect(self.on_custom_asked)
        panel.custom.made.connect(panel.reveal)

    def on_rated(self, aspect: FitAspect, rating: int | None) -> None:
        """Store a rating of the fit."""
        if self._panel.person is not None:
            person_edits.rate(self._session, self._panel.person, aspect, rating)

    def on_done_asked(self, contact_id: int) -> None:
        """Tick off the next step."""
        if self._panel.person is not None:
            conversation_edits.mark_done(self._session, self._panel.person.name, [contact_id])

    def on_detail_changed(self, influencer_id: int, name: str, value: object) -> None:
        """Store contact data, notes, or the flag."""
        person_edits.change_detail(self._session, influencer_id, name, value)

    def on_price_asked(self, influencer_id: int, asking: Asking) -> None:
        """Store what somebody asks for."""
        person_edits.change_asking(self._session, influencer_id, asking)

    def on_custom_changed(self, influencer_id: int, field_id: int, text: str) -> None:
        """Store what somebody has in a field of the owner's own."""
        person_edits.change_custom(self._session, influencer_id, field_id, text)

    def on_custom_asked(self, name: str) -> None:
        """Make a field of the owner's own, or say that there is one."""
        if told := person_edits.add_custom(self._session, name):
            self.told.emit(told, False)

    def on_profile_typed(self, text: str) -> None:
        """Add a profile, or say below the field why not."""
        if self._panel.person is not None:
            problem = profile_edits.add_profile(self._session, self._panel.person, text)
            self._panel.profiles.show_problem(problem)

    def on_profile_removed(self, profile_id: int) -> None:
        """Remove a profile; the toast offers Undo."""
        if self._panel.person is not None:
            sentence = profile_edits.remove_profile(self._session, self._panel.person, profile_id)
            if sentence:
                self.told.emit(sentence, True)

    def on_profile_opened(self, profile_id: int) -> None:
        """Open a profile in the browser, by an address that we made ourselves."""
        person = self._panel.person
        profile = next((p for p in person.profiles if p.id == profile_id), None) if person else None
        address = profile_url(profile.platform, profile.handle) if profile else None
        if address:
            self.address_asked.emit(QUrl(address))
        else:
            self.told.emit(self.tr("This handle is no address that can be opened."), False)
