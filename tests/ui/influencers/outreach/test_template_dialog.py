import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.influencers.contact import Channel
from models.messages.message_template import MessageTemplate
from tests.ui.influencers.outreach.test_message_dialog import writing
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.outreach.template_dialog import TemplateDialog
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(tab: InfluencersTab) -> TemplateDialog:
    tab.select(id_of(tab, "Zoë Müller"))
    tab.run("outreach.edit_templates")
    found = tab.findChild(TemplateDialog)
    assert found is not None
    return found


def kept(session: Session) -> list[MessageTemplate]:
    return session.workspace.message_templates.all()


def names(dialog: TemplateDialog) -> list[str]:
    return [dialog.list.item(place).text() for place in range(dialog.list.count())]


def test_templates_are_shown_as_the_current_person_gets_them(dialog: TemplateDialog) -> None:
    assert names(dialog)[:2] == ["First contact", "First contact, short"]
    assert dialog.name.text() == "First contact"
    assert "Hi Zoë," in dialog.editor.preview.toPlainText()


def test_the_keyboard_goes_through_the_list(qtbot: QtBot, dialog: TemplateDialog) -> None:
    assert dialog.focusWidget() is dialog.list
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.name.text() == "First contact, short"
    assert dialog.channel.currentText() == Channel.DIRECT_MESSAGE.label
    assert not dialog.editor.subject.isVisible()


def test_what_is_typed_is_kept_when_another_one_is_chosen(
    qtbot: QtBot, dialog: TemplateDialog, session: Session
) -> None:
    qtbot.keyClicks(dialog.editor.body, "Dear {name}. ")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert kept(session)[0].body.startswith("Dear {name}. Hi {first_name},")
    assert session.undo() == "Change template “First contact”"
    assert kept(session)[0].body.startswith("Hi {first_name},")


def test_what_is_typed_is_kept_by_closing(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    dialog.editor.subject.selectAll()
    qtbot.keyClicks(dialog.editor.subject, "Hello")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept(session)[0].subject == "Hello"


def test_looking_changes_nothing(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    before, step = kept(session), session.undo_labels()
    for _ in range(5):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert (kept(session), session.undo_labels()) == (before, step)


def test_a_template_is_renamed(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "First letter")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert kept(session)[0].name == "First letter"
    assert names(dialog)[0] == "First letter"
    assert dialog.isVisible()


def test_a_name_that_is_taken_is_told_and_not_kept(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "thank you")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog._name_row.problem == "There is a template “thank you” already."
    qtbot.keyClicks(dialog.editor.body, "Dear {name}. ")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (kept(session)[0].name, kept(session)[0].body[:12]) == ("First contact", "Dear {name}.")


def test_a_new_template_is_added_and_named(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    qtbot.mouseClick(dialog.add_button, LEFT)
    assert dialog.focusWidget() is dialog.name
    qtbot.keyClicks(dialog.name, "Parcel sent")
    qtbot.keyClicks(dialog.editor.body, "Your parcel is on its way.")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert (kept(session)[-1].name, kept(session)[-1].body) == ("Parcel sent", "Your parcel is on its way.")


def test_a_copy_has_the_words_and_a_name_of_its_own(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    qtbot.mouseClick(dialog.copy_button, LEFT)
    first, copy = kept(session)[0], kept(session)[-1]
    assert (copy.name, copy.subject, copy.body) == ("First contact 2", first.subject, first.body)
    assert dialog.name.text() == "First contact 2"
    assert session.undo() == "Duplicate template “First contact”"


def test_a_deleted_template_comes_back_by_undo(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    before = kept(session)
    qtbot.mouseClick(dialog.delete_button, LEFT)
    assert [each.name for each in kept(session)] == [each.name for each in before[1:]]
    assert dialog.strip.text == "“First contact” deleted."
    undo = next(button for button in dialog.strip.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, LEFT)
    assert kept(session) == before
    assert dialog.name.text() == "First contact"


def test_without_templates_ours_are_on_offer(qtbot: QtBot, dialog: TemplateDialog, session: Session) -> None:
    while kept(session):
        qtbot.mouseClick(dialog.delete_button, LEFT)
    assert not dialog.name.isVisible()
    qtbot.mouseClick(dialog.starters_button, LEFT)
    assert names(dialog)[0] == "First contact"
    assert dialog.name.isVisible()
    assert session.undo() == "Add templates to begin with"


def test_a_message_offers_ours_where_there_are_none(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    for template in kept(session):
        number = template.id
        session.edit("Delete", lambda w: w.message_templates.delete(number))  # noqa: B023  # it runs at once
    message = writing(tab, "Zoë Müller")
    assert message.form.template.count() == 1
    qtbot.mouseClick(message.form.starters_button, LEFT)
    assert message.form.template.count() == 6
    assert message.form.starters_button.isHidden()


def test_a_template_that_was_just_made_is_on_offer_in_the_message(qtbot: QtBot, tab: InfluencersTab) -> None:
    message = writing(tab, "Zoë Müller")
    qtbot.mouseClick(message.form.templates_button, LEFT)
    templates = message.findChild(TemplateDialog)
    assert templates is not None
    qtbot.mouseClick(templates.add_button, LEFT)
    qtbot.keyClicks(templates.name, "Parcel sent")
    qtbot.mouseClick(templates.ok_button, LEFT)
    assert message.form.template.findText("Parcel sent") > 0


def test_the_list_works_without_anybody_in_it(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.table.selectAll()
    tab.delete_selected()
    tab.run("outreach.edit_templates")
    dialog = tab.findChild(TemplateDialog)
    assert dialog is not None
    assert "Fern" not in dialog.editor.problem.text()
    assert dialog.editor.preview.accessibleName() == "Preview"
