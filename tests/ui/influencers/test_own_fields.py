"""The owner's own fields: managed in a dialog, shown, typed and sorted in the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.influencers.custom_field import FieldKind
from tests.ui.influencers.pointing import cell_text, click, id_of, names, open_editor, type_into
from ui.influencers.field_dialog import FieldDialog
from ui.influencers.fields_dialog import FieldsDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.widgets.form_row import FormRow

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sizes(tab: InfluencersTab, session: Session) -> InfluencersTab:
    """Three people have a size, one of them one that is no number."""
    session.edit("Add", lambda w: w.custom_fields.add("Size", FieldKind.NUMBER))
    for name, value in (("Crumb 2", "9"), ("Moss & Crumb", "10.5"), ("Zoë Müller", "about 5")):
        number = id_of(tab, name)
        session.edit("Size", lambda w, number=number, value=value: w.custom_fields.put(number, 1, value))  # type: ignore[misc]
    tab.table.layout_of_columns.show("custom:1", shown=True)
    return tab


def managed(tab: InfluencersTab) -> FieldsDialog:
    tab.run("fields.manage")
    return tab.findChildren(FieldsDialog)[-1]


def open_field(dialog: FieldsDialog, name: str) -> FieldDialog:
    dialog.table.select(next(row.id for row in dialog.table.rows if row.field.name == name))
    dialog.change.click()
    return dialog.findChildren(FieldDialog)[-1]


def fields(session: Session) -> list[tuple[str, str]]:
    return [(field.name, field.kind.value) for field in session.workspace.custom_fields.all()]


def test_a_new_field_is_a_column_of_the_list_at_once(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = managed(tab)
    qtbot.mouseClick(dialog.add, LEFT)
    form = dialog.findChildren(FieldDialog)[-1]
    qtbot.keyClicks(form.name, "Oven")
    form.kind.setCurrentText("Yes or no")
    qtbot.mouseClick(form.ok_button, LEFT)
    assert fields(session) == [("Oven", "yes_no")]
    assert tab.table.layout_of_columns.is_shown("custom:1")
    type_into(qtbot, tab, "Crumb 2", "custom:1", "Ja")
    assert cell_text(tab, "Crumb 2", "custom:1") == "yes"
    assert session.undo() == "Change Oven of Crumb 2"


def test_numbers_sort_as_numbers_with_other_values_last(qtbot: QtBot, sizes: InfluencersTab) -> None:
    section = sizes.model.column_named("custom:1")
    assert section is not None
    sizes.table.sort_by(section)
    assert names(sizes)[:3] == ["Moss & Crumb", "Crumb 2", "Crumb 10"]
    sizes.table.sort_by(section)
    assert names(sizes)[:2] == ["Crumb 2", "Moss & Crumb"]


def test_what_is_not_of_the_kind_is_told_below_the_cell(
    qtbot: QtBot, sizes: InfluencersTab, session: Session
) -> None:
    steps = session.undo_labels()
    type_into(qtbot, sizes, "Crumb 2", "custom:1", "a lot")
    assert "“a lot” is no number" in sizes.table.bubble.text
    assert session.undo_labels() == steps


def test_a_choice_is_completed_while_it_is_typed(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    session.edit("Add", lambda w: w.custom_fields.add("Agency", FieldKind.CHOICE, ("Nord", "Süd")))
    tab.table.layout_of_columns.show("custom:1", shown=True)
    editor = open_editor(qtbot, tab, "Crumb 2", "custom:1")
    qtbot.keyClicks(editor, "n")
    assert editor.text().casefold() == "nord"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert cell_text(tab, "Crumb 2", "custom:1") == "Nord"


def test_columns_of_fields_copy_and_paste_without_a_change(
    qtbot: QtBot, sizes: InfluencersTab, session: Session
) -> None:
    steps = session.undo_labels()
    first, *_, last = names(sizes)
    click(qtbot, sizes, first, "custom:1")
    click(qtbot, sizes, last, "custom:1", held="shift")
    qtbot.keyClick(sizes.table, Qt.Key.Key_C, CTRL)
    assert "about 5" in QGuiApplication.clipboard().text()
    qtbot.keyClick(sizes.table, Qt.Key.Key_V, CTRL)
    assert session.undo_labels() == steps


def test_a_value_is_filled_down(qtbot: QtBot, sizes: InfluencersTab) -> None:
    first, second = names(sizes)[:2]
    type_into(qtbot, sizes, first, "custom:1", "38,5")
    click(qtbot, sizes, first, "custom:1")
    click(qtbot, sizes, second, "custom:1", held="shift")
    qtbot.keyClick(sizes.table, Qt.Key.Key_D, CTRL)
    assert cell_text(sizes, second, "custom:1") == "38.5"


def test_a_renamed_field_is_so_in_the_list_and_keeps_its_place(
    qtbot: QtBot, sizes: InfluencersTab, session: Session
) -> None:
    sizes.table.layout_of_columns.move("custom:1", -3)
    shown = sizes.table.layout_of_columns.shown
    form = open_field(managed(sizes), "Size")
    form.name.setText("Shoe size")
    qtbot.mouseClick(form.ok_button, LEFT)
    section = sizes.model.column_named("custom:1")
    assert section is not None
    assert sizes.model.columns[section].header == "Shoe size"
    assert sizes.table.layout_of_columns.shown == shown
    session.undo()
    assert sizes.model.columns[section].header == "Size"


def test_another_kind_says_first_what_becomes_of_the_values_and_keeps_those_it_cannot_read(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    session.edit("Add", lambda w: w.custom_fields.add("Size"))
    for place, value in enumerate(("38", "39,5", "big"), 1):
        session.edit("Size", lambda w, place=place, value=value: w.custom_fields.put(place, 1, value))  # type: ignore[misc]
    form = open_field(managed(tab), "Size")
    form.kind.setCurrentText("Number")
    assert form.told.text() == "2 of 3 values are read as numbers; 1 stays as it is: “big”"
    qtbot.mouseClick(form.ok_button, LEFT)
    assert session.workspace.custom_fields.counts(1) == {"38": 1, "39.5": 1, "big": 1}
    assert session.undo() == "Change the field “Size”"
    assert session.workspace.custom_fields.counts(1) == {"38": 1, "39,5": 1, "big": 1}
    assert fields(session) == [("Size", "text")]


def test_choices_begin_with_what_people_have(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    session.edit("Add", lambda w: w.custom_fields.add("Agency"))
    for place, value in enumerate(("Nord", "Süd", "Nord"), 1):
        session.edit("Agency", lambda w, place=place, value=value: w.custom_fields.put(place, 1, value))  # type: ignore[misc]
    form = open_field(managed(tab), "Agency")
    form.kind.setCurrentText("Choice")
    assert form.choices.text() == "Nord, Süd"
    form.choices.setText("Nord")
    assert form.told.text() == "2 of 3 values are read as one of the choices; 1 stays as it is: “Süd”"


@pytest.mark.parametrize(("name", "sentence"), [("", "A field needs a name."), ("sizé", "There is a field of")])
def test_a_field_needs_a_name_of_its_own(qtbot: QtBot, sizes: InfluencersTab, name: str, sentence: str) -> None:
    dialog = managed(sizes)
    qtbot.mouseClick(dialog.add, LEFT)
    form = dialog.findChildren(FieldDialog)[-1]
    form.name.setText(name)
    qtbot.mouseClick(form.ok_button, LEFT)
    assert form.isVisible()
    assert any(sentence in row.problem for row in form.findChildren(FormRow))


def test_fields_are_moved_and_their_order_is_that_of_the_columns(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    session.edit("Add", lambda w: [w.custom_fields.add(name) for name in ("A", "B")])
    dialog = managed(tab)
    dialog.table.select(2)
    qtbot.mouseClick(dialog.up, LEFT)
    assert fields(session) == [("B", "text"), ("A", "text")]
    assert [column.header for column in tab.model.columns[-2:]] == ["B", "A"]
    assert not dialog.up.isEnabled()
    assert session.undo() == "Move the field “B”"


def test_a_deleted_field_goes_at_once_and_the_dialog_offers_undo(
    qtbot: QtBot, sizes: InfluencersTab, session: Session
) -> None:
    dialog = managed(sizes)
    qtbot.mouseClick(dialog.remove, LEFT)
    assert fields(session) == []
    assert sizes.model.column_named("custom:1") is None
    assert dialog.strip.text == "“Size” with 3 values deleted."
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert fields(session) == [("Size", "number")]
    assert cell_text(sizes, "Moss & Crumb", "custom:1") == "10.5"


def test_several_people_get_one_value_of_a_field(qtbot: QtBot, sizes: InfluencersTab) -> None:
    from ui.influencers.bulk_dialog import BulkDialog

    first, *_, last = names(sizes)
    click(qtbot, sizes, first)
    click(qtbot, sizes, last, held="shift")
    sizes.run("bulk.edit_chosen")
    dialog = sizes.findChildren(BulkDialog)[-1]
    dialog.field.setCurrentText("Size")
    dialog.text.setText("40")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert {cell_text(sizes, name, "custom:1") for name in names(sizes)} == {"40"}


def test_a_field_that_many_have_is_changed_in_slices_and_can_be_taken_back(
    qtbot: QtBot, sizes: InfluencersTab, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.sheets.list_writing.LARGE", 2)
    dialog = managed(sizes)
    form = open_field(dialog, "Size")
    form.kind.setCurrentText("Text")
    qtbot.mouseClick(form.ok_button, LEFT)
    qtbot.waitUntil(lambda: fields(session) == [("Size", "text")])
    qtbot.waitUntil(lambda: not session.is_busy)
    qtbot.mouseClick(dialog.remove, LEFT)
    qtbot.waitUntil(lambda: dialog.strip.text == "“Size” with 3 values deleted.")
    session.undo()
    assert fields(session) == [("Size", "text")]
