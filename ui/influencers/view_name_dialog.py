"""The name of a view: of one that is made, or another one for one that is there."""

from PySide6.QtWidgets import QLineEdit, QWidget

from models.influencers.saved_view import ListLook, SavedView
from models.reading.text import one_line
from storage.workspace import Workspace
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow


class ViewNameDialog(SmallDialog):
    """One field; a name is needed. ``view_id`` is the view that was written."""

    def __init__(
        self, title: str, button: str, hint: str, session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(title, button, session, theme, parent)
        self.view_id: int | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For instance Bakers in Lyon"))
        self._row = FormRow(self.tr("Name"), self.name, theme, hint)
        self.name.textEdited.connect(lambda: self._row.show_problem(""))
        self.body.addWidget(self._row)
        self.name.setFocus()

    def save(self) -> bool:
        """Write the view under the name, as one edit."""
        name = one_line(self.name.text())
        if not name:
            self._row.show_problem(self.tr("A view needs a name."))
            self.name.setFocus()
            return False
        return self.session.edit(self.label(name), lambda w: self.write(w, name)) is not None

    def label(self, name: str) -> str:
        """What the edit is called."""
        raise NotImplementedError

    def write(self, workspace: Workspace, name: str) -> None:
        """Write the view."""
        raise NotImplementedError


class SaveViewDialog(ViewNameDialog):
    """Keeps a look under a name."""

    def __init__(self, look: ListLook, kept: str, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__("Save this view", "Save view", kept, session, theme, parent)
        self._look = look

    def label(self, name: str) -> str:
        return f"Save view {name}"

    def write(self, workspace: Workspace, name: str) -> None:
        self.view_id = workspace.saved_views.add(name, self._look)


class RenameViewDialog(ViewNameDialog):
    """Gives a view another name."""

    def __init__(self, view: SavedView, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__("Rename view", "Rename", "", session, theme, parent)
        self._view = view
        self.name.setText(view.name)
        self.name.selectAll()

    def label(self, name: str) -> str:
        return f"Rename view {self._view.name}"

    def write(self, workspace: Workspace, name: str) -> None:
        workspace.saved_views.rename(self._view.id, name)
        self.view_id = self._view.id
