"""Plans without a file: fates as a comparison would make them, for the pages that only show them."""

from collections.abc import Sequence
from datetime import date

from models.importing import AccountDraft, Fate, ImportOptions, ImportPlan, Mapped, Noun, Outcome, PersonDraft
from models.reading.platform import Platform

DAY = date(2026, 5, 4)


def person(row: int, name: str = "Ana", **fields: object) -> PersonDraft:
    account = AccountDraft(Platform.INSTAGRAM, name.casefold(), name.casefold(), counts={"followers": 1000 + row})
    return PersonDraft(row, name, [account], dict(fields))


def new(row: int, name: str = "Ana", **fields: object) -> Fate:
    return Fate(row, Outcome.NEW, draft=person(row, name, **fields))


def same(row: int, name: str = "Ana") -> Fate:
    return Fate(row, Outcome.SAME, draft=person(row, name))


def problem(row: int, note: str = "“about 5k?” is no number.", **shown: str) -> Fate:
    return Fate(row, Outcome.PROBLEM, note, shown=shown, bad="followers")


def plan_of(
    *fates: Fate,
    noun: Noun = Noun.INFLUENCERS,
    header: Sequence[str] = ("name", "followers"),
    cells: Sequence[tuple[int, tuple[str, ...]]] = (),
    options: ImportOptions = ImportOptions(),  # noqa: B008  # a frozen value
) -> ImportPlan:
    drafts = [fate.draft for fate in fates if fate.draft]
    mapped = Mapped("kind", noun, "list.csv", drafts, [], [], DAY, options, header=tuple(header))
    mapped.problem_rows = list(cells)
    mapped.fates = [fate for fate in fates if not fate.draft]
    return ImportPlan(mapped, list(fates), [])
