"""The owner's own fields: what they are called and hold, and their columns in the list."""

from PySide6.QtCore import QObject

from models.changes import ChangeSet
from models.influencers.custom_field import CustomField
from models.influencers.influencer import InfluencerRow
from ui.influencers.influencer_columns import influencer_columns
from ui.tab import Tab
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel


class OwnFieldVerbs(QObject):
    """*Fields of my own…*, and the columns that follow from it."""

    def __init__(self, table: TableView, model: WindowModel[InfluencerRow], tab: Tab) -> None:
        super().__init__(tab)
        self._table = table
        self._model = model
        self._tab = tab
        self._shown = self._fields()

    def manage(self) -> None:
        """Show all fields, to be added, changed, moved and deleted."""
        from ui.influencers.fields_dialog import FieldsDialog

        dialog = FieldsDialog(self._tab.session, self._tab.theme, self._tab)
        dialog.added.connect(self.on_added)
        dialog.open()

    def on_added(self, field_id: int) -> None:
        """Show the column of a new field."""
        name = next((field.column for field in self._fields() if field.id == field_id), None)
        if name is not None:
            self._table.layout_of_columns.show(name, shown=True)

    def follow(self, changes: ChangeSet | None) -> None:
        """Let the columns and the order of the list follow the fields."""
        if changes is not None and not changes.touches("custom_field"):
            return
        fields = self._fields()
        if fields != self._shown:
            self._shown = fields
            self._table.set_columns(influencer_columns(self._tab.session))
            if changes is not None:
                self._model.reload()

    def _fields(self) -> list[CustomField]:
        return self._tab.session.workspace.custom_fields.all()
