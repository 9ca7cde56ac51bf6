"""The row above the tabs: which tab, *Search everything*, and the verbs of the tab shown."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.menus.editing_verbs import EDITING
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.search_field import SearchField
from ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from PySide6.QtCore import QStringListModel

MOST_HITS = 12


class Header(QFrame):
    """Tells what was chosen by signals; knows nothing of the tabs themselves."""

    tab_chosen = Signal(int)
    verb_asked = Signal(str)
    influencer_asked = Signal(int)
    campaign_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._buttons: list[list[Button]] = []
        self._hits: dict[str, tuple[str, int]] = {}
        self.tabs = TabStrip([self.tr("Influencers"), self.tr("Campaigns"), self.tr("Results")], theme)
        self.search = SearchField(self.tr("Search everything"), theme, "Ctrl K")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("look", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self.search.setMaximumWidth(self._theme.scaled(300))
        row.addWidget(self.search, 100)
        self._buttons = [
            [self._button(self.tr("Import…"), "import_files"), self._main(self.tr("Add influencer"), "add_influencer")],
            [self._button(self.tr("Import…"), "import_files"), self._main(self.tr("New campaign"), "new_campaign")],
            [
                self._button(self.tr("Import results…"), "import_files"),
                self._button(self.tr("Enter metrics"), "readings.enter"),
                self._button(self.tr("Report…"), "show_report", primary=True),
            ],
        ]
        for buttons in self._buttons:
            for button in buttons:
                row.addWidget(button)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.tab_chosen)
        self.search.textEdited.connect(self.on_search_edited)
        self.search.returnPressed.connect(self.on_return_pressed)

    @cached_property
    def _names(self) -> "QStringListModel":
        """What the field offers, with the list that drops down from it: made for the first search."""
        from PySide6.QtCore import QStringListModel
        from PySide6.QtWidgets import QCompleter, QListView

        names = QStringListModel(self)
        completer = QCompleter(names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_HITS)
        popup = QListView()
        popup.setProperty("look", "completer")
        completer.setPopup(popup)
        self.search.textChanged.connect(lambda text: popup.setVisible(popup.isVisible() and bool(text)))
        self.search.setCompleter(completer)
        completer.activated.connect(self.on_hit_chosen)
        return names

    def show_tab(self, place: int) -> None:
        """Mark a tab and show its verbs."""
        self.tabs.choose(place)
        for at, buttons in enumerate(self._buttons):
            for button in buttons:
                button.setVisible(at == place)

    def go_to(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def on_search_edited(self, text: str) -> None:
        """Offer people and campaigns that have every word."""
        self._hits = {}
        for kind, number, name, note in self._session.workspace.find_anything(text, MOST_HITS):
            label = f"{name} · {note}" if note else name
            while label in self._hits:
                label += " "  # two people of one name are two entries
            self._hits[label] = (kind, number)
        self._names.setStringList(list(self._hits))

    def on_return_pressed(self) -> None:
        """Go to the first hit."""
        if self._hits and self.search.text().strip():
            self.on_hit_chosen(next(iter(self._hits)))

    def on_hit_chosen(self, label: str) -> None:
        """Go to what was chosen and leave the field empty for the next search."""
        kind, number = self._hits.get(label, ("", 0))
        self._hits = {}
        self.search.clear()
        if kind == "influencer":
            self.influencer_asked.emit(number)
        elif kind:
            self.campaign_asked.emit(number)

    def _button(self, text: str, verb: str, *, primary: bool = False) -> Button:
        return self._asking(Button(text, self._theme, "primary" if primary else "secondary"), verb)

    def _main(self, text: str, verb: str) -> Button:
        return self._asking(Button(text, self._theme, "primary", "plus"), verb)

    def _asking(self, button: Button, verb: str) -> Button:
        button.clicked.connect(lambda: self.verb_asked.emit(verb))
        return editor(button) if verb in EDITING else button
