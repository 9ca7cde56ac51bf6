"""*Check my file*: whether a workspace is whole, read without changing a byte."""

from storage.checks.checking import check, check_at_opening, open_whole
from storage.checks.culprit import damage_behind
from storage.checks.verdict import Verdict

__all__ = ["Verdict", "check", "check_at_opening", "damage_behind", "open_whole"]
