"""What is pasted comes in as a file does."""


import pytest

from models.errors import UserError
from models.importing import ImportOptions, Outcome, Pasted
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW
from tests.storage.importers.files import INFLUENCER_HEADER, influencer, text_of
from tests.storage.importers.runs import map_text

BLOCK = 'Name\tHandle\tFollowers\tNotes\nAna\t@ana\t12,5k\t"first line\nsecond, line"\nBo\t@bo\t900\t5" tins\n'


def test_cells_of_a_spreadsheet_are_parted_by_tabs() -> None:
    table = importing.read_source(Pasted("a, b; c\td\r\ne\tf\r\n", DAY))
    assert [list(record.cells) for record in table.records] == [["a, b; c", "d"], ["e", "f"]]
    assert table.read_as.delimiter == "\t"


def test_a_line_break_between_quotation_marks_stays_in_its_cell() -> None:
    table = importing.read_source(Pasted(BLOCK, DAY))
    assert [record.cells[3] for record in table.records] == ["Notes", "first line\nsecond, line", '5" tins']


def test_a_whole_csv_file_can_be_pasted() -> None:
    table = importing.read_source(Pasted("Name;Handle\nAna;@ana\n", DAY))
    assert [list(record.cells) for record in table.records] == [["Name", "Handle"], ["Ana", "@ana"]]


def test_what_is_pasted_is_of_the_day_it_was_pasted_on() -> None:
    assert importing.read_source(Pasted("a\tb", DAY)).modified_on == DAY


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_pasted_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="nothing to read in what was pasted"):
        importing.read_source(Pasted(text, DAY))


def test_a_pasted_block_goes_the_way_of_a_file(workspace: Workspace) -> None:
    text = text_of(INFLUENCER_HEADER, [influencer("ana", "Ana"), influencer("bo", "Bo")], "\t")
    mapped = map_text(text, "pasted cells", None, importing.options_for(workspace))
    plan = importing.plan_mapped(workspace, mapped)
    assert (plan.label, plan.counts[Outcome.NEW]) == ("Import pasted cells", 2)
    importing.apply(workspace, plan, NOW)
    assert workspace.influencers.count() == 2


def test_a_pasted_block_tells_no_encoding() -> None:
    text = text_of(INFLUENCER_HEADER, [influencer("ana")], "\t")
    mapped = map_text(text, "pasted cells", None, ImportOptions())
    assert "encoding" not in {decision.topic for decision in mapped.decisions}
