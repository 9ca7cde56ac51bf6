"""The days on which a discount code is nobody's: a word on a code that nobody had leaves the other days alone."""

from collections.abc import Iterable
from datetime import date, timedelta

from models.codes import fold_code, is_code_of
from models.partnership import CodeRule

DAY = timedelta(days=1)

Days = tuple[date | None, date | None]
"""From when until when, both included; ``None`` is open."""

ANY_DAY: Days = (None, None)


def unclaimed_days(code: str, rules: Iterable[CodeRule]) -> list[Days]:
    """Stretches of days on which no rule speaks for a code, the oldest first; none where one always does."""
    folded = fold_code(code)
    windows = [(rule.valid_from, rule.valid_until) for rule in rules if rule.code.strip() and is_code_of(rule, folded)]
    windows.sort(key=lambda window: window[0] or date.min)
    found: list[Days] = []
    since: date | None = None
    for first, last in windows:
        if first is not None and first > (since or date.min):
            found.append((since, first - DAY))
        if last is None or last == date.max:
            return found
        since = max(since or date.min, last + DAY)
    return [*found, (since, None)]
