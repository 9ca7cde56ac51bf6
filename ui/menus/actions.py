"""Every action of the window as a table: its words, shortcut, menu, and the method that does it."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Receiver(StrEnum):
    """Who has the method of an action; a tab is shown before it is asked."""

    WINDOW = "window"
    FILES = "files"
    PAGE = "page"
    APPEARANCE = "appearance"
    INFLUENCERS = "influencers"
    CAMPAIGNS = "campaigns"
    RESULTS = "results"
    SHOWN_TAB = "shown tab"
    HELP = "help"


class ActionSpec(NamedTuple):
    """One action: ``method`` is a verb of the receiver, ``part.verb`` one of a part of it.

    ``menu`` is the title of its menu; ``menu/words`` a menu inside that one, which stands where its first entry would.

    ``needs_workspace`` greys it out while none is open; ``starts_group`` draws a line above it. ``table_keys`` are
    shown as well: a table that has the focus listens to them itself, for they mean another thing elsewhere, or another
    action has them.
    """

    name: str
    menu: str
    text: str
    receiver: Receiver
    method: str
    shortcut: str = ""
    needs_workspace: bool = True
    starts_group: bool = False
    table_keys: str = ""

    @property
    def top_menu(self) -> str:
        """The title of the menu in the bar."""
        return self.menu.partition("/")[0]


MENUS = ("&File", "&Edit", "&View", "&Influencer", "&Campaign", "&Results", "&Help")
WINDOW, FILES, PAGE, APPEARANCE = Receiver.WINDOW, Receiver.FILES, Receiver.PAGE, Receiver.APPEARANCE
INFLUENCERS, CAMPAIGNS, RESULTS = Receiver.INFLUENCERS, Receiver.CAMPAIGNS, Receiver.RESULTS
HELP = Receiver.HELP

RECENT = "&File/Open recent"


def _text(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("actions", words))


ACTIONS = (
    ActionSpec("new_workspace", "&File", _text("New workspace…"), FILES, "new_workspace", "Ctrl+Shift+N", False),
    ActionSpec("open", "&File", _text("Open…"), FILES, "open_workspace", "Ctrl+O", False),
    ActionSpec("clear_recent", RECENT, _text("Clear this list"), FILES, "clear_recent", "", False),
    ActionSpec("open_sample", "&File", _text("Open the sample"), FILES, "open_sample", "", False),
    ActionSpec("import", "&File", _text("Import…"), FILES, "import_files", "Ctrl+I", False, starts_group=True),
    ActionSpec("export", "&File", _text("Export tables…"), PAGE, "export_table", "Ctrl+E"),
    ActionSpec("report", "&File", _text("Report…"), PAGE, "show_report", "Ctrl+P"),
    ActionSpec("portfolio", "&File", _text("Portfolio report…"), PAGE, "ask_portfolio"),
    ActionSpec("business", "&File", _text("Business…"), PAGE, "edit_business", starts_group=True),
    ActionSpec("back_up", "&File", _text("Save a copy…"), PAGE, "save_copy", starts_group=True),
    ActionSpec("backups", "&File", _text("Backups…"), FILES, "backups.show"),
    ActionSpec("go_back", "&File", _text("Go back to how it was when I opened it…"), FILES, "backups.go_back"),
    ActionSpec("check", "&File", _text("Check my file…"), FILES, "checking.check"),
    ActionSpec("rescue", "&File", _text("Rescue a damaged file…"), FILES, "checking.rescue", "", False),
    ActionSpec("close", "&File", _text("Close workspace"), FILES, "close_workspace", "Ctrl+W", starts_group=True),
    ActionSpec("quit", "&File", _text("Quit"), WINDOW, "close", "Ctrl+Q", False),
    ActionSpec("undo", "&Edit", _text("Undo"), PAGE, "undo", "Ctrl+Z"),
    ActionSpec("redo", "&Edit", _text("Redo"), PAGE, "redo", "Ctrl+Shift+Z"),
    ActionSpec("paste_list", "&Edit", _text("Paste a list…"), PAGE, "paste_list", "Ctrl+Shift+V", starts_group=True),
    ActionSpec("find", "&Edit", _text("Find in the list"), PAGE, "find_in_list", "Ctrl+F", starts_group=True),
    ActionSpec("go_to", "&Edit", _text("Go to anything"), PAGE, "go_to", "Ctrl+K"),
    ActionSpec("show_influencers", "&View", _text("Influencers"), PAGE, "show_influencers", "Ctrl+1"),
    ActionSpec("show_campaigns", "&View", _text("Campaigns"), PAGE, "show_campaigns", "Ctrl+2"),
    ActionSpec("show_results", "&View", _text("Results"), PAGE, "show_results", "Ctrl+3"),
    ActionSpec("today", "&View", _text("What needs me today"), PAGE, "show_today", "Ctrl+T", starts_group=True),
    ActionSpec("light", "&View", _text("Light"), APPEARANCE, "use_light", "", False, starts_group=True),
    ActionSpec("dark", "&View", _text("Dark"), APPEARANCE, "use_dark", "", False),
    ActionSpec("system", "&View", _text("As the system does"), APPEARANCE, "use_system", "", False),
    ActionSpec("new", "&Edit", _text("New entry on this tab"), PAGE, "new_entry", "Ctrl+N", starts_group=True),
    ActionSpec("guide", "&Help", _text("User guide"), HELP, "show_guide", "F1", False),
    ActionSpec("get_files", "&Help", _text("Where to get your files"), HELP, "show_where_files_are", "", False),
    ActionSpec("keys", "&Help", _text("Keyboard"), HELP, "show_keys", "Ctrl+F1", False),
    ActionSpec("log_folder", "&Help", _text("Show log folder"), HELP, "show_log_folder", "", False, starts_group=True),
    ActionSpec("about", "&Help", _text("About Goodword"), HELP, "show_about", "", False),
)
"""In the order of the menus; a tab's own verbs stand in ``ui.menus.tab_actions``."""
