"""The guide in its window: read, searched, gone through by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from models.guide import Place
from ui.guide.page import AIR
from ui.guide.window import GuideWindow
from ui.theme import Theme
from ui.theme.fonts import MEDIUM, REGULAR
from ui.theme.theme import FRAME
from ui.theme.tokens import DARK, LIGHT

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def theme() -> Theme:
    return Theme("light")


@pytest.fixture
def guide(qtbot: QtBot, theme: Theme) -> Iterator[GuideWindow]:
    made = GuideWindow(theme, Place("first-ten-minutes"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()


def top_words(guide: GuideWindow) -> str:
    """The line at the top of the page."""
    return guide.page.cursorForPosition(guide.page.viewport().rect().topLeft()).block().text()


def colour_of_letters(guide: GuideWindow) -> str:
    cursor = QTextCursor(guide.page.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat().foreground().color().name()


def marks_of(guide: GuideWindow) -> list[QRect]:
    return [guide.page.cursorRect(mark.cursor) for mark in guide.page.extraSelections()]


def test_it_begins_with_the_first_chapter_and_lists_all(guide: GuideWindow) -> None:
    assert guide.title.text() == "The first ten minutes"
    assert guide.page.toPlainText().startswith("The first ten minutes")
    chapters = [line.words for line in guide.contents.lines if line.kind == "chapter"]
    assert chapters[:2] == ["The first ten minutes", "The list of influencers"]
    assert "Keys" in chapters


def test_at_first_it_stands_at_the_right_within_the_screen(guide: GuideWindow) -> None:
    room = guide.screen().availableGeometry()
    with_frame = QRect(guide.pos(), guide.size() + QSize(*FRAME))
    assert room.contains(with_frame)
    assert with_frame.right() == room.right()


def test_a_section_stands_at_the_top_and_is_marked_in_the_contents(guide: GuideWindow) -> None:
    guide.show_place(Place("importing", "problems"))
    assert guide.title.text() == "Importing"
    assert guide.contents.line_at(guide.contents.currentIndex().row()).words == "Problems"
    guide.show_place(Place("influencers", "type-into-the-table"))
    assert top_words(guide) == "Type into the table"


def test_back_and_forward_by_keys(qtbot: QtBot, guide: GuideWindow) -> None:
    assert not guide.back_button.isEnabled()
    guide.show_place(Place("backups"))
    guide.show_place(Place("importing", "problems"))
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.here == Place("backups")
    qtbot.keyClick(guide, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert guide.here == Place("importing", "problems")
    assert not guide.forward_button.isEnabled()


def test_the_parts_of_a_section_stand_below_it(guide: GuideWindow) -> None:
    guide.show_place(Place("getting-the-file"))
    kinds = {line.words: line.kind for line in guide.contents.lines}
    words = ("Getting the file", "Shops and payments", "Shopify")
    assert [kinds[each] for each in words] == ["chapter", "section", "part"]


def test_words_are_searched_in_all_chapters_and_marked_where_they_stand(qtbot: QtBot, guide: GuideWindow) -> None:
    qtbot.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(guide.search, "statement creator")
    assert [line.kind for line in guide.contents.lines] == ["found"] * len(guide.contents.lines)
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.here.chapter == "payments"
    marked = {mark.cursor.selectedText().lower() for mark in guide.page.extraSelections()}
    assert marked == {"statement", "creator"}
    qtbot.keyClick(guide.search, Qt.Key.Key_Escape)
    assert guide.page.extraSelections() == []
    assert {line.kind for line in guide.contents.lines} == {"chapter", "section"}


def test_what_was_found_is_seen_however_long_its_section_is(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.resize(900, 420)
    qtbot.keyClicks(guide.search, "rows for programs")
    for line in guide.contents.lines:
        guide.show_place(line.place)
        assert any(guide.page.viewport().rect().intersects(rect) for rect in marks_of(guide))


def test_asked_for_anew_it_forgets_what_was_searched(guide: GuideWindow) -> None:
    guide.search.setText("statement")
    guide.open_at(Place("backups"))
    assert guide.search.text() == ""
    assert {line.kind for line in guide.contents.lines} == {"chapter"}


def test_what_is_nowhere_is_said(qtbot: QtBot, guide: GuideWindow) -> None:
    qtbot.keyClicks(guide.search, "zeppelin")
    assert guide.count.text() == "Nothing in the guide has all of these words: try fewer, or others."


def test_a_link_turns_to_its_chapter(guide: GuideWindow) -> None:
    guide.show_place(Place("importing"))
    guide.page.anchorClicked.emit(QUrl("what-can-be-imported.md"))
    assert guide.title.text() == "What can be imported"


def test_arrow_keys_turn_the_chapters(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.show_place(Place("backups"))
    guide.contents.setFocus()
    qtbot.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.here not in {Place("backups"), Place("first-ten-minutes")}
    qtbot.keyClick(guide.contents, Qt.Key.Key_Up)
    assert guide.here == Place("backups")


def test_it_follows_the_scheme_and_stays_where_it_was(guide: GuideWindow, theme: Theme) -> None:
    guide.show_place(Place("influencers", "type-into-the-table"))
    line, colour = top_words(guide), colour_of_letters(guide)
    theme.set_scheme("dark")
    assert top_words(guide) == line
    assert (colour, colour_of_letters(guide)) == (LIGHT.text.lower(), DARK.text.lower())


def test_a_heading_has_air_above_it_also_in_another_width(guide: GuideWindow) -> None:
    beginning = guide.page.cursorRect(QTextCursor(guide.page.document())).top()
    assert beginning > 0
    guide.resize(guide.width() - 80, guide.height())
    guide.page.on_room_changed()
    assert guide.page.cursorRect(QTextCursor(guide.page.document())).top() == beginning
    guide.show_place(Place("influencers", "type-into-the-table"))
    assert top_words(guide) == "Type into the table"
    assert guide.page.cursorRect(guide.page.cursorForPosition(QPoint(0, 0))).top() >= AIR


def test_another_width_leaves_it_at_its_section_until_one_reads_on(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.show_place(Place("campaigns", "what-was-agreed"))
    guide.resize(guide.width() - 120, guide.height())
    guide.page.on_room_changed()
    assert top_words(guide) == "What was agreed"
    qtbot.keyClick(guide.page, Qt.Key.Key_PageDown)
    line = top_words(guide)
    assert line != "What was agreed"
    guide.page.refresh()
    assert top_words(guide) == line


def test_what_is_no_link_does_not_look_like_one(guide: GuideWindow) -> None:
    def dressed(words: str) -> tuple[str, bool, int]:
        form = guide.page.document().find(words).charFormat()
        return form.foreground().color().name(), form.fontUnderline(), form.font().weight()

    assert dressed("File → Import…") == (LIGHT.text.lower(), False, MEDIUM)
    assert dressed("Getting the file") == (LIGHT.accent_text.lower(), True, REGULAR)


def test_pictures_fit_the_column(guide: GuideWindow) -> None:
    guide.show_place(Place("importing"))
    assert guide.page.horizontalScrollBar().maximum() == 0
    assert guide.page.document().idealWidth() <= guide.page.viewport().width()


def test_nothing_from_elsewhere_is_loaded(guide: GuideWindow) -> None:
    assert guide.page.loadResource(IMAGE, QUrl("https://example.org/x.png")) is None
    assert guide.page.loadResource(IMAGE, QUrl("file:///etc/hostname")) is None
