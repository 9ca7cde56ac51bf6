"""*Views ▾*: everybody, the views that were saved, and what can be done with the one in force."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.influencers.view_verbs import ViewVerbs
from ui.widgets.editing import is_read_only


class ViewsMenu(QMenu):
    """Filled anew each time it opens."""

    def __init__(self, verbs: ViewVerbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """Offer what there is now."""
        self.clear()
        current = self._verbs.current
        one_of = QActionGroup(self)
        everybody = self.addAction(self.tr("Everybody"))
        everybody.triggered.connect(lambda _=False: self._verbs.show_everybody())
        everybody.setCheckable(True)
        everybody.setChecked(current is None)
        one_of.addAction(everybody)
        self.addSeparator()
        for view in self._verbs.saved():
            action = self.addAction(_plain(view.name))
            action.setCheckable(True)
            action.setChecked(current is not None and view.id == current.id)
            action.triggered.connect(lambda _=False, number=view.id: self._verbs.choose(number))
            one_of.addAction(action)
        self.addSeparator()
        save = self.addAction(self.tr("Save this view…"))
        save.triggered.connect(lambda _=False: self._verbs.save_view())
        save.setEnabled(not is_read_only(self))
        if current is not None:
            self._add_changes(_plain(current.name))

    def _add_changes(self, name: str) -> None:
        update = self.addAction(self.tr("Update “%1”").replace("%1", name))
        update.triggered.connect(lambda _=False: self._verbs.update_view())
        rename = self.addAction(self.tr("Rename “%1”…").replace("%1", name))
        rename.triggered.connect(lambda _=False: self._verbs.rename_view())
        delete = self.addAction(self.tr("Delete “%1”").replace("%1", name))
        delete.triggered.connect(lambda _=False: self._verbs.delete_view())
        for action in (update, rename, delete):
            action.setEnabled(not is_read_only(self))
        update.setEnabled(update.isEnabled() and self._verbs.is_changed)


def _plain(text: str) -> str:
    """What somebody has typed is no shortcut."""
    return text.replace("&", "&&")
