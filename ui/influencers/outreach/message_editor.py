"""Writing a message with fields, and seeing beside it how one person gets it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from models.influencers.contact import Channel
from models.messages.message import FilledMessage, Message, Values
from models.messages.message_field import MessageField
from ui.influencers.outreach.field_highlighter import FieldHighlighter
from ui.influencers.outreach.message_preview import MessagePreview
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label, note

_HEIGHT = 236


class MessageEditor(QWidget):
    """``changed`` tells of every letter; what cannot be filled for the person is said below."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Values = {}
        self._name = ""
        self._channel = Channel.EMAIL
        self.subject = QLineEdit()
        self.body = QPlainTextEdit()
        self.insert_button = Button(self.tr("Insert field"), theme, "link")
        self.preview = MessagePreview(theme)
        self.problem = note("", theme)
        self._whose = Label("", theme, "small", tone="second")
        self._last: QLineEdit | QPlainTextEdit = self.body
        self._highlighter = FieldHighlighter(self.body.document(), theme)
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        self._subject_row = FormRow(self.tr("Subject"), self.subject, theme)
        self.body.setAccessibleName(self.tr("Message"))
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(_HEIGHT)
        self.preview.setMinimumHeight(_HEIGHT)
        self.problem.set_tone("danger")
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Message"), theme, "small", tone="second"))
        head.addStretch(1)
        head.addWidget(self.insert_button)
        left = QVBoxLayout()
        left.setSpacing(STEP)
        left.addWidget(self._subject_row)
        left.addSpacing(STEP)
        left.addLayout(head)
        left.addWidget(self.body, 1)
        right = QVBoxLayout()
        right.setSpacing(STEP)
        right.addWidget(self._whose)
        right.addWidget(self.preview, 1)
        sides = QHBoxLayout()
        sides.setSpacing(4 * STEP)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(sides, 1)
        column.addWidget(self.problem)

    def _connect(self) -> None:
        self.subject.textChanged.connect(self.on_typed)
        self.body.textChanged.connect(self.on_typed)
        self.insert_button.clicked.connect(self.on_insert_clicked)
        for field in (self.subject, self.body):
            field.installEventFilter(self)

    @property
    def message(self) -> Message:
        """Subject and body as typed."""
        subject = self.subject.text() if self._channel is Channel.EMAIL else ""
        return Message(subject, self.body.toPlainText())

    @property
    def filled(self) -> FilledMessage:
        """The message as the person gets it."""
        return self.message.filled(self._values)

    def show_message(self, message: Message) -> None:
        """Put other words in; Ctrl+Z in a field brings back what was typed there."""
        if message.subject != self.subject.text():
            self.subject.selectAll()
            self.subject.insert(message.subject)
        if message.body != self.body.toPlainText():
            cursor = self.body.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(message.body)
            cursor.movePosition(QTextCursor.MoveOperation.Start)
            self.body.setTextCursor(cursor)
        self._show_filled()

    def show_person(self, name: str, values: Values) -> None:
        """Fill the fields for somebody; "" where there is nobody yet."""
        self._name, self._values = name, values
        words = self.tr("As %1 gets it").replace("%1", name) if name else self.tr("Preview")
        self._whose.setText(words)
        self.preview.setAccessibleName(words)
        self._show_filled()

    def show_channel(self, channel: Channel) -> None:
        """Only an e-mail has a subject."""
        self._channel = channel
        self._subject_row.setVisible(channel is Channel.EMAIL)
        self._align()
        self._show_filled()

    def on_typed(self) -> None:
        """Show how it reads now."""
        self._show_filled()
        self.changed.emit()

    def on_insert_clicked(self) -> None:
        """Offer the fields, each with what it says for the person."""
        menu = QMenu(self)
        for field in MessageField:
            action = menu.addAction(f"{field.label}\t{{{field.value}}}")
            action.triggered.connect(lambda _=False, field=field: self.insert(field))
        menu.popup(self.insert_button.mapToGlobal(QPoint(0, self.insert_button.height() + 2)))

    def insert(self, field: MessageField) -> None:
        """Put a field where the cursor stood last, in the subject or the message."""
        words = f"{{{field.value}}}"
        if isinstance(self._last, QLineEdit) and self._last.isVisible():
            self._last.insert(words)
            self._last.setFocus()
        else:
            self.body.insertPlainText(words)
            self.body.setFocus()

    def tell(self, problem: str) -> None:
        """Say below the message what is wrong with it; an empty text takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.body.setAccessibleDescription(problem)

    def _align(self) -> None:
        """Let the preview begin as high as what stands at the left of it."""
        is_mail = self._channel is Channel.EMAIL
        self._whose.setMinimumHeight(0 if is_mail else self.insert_button.sizeHint().height() + STEP)

    def _show_filled(self) -> None:
        filled = self.filled
        self.preview.show_message(filled, with_subject=self._channel is Channel.EMAIL)
        # An empty message is no mistake while it is being begun.
        self.tell(filled.problem(self._name) if self.message.body.strip() else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._last = watched
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align()  # only what is shown has the sizes of the stylesheet
