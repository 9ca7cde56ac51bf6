"""What the Campaign menu offers to call things by names of the owner's own."""

from PySide6.QtCore import QObject

from ui.tab import Tab


class NamingVerbs(QObject):
    """Verbs of a tab that hold for all campaigns."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab

    def name_stages(self) -> None:
        """Give the columns of the board and their stages other names."""
        from ui.campaigns.stage_names_dialog import StageNamesDialog

        StageNamesDialog(self._tab.session, self._tab.theme, self._tab).open()
