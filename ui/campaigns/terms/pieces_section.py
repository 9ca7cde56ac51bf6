"""The promised pieces among the terms."""

from storage.workspace import Workspace
from ui.campaigns.deliverable_rows import DeliverableRows
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values


class PiecesSection(TermsSection):
    """Rows that can be added, changed and taken out."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Deliverables", subject)

    def _build(self) -> None:
        subject = self.subject
        self.rows = DeliverableRows(subject.card.deliverables, subject.theme, subject.session.today)
        self.column.addWidget(self.rows)

    def is_wrong(self, values: Values) -> bool:
        return bool(self.rows.problem())

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        self.rows.write(workspace, partnership_id)
