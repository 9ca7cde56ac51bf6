"""The tracked link: where it leads, the tags by which its visits are hers, and the link itself to copy."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from models.campaigns.tracked_link import TAGS, TrackedLink, usual_tags
from models.errors import UserError
from models.reading.text import one_line
from ui.campaigns.form import text_field
from ui.campaigns.terms.terms_section import Subject, TermsSection
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.link_field import LinkField

LABELS = {
    "source": "Source (utm_source)",
    "medium": "Medium (utm_medium)",
    "campaign": "Campaign (utm_campaign)",
    "term": "Term (utm_term)",
}


class LinkSection(TermsSection):
    """The link is made anew at each letter; a blank tag shows in grey what stands in for it."""

    def __init__(self, subject: Subject) -> None:
        person = subject.card.person
        self._usual = usual_tags(subject.campaign, person.platform, person.handle)
        super().__init__("Tracked link", subject)

    def _build(self) -> None:
        subject, theme, page = self.subject, self.subject.theme, self.subject.campaign.landing_page
        self.page = LinkField(theme)
        self.page.set_value(subject.stored.link or None)
        self.page.setPlaceholderText(page or self.tr("For instance https://fernandflour.com/box"))
        hint = self.tr("Empty: the landing page of the campaign.") if page else ""
        self.add_line([subject.form.add("link", "Leads to", self.page, hint)])
        self.tags = {name: text_field(getattr(subject.stored, f"utm_{name}")) for name in TAGS}
        self.add_line([subject.form.add(f"utm_{name}", LABELS[name], field) for name, field in self.tags.items()])
        self.shown = QLineEdit()
        self.shown.setReadOnly(True)
        self.copy = Button(self.tr("Copy link"), theme, "secondary", "copy")
        self.open = Button(self.tr("Open"), theme, "secondary", "link")
        self.qr = Button(self.tr("QR code…"), theme)
        self._told = note("", theme)
        self.add_line([FormRow(self.tr("The link to share"), self.shown, theme)])
        self.add_layout(self._buttons())
        for field in (self.page, *self.tags.values()):
            field.textChanged.connect(self.on_typed)
        self.copy.clicked.connect(self.on_copy_clicked)
        self.open.clicked.connect(self.on_open_clicked)
        self.qr.clicked.connect(self.on_qr_clicked)
        self.on_typed()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        for button in (self.copy, self.open, self.qr):
            line.addWidget(button)
        line.addWidget(self._told, 1)
        return line

    @property
    def link(self) -> TrackedLink:
        """The link as the fields stand."""
        typed = {name: one_line(field.text()) for name, field in self.tags.items()}
        return TrackedLink(self.page.text().strip() or self.subject.campaign.landing_page, typed, self._usual)

    def on_typed(self) -> None:
        """Show the link that comes of the fields, or why there is none."""
        link = self.link
        self.shown.setText(link.text)
        self.shown.setCursorPosition(0)
        for name, standing_in in TrackedLink(link.page, {}, self._usual).tags.items():
            self.tags[name].setPlaceholderText(standing_in)
        for button in (self.copy, self.open, self.qr):
            button.setEnabled(bool(link.text))
        missing = self.tr("Type where the link leads, or give the campaign a landing page.")
        self._told.setText("" if link.text else missing)

    def on_copy_clicked(self) -> None:
        """Put the link on the clipboard."""
        QGuiApplication.clipboard().setText(self.link.text)
        self._told.setText(self.tr("The link is on the clipboard."))

    def on_open_clicked(self) -> None:
        """Open the link in the browser: it begins with http:// or https://, or there is none."""
        if not QDesktopServices.openUrl(QUrl(self.link.text)):
            self._told.setText(self.tr("No browser could be opened. Copy the link instead."))

    def on_qr_clicked(self) -> None:
        """Show the link as a QR code."""
        from ui.campaigns.terms.qr_dialog import QrDialog

        try:
            QrDialog(self.link.text, self.subject.card.name, self.subject.theme, self).open()
        except UserError as error:
            self._told.setText(str(error))
