from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.campaigns.partnership import CodeMatch
from storage.workspace import Workspace
from tests.ui.campaigns.conftest import AUTUMN, card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog

DialogOf = Callable[[CampaignsTab], QDialog]


@pytest.fixture
def dialog(tab: CampaignsTab, dialog_of: DialogOf) -> PartnershipDialog:
    """The terms of Kneadful, who has no code yet, at the page of codes."""
    tab.open_partnership_of(card_id(tab, "Kneadful"))
    found = dialog_of(tab)
    assert isinstance(found, PartnershipDialog)
    found.show_section(found.sections.index(found.code))
    return found


def rules(tab: CampaignsTab) -> list[tuple[str, CodeMatch, date | None, date | None]]:
    stored = tab.session.workspace.partnerships.code_rules(card_id(tab, "Kneadful"))
    return [(rule.code, rule.match, rule.valid_from, rule.valid_until) for rule in stored]


def test_a_suggested_code_is_hers_alone_and_is_kept(
    tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.code.suggest, Qt.MouseButton.LeftButton)
    assert dialog.code.codes.rows[0].code.text() == "KNEADFUL10"
    dialog.on_ok_clicked()
    assert rules(tab) == [("KNEADFUL10", CodeMatch.EQUALS, None, None)]


@pytest.mark.parametrize(
    ("value", "suggested"),
    [("KNEAD8", "KNEAD8"), ("Knead8, KNEAD9", "Knead8"), ("moss15", "KNEADFUL10"), ("ask her", "KNEADFUL10")],
)
def test_the_code_of_the_owners_list_is_suggested_unless_it_is_somebody_elses(
    tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot, value: str, suggested: str
) -> None:
    person = dialog.code.subject.card.person.id

    def keep(w: Workspace) -> None:
        w.custom_fields.put(person, w.custom_fields.add("Discount Code"), value)

    tab.session.edit("Keep a code", keep)
    qtbot.mouseClick(dialog.code.suggest, Qt.MouseButton.LeftButton)
    assert dialog.code.codes.rows[0].code.text() == suggested


def test_several_rules_are_typed_in_one_edit(tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot) -> None:
    codes = dialog.code.codes
    qtbot.keyClicks(codes.rows[0].code, "KNEAD10")
    qtbot.mouseClick(codes.add, Qt.MouseButton.LeftButton)
    second = codes.rows[1]
    second.match.choose(CodeMatch.STARTS_WITH)
    qtbot.keyClicks(second.code, "DOUGH")
    qtbot.keyClicks(second.days[0], "1 Sep 2026")
    qtbot.keyClicks(second.days[1], "30 Sep 2026")
    dialog.on_ok_clicked()
    assert rules(tab) == [
        ("KNEAD10", CodeMatch.EQUALS, None, None),
        ("DOUGH", CodeMatch.STARTS_WITH, date(2026, 9, 1), date(2026, 9, 30)),
    ]
    assert tab.session.undo() == "Change terms of Kneadful"
    assert rules(tab) == []


def test_a_rule_that_is_taken_out_is_gone(tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.code.codes.rows[0].code, "KNEAD10")
    dialog.on_ok_clicked()
    tab.open_partnership_of(card_id(tab, "Kneadful"))
    again = tab.findChildren(PartnershipDialog)[-1]
    qtbot.mouseClick(again.code.codes.rows[0].remove, Qt.MouseButton.LeftButton)
    again.on_ok_clicked()
    assert rules(tab) == []


def test_a_clash_is_told_while_it_is_typed_and_never_kept(
    tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot
) -> None:
    codes = dialog.code.codes
    qtbot.keyClicks(codes.rows[0].code, "moss15")
    assert codes.told.startswith(f"“MOSS15” already belongs to Moss & Crumb in “{AUTUMN}”")
    dialog.on_ok_clicked()
    assert dialog.isVisible()
    assert rules(tab) == []


def test_a_pattern_over_a_code_of_somebody_is_told_and_may_be_kept(
    tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot
) -> None:
    codes = dialog.code.codes
    codes.rows[0].match.choose(CodeMatch.STARTS_WITH)
    qtbot.keyClicks(codes.rows[0].code, "MOSS")
    assert "stay with Moss & Crumb" in codes.told
    dialog.on_ok_clicked()
    assert rules(tab) == [("MOSS", CodeMatch.STARTS_WITH, None, None)]


@pytest.mark.parametrize(
    ("since", "until", "told"), [("soon", "", "soon"), ("2 Sep 2026", "1 Sep 2026", "ends before it begins")]
)
def test_days_that_cannot_be_are_told(
    dialog: PartnershipDialog, qtbot: QtBot, since: str, until: str, told: str
) -> None:
    row = dialog.code.codes.rows[0]
    qtbot.keyClicks(row.code, "KNEAD10")
    qtbot.keyClicks(row.days[0], since)
    qtbot.keyClicks(row.days[1], until)
    dialog.on_ok_clicked()
    assert dialog.isVisible()
    assert told in dialog.code.codes.told


def test_one_code_in_two_rows_is_told(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    codes = dialog.code.codes
    qtbot.keyClicks(codes.rows[0].code, "KNEAD10")
    qtbot.mouseClick(codes.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(codes.rows[1].code, "knead10")
    assert "stands here twice" in codes.told


def test_tab_goes_through_the_rows_before_it_comes_to_a_further_one(
    dialog: PartnershipDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    codes = dialog.code.codes
    qtbot.mouseClick(codes.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(codes.rows[1].remove.isVisible)
    codes.rows[0].match.setFocus()
    seen = []
    for _ in range(10):
        seen.append(dialog.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen == [*codes.rows[0].widgets, *codes.rows[1].widgets]
    assert codes.add.hasFocus()
