"""What is done with the profiles of the current influencer."""

from PySide6.QtCore import QObject

from models.influencers.profile import Profile
from ui.influencers.chosen import Chosen
from ui.influencers.person import Person
from ui.tab import Tab


class ProfileVerbs(QObject):
    """*Read followers…*, and what the menu beside each profile offers."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def read_followers(self, profile_id: int | None = None) -> None:
        """Show the readings of a profile (the main one unless named), and take a new one."""
        from ui.influencers.followers_dialog import FollowersDialog

        person = self._chosen.person
        profile = self._profile(person, profile_id)
        if person is not None and profile is not None:
            FollowersDialog(person, profile, self._tab.session, self._tab.theme, self._tab).open()
        elif person is not None:
            self._tab.told.emit(self.tr("There is no profile yet. Add one under Profiles first."), False)

    def change_handle(self, profile_id: int) -> None:
        """Ask for the handle that a renamed account has now."""
        from ui.influencers.handle_dialog import HandleDialog

        person = self._chosen.person
        profile = self._profile(person, profile_id)
        if person is not None and profile is not None:
            HandleDialog(person, profile, self._tab.session, self._tab.theme, self._tab).open()

    def choose_main(self, profile_id: int, is_main: bool) -> None:
        """Let the figures be about a profile, or about the largest again."""
        from ui.influencers.profile_edits import choose_main

        person = self._chosen.person
        profile = self._profile(person, profile_id)
        if person is not None and profile is not None:
            choose_main(self._tab.session, person, profile, is_main=is_main)

    def _profile(self, person: Person | None, profile_id: int | None) -> Profile | None:
        if person is None:
            return None
        if profile_id is None:
            return person.main_profile()
        return next((profile for profile in person.profiles if profile.id == profile_id), None)
