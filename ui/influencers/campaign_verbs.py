"""Putting the chosen influencers into a campaign."""

from PySide6.QtCore import QObject, QPoint

from models.campaigns.campaign import Campaign
from ui.influencers.campaign_menu import campaign_menu, join
from ui.influencers.chosen import Chosen
from ui.tab import Tab
from ui.widgets.button import Button


class CampaignVerbs(QObject):
    """*Add to campaign…*: one that is there, or a new one."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def add_to_campaign(self, button: Button) -> None:
        """Offer, below a button, the campaigns that the chosen influencers can join."""
        menu = campaign_menu(self._tab.session, self._tab, self.on_campaign_chosen, self.on_new_campaign)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def on_campaign_chosen(self, campaign: Campaign) -> None:
        """Put the chosen influencers into a campaign."""
        ids, words = self._chosen.ids, self._chosen.words
        if not ids:
            return
        added = join(self._tab.session, ids, campaign, words)
        if added == "":
            self._tab.told.emit(f"{words} {'is' if len(ids) == 1 else 'are'} in “{campaign.name}” already.", False)
        elif added:
            self._tab.told.emit(f"{added} added to “{campaign.name}”.", True)

    def on_new_campaign(self) -> None:
        """Make a campaign with the chosen influencers in it."""
        from ui.influencers.new_campaign_dialog import NewCampaignDialog

        tab = self._tab
        dialog = NewCampaignDialog(self._chosen.ids, self._chosen.words, tab.session, tab.theme, tab)
        dialog.accepted.connect(lambda: tab.campaign_asked.emit(dialog.made_id))
        dialog.open()
