"""Headers are found by meaning: what nobody sees in them does not count."""

import pytest

from storage.importers.header import Header


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Abon\u00adnen\u00adten", "Abonnenten"), ("Views\u200b", "Views"),
        ("Watch\u00a0time\u202f(hours)", "Watch time (hours)"),
        ("\ufeffPost\u2060 ID", "Post ID"), ("\nFollowers\r\n", "Followers"),
    ],
)  # fmt: skip
def test_a_name_is_what_a_person_reads(cell: str, name: str) -> None:
    header = Header([cell])
    assert header.names == (name,)
    assert header.has(name)


def test_of_columns_with_one_name_the_first_is_found() -> None:
    assert Header(["Views", "Reach", "views "]).find("Views") == 0
