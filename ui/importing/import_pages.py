"""The pages of the import dialog, one of them seen at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from models.errors import UserError
from models.importing import CampaignUnknownError, PlatformUnknownError, UnknownTableError
from ui.importing.campaign_question import CampaignQuestion
from ui.importing.check_page import CheckPage
from ui.importing.columns_page import ColumnsPage
from ui.importing.done_page import DonePage
from ui.importing.platform_question import PlatformQuestion
from ui.importing.refused_page import RefusedPage
from ui.session import Session
from ui.theme import Theme
from ui.widgets.waiting_page import WaitingPage


class ImportPages(QStackedWidget):
    """Waiting, refused, unused; the questions: platform, campaign, columns; check and done."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting = WaitingPage(theme)
        self.refused, self.unused = RefusedPage("alert", theme), RefusedPage("info", theme)
        self.platform, self.campaign = PlatformQuestion(theme), CampaignQuestion(session, theme)
        self.columns = ColumnsPage(theme)
        self.check, self.done = CheckPage(theme), DonePage(theme)
        asking: tuple[QWidget, ...] = (self.platform, self.campaign, self.columns)
        for page in (self.waiting, self.refused, self.unused, *asking, self.check, self.done):
            self.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page; Enter then presses the button that leads on from it."""
        self.setCurrentWidget(page)
        onward = getattr(page, "onward", None)
        if onward is not None:
            onward.setDefault(True)
        if page.focusProxy() is not None:
            page.setFocus()

    def name_giving_up(self, *, has_more: bool, is_told: bool = False) -> None:
        """Name the buttons that give a file up; ``is_told``: its rows are only looked at from the page about it."""
        text = self.tr("Skip this file") if has_more else self.tr("Cancel")
        for page in (self.waiting, self.platform, self.campaign):
            page.cancel.setText(text)
        self.columns.name_giving_up(text)
        self.check.cancel.setText(self.tr("Back") if is_told else text)

    def asking(self, error: UserError) -> QWidget | None:
        """The page that asks what reading ended for, the question put; ``None`` for an error that asks nothing."""
        if isinstance(error, UnknownTableError):
            self.columns.show_sample(error.sample)
            return self.columns
        if isinstance(error, PlatformUnknownError):
            self.platform.ask(error)
            return self.platform
        if isinstance(error, CampaignUnknownError):
            self.campaign.ask(error)
            return self.campaign
        return None
