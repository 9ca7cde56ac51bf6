"""What engagement rate is usual for a size: figures of others, or of the owner."""

from PySide6.QtCore import QObject

from models.estimates.benchmarks import Benchmarks
from storage.tables.settings import BENCHMARKS
from ui.sheets.list_writing import OneWriting, write_in_list
from ui.tab import Tab


class UsualRateVerbs(QObject):
    """*Usual rates…*."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab

    def edit(self) -> None:
        """Show what is usual on each platform, to be typed over."""
        from ui.influencers.usual_rates_dialog import UsualRatesDialog

        dialog = UsualRatesDialog(self._tab.session, self._tab.theme, self._tab)
        dialog.changed.connect(self.write)
        dialog.open()

    def write(self, benchmarks: Benchmarks) -> None:
        """Keep other usual rates: everybody's figures follow from them."""
        everybody = self._tab.session.workspace.influencers.count()
        writing = OneWriting(everybody, lambda w: w.settings.put(BENCHMARKS, benchmarks))
        words = self.tr("Usual rates changed; likely rates and ranges follow them.")
        write_in_list(self._tab, "Change the usual rates", writing, lambda: words)
