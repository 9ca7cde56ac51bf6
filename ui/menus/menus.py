"""Builds the menu bar from the table of actions and connects each to its receiver's method."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.menus.actions import ACTIONS, MENUS, ActionSpec
from ui.menus.editing_verbs import edits_file
from ui.menus.mnemonics import underlined
from ui.menus.tab_actions import TAB_ACTIONS
from ui.widgets.editing import why_off

Asked = Callable[[ActionSpec], tuple[str, bool | None]]
"""Says of an action why it cannot be done just now ("" if it can), and whether it is on (``None``: it has no tick)."""
SCHEMES = ("light", "dark", "system")


class Menus:
    """The actions of the window by name; greys out what needs a workspace while none is open."""

    def __init__(self, window: QMainWindow, run: Callable[[ActionSpec], None]) -> None:
        self._window = window
        self._run = run
        self._actions: dict[str, QAction] = {}
        self._greyed: set[str] = set()
        self._why_off = ""
        self._menus = {title: window.menuBar().addMenu(QCoreApplication.translate("actions", title)) for title in MENUS}
        for spec in (*ACTIONS, *TAB_ACTIONS):
            self._add(spec)
        self._underline()
        self._schemes = QActionGroup(window)
        for name in SCHEMES:
            self._actions[name].setCheckable(True)
            self._schemes.addAction(self._actions[name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, title: str) -> QMenu:
        """A menu by its title in the table of actions."""
        return self._menus[title]

    def enable(self, page: QWidget | None) -> None:
        """Grey out, or not, what needs an open workspace, and what would change one that can only be read."""
        self._why_off = why_off(page) if page is not None else ""
        for spec in (*ACTIONS, *TAB_ACTIONS):
            action, is_off = self._actions[spec.name], self._is_off(spec)
            if spec.needs_workspace or edits_file(spec):
                action.setEnabled((page is not None or not spec.needs_workspace) and not is_off)
            action.setToolTip(self._why_off if is_off else "")
        for title, menu in self._menus.items():
            if title not in MENUS:
                menu.setEnabled(any(action.isEnabled() for action in menu.actions()))

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Name the next undo and redo in the menu."""
        for name, label, words in (("undo", undo, "Undo"), ("redo", redo, "Redo")):
            verb = QCoreApplication.translate("actions", words)
            # "&" in a name would become a letter to choose it by, as the one of the verb is.
            named = f"{verb} {label}".replace("&", "&&") if label else verb
            self._actions[name].setText(f"&{named}")
            self._actions[name].setEnabled(label is not None and not self._why_off)

    def ask_as_they_open(self, asked: Asked) -> None:
        """Show in a menu that opens what cannot be done just now, with the reason, and what is on."""
        for title, menu in self._menus.items():
            specs = [spec for spec in TAB_ACTIONS if spec.menu == title]
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(lambda specs=specs: self._show_state(specs, asked))
            # The keys of what was greyed must work again as soon as something else is selected.
            menu.aboutToHide.connect(lambda specs=specs: self._allow_again(specs))

    def _show_state(self, specs: Sequence[ActionSpec], asked: Asked) -> None:
        for spec in specs:
            why, is_on = asked(spec)
            action = self._actions[spec.name]
            if why and not self._is_off(spec):
                action.setEnabled(False)
                action.setToolTip(why)
                self._greyed.add(spec.name)
            action.setCheckable(is_on is not None)
            action.setChecked(bool(is_on))

    def _allow_again(self, specs: Sequence[ActionSpec]) -> None:
        for name in self._greyed.intersection(spec.name for spec in specs):
            self._actions[name].setEnabled(True)
            self._actions[name].setToolTip("")
            self._greyed.discard(name)

    def _is_off(self, spec: ActionSpec) -> bool:
        return bool(self._why_off) and edits_file(spec)

    def _underline(self) -> None:
        """Give each entry a letter of its own to be chosen by."""
        for menu in self._menus.values():
            entries = [action for action in menu.actions() if not action.isSeparator()]
            for action, text in zip(entries, underlined([action.text() for action in entries]), strict=True):
                action.setText(text)

    def _add_inner(self, spec: ActionSpec) -> QMenu:
        words = spec.menu.removeprefix(f"{spec.top_menu}/")
        menu = self._menus[spec.top_menu].addMenu(QCoreApplication.translate("actions", words))
        self._menus[spec.menu] = menu
        return menu

    def _add(self, spec: ActionSpec) -> None:
        inner = self._menus.get(spec.menu)
        if spec.starts_group:
            # The first entry of an inner menu parts that menu from what stands above it.
            (inner or self._menus[spec.top_menu]).addSeparator()
        menu = inner or self._add_inner(spec)
        words = QCoreApplication.translate("actions", spec.text)
        keys = QKeySequence(spec.table_keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = QAction(f"{words}\t{keys}" if keys else words, self._window)
        action.setObjectName(spec.name)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        # Qt would take words such as "About" or "Quit" into another menu on macOS by guessing.
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda: self._run(spec))
        menu.addAction(action)
        self._actions[spec.name] = action
