"""Light, dark, or as the system does: chosen in the menu and kept on this machine."""

from ui.preferences import Preferences
from ui.theme import Scheme, Theme


class Appearance:
    """The choices of the View menu."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        self._theme = theme
        self._preferences = preferences

    def use_light(self) -> None:
        """Light colours from now on."""
        self._use("light")

    def use_dark(self) -> None:
        """Dark colours from now on."""
        self._use("dark")

    def use_system(self) -> None:
        """The system's colours from now on."""
        self._use("system")

    def _use(self, scheme: Scheme) -> None:
        self._preferences.scheme = scheme
        self._theme.set_scheme(scheme)
