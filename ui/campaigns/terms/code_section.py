"""By what her sales are told from others: the discount code and the link."""

from storage.workspace import Workspace
from ui.campaigns.edits import code_trouble, plain_rule, write_code
from ui.campaigns.form import text_field
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values

CODE = "code"


class CodeSection(TermsSection):
    """The one plain code; other rules are told beside it."""

    def __init__(self, subject: Subject) -> None:
        super().__init__("Code and link", subject)

    def _build(self) -> None:
        subject = self.subject
        rules = subject.session.workspace.partnerships.code_rules(subject.card.id)
        rule = plain_rule(rules)
        others = ", ".join(f"{one.match.value.replace('_', ' ')} {one.code}" for one in rules if one is not rule)
        hint = f"Also: {others}" if others else ""
        field = text_field(rule.code if rule else "", self.tr("For instance MOSS15"))
        code = subject.form.add(CODE, "Discount code", field, hint)
        self.add_line([code, self.line("link", "Link", "https://")], (1, 2))

    def problem(self, values: Values) -> tuple[str, str] | None:
        trouble = code_trouble(self.subject.session, self.subject.card.id, self.subject.campaign, str(values[CODE]))
        return (CODE, trouble) if trouble else None

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        write_code(workspace, partnership_id, str(self.subject.form.values()[CODE]))
