"""What no text can hold gets into the file by no field: it is cleaned as it is typed, and the words beside it stay."""

import re

import pytest

from models.campaigns.brief import BriefPart
from storage.history.recorder import column_types, recorded_tables
from tests.ui.series.every_series import SERIES, SLOW
from tests.ui.series.hands import Hands

UNHEARD = "\x00\x07\ud800\x9b\ufeff"
"""NUL, a bell, half a letter, a control of terminals, the mark of a byte order."""

TURNED = "\u202e\u2066"
"""Marks that turn what follows round."""

NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]|\\\\u00[01]|\\\\ud[89a-f]", re.IGNORECASE)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")

LONG = {
    "influencer": {"notes"}, "campaign": {"brief"}, "partnership": {"notes"}, "message_template": {"body"},
    "paper_text": {"note", "words"}, "business": {"audience"}, "draft": {"note"}, "history": {"label"},
    "brief": {part.value for part in BriefPart},
}  # fmt: skip
"""Texts of several lines by their tables: quotations in a language written the other way may need such marks."""


def texts(hands: Hands) -> dict[str, list[str]]:
    """Every text of the file, by table and column."""
    connection = hands.workspace.connection
    return {
        f"{table}.{column}": [row[0] for row in connection.execute(f"SELECT {column} FROM {table}") if row[0]]
        for table in (*recorded_tables(connection), "history")
        for column, kind in column_types(connection, table).items()
        if kind == "TEXT"
    }


@pytest.mark.parametrize("folder", SERIES)
def test_no_field_lets_in_what_no_text_can_hold(hands: Hands, folder: str) -> None:
    hands.slips_in = UNHEARD + TURNED
    hands.session.failed.connect(lambda error: pytest.fail(str(error)))
    tried = [action for action in SERIES[folder] if action.__name__ not in SLOW]
    idle = [action.__name__ for action in tried if not hands.insists_on(action)]
    assert not idle
    found = texts(hands)
    assert not [name for name, values in found.items() if any(map(NO_TEXT.search, values))]
    one_line = {name for name in found if name.partition(".")[2] not in LONG.get(name.partition(".")[0], ())}
    assert not [name for name in one_line if any(map(TURNING.search, found[name]))]
