"""The brief of a campaign: a text that saves itself."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from models.campaign import Campaign
from models.text import clean
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import note

PAUSE = 1500
OUTLINE = """What it is about


What must be said
– Mark the post as advertising, at the beginning and in the language of your audience.


What is up to you


By when

"""


class BriefPage(QWidget):
    """Written down after a pause, when the field is left, and when something else is shown."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._campaign: Campaign | None = None
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self.editor = QPlainTextEdit()
        self._outline = Button(self.tr("Start from an outline"), theme, "link")
        self._build(theme)
        self._timer.timeout.connect(self.flush)
        self.editor.textChanged.connect(self.on_text_changed)
        self._outline.clicked.connect(self.on_outline_clicked)

    def _build(self, theme: Theme) -> None:
        self.editor.setAccessibleName(self.tr("Brief"))
        self.editor.setPlaceholderText(self.tr("What it is about, what must be said, and what is up to the creator."))
        self.editor.setTabChangesFocus(True)
        self.editor.setMaximumWidth(760)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.editor.installEventFilter(self)
        head = QHBoxLayout()
        hint = note(self.tr("Short is kind: half a page leaves room for ideas. It is saved as you type."), theme)
        head.addWidget(hint, 1)
        head.addWidget(self._outline)
        inner = QWidget()
        inner.setMaximumWidth(760)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show a campaign's brief; what is being typed for the same one stays."""
        is_other = self._campaign is None or self._campaign.id != campaign.id
        if is_other:
            self.flush()
        is_typing = not is_other and self._is_typing
        self._campaign = campaign
        if not is_typing and self.editor.toPlainText() != campaign.brief:
            self.editor.blockSignals(True)
            self.editor.setPlainText(campaign.brief)
            self.editor.blockSignals(False)
        self._outline.setVisible(not self.editor.toPlainText())

    def flush(self) -> None:
        """Write down what was typed."""
        self._timer.stop()
        campaign = self._campaign
        if campaign is None or not self._is_typing:
            return
        text = clean(self.editor.toPlainText())
        self.editor.document().setModified(False)
        if text != campaign.brief:
            label = f"Change brief of {campaign.name}"
            self._session.edit(label, lambda w: w.campaigns.update(campaign.id, brief=text))

    def forget(self) -> None:
        """Let go of the campaign: its file has been closed."""
        self._timer.stop()
        self._campaign = None

    def on_text_changed(self) -> None:
        """Wait until the typing pauses."""
        self._outline.setVisible(not self.editor.toPlainText())
        self._timer.start()

    def on_outline_clicked(self) -> None:
        """Begin with the parts that a brief has."""
        self.editor.insertPlainText(OUTLINE)
        self.editor.setFocus()

    @property
    def _is_typing(self) -> bool:
        return self.editor.document().isModified()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
