"""The day of a file's numbers, by its name."""

from datetime import date

import pytest

from storage.importers.reading_day import period_end


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Mar-18-2025_Apr-14-2025_1019826952924933.csv", date(2025, 4, 14)),
        ("me-2026-05-25-to-2026-08-22.csv", date(2026, 8, 22)),
        ("report 20250401.csv", date(2025, 4, 1)),
        ("influencers_tiktok_2022_12.csv", date(2022, 12, 31)),
        ("influencers - instagram sep-2022.csv", date(2022, 9, 30)),
        ("meta_instagram_content_2025.csv", None),
        ("orders_export (9).csv", None),
        ("creators.csv", None),
    ],
)
def test_the_end_of_the_period_in_a_name(name: str, day: date | None) -> None:
    assert period_end(name) == day
