"""Which platform a list is from, asked where the list does not say it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.importing import PlatformUnknownError
from models.reading.platform import Platform
from ui.importing.question_page import QuestionPage
from ui.theme import Theme


class PlatformQuestion(QuestionPage):
    """``answered`` carries the platform."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("people", self.tr("Platform"), theme, parent)
        self.onward.setText(self.tr("Read as this platform"))
        for platform in Platform:
            self.box.addItem(platform.label, platform.value)  # Qt would keep the enum as its text anyway

    def ask(self, error: PlatformUnknownError) -> None:
        """Ask for the platform of a list."""
        title = self.tr("Which platform is this list from?")
        self.say(title, f"{error.message} {self.tr('Choose it below; nothing is written yet.')}")

    def on_onward_clicked(self) -> None:
        """Go on with the chosen one."""
        self.answered.emit(Platform(self.box.currentData()))
