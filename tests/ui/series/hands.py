"""What an owner does in the window: menus, dialogs, cells, with words as odd as people type them."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.series.edit_places import WatchedSession
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.influencers.influencers_tab import InfluencersTab
from ui.results.results_tab import ResultsTab
from ui.tables.table_view import TableView
from ui.widgets.echo_field import EchoField
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 30_000
"""Milliseconds that a process or a solver may take on a busy machine."""

ODD = (
    "Zoë & Co", "=1+1", "“Süß” 'n' \\", "李娜", "مخبز السعادة", "<b>R&D</b>", "e\u0301clair", "👩🏽‍🍳 rye", "a\tb",
    "x" * 80,
)  # fmt: skip

Found = TypeVar("Found", bound=QWidget)
Action = Callable[["Hands"], None]


class Hands:
    """Does in one window what a person would; what is picked and typed follows from the seed."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.random = Random(0)
        self.number = 0
        self.odd: Sequence[str] = ODD
        """What the words begin with that are typed."""
        self.slips_in = ""
        """What is typed into every field of a dialog beside them, before its button is pressed."""

    def tries(self, action: Action) -> bool:
        """Do an action and close what it left open; says whether it changed the file."""
        before = self.session.edits
        try:
            action(self)
        except NothingThereError:
            pass
        finally:
            self.lets_go()
        return self.session.edits > before

    def insists_on(self, action: Action) -> bool:
        """Tries up to three times: what is picked at random may be as it is to be already."""
        return any(self.tries(action) for _ in range(3))

    def begins_with(self, seed: int) -> None:
        """Pick and type otherwise."""
        self.random.seed(seed)

    @property
    def page(self) -> WorkspacePage:
        assert self.window.page is not None
        return self.window.page

    @property
    def session(self) -> WatchedSession:
        session = self.page.session
        assert isinstance(session, WatchedSession)
        return session

    @property
    def workspace(self) -> Any:
        return self.session.workspace

    @property
    def people(self) -> InfluencersTab:
        """The Influencers tab, shown, with its list painted."""
        self.page.show_tab(INFLUENCERS)
        tab = self.page.tab(INFLUENCERS)
        assert isinstance(tab, InfluencersTab)
        self.qtbot.waitUntil(lambda: tab._is_painted or not tab.table.isVisible(), timeout=PATIENCE)
        tab.model.complete()
        return tab

    @property
    def campaigns(self) -> CampaignsTab:
        """The Campaigns tab, shown."""
        self.page.show_tab(CAMPAIGNS)
        tab = self.page.tab(CAMPAIGNS)
        assert isinstance(tab, CampaignsTab)
        return tab

    @property
    def results(self) -> ResultsTab:
        """The Results tab, shown."""
        self.page.show_tab(RESULTS)
        tab = self.page.tab(RESULTS)
        assert isinstance(tab, ResultsTab)
        return tab

    # ------------------------------------------------------------------------------------------------ choosing
    def words(self) -> str:
        """A name that nobody had before."""
        self.number += 1
        return f"{self.random.choice(self.odd)} {self.number}{self.slips_in}"

    def some(self, rows: Sequence[Any], most: int = 3) -> list[Any]:
        """One or more of several; none of none."""
        return self.random.sample(list(rows), min(len(rows), self.random.randint(1, most)))

    def one(self, rows: Sequence[Any]) -> Any:
        """One of several; where there is none the action ends here, and nothing was done."""
        if not rows:
            raise NothingThereError
        return self.random.choice(list(rows))

    def ids(self, table: str, where: str = "1") -> list[int]:
        rows = self.workspace.connection.execute(f"SELECT id FROM {table} WHERE {where} ORDER BY id")
        return [row[0] for row in rows]

    # -------------------------------------------------------------------------------------------------- doing
    def does(self, name: str) -> None:
        """Chooses an entry of the menus."""
        self.window.menus[name].trigger()

    def opens(self, name: str, kind: type[Found]) -> Found:
        """The dialog that an entry of the menus opens."""
        self.does(name)
        return self.sees(kind)

    def sees(self, kind: type[Found]) -> Found:
        """The dialog of a kind that is open."""
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        if not found:
            raise NothingThereError
        return found[-1]

    def chooses(self, *words: str) -> None:
        """Chooses an entry of the menu that is open, by the words on the way to it (their beginnings)."""
        menu = next(one for one in self.window.findChildren(QMenu) if one.isVisible())
        for word in words[:-1]:
            menu = next(one for one in menu.findChildren(QMenu) if one.title().startswith(word))
        chosen = next((action for action in menu.actions() if action.text().startswith(words[-1])), None)
        if chosen is None or not chosen.isEnabled():
            self.closes_menus()
            raise NothingThereError
        chosen.trigger()
        self.closes_menus()

    def closes_menus(self) -> None:
        for menu in self.window.findChildren(QMenu):
            if menu.isVisible():
                menu.close()

    def types(self, field: QWidget, text: str) -> None:
        """Types over what a field says, as an input method does, which has every letter."""
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.selectAll()
            field.insert(text)
        elif isinstance(field, QPlainTextEdit):
            field.setFocus()
            field.selectAll()
            field.insertPlainText(text)
        elif isinstance(field, QComboBox) and field.isEditable():
            field.setEditText(text)
        else:
            raise TypeError(field)

    def types_and_leaves(self, field: QWidget, text: str) -> None:
        """Types, and goes on with Return."""
        self.types(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def picks(self, field: QComboBox) -> None:
        """Chooses another entry of a list."""
        if field.count() > 1:
            others = [place for place in range(field.count()) if place != field.currentIndex()]
            field.setCurrentIndex(self.random.choice(others))
            field.activated.emit(field.currentIndex())

    def fills(self, dialog: Any, texts: dict[str, str]) -> None:
        """Types into the named fields of a form."""
        for name, text in texts.items():
            self.types(dialog.form.field(name), text)

    def presses(self, place: QWidget, text: str) -> None:
        """Presses a button by its words."""
        found = [one for one in place.findChildren(QPushButton) if one.text() == text and one.isVisible()]
        if isinstance(place, QDialog) and self.slips_in:
            self._slips_into(place)
        if not found or not found[0].isEnabled():
            raise NothingThereError
        self.clicks(found[0])

    def _slips_into(self, dialog: QDialog) -> None:
        """Puts something into every field for words that can be typed into, beside what stands there."""
        for field in dialog.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly() and not isinstance(field, EchoField):
                field.setCursorPosition(len(field.text()))
                field.insert(self.slips_in)
        for text in dialog.findChildren(QPlainTextEdit):
            if text.isVisible() and text.isEnabled() and not text.isReadOnly():
                text.insertPlainText(self.slips_in)

    def clicks(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, LEFT)

    def types_in_cell(self, table: TableView, row_id: object, column: str, text: str) -> None:
        """Types into a cell and goes on with Return."""
        model = table.row_model
        place, section = model.place_of(row_id), model.column_named(column)
        assert section is not None, column
        if place is None:
            raise NothingThereError
        index = model.index(place, section)
        table.setFocus()
        table.scrollTo(index)
        table.setCurrentIndex(index)
        table.edit(index)
        editor = table.delegate.editor
        if editor is None:
            raise NothingThereError
        self.types(editor, text)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)
        if table.delegate.editor is not None:
            self.qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Escape)

    def waits(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE)

    def lets_go(self) -> None:
        """Closes every dialog and menu that is still open, and writes nothing any more."""
        self.closes_menus()
        for dialog in reversed(self.window.findChildren(QDialog)):
            if dialog.isVisible():
                (getattr(dialog, "leave", None) or dialog.reject)()
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isVisible() and other.parent() is not None:
                other.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class NothingThereError(Exception):
    """There is nothing to do an action to: a series goes on with the next one."""
