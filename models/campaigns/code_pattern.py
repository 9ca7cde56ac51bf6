"""A code rule in one word, as a list of codes holds it: MOSS15, MOSS* (starts with), *MOSS* (contains)."""

from models.campaigns.codes import fold_code
from models.campaigns.partnership import CodeMatch

ANY = "*"


def code_pattern(match: CodeMatch, code: str) -> str:
    """The rule as one word."""
    if match is CodeMatch.EQUALS:
        return code
    return f"{code}{ANY}" if match is CodeMatch.STARTS_WITH else f"{ANY}{code}{ANY}"


def parse_code_pattern(text: str) -> tuple[CodeMatch, str]:
    """The rule that a word stands for; stars elsewhere are letters of a code."""
    if len(text) > 1 and text.endswith(ANY):
        inner = text[:-1]
        if len(inner) > 1 and inner.startswith(ANY):
            return CodeMatch.CONTAINS, inner[1:]
        return CodeMatch.STARTS_WITH, inner
    return CodeMatch.EQUALS, text


def pattern_key(text: str) -> tuple[CodeMatch, str]:
    """What two ways to write one rule have in common."""
    match, code = parse_code_pattern(text)
    return match, fold_code(code)
