"""What a right click on the list offers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from ui.influencers.influencers_tab import InfluencersTab


def row_menu(tab: "InfluencersTab") -> QMenu:
    """The verbs for the selected rows; the window's menu has the same with their shortcuts."""
    menu = QMenu(tab)
    count = len(tab.table.selected_ids())
    if count == 1:
        menu.addAction(menu.tr("Rename")).triggered.connect(lambda _=False: tab.edit_current())
        menu.addAction(menu.tr("Log contact…")).triggered.connect(lambda _=False: tab.log_contact())
        mail = menu.addAction(menu.tr("Write e-mail…"))
        mail.triggered.connect(lambda _=False: tab.write_email())
        mail.setEnabled(tab.panel.head.email_button.isEnabled())
    menu.addAction(menu.tr("Add to campaign…")).triggered.connect(lambda _=False: tab.add_to_campaign())
    menu.addAction(menu.tr("Copy")).triggered.connect(lambda _=False: tab.copy_selection())
    if count == 1:
        flag = menu.addAction(menu.tr("Do not contact"))
        flag.setCheckable(True)
        flag.setChecked(bool(tab.panel.person and tab.panel.person.influencer.do_not_contact))
        flag.triggered.connect(lambda _=False: tab.toggle_do_not_contact())
    menu.addSeparator()
    words = menu.tr("Delete") if count == 1 else menu.tr("Delete %1 influencers").replace("%1", str(count))
    menu.addAction(words).triggered.connect(lambda _=False: tab.delete_selected())
    return menu
