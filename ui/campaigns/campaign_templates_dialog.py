"""The templates of campaigns: make one from each, rename, delete."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.campaigns.campaign_template import CampaignTemplate
from ui.campaigns.copy_edits import delete_template
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.template_dialogs import RenameTemplateDialog
from ui.session import Session
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import note

_HEIGHT = 260


class CampaignTemplatesDialog(FormDialog):
    """Each thing that is done here is one edit, and done at once. ``wanted`` carries a template to make one from."""

    least_width = 620
    wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__("Templates of campaigns", "Done", session, theme, parent)
        self.table: ListTable[CampaignTemplate] = ListTable(_columns(session.business.currency), theme, "")
        self.use = Button(self.tr("New campaign…"), theme)
        self.rename = Button(self.tr("Rename…"), theme)
        self.remove = Button(self.tr("Delete"), theme, "danger")
        self.nothing = note(self.tr("No template yet. Choose a campaign, then “Save as template…”."), theme)
        self._build()
        self._connect()
        self.show_templates()

    def _build(self) -> None:
        self.cancel_button.hide()
        self.table.setAccessibleName(self.tr("Templates of campaigns"))
        self.table.setFixedHeight(_HEIGHT)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.use, self.rename):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        for button in (self.use, self.rename, self.remove):
            button.setAutoDefault(False)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.session.changed.connect(self.show_templates)
        self.table.opened.connect(self.on_rename)
        self.table.delete_asked.connect(self.on_remove)
        self.use.clicked.connect(self.on_use)
        self.rename.clicked.connect(self.on_rename)
        self.remove.clicked.connect(self.on_remove)

    @property
    def current(self) -> CampaignTemplate | None:
        """The template that the buttons mean."""
        return next((one for one in self.table.rows if one.id == self.table.current_id), None)

    def show_templates(self) -> None:
        """Show the templates as the file has them now."""
        self.table.show_rows(self.session.workspace.campaign_templates.all())
        has_any = bool(self.table.rows)
        self.nothing.setVisible(not has_any)
        self.table.setVisible(has_any)
        for button in (self.use, self.rename, self.remove):
            button.setVisible(has_any)
        self.table.select_first()
        self.resize(self.sizeHint())

    def on_use(self) -> None:
        """Go on to a new campaign from the current template."""
        if self.current is not None:
            self.wanted.emit(self.current)
            self.accept()

    def on_rename(self) -> None:
        """Ask for another name."""
        if self.current is not None:
            RenameTemplateDialog(self.session, self.theme, self.current, self).open()

    def on_remove(self) -> None:
        """Delete the current template at once; the strip offers Undo."""
        template = self.current
        if template is None or not delete_template(self.session, template):
            return
        self.strip.show_message(self.tr("“{}” deleted.").format(template.name))
        self.strip.add_button(self.tr("Undo")).clicked.connect(self.on_undo)
        self.strip.show()

    def on_undo(self) -> None:
        """Bring it back."""
        self.strip.hide()
        self.session.undo()

    def save(self) -> bool:
        """Everything is written already."""
        return True


def _columns(currency: str) -> list[Column[CampaignTemplate]]:
    return [
        Column("name", "Name", lambda one: one.name, 220),
        Column("holds", "What it holds", lambda one: one.summary(currency), 340),
    ]
