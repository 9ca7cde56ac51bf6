"""The discount codes of partnerships beside those of a file: which are new, which are gone, and when they hold."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.campaigns.code_pattern import code_pattern, parse_code_pattern, pattern_key
from models.campaigns.partnership import CodeRule
from models.importing import Change
from storage.importers.nouns.comparison import insert_all, next_id, update_all, write_all
from storage.slices import Sliced
from storage.tables.rows import from_row, to_column

DAYS = ("valid_from", "valid_until")

Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class CodeChange:
    """What is to be written of one partnership's codes."""

    changes: tuple[Change, ...]
    added: tuple[str, ...]
    gone: tuple[int, ...]
    dated: tuple[int, ...]
    days: Days


class KnownCodes:
    """Every code rule of the workspace, by partnership."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rules: dict[int, list[CodeRule]] = {}
        for row in connection.execute("SELECT * FROM code_rule ORDER BY id"):
            rule = from_row(CodeRule, row)
            self._rules.setdefault(rule.partnership_id, []).append(rule)

    def change(self, partnership_id: int, codes: Sequence[str], days: Days) -> CodeChange | None:
        """What a file's codes change, ``None`` for nothing; a file without codes or days leaves them as they are."""
        rules = self._rules.get(partnership_id, [])
        wanted = {pattern_key(code): code for code in codes}
        there = {pattern_key(_word(rule)) for rule in rules}
        added = tuple(code for key, code in wanted.items() if key not in there)
        gone = tuple(rule.id for rule in rules if wanted and pattern_key(_word(rule)) not in wanted)
        kept = [rule for rule in rules if rule.id not in gone]
        dated = tuple(rule.id for rule in kept if _differs(rule, days))
        if not added and not gone and not dated:
            return None
        before, after = "; ".join(map(_word, rules)), "; ".join(codes)
        changes: tuple[Change, ...] = (("codes", before, after),) if added or gone else ()
        if dated:
            changes += (("code_days", (kept[0].valid_from, kept[0].valid_until), days),)
        return CodeChange(changes, added, gone, dated, days)


def write_codes(connection: sqlite3.Connection, changes: Sequence[tuple[int, CodeChange]]) -> Sliced[None]:
    """Take away, date and add the codes of partnerships; inside an edit."""
    gone = ((rule_id,) for _, change in changes for rule_id in change.gone)
    yield from write_all(connection, "DELETE FROM code_rule WHERE id = ?", gone)
    yield from update_all(connection, "code_rule", _dated(change for _, change in changes))
    first = next_id(connection, "code_rule")
    added = [(number, *parse_code_pattern(word), one.days) for number, one in changes for word in one.added]
    rows = (
        (number, partnership, code, match.value, *map(to_column, days))
        for number, (partnership, match, code, days) in enumerate(added, first)
    )
    yield from insert_all(connection, "code_rule", ("id", "partnership_id", "code", "match", *DAYS), rows)


def _word(rule: CodeRule) -> str:
    return code_pattern(rule.match, rule.code)


def _differs(rule: CodeRule, days: Days) -> bool:
    """Whether a file tells other days; those that it leaves blank say nothing."""
    return any(
        day is not None and day != kept for day, kept in zip(days, (rule.valid_from, rule.valid_until), strict=True)
    )


def _dated(changes: Iterable[CodeChange]) -> Iterable[tuple[int, dict[str, object]]]:
    for change in changes:
        told = {name: day for name, day in zip(DAYS, change.days, strict=True) if day is not None}
        yield from ((rule_id, dict[str, object](told)) for rule_id in change.dated)
