"""The theme object: what the program looks like now, and the word when that changes."""

from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from resources import font_files
from ui.theme import fonts
from ui.theme.palette import palette
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import DARK, LIGHT, Tokens

Scheme = Literal["system", "light", "dark"]
Size = Literal["small", "base", "title", "figure"]

FRAME = (16, 48)
"""What a desktop puts around a window, and does not tell before it is shown."""

_OFFSETS = {"small": -1, "base": 0, "title": 4, "figure": 9}
_CLASS_FONTS: dict[str, tuple[Size, int]] = {
    "QHeaderView": ("small", fonts.SEMIBOLD),
    "QPushButton": ("base", fonts.MEDIUM),
    "QTabBar": ("base", fonts.SEMIBOLD),
    "QToolTip": ("small", fonts.REGULAR),
    "QTipLabel": ("small", fonts.REGULAR),
}
_QT_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the application, follows the system's scheme live, and is handed to whatever paints."""

    changed = Signal()

    def __init__(self, scheme: Scheme = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._scheme: Scheme = scheme
        self._tokens = DARK if scheme == "dark" else LIGHT
        self._base = fonts.base_font(fonts.MINIMUM_PIXELS)
        self._fonts: dict[tuple[str, int, bool], QFont] = {}

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """What was chosen: light, dark, or as the system does."""
        return self._scheme

    def apply(self, app: QApplication) -> None:
        """Dress the application once at start, in fonts and colours; later changes come by themselves."""
        self._app = app
        fonts.load(font_files())
        self._base = fonts.base_font(fonts.base_pixels(app.font()))
        self._fonts.clear()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.on_system_changed)
        if self._scheme != "system":
            hints.setColorScheme(_QT_SCHEMES[self._scheme])
        self._tokens = self._wanted()
        self._dress()

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark, or to follow the system; takes effect at once."""
        self._scheme = scheme
        if self._app is not None:
            # Tells the platform too, so that title bars and native dialogs go along.
            self._app.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        self._refresh()

    def font(self, size: Size = "base", weight: int = fonts.REGULAR, *, tabular: bool = False) -> QFont:
        """A font of the program by role; tabular figures where numbers stand in columns."""
        key = (size, weight, tabular)
        if key not in self._fonts:
            font = fonts.sized(self._base, self._base.pixelSize() + _OFFSETS[size])
            font = fonts.weighted(font, weight) if weight != fonts.REGULAR else font
            self._fonts[key] = fonts.tabular(font) if tabular else font
        return QFont(self._fonts[key])

    def scaled(self, pixels: int) -> int:
        """A length that was drawn for the usual text size, for the size in force: what holds words grows with them."""
        return fonts.scaled(pixels, self._base.pixelSize())

    def scaled_size(self, width: int, height: int) -> QSize:
        """The size of a window likewise, no larger than the screen has room for."""
        size = QSize(self.scaled(width), self.scaled(height))
        if self._base.pixelSize() == fonts.MINIMUM_PIXELS or self._app is None:
            return size
        return size.boundedTo(self._app.primaryScreen().availableSize() - QSize(*FRAME))

    def colour(self, name: str) -> QColor:
        """The colour of a token by its name."""
        return QColor(getattr(self._tokens, name))

    def on_system_changed(self, _: object) -> None:
        """Follow the system from light to dark and back, and to more contrast."""
        self._refresh()

    def _wanted(self) -> Tokens:
        if self._app is None:
            return DARK if self._scheme == "dark" else LIGHT
        hints = self._app.styleHints()
        follows_dark = self._scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark
        is_dark = follows_dark or self._scheme == "dark"
        if hints.accessibility().contrastPreference() != Qt.ContrastPreference.HighContrast:
            return DARK if is_dark else LIGHT
        from ui.theme.high_contrast import DARK_IN_CONTRAST, LIGHT_IN_CONTRAST

        return DARK_IN_CONTRAST if is_dark else LIGHT_IN_CONTRAST

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is self._tokens:
            return
        self._tokens = wanted
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(palette(self._tokens))
        self._app.setStyleSheet(stylesheet(self._tokens, self._base.pixelSize()))
        self.put_fonts()  # after the sheet, which else forgets those of classes

    def put_fonts(self) -> None:
        """Take the program's fonts for everything: a desktop that tells of a theme has put its own in their place."""
        if self._app is None:
            return
        self._app.setFont(self._base)
        # By class, since a header's own font would not survive a new parent.
        for name, (size, weight) in _CLASS_FONTS.items():
            # PySide is annotated for bytes and takes text alone.
            QApplication.setFont(self.font(size, weight), name)  # type: ignore[arg-type]
