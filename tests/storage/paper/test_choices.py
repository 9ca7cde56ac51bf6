from dataclasses import replace
from datetime import date

import pytest

from models.errors import UserError
from models.paper.choice import AS_PROPOSED
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from models.results.filters import Scope
from storage.paper.choices import LONGEST, PaperChoices, choice_of
from storage.paper.reading import document_of
from storage.tables.settings import MASKED_PAPERS, PAPER_SECTIONS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do, dump

TODAY = date(2026, 7, 10)


@pytest.fixture
def requests(workspace: Workspace) -> list[PaperRequest]:
    campaign, lena = add_campaign(workspace), add_influencer(workspace)
    partnership = add_partnership(workspace, lena, campaign)
    spring = Scope.of_campaign(campaign)
    return [
        ReportRequest(spring), ReportRequest(replace(spring, since=TODAY)), ReportRequest(Scope()),
        ReportRequest(Scope(since=TODAY)), CreatorRequest(lena), BriefRequest(campaign),
        BriefRequest(campaign, partnership), YearRequest(2026), YearRequest(2025), YearRequest(2026, lena),
        AgreementRequest(partnership), PortfolioRequest(), PortfolioRequest(since=TODAY), PortfolioRequest(until=TODAY),
    ]  # fmt: skip


def put_note(workspace: Workspace, request: PaperRequest, note: str) -> None:
    do(workspace, lambda w: PaperChoices(w).put_note(request, note))


def put_words(workspace: Workspace, request: PaperRequest, words: str | None) -> None:
    do(workspace, lambda w: PaperChoices(w).put_words(request, words))


def mask(workspace: Workspace, request: PaperRequest, *, is_masked: bool) -> None:
    do(workspace, lambda w: PaperChoices(w).put_masked(request, is_masked=is_masked))


def put_setting(workspace: Workspace, name: str, value: str) -> None:
    do(workspace, lambda w: w.store.insert("setting", {"name": name, "value": value}))


def test_nothing_is_chosen_at_first(workspace: Workspace, requests: list[PaperRequest]) -> None:
    assert {choice_of(workspace, request) for request in requests} == {AS_PROPOSED}


def test_each_document_keeps_its_own_words(workspace: Workspace, requests: list[PaperRequest]) -> None:
    for place, request in enumerate(requests):
        put_note(workspace, request, f"Note {place}")
    put_words(workspace, requests[0], "")
    found = [choice_of(workspace, request) for request in requests]
    assert [choice.note for choice in found] == [f"Note {place}" for place in range(len(requests))]
    assert [choice.words for choice in found] == ["", *[None] * (len(requests) - 1)]


def test_what_says_nothing_is_not_kept(workspace: Workspace, requests: list[PaperRequest]) -> None:
    for request in requests:
        before = dump(workspace)["paper_text"]
        put_words(workspace, request, "Words")
        put_words(workspace, request, None)
        put_note(workspace, request, "")
        assert dump(workspace)["paper_text"] == before == []


def test_words_go_with_their_campaign_and_come_back(workspace: Workspace, requests: list[PaperRequest]) -> None:
    put_note(workspace, requests[0], "Ours")
    do(workspace, lambda w: w.campaigns.delete(1))
    assert not dump(workspace)["paper_text"]
    workspace.undo()
    assert choice_of(workspace, requests[0]).note == "Ours"


def test_words_on_what_is_gone_are_refused_in_a_sentence(workspace: Workspace, requests: list[PaperRequest]) -> None:
    do(workspace, lambda w: w.campaigns.delete(1))
    with pytest.raises(UserError, match="no longer there"):
        put_note(workspace, requests[0], "Ours")


def test_a_note_of_endless_length_is_cut(workspace: Workspace, requests: list[PaperRequest]) -> None:
    put_note(workspace, requests[0], "x" * 10 * LONGEST)
    assert len(choice_of(workspace, requests[0]).note) == LONGEST


def test_sections_hold_for_all_documents_of_a_kind(workspace: Workspace, requests: list[PaperRequest]) -> None:
    report, part, creator = requests[0], requests[1], requests[4]
    rows = tuple(replace(row, is_wanted=row.name == "posts") for row in PaperChoices(workspace).rows(report))[::-1]
    do(workspace, lambda w: PaperChoices(w).put_rows(report, rows))
    assert PaperChoices(workspace).rows(part) == rows
    assert choice_of(workspace, creator) == AS_PROPOSED
    made = document_of(workspace, part, TODAY, choice_of(workspace, part))
    assert [section.name for section in made.sections] == ["posts"]


def test_the_proposed_order_is_not_kept(workspace: Workspace, requests: list[PaperRequest]) -> None:
    rows = PaperChoices(workspace).rows(requests[0])
    do(workspace, lambda w: PaperChoices(w).put_rows(requests[0], rows[::-1]))
    do(workspace, lambda w: PaperChoices(w).put_rows(requests[0], rows))
    assert choice_of(workspace, requests[0]).sections is None
    assert workspace.settings.get(PAPER_SECTIONS) == {}


def test_only_documents_that_make_sense_without_names_are_masked(
    workspace: Workspace, requests: list[PaperRequest]
) -> None:
    for request in requests:
        mask(workspace, request, is_masked=True)
    masked = [choice_of(workspace, request).is_masked for request in requests]
    offered = ReportRequest | CreatorRequest | PortfolioRequest
    assert masked == [isinstance(request, offered) for request in requests]
    mask(workspace, requests[0], is_masked=False)
    assert not choice_of(workspace, requests[1]).is_masked


@pytest.mark.parametrize("value", ["null", "3", '{"report": 3, "x": [["a"]], "y": [["a", true]]}', '["report", 2]'])
def test_settings_that_cannot_be_read_choose_nothing(workspace: Workspace, value: str) -> None:
    for name in (PAPER_SECTIONS.name, MASKED_PAPERS.name):
        put_setting(workspace, name, value)
    assert choice_of(workspace, CreatorRequest(1)) == AS_PROPOSED


def test_every_document_is_of_the_colour_of_the_business(
    workspace: Workspace, requests: list[PaperRequest]
) -> None:
    do(workspace, lambda w: w.business.update(colour="#FFFF00"))
    assert {document_of(workspace, request, TODAY).business.colour for request in requests} == {"#FFFF00"}
