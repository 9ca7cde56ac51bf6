"""The list as a spreadsheet: cells copied, pasted and filled down by keys and clipboard."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.errors import UserError
from tests.full_disk import refusing_disk
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, click, id_of, names
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def copied(qtbot: QtBot, tab: InfluencersTab) -> str:
    qtbot.keyClick(tab.table, Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def paste(qtbot: QtBot, tab: InfluencersTab, text: str) -> None:
    copy(text)
    qtbot.keyClick(tab.table, Qt.Key.Key_V, CTRL)


def reach(qtbot: QtBot, tab: InfluencersTab, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(tab.table, key, SHIFT)


def told(tab: InfluencersTab) -> list[str]:
    sentences: list[str] = []
    tab.told.connect(lambda sentence, _: sentences.append(sentence))
    return sentences


def problems(session: Session) -> list[UserError]:
    found: list[UserError] = []
    session.failed.connect(found.append)
    return found


def rows_of(session: Session) -> object:
    influencers = session.workspace.influencers
    return influencers.rows(influencers.ids())


def test_shift_and_arrows_choose_a_block_that_alone_is_copied(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Moss & Crumb", "niches")
    reach(qtbot, tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down)
    below = names(tab)[names(tab).index("Moss & Crumb") + 1]
    assert copied(qtbot, tab) == f"Baking\tLyon\n{cell_text(tab, below, 'niches')}\t{cell_text(tab, below, 'region')}"
    assert tab.table.delegate.block == {tab.model.column_named("niches"), tab.model.column_named("region")}


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_escape_or_going_on_means_whole_rows_again(qtbot: QtBot, tab: InfluencersTab, key: Qt.Key) -> None:
    click(qtbot, tab, "Moss & Crumb", "niches")
    reach(qtbot, tab, Qt.Key.Key_Right)
    qtbot.keyClick(tab.table, key)
    assert tab.table.delegate.block == frozenset()
    assert copied(qtbot, tab).startswith(names(tab)[tab.table.currentIndex().row()])


def test_a_click_with_shift_chooses_the_cells_between(qtbot: QtBot, tab: InfluencersTab) -> None:
    first, second = names(tab)[:2]
    click(qtbot, tab, first, "niches")
    click(qtbot, tab, second, "region", held="shift")
    assert copied(qtbot, tab).count("\t") == 2
    click(qtbot, tab, first, "niches")
    click(qtbot, tab, second, "niches", held="shift")
    assert copied(qtbot, tab).count("\t") > 2


def test_the_menu_copies_one_cell(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Moss & Crumb", "region")
    tab.run("sheet.copy_cell")
    assert QGuiApplication.clipboard().text() == "Lyon"


def test_a_block_goes_over_cells_from_the_current_one_on(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    first, second = names(tab)[:2]
    click(qtbot, tab, first, "niches")
    sentences = told(tab)
    paste(qtbot, tab, 'Rye\tMetz, FR\t12,5k\r\n"Cakes"\tNice\t9000\r\n')
    columns = ("niches", "region", "followers")
    assert [cell_text(tab, first, column) for column in columns] == ["Rye", "Metz, FR", "12,500"]
    assert [cell_text(tab, second, column) for column in columns] == ["Cakes", "Nice", "9,000"]
    assert sentences == ["6 cells in 2 rows pasted."]
    assert session.workspace.profiles.readings(id_of(tab, first))[-1].day == TODAY


def test_what_a_full_disk_does_not_take_is_shown_and_counted_once(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    sentences = told(tab)
    click(qtbot, tab, "Moss & Crumb", "niches")
    with refusing_disk():
        paste(qtbot, tab, "Sourdough\tPorto")
    assert cell_text(tab, "Moss & Crumb", "niches") == "Sourdough"
    assert cell_text(tab, "Moss & Crumb", "region") == "Porto"
    assert "2 cells" in sentences[-1]
    assert session.try_again() is None
    assert cell_text(tab, "Moss & Crumb", "niches") == "Sourdough"


def test_a_paste_is_one_step_of_undo(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    before = rows_of(session)
    click(qtbot, tab, names(tab)[-1], "name")
    paste(qtbot, tab, "Anna\tRye\n@newbread\tCakes\n\t\nBen\t")
    assert session.undo() == "Paste cells"
    assert rows_of(session) == before


def test_rows_below_the_last_one_are_new_influencers(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    click(qtbot, tab, names(tab)[-1], "name")
    sentences = told(tab)
    last = names(tab)[-1]
    paste(qtbot, tab, f"{last}\tRye\tNice\t\n@newbread\tCakes\tMetz\t4,100\nBen\t\t\t")
    assert sentences == ["12 cells in 3 rows pasted, 2 new influencers."]
    assert cell_text(tab, "newbread", "followers") == "4,100"
    assert cell_text(tab, "newbread", "region") == "Metz"
    assert "Ben" in names(tab)
    assert cell_text(tab, last, "niches") == "Rye"
    ben = session.workspace.influencers.get(id_of(tab, "Ben"))
    assert ben is not None
    assert ben.created_on == TODAY


def test_rows_can_be_pasted_as_new_people_alone(qtbot: QtBot, tab: InfluencersTab) -> None:
    before = names(tab)
    click(qtbot, tab, before[0], "name")
    copy("Anna\tRye\nBen\tCakes")
    tab.run("sheet.paste_as_new")
    assert sorted(names(tab)) == sorted([*before, "Anna", "Ben"])


def test_one_value_fills_all_selected_rows(qtbot: QtBot, tab: InfluencersTab) -> None:
    first, *_, last = names(tab)
    click(qtbot, tab, first, "niches")
    click(qtbot, tab, last, "niches", held="shift")
    paste(qtbot, tab, "Rye, Bread")
    assert {cell_text(tab, name, "niches") for name in names(tab)} == {"Rye, Bread"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rye\tNice\t12\nRye\tNice\ta lot", "Row 2 ({}), Followers: “a lot”"),
        ("Rye\tNice\t-5", "Row 1 ({}), Followers: Nobody has fewer"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_nothing_is_written(
    qtbot: QtBot, tab: InfluencersTab, session: Session, text: str, sentence: str
) -> None:
    before, found, steps = rows_of(session), problems(session), session.undo_labels()
    shown = names(tab)
    click(qtbot, tab, shown[0], "niches")
    paste(qtbot, tab, text)
    assert str(found[0]).startswith(sentence.format(shown[text.count("\n")]))
    assert found[0].hint.startswith("Nothing was pasted. Mend that cell and paste again")
    assert rows_of(session) == before
    assert session.undo_labels() == steps


LIST = "Name\tHandle\tFollowers\nAnna\tanna.bakes\t4000\nBen\tben.bakes\t5000"


@pytest.mark.parametrize("verb", ["sheet.paste", "sheet.paste_as_new"])
def test_a_list_with_names_of_columns_is_not_written_but_offered_to_the_import(
    tab: InfluencersTab, session: Session, verb: str
) -> None:
    before, found = rows_of(session), list[UserError]()
    tab.failed.connect(found.append)
    tab.table.select(tab.model.id_at(0))
    copy(LIST)
    tab.run(verb)
    assert found[0].message == "What was copied begins with names of columns (Name, Handle, Followers)."
    assert found[0].ways_out == {"Paste a list…": "paste_list"}
    assert rows_of(session) == before


def test_a_block_that_does_not_fit_is_offered_as_new_people_or_as_a_list(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    found = problems(session)
    click(qtbot, tab, names(tab)[0], "niches")
    paste(qtbot, tab, "Anna\tRye\tNice\nBen\tCakes\tMetz")
    assert list(found[0].ways_out) == ["Paste a list…", "Paste as new influencers"]


def test_new_people_are_not_offered_where_their_cells_would_be_refused_again(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    found = problems(session)
    show_only(tab, "followers")
    click(qtbot, tab, names(tab)[0], "name")
    paste(qtbot, tab, "Rosa\trosa@row.com\nBen\tben@row.com")
    assert list(found[0].ways_out) == ["Paste a list…"]


def test_new_people_begin_with_their_name_wherever_the_cursor_stands(qtbot: QtBot, tab: InfluencersTab) -> None:
    before = names(tab)
    click(qtbot, tab, before[0], "niches")
    copy("Anna\tRye\nBen\tCakes")
    tab.run("sheet.paste_as_new")
    assert sorted(names(tab)) == sorted([*before, "Anna", "Ben"])
    assert cell_text(tab, "Ben", "niches") == "Cakes"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Anna\tRye\n\tCakes", "Row 2, Influencer: Somebody new needs a name or a handle."),
        ("@anna\tRye\n@ANNA\tCakes", "Row 2, Influencer: “ANNA” on Instagram belongs to anna."),
    ],
)
def test_somebody_new_who_cannot_be_made_is_told_and_nothing_is_written(
    qtbot: QtBot, tab: InfluencersTab, session: Session, text: str, sentence: str
) -> None:
    before, found = names(tab), problems(session)
    click(qtbot, tab, before[0], "name")
    copy(text)
    tab.run("sheet.paste_as_new")
    assert str(found[0]).startswith(sentence)
    assert names(tab) == before


def test_whole_rows_paste_back_without_a_change(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    steps, sentences = session.undo_labels(), told(tab)
    first, *_, last = names(tab)
    click(qtbot, tab, first, "region")
    click(qtbot, tab, last, "region", held="shift")
    paste(qtbot, tab, copied(qtbot, tab))
    assert sentences == ["Nothing to change: the cells say so already."]
    assert session.undo_labels() == steps


ACCOUNT = ("handle", "platforms", "followers", "tags", "notes")


def show_only(tab: InfluencersTab, *columns: str) -> None:
    tab.table.layout_of_columns.arrange(["name", *columns])


def test_new_people_come_with_account_followers_tags_and_notes(qtbot: QtBot, tab: InfluencersTab) -> None:
    show_only(tab, *ACCOUNT)
    click(qtbot, tab, names(tab)[0], "name")
    copy('Anna\tanna.bakes\tTikTok\t4k\tvip, rye\t"two\nlines"\n\t@ben\t\t\t\t')
    tab.run("sheet.paste_as_new")
    told_of_anna = [cell_text(tab, "Anna", column) for column in ACCOUNT]
    assert told_of_anna == ["@anna.bakes", "TikTok", "4,000", "vip, rye", "two"]
    assert [cell_text(tab, "ben", column) for column in ACCOUNT[:3]] == ["@ben", "Instagram", ""]


def test_somebody_without_an_account_gets_it_together_with_its_followers(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    session.edit("Add", lambda w: w.influencers.add(name="Anna"))
    show_only(tab, "followers", "handle")
    click(qtbot, tab, "Anna", "followers")
    paste(qtbot, tab, "4000\tanna.bakes")
    assert [cell_text(tab, "Anna", column) for column in ("followers", "handle")] == ["4,000", "@anna.bakes"]


def test_every_column_pastes_back_without_a_change(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    session.edit("Note", lambda w: w.influencers.update(moss, notes='a "b"\n\tc', tags=("x", "y"), phone="+1"))
    tab.table.layout_of_columns.arrange([column.name for column in tab.model.columns])
    steps, sentences = session.undo_labels(), told(tab)
    first, *_, last = names(tab)
    click(qtbot, tab, first, "region")
    click(qtbot, tab, last, "region", held="shift")
    paste(qtbot, tab, copied(qtbot, tab))
    assert sentences == ["Nothing to change: the cells say so already."]
    assert session.undo_labels() == steps


def test_what_is_worked_out_stays_and_is_named(qtbot: QtBot, tab: InfluencersTab) -> None:
    sentences = told(tab)
    click(qtbot, tab, "Crumb 2", "followers")
    paste(qtbot, tab, "4000\t9 %")
    assert sentences == ["1 cell in 1 row pasted. Worked out, so not pasted: Engagement."]


def test_a_block_that_is_too_wide_is_refused(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Crumb 2", "follow_up")
    with qtbot.waitSignal(tab.failed) as failed:
        paste(qtbot, tab, "today\ta")
    assert "2 columns, more than are shown" in str(failed.args[0])


def test_fill_down_takes_the_value_of_the_top_row(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    first, second, *_, last = names(tab)
    click(qtbot, tab, first, "region")
    paste(qtbot, tab, "Metz, FR")
    click(qtbot, tab, first, "region")
    click(qtbot, tab, last, "region", held="shift")
    sentences = told(tab)
    qtbot.keyClick(tab.table, Qt.Key.Key_D, CTRL)
    assert {cell_text(tab, name, "region") for name in names(tab)} == {"Metz, FR"}
    assert sentences == ["Region of 5 influencers filled."]
    assert session.undo() == "Fill down Region"
    assert cell_text(tab, second, "region") != "Metz, FR"


def test_fill_down_needs_several_rows(qtbot: QtBot, tab: InfluencersTab) -> None:
    sentences = told(tab)
    click(qtbot, tab, "Crumb 2", "region")
    qtbot.keyClick(tab.table, Qt.Key.Key_D, CTRL)
    assert sentences[0].startswith("Select several rows first")


def test_a_large_paste_is_written_in_slices_as_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.sheets.list_writing.LARGE", 3)
    before = names(tab)
    click(qtbot, tab, before[0], "name")
    copy("\n".join(f"Baker {number}" for number in range(60)))
    with qtbot.waitSignal(tab.told) as sentence:
        tab.run("sheet.paste_as_new")
    assert sentence.args == ["60 cells in 60 rows pasted, 60 new influencers.", True]
    session.undo()
    assert names(tab) == before


CELLS = st.text(st.sampled_from('ab1, "\n\té-+%'), max_size=5)
BLOCKS = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(block=BLOCKS, place=st.integers(0, 5), column=st.integers(0, 8))
def test_undo_gives_back_whatever_was_pasted_over(
    qtbot: QtBot, tab: InfluencersTab, session: Session, block: list[tuple[str, str]], place: int, column: int
) -> None:
    from ui.tables.tsv import tsv

    before, steps = rows_of(session), session.undo_labels()[0]
    tab.table.select(tab.model.id_at(place))
    tab.table.setCurrentIndex(tab.model.index(place, column))
    paste(qtbot, tab, tsv(block))
    if session.undo_labels()[0] != steps:
        session.undo()
    assert rows_of(session) == before
