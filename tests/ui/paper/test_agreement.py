"""The checklist of an agreement on paper: whatever it is called, on its page, with lines to sign on."""

from datetime import date

import pytest

from models.paper.document import Document
from models.stages import Stage
from storage.paper.agreement import agreement
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ui.paper.test_pdf import HOSTILE, read, squeezed, text_of
from ui.paper.export import proposed_name
from ui.paper.setting import set_document

TODAY = date(2026, 7, 10)


def called(workspace: Workspace, name: str, pieces: int = 3) -> Document:
    """An agreement in which every text is the same one."""
    campaign = add_campaign(workspace, name)
    values = {"stage": Stage.AGREED, "fee": 10_000, "product": name, "usage_where": name, "disclosure": name}
    partnership = add_partnership(workspace, add_influencer(workspace, name), campaign, name, **values)

    def promise(w: Workspace) -> None:
        for _ in range(pieces):
            w.partnerships.add_deliverable(partnership_id=partnership, format="reel", note=name)

    do(workspace, promise)
    return agreement(workspace, partnership, TODAY)


@pytest.mark.parametrize("name", [*HOSTILE, "محمد נועה 🌾", "W" * 120])
def test_every_text_comes_out_as_it_is(workspace: Workspace, name: str) -> None:
    made = set_document(called(workspace, name))
    assert made.unprintable == ""
    if name.isascii():
        assert squeezed(text_of(read(made.data))).count(squeezed(name)) >= 8


def test_a_usual_agreement_is_one_page(workspace: Workspace) -> None:
    made = called(workspace, "Autumn box", pieces=6)
    assert [set_document(made, paper).pages for paper in ("a4", "letter")] == [1, 1]


def test_many_pieces_flow_on_and_the_lines_to_sign_on_come_last(workspace: Workspace) -> None:
    pages = read(set_document(called(workspace, "Autumn box", pieces=60)).data).pages
    assert len(pages) > 1
    assert "Autumn box · place and date" in " ".join(pages[-1].extract_text().split())


def test_the_file_is_called_by_kind_creator_and_campaign(workspace: Workspace) -> None:
    do(workspace, lambda w: w.business.update(name="Fern & Flour"))
    partnership = add_partnership(workspace, add_influencer(workspace, "Lena/Rosa"), add_campaign(workspace))
    name = proposed_name(agreement(workspace, partnership, TODAY))
    assert name == "Fern & Flour – Agreement checklist – Lena-Rosa – Spring box – 2026-07-10.pdf"
