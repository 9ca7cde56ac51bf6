"""Google Analytics 4: visits by source, by day, by week, and what of such a report is not used."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.importing import ImportOptions, Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

ABOVE = (
    "# ----------------------------------------\n# Report\n# Account: Shop\n# Property: Shop - GA4\n#\n# All Users\n"
    "# Start date: 20240101\n# End date: 20240131\n"
)
SOURCES = ("Session source / medium", "Sessions", "Engaged sessions", "Engagement rate", "Event count", "Total users")


def report(folder: Path, header: Sequence[str], *rows: Sequence[str], above: str = ABOVE, name: str = "ga.csv") -> Path:
    return saved(folder, name, above + text_of(header, rows))


def rows_of(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT since, day, source, medium, campaign, sessions, users, new_users, events FROM traffic ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def test_a_report_by_source_is_of_the_days_above_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = (["instagram / social", "40", "30", "0.75", "900", "35"], ["(direct) / (none)", "7", "", "", "", ""])
    path = report(tmp_path, SOURCES, *rows)
    plan = must_settle(workspace, path)
    assert plan.mapped.kind == "ga4_traffic"
    assert importing.report(plan)["sums"] == {"sessions": 47, "users": 35, "events": 900}
    assert importing.report(plan)["days"] == 31
    assert rows_of(workspace) == [
        ("2024-01-01", "2024-01-31", "instagram", "social", "", 40, 35, None, 900),
        ("2024-01-01", "2024-01-31", "(direct)", "(none)", "", 7, None, None, None),
    ]


def test_a_later_count_of_the_same_days_changes_the_row_and_a_blank_does_not(
    workspace: Workspace, tmp_path: Path
) -> None:
    imported(workspace, report(tmp_path, SOURCES, ["instagram / social", "40", "", "", "900", "35"]))
    plan = imported(workspace, report(tmp_path, SOURCES, ["instagram / social", "41", "", "", "900", ""]))
    assert counts(plan) == {"changed": 1}
    assert rows_of(workspace)[0][5:7] == (41, 35)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (("Sitzung – Quelle/Medium", "Sitzungen", "Ereignisanzahl"), ["instagram / social", "40", "900"]),
        (("Session - Source/Support", "Sessions", "Nombre d'événements"), ["instagram / social", "40", "900"]),
        (("Fuente/medio de la sesión", "Sesiones", "Número de eventos"), ["instagram / social", "40", "900"]),
        (("Event count", "Session medium", "Session source", "Sessions"), ["900", "social", "instagram", "40"]),
    ],
)
def test_the_columns_are_known_in_other_languages_and_orders(
    workspace: Workspace, tmp_path: Path, header: Sequence[str], cells: Sequence[str]
) -> None:
    imported(workspace, report(tmp_path, header, cells))
    assert rows_of(workspace) == [("2024-01-01", "2024-01-31", "instagram", "social", "", 40, None, None, 900)]


def test_weeks_are_counted_from_the_first_day_of_the_report(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Session primary channel group (Default Channel Group)", "Week", "Sessions", "Engaged sessions")
    plan = must_settle(
        workspace, report(tmp_path, header, ["Organic Social", "0000", "5", "4"], ["Organic Social", "0004", "6", "4"])
    )
    assert counts(plan) == {"new": 2}
    assert rows_of(workspace) == [
        ("2024-01-01", "2024-01-07", "", "Organic Social", "", 5, None, None, None),
        ("2024-01-29", "2024-01-31", "", "Organic Social", "", 6, None, None, None),
    ]


def test_a_week_of_the_year_begins_on_sunday_and_the_first_holds_new_year(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, report(tmp_path, ("Week", "Sessions", "Event count"), ["01", "5", "9"], ["02", "6", "9"]))
    assert [row[:2] for row in rows_of(workspace)] == [("2024-01-01", "2024-01-06"), ("2024-01-07", "2024-01-13")]


def test_a_week_that_two_years_have_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    above = "# Start date: 20230101\n# End date: 20241231\n"
    path = report(tmp_path, ("Week", "Sessions", "Event count"), ["05", "5", "9"], above=above)
    plan = imported(workspace, path)
    assert plan.problems == [(4, "“05” could be of more than one year of the report.")]


def test_rows_parted_by_country_are_added_up_and_users_are_unknown_then(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Date", "Country", "Sessions", "Total users", "Event count")
    path = report(tmp_path, header, ["20240102", "France", "3", "2", "5"], ["20240102", "Spain", "4", "4", "6"])
    plan = must_settle(workspace, path)
    assert counts(plan) == {"new": 1, "merged": 1}
    assert rows_of(workspace) == [("2024-01-02", "2024-01-02", "", "", "", 7, None, None, 11)]


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (("Country", "Active users", "Event count"), "does not say from where"),
        (("Date", "Page title and screen class", "Sessions", "Event count"), "parts visits by “Page title"),
    ],
)
def test_a_report_that_does_not_count_visits_by_source_is_known_and_left_out(
    workspace: Workspace, tmp_path: Path, header: Sequence[str], sentence: str
) -> None:
    row = ["20240102", "France", "3", "5"][-len(header) :]
    plan = imported(workspace, report(tmp_path, header, row))
    assert counts(plan) == {"left_out": 1}
    assert sentence in plan.mapped.unused


def test_totals_comments_and_parts_of_the_users_are_no_visits_of_their_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    header = ("Comparison", "Session source", "Sessions", "Event count")
    rows = (
        ["All Users", "instagram", "5", "9"], ["Paid traffic", "instagram", "2", "3"], ["", "", "7", "Grand total"],
    )  # fmt: skip
    plan = imported(workspace, report(tmp_path, header, *rows))
    assert counts(plan) == {"new": 1, "left_out": 2}
    assert plan.left_out == {"a part of the users, beside all of them": 1, "total row": 1}


@pytest.mark.parametrize(
    "above",
    ["# Startdatum: 20240101\n# Enddatum: 20240131\n", "# Property: 12345678\n# 20240101-20240131\n"],
)
def test_the_dates_above_are_found_however_they_are_called(workspace: Workspace, tmp_path: Path, above: str) -> None:
    imported(workspace, report(tmp_path, SOURCES, ["instagram / social", "40", "", "", "", ""], above=above))
    assert rows_of(workspace)[0][:2] == ("2024-01-01", "2024-01-31")


def test_a_report_without_its_dates_asks_for_them(workspace: Workspace, tmp_path: Path) -> None:
    path = report(tmp_path, SOURCES, ["instagram / social", "40", "", "", "", ""], above="")
    plan = imported(workspace, path)
    assert counts(plan) == {"problem": 1}
    assert any(decision.is_open for decision in plan.decisions)
    assert counts(imported(workspace, path, ImportOptions(day=date(2024, 1, 31)))) == {"new": 1}


def test_tables_below_the_first_are_told_and_not_added_to_it(workspace: Workspace, tmp_path: Path) -> None:
    first = ABOVE + text_of(("Nth day", "Active users", "New users"), [["0000", "10", "5"], ["0001", "12", "6"]])
    channel = "Session primary channel group (Default Channel Group)"
    second = "\n" + ABOVE + text_of((channel, "Sessions"), [["Organic Social", "50"]])
    plan = imported(workspace, saved(tmp_path, "snapshot.csv", first + second))
    assert plan.counts[Outcome.NEW] == 2
    assert plan.left_out["part of another table in the file"] >= 2
    assert importing.report(plan)["sums"] == {"users": 22, "new_users": 11}
    assert [row[:2] for row in rows_of(workspace)] == [("2024-01-01",) * 2, ("2024-01-02",) * 2]


def test_first_visits_are_kept_apart_from_sessions(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, report(tmp_path, ("First user source / medium", "New users", "Sessions"), ["a / b", "4", "5"]))
    imported(workspace, report(tmp_path, ("Session source / medium", "Sessions", "Event count"), ["a / b", "9", "5"]))
    origins = [row[0] for row in workspace.connection.execute("SELECT origin FROM traffic ORDER BY id")]
    assert origins == ["Google Analytics, first visits", "Google Analytics"]


def test_the_real_report_by_date_has_its_days_and_sums(workspace: Workspace, real_files: Path) -> None:
    plan = must_settle(workspace, real_files / "social" / "ga4_report_by_date.csv")
    found = importing.report(plan)
    assert counts(plan) == {"new": 241}
    assert found["days"] == 241
    assert found["sums"] == {"users": 283_560, "new_users": 242_119, "events": 1_003_468}
