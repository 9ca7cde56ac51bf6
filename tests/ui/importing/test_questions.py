"""What only the owner knows of a file is asked: its campaign, whose account it is, how its dates are written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from models.importing import Decision, Pasted
from tests.factory import DAY, add_campaign, add_influencer, add_order
from tests.storage.importers.files import influencer, influencer_list, order, saved, shopify_export, text_of
from tests.storage.importers.tables.test_workbook import workbook
from tests.storage.importers.test_awin_publishers import publisher
from tests.storage.importers.test_awin_publishers import report as awin
from tests.storage.importers.test_meta_ads import ad, report
from tests.ui.importing.conftest import Show, until_shown
from tests.ui.importing.plans import plan_of, problem
from ui.importing.check_page import CheckPage
from ui.importing.open_questions import OpenQuestions, date_answers, decimal_answers
from ui.importing.reading_card import ReadingCard
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button

LEFT = Qt.MouseButton.LeftButton
VIDEOS = text_of(
    ("Content", "Video title", "Video publish time", "Views", "Likes"),
    [("abcdefghijk", "Bread at last", "Apr 3, 2026", "100", "7")],
)


def test_a_file_of_one_campaign_asks_which(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    add_campaign(session.workspace, name="Spring")
    autumn = add_campaign(session.workspace, name="Autumn")
    dialog = show(report(tmp_path, ad("Loaf", "20.25")))
    page = dialog.pages.campaign
    assert dialog.page is page
    page.box.setCurrentIndex(page.box.findText("Autumn"))
    qtbot.mouseClick(page.onward, LEFT)
    until_shown(dialog, qtbot)
    dialog.pages.check.go.click()
    assert [each.campaign_id for each in session.workspace.campaigns.expenses()] == [autumn]


def test_where_there_is_no_campaign_a_name_makes_one(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(report(tmp_path, ad("Loaf", "20.25")))
    page = dialog.pages.campaign
    assert page.box.isHidden()
    assert not page.onward.isEnabled()
    qtbot.keyClicks(page.name, "Spring")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    until_shown(dialog, qtbot)
    assert dialog.page is dialog.pages.check
    assert [campaign.name for campaign in session.workspace.campaigns.all()] == ["Spring"]


def test_a_file_that_names_no_account_is_our_own_until_a_handle_is_given(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "Table data.csv", VIDEOS))
    account = dialog.pages.check.choices.account
    assert account.isVisible()
    assert account.box.currentText() == "Our own account"
    account.box.setFocus()
    account.box.setEditText("ana.bakes")
    qtbot.keyClick(account.box.lineEdit(), Qt.Key.Key_Return)
    until_shown(dialog, qtbot)
    assert account.handle == "ana.bakes"
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 1


def test_a_handle_that_is_none_is_told_and_the_rows_stay(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "Table data.csv", VIDEOS))
    account = dialog.pages.check.choices.account
    account.box.setEditText("two words")
    account.on_settled()
    until_shown(dialog, qtbot)
    assert dialog.page is dialog.pages.check
    assert "two words" in dialog.pages.check.strip.text
    assert account.box.currentText() == "Our own account"


def test_a_file_that_names_its_account_does_not_ask_whose_it_is(show: Show, tmp_path: Path) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    assert dialog.pages.check.choices.account.isHidden()


def test_dates_that_no_row_decides_are_asked_about_with_what_they_would_be(qtbot: QtBot) -> None:
    page = CheckPage(Theme("light"))
    qtbot.addWidget(page)
    page.show()
    plan = plan_of(problem(2))
    plan.decisions = [Decision("dates", "Day and month can change places:", "03/04/2026", is_open=True)]
    page.show_plan(plan)
    strip = page.questions.strips["dates"]
    assert strip.isVisible()
    day_first = next(button for button in strip.findChildren(Button) if button.text().startswith("Day first"))
    assert day_first.text() == "Day first: 03/04/2026 = 3 Apr 2026"
    card = page.findChild(ReadingCard)
    assert isinstance(card, ReadingCard)
    assert card.text == "What is asked above decides how it is read."
    with qtbot.waitSignal(page.choices_changed):
        qtbot.mouseClick(day_first, LEFT)
    assert page.choices.said(None)[1].date_order == "dmy"


def test_sums_of_unknown_days_ask_for_the_day_and_are_then_read(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    add_influencer(session.workspace, "Lena")
    dialog = show(awin(tmp_path, publisher("Lena"), name="awin.csv"))
    page = dialog.pages.check
    assert page.chips.sum_text == "= 1 row"
    button = page.questions.strips["day"].findChildren(Button)[-1]
    qtbot.mouseClick(button, LEFT)
    assert page.choices.day.hasFocus()
    qtbot.keyClicks(page.choices.day, "30 Apr 2026")
    qtbot.keyClick(page.choices.day, Qt.Key.Key_Return)
    until_shown(dialog, qtbot)
    assert page.chips.sum_text == "= 1 row"
    assert page.questions.isHidden()


def test_orders_that_are_here_from_a_table_are_left_out_until_the_owner_says_otherwise(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    add_order(session.workspace, source="order list", number="1001", placed_on=DAY, total=3_710, currency="USD")
    moment = f"{DAY.isoformat()} 09:00:00 +0200"
    dialog = show(shopify_export(tmp_path, order("#1001", **{"Created at": moment})))
    page = dialog.pages.check
    strip = page.questions.strips["copies"]
    assert strip.isVisible()
    assert "1 order is here already, from “order list”" in strip.text
    assert not page.go.isEnabled()
    for answer, goes in (("Yes, import them too", True), ("No, leave them out", False), ("Yes, import them too", True)):
        button = next(each for each in strip.findChildren(Button) if each.text() == answer)
        qtbot.mouseClick(button, LEFT)
        until_shown(dialog, qtbot)
        assert page.go.isEnabled() is goes
    page.go.click()
    assert session.workspace.orders.count() == 2


def test_the_answers_say_what_the_example_would_be() -> None:
    assert [text for text, _ in decimal_answers("1.234")] == [
        "Point before decimals",
        "Comma before decimals: 1.234 = 1,234",
    ]
    assert [value for _, value in date_answers("")] == ["dmy", "mdy"]


@pytest.mark.parametrize(("tail", "said"), [("", "those rows are problems"), ("(assumed)", "it parts thousands")])
def test_numbers_in_doubt_say_what_becomes_of_them_until_they_are_chosen(qtbot: QtBot, tail: str, said: str) -> None:
    questions = OpenQuestions(Theme("light"))
    qtbot.addWidget(questions)
    questions.show_decisions([Decision("decimal", "“Total” with thousands —", "1.234 = €1,234", tail, is_open=True)])
    strip = questions.strips["decimal"]
    assert said in strip.text
    assert "Comma before decimals: 1.234 = 1,234" in [button.text() for button in strip.findChildren(Button)]


def test_a_question_of_another_topic_is_no_strip(qtbot: QtBot) -> None:
    questions = OpenQuestions(Theme("light"))
    qtbot.addWidget(questions)
    questions.show_decisions([Decision("account", "The first of 2 accounts", is_open=True)])
    assert questions.isHidden()


def test_a_file_imported_before_says_so_before_anything_is_written(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "Ana"))
    show(path).pages.check.go.click()
    dialog = show(path)
    page = dialog.pages.check
    assert page.go.text() == "Nothing to import"
    assert page.strip.text == "Everything in “creators.csv” is in your workspace already."
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()
    assert session.workspace.influencers.count() == 1


def test_what_was_pasted_goes_the_same_way(show: Show, session: Session) -> None:
    block = "name\thandle\tplatform\tfollowers\nAna\tana.b\tinstagram\t5k\nBeo\tbeo.b\ttiktok\t1.2k\n"
    dialog = show(Pasted(block, DAY))
    assert dialog.pages.check.chips.sum_text == "= 2 rows"
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 2


def test_a_pasted_text_that_is_nothing_offers_no_other_file(show: Show) -> None:
    dialog = show(Pasted("   ", DAY))
    assert dialog.page is dialog.pages.refused
    assert dialog.pages.refused.other.isHidden()


def test_another_sheet_is_chosen_and_read_as_what_it_is(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    people: list[list[object]] = [["Name", "Instagram handle", "Followers"], ["Ana", "ana.bakes", 1200]]
    link = "https://www.instagram.com/p/Cabc1/"
    posts: list[list[object]] = [["Date", "Link", "Views", "Likes"], ["2026-04-03", link, 100, 7]]
    dialog = show(saved(tmp_path, "mine.xlsx", workbook(People=people, Posts=posts)))
    check = dialog.pages.check
    assert "“Posts” (lists of posts)" in check.card.text
    turn_to(check.choices.sheet, "Posts")
    until_shown(dialog, qtbot)
    assert (check.choices.kind.currentData(), check.choices.sheet.currentText()) == ("post_list", "Posts")


def test_a_sheet_with_nothing_in_it_leaves_the_rows_that_were_read(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    people: list[list[object]] = [["Name", "Instagram handle", "Followers"], ["Ana", "ana.bakes", 1200]]
    dialog = show(saved(tmp_path, "mine.xlsx", workbook(People=people, Later=[])))
    check = dialog.pages.check
    turn_to(check.choices.sheet, "Later")
    until_shown(dialog, qtbot)
    assert "no rows" in check.strip.text
    assert check.choices.sheet.currentText() == "People"
    turn_to(check.choices.platform, "TikTok")
    until_shown(dialog, qtbot)
    assert check.strip.isHidden()


def turn_to(box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())
