"""Writing to one person, or to several one after the other: each message is handed over and logged by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.influencers.contact import Channel
from models.influencers.outreach import summary
from models.messages.mailto import is_too_long, mailto
from models.reading.handles import profile_url
from ui.influencers.conversation_edits import SentMessage, log_message
from ui.influencers.outreach.letters import Letters
from ui.influencers.outreach.message_form import MessageForm
from ui.influencers.person import Person, read_person
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import ElidedLabel

WIDTH = 900


class MessageDialog(SmallDialog):
    """``told`` is the sentence when it is over, with whether Undo takes the log back; ``refused`` are sentences on
    those who cannot be written to, shown at the end.
    """

    told = Signal(str, bool)

    def __init__(
        self,
        letters: Letters,
        channel: Channel,
        session: Session,
        theme: Theme,
        refused: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        is_mail = channel is Channel.EMAIL
        super().__init__("", "Open in mail program" if is_mail else "Copy message", session, theme, parent)
        self.letters = letters
        self._channel = channel
        self._refused = refused
        self._person: Person | None = None
        self.recipient = ElidedLabel("", theme, "small", tone="second")
        self.form = MessageForm(channel, session, theme)
        self.end = QPlainTextEdit()
        self.back_button = Button(self.tr("Back"), theme)
        self.skip_button = Button(self.tr("Skip"), theme)
        self.copy_button = Button(self.tr("Copy text") if is_mail else self.tr("Copy and open profile"), theme)
        self._build()
        self._connect()
        self._show_letter()
        self.form.template.setFocus()

    def _build(self) -> None:
        self.setFixedWidth(self.theme.scaled(WIDTH))
        # Return in a field is for the field: what goes out is sent by the button, or by Ctrl+Return.
        self.ok_button.setDefault(False)
        self.ok_button.setToolTip("Ctrl+Return")
        self.body.addWidget(self.recipient)
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.end)
        self.end.setReadOnly(True)
        self.end.setTabChangesFocus(True)
        self.end.setAccessibleName(self.tr("What became of it"))
        self.end.hide()
        several = self.letters.count > 1
        self.form.keep_words.setVisible(several)
        for place, button in enumerate((self.back_button, self.skip_button)):
            self.foot.insertWidget(place, button)
            button.setVisible(several)
        self.foot.insertWidget(self.foot.count() - 1, self.copy_button)
        self.cancel_button.setText(self.tr("Close") if several else self.tr("Cancel"))

    def _connect(self) -> None:
        self.form.changed.connect(self.on_changed)
        self.back_button.clicked.connect(self.on_back_clicked)
        self.skip_button.clicked.connect(self.on_skip_clicked)
        self.copy_button.clicked.connect(self.on_copy_clicked)

    @property
    def person(self) -> Person | None:
        """Whom the words are filled for."""
        return self._person

    @property
    def is_changed(self) -> bool:
        return not self.form.isHidden() and self.form.is_typing

    # ------------------------------------------------------------------------------------------------- who
    def _show_letter(self) -> None:
        letter = self.letters.current
        self._person = person = read_person(self.session.workspace, letter.person_id)
        if person is None:
            return
        one = self.tr("Write to %1").replace("%1", person.name)
        words = self.letters.words if self.letters.count > 1 else one
        self.setWindowTitle(words)
        self.title.setText(words)
        self.recipient.setText(self._recipient(person) + (self.tr(" · written a moment ago") if letter.is_sent else ""))
        self.form.show_person(person, letter)
        self.back_button.setEnabled(not self.letters.is_first)
        self.skip_button.setText(self.tr("Next") if letter.is_sent else self.tr("Skip"))
        if self._channel is not Channel.EMAIL:
            self.copy_button.setEnabled(bool(self._profile_address(person)))
        self.on_changed()

    def _recipient(self, person: Person) -> str:
        if self._channel is Channel.EMAIL:
            return self.tr("To %1").replace("%1", person.influencer.email)
        profile = person.main_profile()
        return f"@{profile.handle} · {profile.platform.label}" if profile else self.tr("No profile is known.")

    @staticmethod
    def _profile_address(person: Person) -> str:
        profile = person.main_profile()
        return (profile_url(profile.platform, profile.handle) if profile else None) or ""

    def _go_on(self) -> None:
        self.form.keep(self.letters.current)
        if self.letters.go_on():
            self._show_letter()
        else:
            self._finish()

    def on_back_clicked(self) -> None:
        """Go to the one before, as she was left."""
        self.form.keep(self.letters.current)
        self.letters.go_back()
        self._show_letter()

    def on_skip_clicked(self) -> None:
        """Go to the next one without writing to this one."""
        self.strip.hide()
        self._go_on()

    # -------------------------------------------------------------------------------------------- handing over
    @property
    def _mail(self) -> str:
        filled, person = self.form.editor.filled, self._person
        return mailto(person.influencer.email, filled.subject, filled.body) if person else ""

    @property
    def _is_too_long(self) -> bool:
        return self._channel is Channel.EMAIL and is_too_long(self._mail)

    def on_changed(self) -> None:
        """Say when the text is longer than a mail program takes from outside."""
        if self._channel is not Channel.EMAIL:
            return
        too_long = self._is_too_long
        self.ok_button.setText(self.tr("Copy text, open mail") if too_long else self.tr("Open in mail program"))
        if too_long:
            hint = self.tr("The text is copied instead: paste it into the mail that opens.")
            self.strip.show_message(self.tr("Too long to hand over."), hint, "warning")
        self.strip.setVisible(too_long)

    def save(self) -> bool:
        """Hand the message over and go on; the dialog closes by itself at the end."""
        if self.form.isHidden():
            return True
        if self._channel is Channel.EMAIL:
            self._send(self._open_mail)
        else:
            self._send(self._copy)
        return False

    def on_copy_clicked(self) -> None:
        """Copy the message; for a direct message open the profile as well."""
        if self._channel is Channel.EMAIL:
            self._send(self._copy, Channel.OTHER)
        else:
            self._send(self._copy_and_open)

    def _send(self, hand_over: Callable[[Person], bool], channel: Channel | None = None) -> None:
        person, letter = self._person, self.letters.current
        if person is None or not self.form.is_ready():
            self.on_changed()
            return
        if not hand_over(person):
            return
        if not letter.is_sent:
            form = self.form
            sent = SentMessage(
                channel or self._channel,
                *(form.about, form.campaign.value, form.step.value, form.tick_off.value, form.mover.value),
            )
            if not log_message(self.session, person, sent):
                return
            letter.is_sent, letter.is_copied = True, channel is Channel.OTHER
        self._go_on()

    def _open_mail(self, person: Person) -> bool:
        filled = self.form.editor.filled
        address = self._mail
        if self._is_too_long:
            self._copy(person)
            address = mailto(person.influencer.email, filled.subject)
        hint = self.tr("Use Copy text, and write from where you read your mail.")
        return self._open(address, self.tr("No mail program opened."), hint)

    def _copy(self, _person: Person) -> bool:
        QGuiApplication.clipboard().setText(self.form.editor.filled.body)
        return True

    def _copy_and_open(self, person: Person) -> bool:
        self._copy(person)
        hint = self.tr("Use Copy message, and open the profile yourself.")
        return self._open(self._profile_address(person), self.tr("No browser opened."), hint)

    def _open(self, address: str, problem: str, hint: str) -> bool:
        if QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            return True
        self.strip.show_message(problem, hint, "error")
        self.strip.show()
        return False

    # ------------------------------------------------------------------------------------------------- the end
    def _finish(self) -> None:
        is_mail = self._channel is Channel.EMAIL and self.letters.copied < self.letters.sent
        verb = self.tr("handed over") if is_mail else self.tr("copied")
        if self.letters.count == 1 and not self._refused:
            if self.letters.sent:
                words = self.tr("E-mail to %1") if is_mail else self.tr("Message to %1")
                self.told.emit(f"{words.replace('%1', self.letters.current.name)} {verb} and logged.", True)
            self.accept()
            return
        self.form.hide()
        self.recipient.hide()
        self.strip.hide()
        for button in (self.back_button, self.skip_button, self.copy_button, self.ok_button):
            button.hide()
        self.setWindowTitle(self.tr("Messages written"))
        self.title.setText(self.tr("Messages written"))
        if is_mail and self.letters.copied:
            verb = self.tr("handed over or copied")
        lines = summary(verb, self.letters.sent, self.letters.skipped, self._refused)
        self.end.setPlainText("\n".join(lines))
        self.end.show()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.on_ok_clicked()
        else:
            super().keyPressEvent(event)
