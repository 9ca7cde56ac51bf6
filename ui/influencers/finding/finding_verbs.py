"""Finding the right ones: people side by side, and two entries that are one person."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.results.comparison import FEWEST, MOST
from ui.influencers.campaign_verbs import CampaignVerbs
from ui.influencers.chosen import Chosen
from ui.tab import Tab


class FindingVerbs(QObject):
    """*Compare…*, *Merge…* and *Find duplicates…*."""

    def __init__(self, chosen: Chosen, campaigns: CampaignVerbs, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._campaigns = campaigns
        self._tab = tab

    def compare(self) -> None:
        """Lay the selected people side by side."""
        from storage.influencers.comparing import read_compared
        from ui.influencers.finding.compare_dialog import CompareDialog

        tab, ids = self._tab, self._chosen.ids
        people = read_compared(tab.session.workspace, ids, tab.session.today) if FEWEST <= len(ids) <= MOST else []
        if len(people) < FEWEST:
            tab.told.emit(self._why_not(len(ids)), False)
            return
        dialog = CompareDialog(people, tab.theme, tab)
        dialog.campaign_asked.connect(lambda: self._campaigns.add_to_campaign(dialog.campaign_button))
        tab.told.connect(dialog.on_told)
        dialog.open()

    def _why_not(self, selected: int) -> str:
        if selected > MOST:
            words = self.tr("%1 people are too many to compare: select two to five.")
            return words.replace("%1", str(selected))
        return self.tr("Select two to five people to compare them: Ctrl+click adds one.")

    def merge(self) -> None:
        """Make one entry of the two that are selected."""
        ids = self._chosen.ids
        if len(ids) == 2:
            self.merge_pair(ids[0], ids[1])
        else:
            self._tab.told.emit(self.tr("Select two people to merge them: Ctrl+click adds the second one."), False)

    def find_duplicates(self) -> None:
        """Look for people who are in the file twice."""
        from ui.influencers.finding.duplicates_dialog import DuplicatesDialog

        tab = self._tab
        dialog = DuplicatesDialog(tab.session, tab.theme, tab.jobs, tab)
        dialog.merge_asked.connect(lambda left, right: self.merge_pair(left, right, dialog))
        dialog.open()

    def merge_pair(self, left_id: int, right_id: int, parent: QWidget | None = None) -> None:
        """Ask what the one entry says that two people become."""
        from storage.influencers.merge_pairs import read_merge_pair
        from ui.influencers.finding.merge_dialog import MergeDialog

        tab = self._tab
        pair = read_merge_pair(tab.session.workspace, left_id, right_id)
        if pair is None:
            tab.told.emit(self.tr("One of the two was forgotten or is gone: there is nothing to merge."), False)
            return
        dialog = MergeDialog(pair, tab.session, tab.theme, parent or tab)
        words = self.tr("%1 and %2 are one now.").replace("%1", pair.left.name).replace("%2", pair.right.name)
        dialog.merged.connect(lambda: tab.told.emit(words, True))
        dialog.merged.connect(tab.influencer_asked)
        dialog.open()
