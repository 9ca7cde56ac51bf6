"""The rules that tell which discount codes are hers, as rows: how a code is compared, the code, and when it holds."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.campaigns.code_clash import Clash
from models.campaigns.codes import fold_code
from models.campaigns.partnership import CodeMatch, CodeRule
from models.reading.text import one_line
from storage.workspace import Workspace
from ui.campaigns.field_rows import FieldRows
from ui.campaigns.form import ChoiceField, mark_problem, text_field
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.day_field import DayField

MATCHES = (("is", CodeMatch.EQUALS), ("starts with", CodeMatch.STARTS_WITH), ("contains", CodeMatch.CONTAINS))
_HEADERS = ("A code that", "Discount code", "Holds from", "Holds until")
_SHARES = (3, 5, 4, 4)

Judge = Callable[[CodeRule], Clash | None]


class CodeRows(FieldRows["CodeFields"]):
    """``judge`` tells how a rule stands beside those of others; rows without a code are not written."""

    changed = Signal()

    def __init__(self, rules: Sequence[CodeRule], judge: Judge, theme: Theme, today: date) -> None:
        super().__init__(_HEADERS, _SHARES, "Add a rule", theme)
        self._stored = {rule.id: rule for rule in rules}
        self._judge = judge
        self._today = today
        for rule in rules or (None,):
            self._append(rule)
        self.add.clicked.connect(self.on_add_clicked)

    def on_add_clicked(self) -> None:
        """A further row, its code ready to be typed."""
        self._append(None).code.setFocus()

    def on_changed(self) -> None:
        """Tell at once how the rules stand beside those of others."""
        self._look()
        self.changed.emit()

    def suggest(self, code: str) -> None:
        """Put a code into the first row that has none, or into a further one."""
        row = next((one for one in self.rows if not one.rule().code), None) or self._append(None)
        row.code.setText(code)
        row.code.setFocus()
        self.on_changed()

    def rules(self) -> list[CodeRule]:
        """What is to be stored: rows with a code."""
        return [rule for row in self.rows if (rule := row.rule()).code]

    def problem(self) -> str:
        """What keeps the rules from being written, told beneath them; empty if all is well."""
        unread = next((field.problem for row in self.rows for field in row.days if field.problem), "")
        if unread:
            for row in self.rows:
                row.mark()
            self.tell(unread)
        return unread or self._look()

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        """Store what was added, changed and taken out."""
        rules, partnerships = self.rules(), workspace.partnerships
        for rule_id in self._stored.keys() - {rule.id for rule in rules}:
            partnerships.delete_code_rule(rule_id)
        for rule in rules:
            values = {name: getattr(rule, name) for name in ("code", "match", "valid_from", "valid_until")}
            stored = self._stored.get(rule.id)
            news = {name: value for name, value in values.items() if getattr(stored, name, None) != value}
            if stored is None:
                partnerships.add_code_rule(partnership_id=partnership_id, **values)
            elif news:
                partnerships.update_code_rule(stored.id, **news)

    def _look(self) -> str:
        """Tell the first problem, else the first remark; return the problem."""
        remark, seen = "", set[tuple[CodeMatch, str]]()
        for row in self.rows:
            rule = row.rule()
            clash = self._clash(rule, seen) if rule.code else None
            mark_problem(row.code, is_wrong=clash is not None and clash.is_problem)
            if clash is not None and clash.is_problem:
                self.tell(clash.sentence)
                return clash.sentence
            remark = remark or (clash.sentence if clash else "")
        self.tell(remark, "second")
        return ""

    def _clash(self, rule: CodeRule, seen: set[tuple[CodeMatch, str]]) -> Clash | None:
        key = rule.match, fold_code(rule.code)
        if rule.valid_from and rule.valid_until and rule.valid_until < rule.valid_from:
            return Clash("This code ends before it begins to hold. Give a later day.", is_problem=True)
        if key in seen:
            return Clash("This code stands here twice. Take one of the rows out.", is_problem=True)
        seen.add(key)
        return self._judge(rule)

    def _append(self, rule: CodeRule | None) -> "CodeFields":
        row = self.append(CodeFields(rule, self.theme, self._today))
        row.code.textChanged.connect(self.on_changed)
        row.match.activated.connect(self.on_changed)
        row.remove.clicked.connect(self.on_changed)
        for field in row.days:
            field.editingFinished.connect(self.on_changed)
        return row


class CodeFields:
    """The fields of one rule."""

    def __init__(self, rule: CodeRule | None, theme: Theme, today: date) -> None:
        shown = rule or CodeRule(0, 0, "")
        self._shown = shown
        self.match = ChoiceField(MATCHES, shown.match)
        self.code = text_field(shown.code, "For instance MOSS15")
        self.days = DayField(theme, near=today), DayField(theme, near=today)
        for field, day in zip(self.days, (shown.valid_from, shown.valid_until), strict=True):
            field.set_value(day)
            field.setPlaceholderText("any day")
        self.remove = Button("", theme, "quiet", "trash")
        self.remove.setAccessibleName("Take this rule out")
        self.remove.setToolTip("Take this rule out")
        for widget, name in zip(self.widgets, _HEADERS, strict=False):
            widget.setAccessibleName(name)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of the row, from the left."""
        return self.match, self.code, *self.days, self.remove

    def rule(self) -> CodeRule:
        """What the row says; a row without a code says nothing."""
        since, until = (field.value for field in self.days)
        code = one_line(self.code.text())
        return CodeRule(self._shown.id, self._shown.partnership_id, code, self.match.chosen, since, until)

    def mark(self) -> None:
        """Frame the days that cannot be read."""
        for field in self.days:
            mark_problem(field, is_wrong=bool(field.problem))
