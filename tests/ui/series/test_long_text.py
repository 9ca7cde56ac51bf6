"""A megabyte of notes in every script: stored, shown, exported and read back as it was typed."""

from pathlib import Path

import pytest

from models.importing import Outcome
from models.reading.text import clean
from storage.exporters import export
from storage.importing import importing
from tests.factory import DAY
from tests.ui.series.hands import Hands
from tests.ui.series.people_series import person

SCRIPTS = (
    "Zoë & Søren, “ſtraße” łódź İstanbul; Ελλάδα; Айгуль; Հայաստան; საქართველო; עברית; مخبز السعادة; فارسی; ܣܘܪܝܬ;"
    " हिन्दी बेसन; বাংলা; தமிழ்; ภาษาไทย; ລາວ; བོད་ཡིག; မြန်မာ; አማርኛ; ខ្មែរ; ᏣᎳᎩ; ᠮᠣᠩᠭᠣᠯ; 李娜 麵包;"
    " ひらがな カタカナ; 한국어; 🥐👩🏽‍🍳🏴󠁧󠁢󠁳󠁣󠁴󠁿; 𒀀𐍈𝔊;"
    " =1+1; -2; @x; \"quoted\", 'single'; a\tb; <b>&amp;</b>; %s {name} \\n; \u202eturned\u202c;\n"
)
MEGABYTE = SCRIPTS * (1_048_576 // len(SCRIPTS.encode()) + 1)


@pytest.fixture
def typed(hands: Hands) -> Hands:
    """An owner who has typed all of it into the notes of somebody."""
    panel = person(hands)
    hands.types(panel.details.notes, MEGABYTE)
    panel.flush()
    return hands


def test_it_is_stored_and_shown_as_it_was_typed(typed: Hands) -> None:
    panel = typed.people.panel
    assert panel.person is not None
    stored = typed.workspace.influencers.get(panel.person.id)
    assert stored.notes == clean(MEGABYTE)
    assert panel.details.notes.toPlainText() == clean(MEGABYTE)
    assert not typed.window.grab().isNull()


def test_undo_takes_all_of_it_back(typed: Hands) -> None:
    typed.does("undo")
    assert len(typed.people.panel.details.notes.toPlainText()) < 1_000


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_it_comes_back_from_our_own_file_without_a_change(typed: Hands, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"influencers.{suffix}"
    export(typed.workspace, "influencers", path, DAY)
    counts = importing.plan(typed.workspace, path).counts
    assert counts[Outcome.SAME] == sum(counts.values())
