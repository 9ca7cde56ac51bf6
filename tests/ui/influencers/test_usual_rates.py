"""Usual rates are typed over: all that hangs on them follows, as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.reading.platform import Platform
from storage.tables.settings import BENCHMARKS
from tests.ui.influencers.pointing import cell_text, id_of
from tests.ui.turns import LONG
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.usual_rates_dialog import UsualRatesDialog
from ui.session import Session

OWN = Benchmark(RatePoint(1_000, 0.08), RatePoint(100_000, 0.02), "our own posts", 2026)


@pytest.fixture
def dialog(tab: InfluencersTab) -> UsualRatesDialog:
    tab.run("rates.edit")
    found = tab.findChild(UsualRatesDialog)
    assert found is not None
    return found


def type_over(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, text)


def type_own(qtbot: QtBot, dialog: UsualRatesDialog) -> None:
    form = dialog.form
    typed: dict[QLineEdit, str] = {
        form.small: "1k", form.small_rate: "8", form.large: "100,000", form.large_rate: "2 %",
        form.source: "our own posts", form.year: "2026",
    }  # fmt: skip
    for field, text in typed.items():
        type_over(qtbot, field, text)


def save(qtbot: QtBot, dialog: UsualRatesDialog) -> None:
    qtbot.keyClick(dialog.form.year, Qt.Key.Key_Return)


def choose(dialog: UsualRatesDialog, platform: Platform) -> None:
    dialog.platform.setCurrentIndex(dialog.platform.findData(platform))


def test_it_opens_with_what_was_published(dialog: UsualRatesDialog) -> None:
    assert dialog.platform.currentText() == "Instagram: 3.4 % to 1.4 %, Statista 2024"
    assert dialog.form.source.text() == "Statista, Sweden, first half of 2024"
    assert dialog.form.told.text() == "So 2.6 % is usual at 20,000 followers."
    assert not dialog.reset_button.isEnabled()


def test_list_and_panel_follow_what_is_typed_as_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, dialog: UsualRatesDialog
) -> None:
    tab.select(id_of(tab, "Crumb 2"))
    before = cell_text(tab, "Crumb 2", "usual_rate")
    type_own(qtbot, dialog)
    save(qtbot, dialog)
    assert session.workspace.settings.get(BENCHMARKS) == PUBLISHED.with_one(Platform.INSTAGRAM, OWN)
    assert cell_text(tab, "Crumb 2", "usual_rate") == "4.3 %"
    assert tab.panel.glance.usual.accessibleName().endswith("our own posts 2026")
    assert "our own posts, 2026" in tab.panel.glance.usual.accessibleDescription()
    assert session.undo() == "Change the usual rates"
    assert cell_text(tab, "Crumb 2", "usual_rate") == before
    assert tab.panel.glance.usual.accessibleName().endswith("Statista 2024")


def test_a_platform_without_figures_gets_some_by_typing(
    qtbot: QtBot, session: Session, dialog: UsualRatesDialog
) -> None:
    choose(dialog, Platform.PINTEREST)
    assert dialog.form.told.text().startswith("Nothing is usual here.")
    type_own(qtbot, dialog)
    save(qtbot, dialog)
    assert session.workspace.settings.get(BENCHMARKS) == PUBLISHED.with_one(Platform.PINTEREST, OWN)


def test_all_four_numbers_cleared_means_that_nothing_is_usual(
    qtbot: QtBot, session: Session, dialog: UsualRatesDialog
) -> None:
    form = dialog.form
    for field in (form.small, form.small_rate, form.large, form.large_rate):
        type_over(qtbot, field, "")
    save(qtbot, dialog)
    assert session.workspace.settings.get(BENCHMARKS) == PUBLISHED.with_one(Platform.INSTAGRAM, None)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("small", "0", "one follower at least"),
        ("small", "", "clear all four"),
        ("large", "3000", "more followers than the small one"),
        ("small_rate", "120 %", "100 % at most"),
        ("large_rate", "few", "few"),
        ("source", " ", "Say who found that"),
        ("year", "", "Of which year"),
        ("year", "26", "four digits"),
        ("year", "2027", "not come yet"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(
    qtbot: QtBot, session: Session, dialog: UsualRatesDialog, name: str, text: str, problem: str
) -> None:
    field = getattr(dialog.form, name)
    type_over(qtbot, field, text)
    before = session.undo_labels()
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert problem in dialog.form.rows[field].problem
    assert session.undo_labels() == before


def test_another_platform_waits_until_this_one_is_mended(qtbot: QtBot, dialog: UsualRatesDialog) -> None:
    type_over(qtbot, dialog.form.large, "5")
    choose(dialog, Platform.TIKTOK)
    assert dialog.platform.currentData() == Platform.INSTAGRAM
    type_over(qtbot, dialog.form.large, "50k")
    choose(dialog, Platform.TIKTOK)
    assert dialog.form.source.text().startswith("HypeAuditor")


def test_reset_puts_back_what_was_published(qtbot: QtBot, session: Session, dialog: UsualRatesDialog) -> None:
    type_own(qtbot, dialog)
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert dialog.form.benchmark() == PUBLISHED.of(Platform.INSTAGRAM)
    before = session.undo_labels()
    save(qtbot, dialog)
    assert session.undo_labels() == before


def test_escape_asks_before_it_throws_typed_figures_away(qtbot: QtBot, dialog: UsualRatesDialog) -> None:
    choose(dialog, Platform.TIKTOK)
    assert not dialog.is_changed
    type_over(qtbot, dialog.form.year, "2020")
    choose(dialog, Platform.INSTAGRAM)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.leaving.isHidden()


def test_many_people_are_made_anew_in_slices(
    qtbot: QtBot,
    tab: InfluencersTab,
    session: Session,
    dialog: UsualRatesDialog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.sheets.list_writing.LARGE", 2)
    type_own(qtbot, dialog)
    with qtbot.waitSignal(tab.told, timeout=LONG) as told:
        save(qtbot, dialog)
    assert told.args == ["Usual rates changed; likely rates and ranges follow them.", True]
    assert cell_text(tab, "Crumb 2", "usual_rate") == "4.3 %"
    assert session.undo_labels()[0] == "Change the usual rates"
