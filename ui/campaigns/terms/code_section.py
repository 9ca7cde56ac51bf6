"""Discount codes by which her orders are told from others."""

from PySide6.QtWidgets import QHBoxLayout

from models.campaigns.code_clash import Clash, clash_of
from models.campaigns.code_suggestion import suggested_code
from models.campaigns.codes import fold_code
from models.campaigns.partnership import CodeRule
from storage.workspace import Workspace
from ui.campaigns.terms.code_rows import CodeRows
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import section


class CodeSection(TermsSection):
    """Codes are looked at beside those of everybody else while they are typed."""

    def __init__(self, subject: Subject) -> None:
        partnerships = subject.session.workspace.partnerships
        self._holders = partnerships.code_holders(subject.card.id)
        super().__init__("Codes", subject)

    def _build(self) -> None:
        subject = self.subject
        rules = subject.session.workspace.partnerships.code_rules(subject.card.id)
        self.codes = CodeRows(rules, self._judge, subject.theme, subject.session.today)
        self.suggest = editor(Button(self.tr("Suggest a code"), subject.theme))
        self.suggest.clicked.connect(self.on_suggest_clicked)
        title = QHBoxLayout()
        title.addWidget(section(self.tr("Orders are counted by"), subject.theme))
        title.addStretch(1)
        title.addWidget(self.suggest)
        self.add_layout(title)
        self.column.addWidget(self.codes)

    def on_suggest_clicked(self) -> None:
        """Fill in the code that the owner's list has for this person, else one that nobody has."""
        person, campaign = self.subject.card.person, self.subject.campaign
        others = [one.code for one in self._holders if one.campaign == campaign.name]
        taken = [*(one.code for one in self._holders), *(one.code for one in self.codes.rules())]
        kept = self._kept_code()
        self.codes.suggest(kept or suggested_code(person.name, person.handle, campaign.name, others, taken))

    def _kept_code(self) -> str:
        """The code that the owner's list has for this person, unless it is somebody else's or in the terms already."""
        from storage.importers.lists.kept_codes import kept_code

        person = self.subject.card.person
        code = kept_code(self.subject.session.workspace.custom_fields.of_influencer(person.id))
        taken = [one.code for one in self._holders if one.influencer != person.name]
        taken += [one.code for one in self.codes.rules()]
        return "" if fold_code(code) in map(fold_code, taken) else code

    def is_wrong(self, values: Values) -> bool:
        return bool(self.codes.problem()) or super().is_wrong(values)

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        self.codes.write(workspace, partnership_id)

    def _judge(self, rule: CodeRule) -> Clash | None:
        campaign = self.subject.campaign
        return clash_of(rule, (campaign.starts_on, campaign.ends_on), self._holders)
