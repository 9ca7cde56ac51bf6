from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from models.influencers.contact import Channel, Contact, Direction
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.outreach.conftest import Programs, give_address
from tests.ui.influencers.pointing import click, id_of
from ui.influencers.conversation_entry import entry_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


def writing(tab: InfluencersTab, *names: str, by: str = "write_email") -> MessageDialog:
    """The dialog that a verb of the menu opens for some people."""
    tab.select(id_of(tab, names[0]))
    for name in names[1:]:
        place = tab.model.place_of(id_of(tab, name))
        assert place is not None
        flags = tab.table.selectionModel().SelectionFlag
        tab.table.selectionModel().select(tab.model.index(place, 0), flags.Select | flags.Rows)
    tab.run(f"outreach.{by}")
    return next(found for found in tab.findChildren(MessageDialog) if found.isVisible())


def activate(qtbot: QtBot, dialog: MessageDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def choose(qtbot: QtBot, dialog: MessageDialog, template: str) -> None:
    field = dialog.form.template
    field.setFocus()
    for _ in range(field.count()):
        if field.currentText() == template:
            return
        qtbot.keyClick(field, Qt.Key.Key_Down)
    raise AssertionError(template)


def send(qtbot: QtBot, dialog: MessageDialog) -> None:
    qtbot.mouseClick(dialog.ok_button, LEFT)


def said(tab: InfluencersTab, name: str) -> list[Contact]:
    found = tab.session.workspace.contacts.of_influencer(id_of(tab, name))
    return [contact for contact in found if contact.happened_on]


def mail(programs: Programs) -> dict[str, str]:
    """The newest mail as the mail program reads it."""
    parts = urlsplit(str(programs.opened[-1].toEncoded().data(), "ascii"))
    fields = parse_qs(parts.query.replace("+", "%2B"))
    return {"to": parts.path, **{name: values[0] for name, values in fields.items()}}


def test_an_e_mail_is_filled_opened_and_logged_as_one_step(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs, session: Session
) -> None:
    dialog = writing(tab, "Zoë Müller")
    choose(qtbot, dialog, "First contact")
    with qtbot.waitSignal(tab.told) as told:
        send(qtbot, dialog)
    assert told.args == ["E-mail to Zoë Müller handed over and logged.", True]
    assert mail(programs)["to"] == "zoe%2Bbakes@example.com"
    assert mail(programs)["subject"] == "Fern & Flour × Zoë Müller"
    assert mail(programs)["body"].startswith("Hi Zoë,\r\n\r\nI am writing from Fern & Flour. Your Vegan sweets posts")
    line = said(tab, "Zoë Müller")[0]
    assert (line.channel, line.direction, line.note, line.happened_on) == (
        Channel.EMAIL, Direction.OUT, "First contact", TODAY,
    )  # fmt: skip
    assert not dialog.isVisible()
    assert session.undo() == "E-mail to Zoë Müller"
    assert said(tab, "Zoë Müller") == []


def test_the_next_step_and_the_campaign_are_logged_with_it(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs, session: Session
) -> None:
    dialog = writing(tab, "Moss & Crumb")
    choose(qtbot, dialog, "Follow-up")
    assert dialog.form.campaign.currentText() == "Spring box"
    qtbot.keyClicks(dialog.form.step, "in 5 days ask again")
    send(qtbot, dialog)
    kept = session.workspace.contacts.of_influencer(id_of(tab, "Moss & Crumb"))
    assert {each.campaign_id for each in kept if each.note in {"Follow-up", "ask again"}} == {1}
    assert [(each.note, str(each.due_on)) for each in kept if each.is_open] == [("ask again", "2026-05-09")]
    session.undo()
    assert [each.note for each in session.workspace.contacts.of_influencer(id_of(tab, "Moss & Crumb"))] == [
        "Ask for the address"
    ]


def test_an_unknown_field_is_named_and_not_sent_until_it_is_mended(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs
) -> None:
    dialog = writing(tab, "Zoë Müller")
    qtbot.keyClicks(dialog.form.editor.body, "Hi {vorname}, shall we?")
    assert dialog.form.editor.problem.text().startswith("{vorname} is no field of Goodword.")
    send(qtbot, dialog)
    assert dialog.isVisible()
    assert programs.opened == []
    assert said(tab, "Zoë Müller") == []
    dialog.form.editor.body.selectAll()
    qtbot.keyClicks(dialog.form.editor.body, "Hi {first_name}, shall we?")
    assert dialog.form.editor.problem.isHidden()
    send(qtbot, dialog)
    assert mail(programs)["body"] == "Hi Zoë, shall we?"
    assert said(tab, "Zoë Müller")[0].note == "Hi Zoë, shall we?"


def test_a_field_without_a_value_is_told_and_not_sent(qtbot: QtBot, tab: InfluencersTab, programs: Programs) -> None:
    dialog = writing(tab, "Zoë Müller")
    qtbot.keyClicks(dialog.form.editor.body, "Your code: {code}")
    send(qtbot, dialog)
    assert dialog.form.editor.problem.text() == "No campaign is chosen: choose one for {code}, or take it out."
    assert programs.opened == []


def test_what_is_wrong_with_a_message_has_room_below_it(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Zoë Müller")
    editor = dialog.form.editor
    qtbot.keyClicks(editor.body, "{code} {foo} {bar} {price} {fee} {link} {disclosure} {brief} {product} {campaign}")
    qtbot.waitUntil(lambda: editor.problem.height() >= editor.problem.heightForWidth(editor.problem.width()))
    qtbot.waitUntil(lambda: editor.problem.geometry().top() > editor.body.geometry().bottom())


def test_an_empty_message_is_not_sent(qtbot: QtBot, tab: InfluencersTab, programs: Programs) -> None:
    dialog = writing(tab, "Zoë Müller")
    assert dialog.form.editor.problem.isHidden()
    send(qtbot, dialog)
    assert "nothing to send yet" in dialog.form.editor.problem.text()
    assert programs.opened == []


def test_a_next_step_that_cannot_be_read_keeps_the_message_here(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs
) -> None:
    dialog = writing(tab, "Zoë Müller")
    choose(qtbot, dialog, "First contact")
    qtbot.keyClicks(dialog.form.step, "sometime")
    send(qtbot, dialog)
    assert dialog.isVisible()
    assert programs.opened == []


def test_the_preview_follows_the_typing(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Zoë Müller")
    qtbot.keyClicks(dialog.form.editor.subject, "For {first_name}")
    qtbot.keyClicks(dialog.form.editor.body, "{{braces}} <b>{name}</b>")
    assert dialog.form.editor.preview.toPlainText() == "For Zoë\n\n{braces} <b>Zoë Müller</b>"
    assert dialog.form.editor.preview.accessibleName() == "As Zoë Müller gets it"


def test_return_in_a_field_sends_nothing_and_ctrl_return_does(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs
) -> None:
    dialog = writing(tab, "Zoë Müller")
    choose(qtbot, dialog, "First contact")
    qtbot.keyClick(dialog.form.editor.subject, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.form.step, Qt.Key.Key_Return)
    assert programs.opened == []
    qtbot.keyClick(dialog.form.editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(programs.opened) == 1


def test_a_field_is_inserted_where_the_cursor_stood(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Zoë Müller")
    activate(qtbot, dialog)
    editor = dialog.form.editor
    editor.subject.setFocus()
    qtbot.keyClicks(editor.subject, "For ")
    qtbot.mouseClick(editor.insert_button, LEFT)
    menu = next(found for found in editor.findChildren(QMenu) if found.isVisible())
    assert menu.actions()[0].text() == "First name\t{first_name}"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert editor.subject.text() == "For {first_name}"
    assert isinstance(dialog.focusWidget(), QLineEdit)


def test_a_long_text_is_copied_and_the_mail_opens_without_it(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs
) -> None:
    dialog = writing(tab, "Zoë Müller")
    qtbot.keyClicks(dialog.form.editor.subject, "Long")
    dialog.form.editor.body.setPlainText("Brot und Brötchen. " * 120)
    assert dialog.strip.isVisible()
    assert dialog.strip.text.startswith("Too long to hand over.")
    send(qtbot, dialog)
    assert QGuiApplication.clipboard().text() == "Brot und Brötchen. " * 120
    assert mail(programs) == {"to": "zoe%2Bbakes@example.com", "subject": "Long"}
    assert len(said(tab, "Zoë Müller")) == 1


def test_without_a_mail_program_nothing_is_logged_and_the_text_can_be_copied(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: False)  # as on a computer without one
    dialog = writing(tab, "Zoë Müller")
    choose(qtbot, dialog, "First contact")
    send(qtbot, dialog)
    assert dialog.strip.text.startswith("No mail program opened.")
    assert said(tab, "Zoë Müller") == []
    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text().startswith("Hi Zoë,\n\nI am writing")
    assert told.args == ["Message to Zoë Müller copied and logged.", True]
    (line,) = said(tab, "Zoë Müller")
    shown = entry_of(line, TODAY)
    assert (shown.title, shown.text) == ("4 May · Wrote or said", "Text copied · First contact")
    assert tab.session.undo() == "Message to Zoë Müller"


def test_a_direct_message_is_copied_and_logged(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs, session: Session
) -> None:
    dialog = writing(tab, "Zoë Müller", by="copy_message")
    assert dialog.form.template.itemText(1) == "First contact, short"
    assert not dialog.form.editor.subject.isVisible()
    choose(qtbot, dialog, "First contact, short")
    send(qtbot, dialog)
    assert QGuiApplication.clipboard().text().startswith("Hi Zoë! We are Fern & Flour")
    line = said(tab, "Zoë Müller")[0]
    assert (line.channel, line.note) == (Channel.DIRECT_MESSAGE, "First contact, short")
    assert programs.opened == []
    assert session.undo() == "Direct message to Zoë Müller"


def test_the_profile_is_opened_with_the_message_where_that_is_wanted(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs
) -> None:
    dialog = writing(tab, "Crumb 10", by="copy_message")
    qtbot.keyClicks(dialog.form.editor.body, "Hello!")
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert [address.toString() for address in programs.opened] == ["https://www.instagram.com/crumb.103/"]
    assert QGuiApplication.clipboard().text() == "Hello!"


def test_nobody_is_written_to_against_the_flag(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Zoë Müller"))
    tab.conversation.toggle_do_not_contact()
    for verb in ("write_email", "copy_message"):
        with qtbot.waitSignal(tab.told) as told:
            tab.run(f"outreach.{verb}")
        assert told.args == ["Zoë Müller is marked “Do not contact”.", False]
    assert not tab.findChildren(MessageDialog)


def test_without_an_address_a_message_can_be_copied_instead(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Crumb 2")
    assert dialog.strip.text.startswith("Crumb 2 has no e-mail address. Copy the message")
    assert dialog.ok_button.text() == "Copy message"


def test_several_are_written_to_one_after_the_other(
    qtbot: QtBot, tab: InfluencersTab, programs: Programs, session: Session
) -> None:
    give_address(tab, "Crumb 10", "ten@example.com")
    give_address(tab, "Søren Rugbrød", "soeren@example.com")
    dialog = writing(tab, "Crumb 10", "Moss & Crumb", "Søren Rugbrød", "Zoë Müller", "Crumb 2")
    names = []
    choose(qtbot, dialog, "Follow-up")
    qtbot.keyClicks(dialog.form.step, "in 5 days")
    assert dialog.title.text() == f"1 of 4 · {dialog.letters.current.name}"
    assert not dialog.back_button.isEnabled()
    for _ in range(3):
        names.append(dialog.letters.current.name)
        send(qtbot, dialog)
    qtbot.mouseClick(dialog.skip_button, LEFT)
    assert len({address.path() for address in programs.opened}) == 3
    assert all(len(said(tab, name)) == 1 for name in names)
    assert all(
        [str(each.due_on) for each in session.workspace.contacts.of_influencer(id_of(tab, name)) if each.is_open]
        == ["2026-05-09"]
        for name in names
    )
    told = dialog.end.toPlainText().splitlines()
    skipped = ({"Crumb 10", "Moss & Crumb", "Søren Rugbrød", "Zoë Müller"} - set(names)).pop()
    assert told == ["3 messages handed over and logged.", f"Skipped: {skipped}.", "Crumb 2 has no e-mail address."]
    qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert not dialog.isVisible()


def test_each_one_gets_the_template_filled_for_her(qtbot: QtBot, tab: InfluencersTab, programs: Programs) -> None:
    dialog = writing(tab, "Moss & Crumb", "Zoë Müller")
    choose(qtbot, dialog, "Thank you")
    dialog.form.editor.body.setFocus()
    qtbot.keyClicks(dialog.form.editor.body, "P.S. I loved the rye. ")
    assert not dialog.form.keep_words.isChecked()
    first = dialog.letters.current.name
    qtbot.mouseClick(dialog.skip_button, LEFT)
    second = dialog.letters.current.name
    assert {first, second} == {"Moss & Crumb", "Zoë Müller"}
    assert "rye" not in dialog.form.editor.preview.toPlainText()
    assert ("Hi Zoë," if second == "Zoë Müller" else "Hi Moss & Crumb,") in dialog.form.editor.preview.toPlainText()
    qtbot.mouseClick(dialog.back_button, LEFT)
    assert dialog.letters.current.name == first
    assert dialog.form.editor.message.body.startswith("P.S. I loved the rye.")


def test_words_of_ones_own_go_on_to_the_next(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Moss & Crumb", "Zoë Müller", by="copy_message")
    assert dialog.form.keep_words.isChecked()
    qtbot.keyClicks(dialog.form.editor.body, "Hello {first_name}!")
    send(qtbot, dialog)
    assert dialog.form.editor.message.body == "Hello {first_name}!"
    send(qtbot, dialog)
    assert dialog.end.toPlainText() == "2 messages copied and logged."


def test_going_back_sends_again_without_a_second_line(qtbot: QtBot, tab: InfluencersTab, programs: Programs) -> None:
    dialog = writing(tab, "Moss & Crumb", "Zoë Müller")
    choose(qtbot, dialog, "First contact, short")
    first = dialog.letters.current.name
    dialog.form.editor.body.setPlainText("Hi {first_name}")
    send(qtbot, dialog)
    qtbot.mouseClick(dialog.back_button, LEFT)
    assert dialog.recipient.text().endswith("written a moment ago")
    assert dialog.skip_button.text() == "Next"
    send(qtbot, dialog)
    assert len(programs.opened) == 2
    assert len(said(tab, first)) == 1


def test_esc_asks_before_a_typed_message_is_given_up(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Zoë Müller")
    choose(qtbot, dialog, "First contact")
    assert not dialog.is_changed
    qtbot.keyClicks(dialog.form.editor.body, "Dear ")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.leaving.isVisible()


def test_closing_half_way_keeps_what_was_logged(qtbot: QtBot, tab: InfluencersTab, programs: Programs) -> None:
    dialog = writing(tab, "Moss & Crumb", "Zoë Müller")
    qtbot.keyClicks(dialog.form.editor.body, "Hello {first_name}!")
    first = dialog.letters.current.name
    send(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(said(tab, first)) == 1


def test_nobody_left_is_told_with_every_reason(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Crumb 10"))
    click(qtbot, tab, "Crumb 2", held="ctrl")
    with qtbot.waitSignal(tab.told) as told:
        tab.outreach.write_email()
    assert told.args[0].startswith("Nobody of those chosen can be written to:")
    assert "Crumb 10 has no e-mail address." in told.args[0]


def test_every_control_has_a_name_and_tab_goes_in_reading_order(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = writing(tab, "Zoë Müller")
    form = dialog.form
    order = [form.template, form.campaign, form.step, form.editor.subject, form.editor.insert_button,
             form.editor.body, form.editor.preview, form.templates_button, dialog.cancel_button,
             dialog.copy_button, dialog.ok_button]  # fmt: skip
    assert dialog.focusWidget() is form.template
    for widget in order[1:]:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is widget
        assert widget.accessibleName() or getattr(widget, "text", str)()
