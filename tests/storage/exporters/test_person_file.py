from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from models.errors import UserError
from models.influencers.contact import Direction
from storage.exporters.person_file import write_person
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do

Pages = dict[str, list[list[Any]]]


@pytest.fixture
def lena(workspace: Workspace) -> int:
    lena, mia, campaign = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mia"), add_campaign(workspace)
    for person, code in ((lena, "LENA10"), (mia, "MIA10")):
        partnership = add_partnership(workspace, person, campaign, code, fee=12_345)
        add_post(workspace, person, partnership, likes=120)
        pay_and_talk(workspace, person, partnership)
    add_order(workspace, "LENA10", 5_000)
    do(workspace, lambda w: w.influencers.update(lena, email="lena@example.com", notes="=1+1", tags=("vegan", "kind")))
    return lena


def pay_and_talk(workspace: Workspace, person: int, partnership: int) -> None:
    def write(w: Workspace) -> None:
        w.partnerships.add_payment(partnership_id=partnership, amount=12_345, paid_on=DAY)
        w.offers.add(partnership_id=partnership, offered_on=DAY, offered_by="her", fee=20_000, note="for two reels")
        w.contacts.add(person, happened_on=DAY, direction=Direction.IN, note=f"I am {person}")

    do(workspace, write)


def pages_of(path: Path) -> Pages:
    with closing(CalamineWorkbook.from_path(str(path))) as book:
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.fixture
def pages(workspace: Workspace, lena: int, tmp_path: Path) -> Pages:
    target = tmp_path / "Lena.xlsx"
    write_person(workspace, lena, target)
    return pages_of(target)


def test_her_gifts_and_what_customers_told_of_her_are_in_it(workspace: Workspace, lena: int, tmp_path: Path) -> None:
    do(workspace, lambda w: w.order_decisions.mark_gift(1, 1))
    for partnership in (1, 2):
        do(workspace, lambda w, number=partnership: w.tallies.put(number, DAY, "EUR", 3, 900))  # type: ignore[misc]  # bound at once
    write_person(workspace, lena, tmp_path / "Lena.xlsx")
    pages = pages_of(tmp_path / "Lena.xlsx")
    assert [row[1] for row in pages["Gifts"][1:]] == ["#1"]
    assert [(row[2], row[4], row[5]) for row in pages["Sales reported"][1:]] == [("told by customers", 3, 9)]


def test_what_is_known_of_her_stands_line_by_line(pages: Pages) -> None:
    about = dict(pages["Person"][1:])
    assert about["Name"] == "Lena"
    assert about["E-mail"] == "lena@example.com"
    assert about["Tags"] == "vegan; kind"
    assert about["Notes"] == "=1+1"
    assert about["Phone"] == ""


def test_every_page_holds_hers_and_nobody_elses(pages: Pages, lena: int) -> None:
    assert [row[1] for row in pages["Profiles"][1:]] == [f"lena{lena}"]
    assert [row[3] for row in pages["Followers"][1:]] == [5_000]
    assert [(row[2], row[3]) for row in pages["Conversation"][1:]] == [("they", f"I am {lena}")]
    assert [float(row[2]) for row in pages["Payments"][1:]] == [123.45]
    assert [(row[2], float(row[3]), row[7]) for row in pages["Offers"][1:]] == [("They asked", 200, "for two reels")]
    assert [row[1] for row in pages["Partnerships"][1:]] == ["Lena"]
    assert len(pages["Posts"]) == 2
    assert [row[8] for row in pages["Readings of posts"][1:]] == [120]
    assert "Mia" not in str(pages)


def test_somebody_who_is_gone_is_told_and_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no longer there"):
        write_person(workspace, 99, tmp_path / "none.xlsx")
    assert list(tmp_path.glob("none*")) == []


def test_a_person_of_whom_little_is_known_is_written_too(workspace: Workspace, tmp_path: Path) -> None:
    mia = add_influencer(workspace, "Mia", followers=None, created_on=date(2026, 1, 2))
    write_person(workspace, mia, tmp_path / "mia.xlsx")
    assert dict(pages_of(tmp_path / "mia.xlsx")["Person"][1:])["Added on"] == "2026-01-02"
