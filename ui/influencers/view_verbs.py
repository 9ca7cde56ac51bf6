"""Saved views: a filter, a search, an order and columns under one name, and the way back to everybody."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from models.changes import ChangeSet
from models.plural import counted
from storage.tables.influencer_order import BY_NAME
from ui.influencers.filter_bar import FilterBar
from ui.influencers.kept_order import keep_order, kept_order
from ui.tab import Tab
from ui.tables.table_view import TableView

if TYPE_CHECKING:
    from models.influencers.saved_view import ListLook, SavedView, StoredLook

_LONGEST = 26


class ViewVerbs(QObject):
    """What the *Views* chip offers.

    While a view is in force its columns and its order are the file's: those of this machine come back with everybody.
    """

    def __init__(self, bar: FilterBar, table: TableView, tab: Tab) -> None:
        super().__init__(tab)
        self._bar = bar
        self._table = table
        self._tab = tab
        self._layout = table.layout_of_columns
        self.current: SavedView | None = None
        self._as_chosen: StoredLook | None = None
        self._connect()

    def _connect(self) -> None:
        self._tab.session.changed.connect(self.on_session_changed)
        self._bar.views.cleared.connect(self.show_everybody)
        self._bar.emptied.connect(self.on_emptied)
        self._bar.filter_changed.connect(self.show_current)
        self._bar.search_changed.connect(self.show_current)
        self._table.sorted_by.connect(self.on_sorted)
        self._layout.changed.connect(self.show_current)
        self._table.horizontalHeader().sectionMoved.connect(self.show_current)

    @property
    def is_changed(self) -> bool:
        """Whether the list shows something else by now than the view in force."""
        return self.current is not None and self._look().stored() != self._as_chosen

    def saved(self) -> "list[SavedView]":
        """Every view of the file."""
        return self._tab.session.workspace.saved_views.all()

    def offer(self) -> None:
        """Open the menu of views."""
        self._bar.views.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.views.click()

    def choose(self, view_id: int) -> None:
        """Show what a view keeps; what this version does not know of it is told."""
        view = self._tab.session.workspace.saved_views.get(view_id)
        if view is None:
            return
        if self.current is None:
            self._layout.set_aside()
        self.current = view
        self._show(view.look(self._tab.session.today))
        self._as_chosen = self._look().stored()
        self.show_current()
        unknown = (*view.unknown(), *self._gone(view))
        if unknown:
            told = f"“{view.name}” asks for what is not known here ({', '.join(unknown)})."
            self._tab.told.emit(told, False)

    def show_everybody(self) -> None:
        """Show all again, with the columns and in the order of this machine."""
        if self.current is not None:
            self._leave()
            self._layout.bring_back()
            self._sort(kept_order(self._table.row_model.columns))
        self._bar.clear()

    def save_view(self) -> None:
        """Ask for a name and keep what the list shows under it."""
        from ui.influencers.view_name_dialog import SaveViewDialog

        look = self._look()
        dialog = SaveViewDialog(look, self._kept(look), self._tab.session, self._tab.theme, self._tab)
        dialog.accepted.connect(lambda: self.choose(dialog.view_id or 0))
        dialog.open()

    def update_view(self) -> None:
        """Keep what the list shows now under the name of the view in force."""
        view, look = self.current, self._look()
        if view is None or not self.is_changed:
            return
        if self._tab.session.edit(f"Update view {view.name}", lambda w: w.saved_views.update(view.id, look)):
            self.choose(view.id)
            self._tab.told.emit(f"“{view.name}” shows this from now on.", True)

    def rename_view(self) -> None:
        """Ask for another name of the view in force."""
        from ui.influencers.view_name_dialog import RenameViewDialog

        if self.current is not None:
            RenameViewDialog(self.current, self._tab.session, self._tab.theme, self._tab).open()

    def delete_view(self) -> None:
        """Forget the view in force at once, and show everybody; nobody in it is touched."""
        view = self.current
        if view is None:
            return
        if self._tab.session.edit(f"Delete view {view.name}", lambda w: w.saved_views.delete(view.id)):
            self.show_everybody()
            self._tab.told.emit(f"View “{view.name}” deleted. Nobody in it was touched.", True)

    def show_current(self) -> None:
        """Say on the chip which view is in force, and whether the list shows something else by now."""
        if self.current is None:
            self._bar.views.rest()
            return
        name = self.current.name
        name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        self._bar.views.activate(self.tr("%1, changed").replace("%1", name) if self.is_changed else name)

    def on_sorted(self) -> None:
        """Remember the order of everybody on this machine; that of a view is the file's."""
        if self.current is None:
            keep_order(self._table.row_model.columns, self._table.row_model.sort_keys)
        self.show_current()

    def on_emptied(self) -> None:
        """Search and filters were cleared: nothing is left of a view that was in force."""
        if self.current is not None:
            self.show_everybody()

    def on_session_changed(self, changes: ChangeSet) -> None:
        """Follow what became of the view in force: it may be renamed, or be gone."""
        if self.current is None or not changes.touches("saved_view"):
            return
        kept = self._tab.session.workspace.saved_views.get(self.current.id)
        if kept is None:
            self._leave()
            self._layout.keep()
            self.on_sorted()
        else:
            self.current = kept
            self.show_current()

    def _leave(self) -> None:
        self.current = None
        self._bar.views.rest()

    def _look(self) -> "ListLook":
        from models.influencers.saved_view import ListLook

        return ListLook(self._bar.wanted, self._bar.search.text(), self._table.row_model.sort_keys, self._layout.shown)

    def _show(self, look: "ListLook") -> None:
        if look.columns:
            self._layout.arrange(look.columns)
        self._sort(look.sort or BY_NAME)
        picked = counted(len(look.wanted.only), "picked influencer") if look.wanted.only else ""
        self._bar.show_query(look.wanted, look.search, picked)

    def _gone(self, view: "SavedView") -> tuple[str, ...]:
        """Own fields that a view asks for and that were deleted since."""
        is_gone = self._bar.wanted.own_fields != view.look(self._tab.session.today).wanted.own_fields
        return (self.tr("a field of your own that is gone"),) if is_gone else ()

    def _sort(self, keys: tuple[tuple[str, bool], ...]) -> None:
        if keys != self._table.row_model.sort_keys:
            self._table.row_model.set_sort(keys)
            self._table.horizontalHeader().viewport().update()

    def _kept(self, look: "ListLook") -> str:
        """What a view keeps, in words."""
        headers = {column.name: column.header for column in self._table.row_model.columns}
        order = self.tr(", then ").join(headers[name] for name, _ in look.sort if name in headers)
        narrowed = list(self._bar.reasons.values()) or [self.tr("everybody")]
        told = [*narrowed, self.tr("sorted by %1").replace("%1", order), counted(len(look.columns), "column")]
        return self.tr("Keeps %1.").replace("%1", "; ".join(told))
