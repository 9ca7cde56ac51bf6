from pathlib import Path

import pytest

from tests.outgrow.copies import copy_of, workspaces
from tests.outgrow.files import FOLDER, made
from tests.outgrow.looks import LOOKS, Look
from tests.outgrow.private_file import private_columns
from tests.outgrow.reading import rows_of


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return workspaces(tmp_path_factory.mktemp("outgrow"))


def test_the_files_beside_the_page_say_what_the_schema_is_now() -> None:
    """``python -m tests.outgrow --write`` makes them anew."""
    assert {name: FOLDER.joinpath(name).read_text(encoding="utf-8") for name in made()} == made()


@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
def test_what_colleagues_look_at_first_has_rows(files: list[Path], look: Look) -> None:
    assert rows_of(files[0], look.sql)


def test_a_copy_without_private_words_has_none_of_them_left_in_its_bytes(files: list[Path]) -> None:
    full = files[1]
    kept = [
        str(value)
        for table, columns in private_columns().items()
        for column in columns
        for row in rows_of(full, f"SELECT {column} FROM {table} WHERE {column} <> ''")
        for value in row.values()
    ]
    assert kept
    copied = copy_of(full, is_private=True).read_bytes()
    assert not [words for words in kept if words.encode() in copied]
