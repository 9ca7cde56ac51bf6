"""Whom the verbs of the Influencers tab are about: the people selected in the list, and the one in the panel."""

from typing import TYPE_CHECKING

from models.plural import counted
from ui.influencers.person_panel import PersonPanel
from ui.session import Session
from ui.tables.table_view import TableView

if TYPE_CHECKING:
    from ui.influencers.person import Person


class Chosen:
    """Reads list and panel; keeps nothing of its own."""

    def __init__(self, session: Session, table: TableView, panel: PersonPanel) -> None:
        self._session = session
        self._table = table
        self._panel = panel

    @property
    def ids(self) -> list[int]:
        """Ids of the selected people in the order shown, else of the current one alone."""
        current = self._table.current_id
        return self._table.selected_ids() or ([current] if current is not None else [])

    @property
    def person(self) -> "Person | None":
        """The current person as the file has her; the panel shows her from now on."""
        self.follow()
        return self._panel.person

    @property
    def panel(self) -> PersonPanel:
        """The panel that shows the current person."""
        return self._panel

    @property
    def words(self) -> str:
        """One by name, several by number: "Lena", "3 influencers"."""
        ids = self.ids
        return self.name_of(ids[0]) if len(ids) == 1 else counted(len(ids), "influencer")

    def name_of(self, influencer_id: int) -> str:
        """The name of one influencer, "" if she is gone."""
        influencer = self._session.workspace.influencers.get(influencer_id)
        return influencer.name if influencer else ""

    def follow(self) -> None:
        """Let the panel show who is current in the list."""
        current = self._table.current_id
        if self._panel.person is None or self._panel.person.id != current:
            self._panel.show_influencer(current)
