"""Entries of the menus of single tabs that other places name."""

from models.importing.order_tallies import PLACE
from ui.menus.tab_actions import TAB_ACTIONS


def test_an_import_names_the_entry_for_tallies_as_the_menu_does() -> None:
    entry = next(each for each in TAB_ACTIONS if each.name == "tally_orders")
    menu = entry.menu.replace("&", "").replace("/", " → ")
    assert f"{menu} → {entry.text}" == PLACE
