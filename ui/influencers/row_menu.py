"""What a right click on the list offers."""

from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget


class RowVerbs(Protocol):
    """What can be done with the selected rows."""

    def edit_current(self) -> None:
        """Rename the current one."""

    def log_contact(self) -> None:
        """Write down what was said."""

    def write_email(self) -> None:
        """Begin a mail."""

    def add_to_campaign(self) -> None:
        """Offer the campaigns."""

    def copy_selection(self) -> None:
        """Copy for a spreadsheet."""

    def toggle_do_not_contact(self) -> None:
        """Mark or unmark."""

    def delete_selected(self) -> None:
        """Delete at once."""


def row_menu(verbs: RowVerbs, parent: QWidget, count: int, *, can_write: bool, is_flagged: bool) -> QMenu:
    """The verbs for the selected rows; the window's menu has the same with their shortcuts."""
    menu = QMenu(parent)
    if count == 1:
        menu.addAction(menu.tr("Rename")).triggered.connect(lambda _=False: verbs.edit_current())
        menu.addAction(menu.tr("Log contact…")).triggered.connect(lambda _=False: verbs.log_contact())
        mail = menu.addAction(menu.tr("Write e-mail…"))
        mail.triggered.connect(lambda _=False: verbs.write_email())
        mail.setEnabled(can_write)
    menu.addAction(menu.tr("Add to campaign…")).triggered.connect(lambda _=False: verbs.add_to_campaign())
    menu.addAction(menu.tr("Copy")).triggered.connect(lambda _=False: verbs.copy_selection())
    if count == 1:
        flag = menu.addAction(menu.tr("Do not contact"))
        flag.setCheckable(True)
        flag.setChecked(is_flagged)
        flag.triggered.connect(lambda _=False: verbs.toggle_do_not_contact())
    menu.addSeparator()
    words = menu.tr("Delete") if count == 1 else menu.tr("Delete %1 influencers").replace("%1", str(count))
    menu.addAction(words).triggered.connect(lambda _=False: verbs.delete_selected())
    return menu
