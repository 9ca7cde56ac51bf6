"""The written contract, and the words that mark her posts as advertising."""

from datetime import date

from models.campaigns.disclosure_wordings import suggested_wordings
from models.reading.platform import Platform
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values


class ContractSection(TermsSection):
    """Wordings are suggestions by her country and platform: which one the law wants is not known here."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Contract and disclosure", subject)

    def _build(self) -> None:
        self.add_line(
            [self.day("contract_sent_on", "Contract sent on"), self.day("contract_signed_on", "Contract signed on")]
        )
        person = self.subject.card.person
        platform = Platform(person.platform) if person.platform else None
        hint = self.tr("How posts are marked. Suggestions by country and platform; a reminder, not advice.")
        wordings = suggested_wordings(person.country, platform, self.subject.campaign.regions)
        self.add_line([self.suggesting("disclosure", "Disclosure wording", wordings, hint)])

    def problem(self, values: Values) -> tuple[str, str] | None:
        sent, signed = values["contract_sent_on"], values["contract_signed_on"]
        if isinstance(sent, date) and isinstance(signed, date) and signed < sent:
            return "contract_signed_on", "The contract was signed before it was sent. Look at the two days."
        return None
