"""What may be done with her content, and what she leaves undone for others: from when until when."""

from datetime import date

from ui.campaigns.terms.terms_section import Subject, TermsSection, Values
from ui.widgets.form_row import FormRow

SPANS = {"usage": "Usage rights", "allowlisting": "Allowlisting", "exclusivity": "Exclusivity"}
PLACES = ("Organic posts", "Organic posts, paid ads", "Organic posts, paid ads, website", "Website, newsletter")


class RightsSection(TermsSection):
    """Each span has a beginning and an end; either may be open."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Rights", subject)

    def _build(self) -> None:
        where = self.suggesting("usage_where", "Usage rights: where", PLACES)
        self.add_line([*self._span("usage"), where], (1, 1, 2))
        self.add_line([*self._span("allowlisting"), *self._span("exclusivity")])
        self.add_note(
            self.tr(
                "Usage rights: you may show the content yourself. Allowlisting: you may run ads from the account."
                " Exclusivity: no work for any of your rivals. The list of today reminds you before one ends."
            )
        )

    def _span(self, name: str) -> tuple[FormRow, FormRow]:
        return self.day(f"{name}_from", f"{SPANS[name]} from"), self.day(f"{name}_until", f"{SPANS[name]} until")

    def problem(self, values: Values) -> tuple[str, str] | None:
        for name, label in SPANS.items():
            start, end = values[f"{name}_from"], values[f"{name}_until"]
            if isinstance(start, date) and isinstance(end, date) and end < start:
                return f"{name}_until", f"{label} end before they start. Give a later day."
        return None
