"""How the two came together: offers and what was asked for, none of which is agreed until it is taken."""

from PySide6.QtCore import Signal

from models.campaigns.offer import Offer
from storage.workspace import Workspace
from ui.campaigns.form import CurrencyField
from ui.campaigns.terms.offer_rows import OfferRows
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values


class OffersSection(TermsSection):
    """``taken`` carries an offer that is to become the terms."""

    taken = Signal(object)

    def __init__(self, subject: Subject) -> None:
        super().__init__("Offers", subject)

    def _build(self) -> None:
        stored = self.subject.session.workspace.offers.of_partnership(self.subject.card.id)
        self.rows = OfferRows(stored, self._new, self.subject.theme, self.subject.session.today)
        self.rows.taken.connect(self.taken)
        self.add_note(
            self.tr("What each of you named while you talked. Nothing of it is agreed until you take it as terms.")
        )
        self.column.addWidget(self.rows)

    def is_wrong(self, values: Values) -> bool:
        return bool(self.rows.problem()) or super().is_wrong(values)

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        self.rows.write(workspace, partnership_id)

    def _new(self) -> Offer:
        field = self.subject.form.field("currency")
        typed = field.value if isinstance(field, CurrencyField) else None
        currency = typed or self.subject.stored.currency
        return Offer(0, self.subject.card.id, self.subject.session.today, currency=currency)
