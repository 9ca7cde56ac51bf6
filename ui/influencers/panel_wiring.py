"""Connects what the panel's sections ask for with the edits and verbs that do it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from models.influencer import FitAspect
from models.platforms import profile_url
from ui.influencers import person_edits

if TYPE_CHECKING:
    from ui.influencers.influencers_tab import InfluencersTab


class PanelWiring(QObject):
    """Lives as long as the tab."""

    def __init__(self, tab: "InfluencersTab") -> None:
        super().__init__(tab)
        self._tab = tab
        self._session = tab.session
        self._panel = panel = tab.panel
        panel.head.contact_asked.connect(tab.log_contact)
        panel.head.email_asked.connect(tab.write_email)
        panel.head.campaign_menu_asked.connect(tab.add_to_campaign)
        panel.fit.rated.connect(self.on_rated)
        panel.conversation.add_asked.connect(tab.log_contact)
        panel.conversation.opened.connect(tab.log_contact)
        panel.conversation.done_asked.connect(self.on_done_asked)
        panel.work.opened.connect(tab.campaign_asked)
        panel.profiles.add_asked.connect(self.on_profile_typed)
        panel.profiles.remove_asked.connect(self.on_profile_removed)
        panel.profiles.open_asked.connect(self.on_profile_opened)
        panel.details.changed.connect(self.on_detail_changed)

    def on_rated(self, aspect: FitAspect, rating: int | None) -> None:
        """Store a rating of the fit."""
        if self._panel.person is not None:
            person_edits.rate(self._session, self._panel.person, aspect, rating)

    def on_done_asked(self, contact_id: int) -> None:
        """Tick off the next step."""
        if self._panel.person is not None:
            person_edits.mark_done(self._session, self._panel.person, contact_id)

    def on_detail_changed(self, influencer_id: int, name: str, value: object) -> None:
        """Store contact data, notes, or the flag."""
        person_edits.change_detail(self._session, influencer_id, name, value)

    def on_profile_typed(self, text: str) -> None:
        """Add a profile, or say below the field why not."""
        if self._panel.person is not None:
            problem = person_edits.add_profile(self._session, self._panel.person, text)
            self._panel.profiles.show_problem(problem)

    def on_profile_removed(self, profile_id: int) -> None:
        """Remove a profile; the toast offers Undo."""
        if self._panel.person is not None:
            sentence = person_edits.remove_profile(self._session, self._panel.person, profile_id)
            if sentence:
                self._tab.told.emit(sentence, True)

    def on_profile_opened(self, profile_id: int) -> None:
        """Open a profile in the browser, by an address that we made ourselves."""
        person = self._panel.person
        profile = next((p for p in person.profiles if p.id == profile_id), None) if person else None
        address = profile_url(profile.platform, profile.handle) if profile else None
        if address:
            self._tab.open_address(QUrl(address))
        else:
            self._tab.told.emit(self.tr("This handle is no address that can be opened."), False)
