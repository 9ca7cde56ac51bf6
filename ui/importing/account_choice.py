"""Whose account a file is about that names none: the business's own, a known one, or one that is typed in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.importing import Mapped, PostDraft, ProfileReadingDraft
from models.reading.platform import Platform
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label, note


class AccountChoice(QWidget):
    """A field that takes a handle or offers those that are known; hidden where the file names its account."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.box = ChoiceBox()
        label = Label(self.tr("Whose account is it?"), theme)
        self.box.setEditable(True)
        self.box.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.box.setMinimumWidth(theme.scaled(240))
        self.box.setAccessibleName(label.text())
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(label)
        row.addWidget(self.box)
        row.addWidget(note(self.tr("The file names none. Choose, or type a handle."), theme), 1)
        self.box.activated.connect(self.on_settled)
        if line := self.box.lineEdit():
            line.editingFinished.connect(self.on_settled)

    @property
    def handle(self) -> str:
        """The handle as chosen or typed, empty for the business's own account."""
        text = self.box.currentText().strip()
        return "" if text == self.box.itemText(0) else text

    def show_mapped(self, mapped: Mapped, handles: Sequence[str]) -> None:
        """Offer the accounts that the workspace knows, where the file names none."""
        self.box.clear()
        self.box.addItem(self.tr("Our own account"))
        self.box.addItems(list(handles))
        self._shown = mapped.options.account
        self.box.setEditText(self._shown or self.box.itemText(0))
        self.setVisible(unnamed_on(mapped) is not None)

    def on_settled(self) -> None:
        """Tell of another account than the one shown."""
        if self.handle != self._shown:
            self._shown = self.handle
            self.chosen.emit()


def unnamed_on(mapped: Mapped) -> Platform | None:
    """The platform of a file of posts or readings that says nowhere whose they are; ``None`` for any other file."""
    kinds = (PostDraft, ProfileReadingDraft)
    accounts = [each.account for each in mapped.drafts if isinstance(each, kinds) and each.account is not None]
    is_asked = bool(mapped.options.account) or any(account.is_unnamed for account in accounts)
    return accounts[0].platform if accounts and is_asked else None
