"""The checklist of an agreement ticks what the workspace knows to be settled, and asks for the rest."""

from datetime import date

import pytest

from models.campaigns.partnership import DeliverableStatus, PaymentKind
from models.errors import UserError
from models.paper.blocks import Check, Checklist, Signatures
from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.request import AgreementRequest
from models.reading.platform import Platform
from models.stages import Stage
from storage.paper.agreement import agreement
from storage.paper.reading import document_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do

TODAY = date(2026, 7, 10)
TERMS: dict[str, object] = {
    "fee": 15_000, "product": "Tasting box", "product_cost": 1_111, "product_retail": 4_500, "commission": 1_000,
    "kill_fee": 5_000, "link": "https://fern.example/box", "usage_from": date(2026, 8, 1),
    "usage_until": date(2026, 12, 31), "usage_where": "Organic posts", "allowlisting_from": date(2026, 8, 1),
    "exclusivity_until": date(2026, 9, 1), "disclosure": "#ad first", "contract_signed_on": date(2026, 7, 1),
    "product_sent_on": date(2026, 7, 3),
}  # fmt: skip


def checklist(workspace: Workspace, **values: object) -> Document:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace), **values)  # type: ignore[arg-type]  # fields as the test has them
    return agreement(workspace, partnership, TODAY)


def checks(document: Document, section: str = "") -> dict[str, Check]:
    found = [document.section(section)] if section else list(document.sections)
    blocks = [block for one in found if one for block in one.blocks if isinstance(block, Checklist)]
    return {check.text: check for block in blocks for check in block.checks}


def test_what_is_written_down_and_agreed_is_ticked(workspace: Workspace) -> None:
    made = checks(checklist(workspace, code="LENA10", stage=Stage.AGREED, **TERMS))
    assert {text for text, check in made.items() if check.is_done} == {
        "Fee: €150", "Product: Tasting box, worth €45", "Product sent",
        "Commission: 10 % of sales by the creator’s code or link", "If the business cancels: €50", "Code: LENA10",
        "Link: https://fern.example/box?utm_source=instagram&utm_medium=influencer&utm_campaign=spring-box&utm_term=lena1",
        "Usage rights: Organic posts, 1 Aug – 31 Dec 2026", "Allowlisting: from 1 Aug 2026",
        "Exclusivity: until 1 Sep 2026", "Disclosure: #ad first", "Written contract signed",
    }  # fmt: skip


def test_what_is_not_settled_is_asked_with_an_open_box(workspace: Workspace) -> None:
    made = checks(checklist(workspace, stage=Stage.AGREED))
    assert not any(check.is_done for check in made.values())
    assert "Fee: how much, and when is it paid?" in made
    assert sum(text.endswith("?") for text in made) == 11


def test_before_both_agreed_nothing_is_ticked_that_is_a_term(workspace: Workspace) -> None:
    made = checklist(workspace, stage=Stage.NEGOTIATING, **TERMS)
    assert made.eyebrow == "To agree with Lena"
    assert {text for text, check in checks(made).items() if check.is_done} == {
        "Product sent", "Written contract signed",
    }  # fmt: skip
    assert checks(made)["Fee: €150"].note == "written down, but not agreed yet"


def test_one_that_ended_says_how(workspace: Workspace) -> None:
    assert checklist(workspace, stage=Stage.DECLINED).eyebrow == "Talked over with Lena, declined"


def test_what_the_product_costs_us_stays_with_us(workspace: Workspace) -> None:
    assert "11.11" not in repr(checklist(workspace, stage=Stage.AGREED, **TERMS))


def test_each_payment_says_whether_it_is_paid_due_or_open(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace), fee=15_000)
    lines = (
        {"amount": 5_000, "paid_on": date(2026, 7, 1), "how": "PayPal"},
        {"amount": 6_000, "due_on": date(2026, 8, 1)},
        {"amount": 4_000},
    )

    def pay(w: Workspace) -> None:
        for line in lines:
            w.partnerships.add_payment(partnership_id=partnership, kind=PaymentKind.CASH, **line)

    do(workspace, pay)
    made = checks(agreement(workspace, partnership, TODAY), "money")
    assert made["Fee of €50 paid"] == Check("Fee of €50 paid", "1 Jul 2026, by PayPal", is_done=True)
    assert made["Fee of €60 due 1 Aug 2026"] == Check("Fee of €60 due 1 Aug 2026", "not paid yet")
    assert made["Fee of €40: paid when?"] == Check("Fee of €40: paid when?")


def test_commission_that_is_due_stands_below_its_rate(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace), commission=1_000)
    due = {"kind": PaymentKind.COMMISSION, "amount": 2_000, "due_on": date(2026, 8, 1)}
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, **due))
    texts = list(checks(agreement(workspace, partnership, TODAY), "money"))
    rate = texts.index("Commission: 10 % of sales by the creator’s code or link")
    assert texts[rate + 1] == "Commission of €20 due 1 Aug 2026"


def test_a_fee_of_nothing_is_agreed_and_needs_no_day(workspace: Workspace) -> None:
    made = checks(checklist(workspace, stage=Stage.AGREED, fee=0), "money")
    assert made["Fee: none"].is_done
    assert "When the fee is paid" not in made


def test_a_piece_without_its_day_is_open_and_a_dropped_one_is_gone(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))

    def promise(w: Workspace) -> None:
        common = {"partnership_id": partnership, "platform": Platform.INSTAGRAM}
        w.partnerships.add_deliverable(**common, format="reel", post_due=date(2026, 8, 2))
        w.partnerships.add_deliverable(**common, format="story", count=2)
        w.partnerships.add_deliverable(**common, format="post", status=DeliverableStatus.DROPPED)

    do(workspace, promise)
    made = checks(agreement(workspace, partnership, TODAY), "pieces")
    assert list(made.values()) == [
        Check("1 Instagram reel · live by 2 Aug 2026", is_done=True),
        Check("2 Instagram stories", "by when it is live is not settled"),
    ]


def test_both_sign_and_it_says_that_it_is_no_contract(workspace: Workspace) -> None:
    do(workspace, lambda w: w.business.update(name="Fern & Flour"))
    made = checklist(workspace)
    assert made.of(Signatures)[0].names == ("Fern & Flour · place and date", "Lena · place and date")
    assert "A checklist, not a contract and no legal advice." in repr(made.sections[0])


def test_sections_can_be_left_out(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))
    made = agreement(workspace, partnership, TODAY, PaperChoice(sections=("money", "signatures")))
    assert [section.name for section in made.sections] == ["money", "signatures"]


def test_of_a_partnership_that_is_gone_there_is_none(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not in the campaign any more"):
        document_of(workspace, AgreementRequest(99), TODAY)
