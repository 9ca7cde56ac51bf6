"""All that an owner can change on the Influencers tab."""

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from tests.ui.undo.hands import Action, Hands
from ui.influencers.add_dialog import AddDialog
from ui.influencers.bulk_dialog import BulkDialog
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.field_dialog import FieldDialog
from ui.influencers.fields_dialog import FieldsDialog
from ui.influencers.finding.duplicates_dialog import DuplicatesDialog
from ui.influencers.finding.merge_dialog import MergeDialog
from ui.influencers.fit_dialog import FitDialog
from ui.influencers.followers_dialog import FollowersDialog
from ui.influencers.handle_dialog import HandleDialog
from ui.influencers.list_writing import LARGE
from ui.influencers.new_campaign_dialog import NewCampaignDialog
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.influencers.outreach.template_dialog import TemplateDialog
from ui.influencers.person_panel import PersonPanel
from ui.influencers.reference_dialog import ReferenceDialog
from ui.influencers.snooze_menu import SnoozeDialog
from ui.influencers.usual_rates_dialog import UsualRatesDialog
from ui.influencers.view_name_dialog import RenameViewDialog, SaveViewDialog


def person(hands: Hands, where: str = "1") -> PersonPanel:
    """The panel of somebody, chosen in the list."""
    number = hands.one(hands.ids("influencer", f"forgotten_on IS NULL AND {where}"))
    hands.people.select(number)
    panel = hands.people.panel
    assert panel.person is not None
    return panel


def people(hands: Hands, most: int = 4) -> list[int]:
    """Several people, selected in the list."""
    ids = hands.some(hands.ids("influencer"), most)
    hands.people.table.select_all_of(ids)
    return ids


def add_person(hands: Hands) -> None:
    dialog = hands.opens("add_influencer", AddDialog)
    hands.types(dialog.profile, f"https://www.instagram.com/new.{hands.random.getrandbits(40)}/")
    hands.types(dialog.name, hands.words())
    hands.types(dialog.place, "Lyon, FR")
    hands.types(dialog.followers, "12,5k")
    hands.types(dialog.email, "hello@example.com")
    hands.presses(dialog, "Add influencer")


def type_in_the_list(hands: Hands) -> None:
    tab = hands.people
    texts = {"name": hands.words(), "niches": hands.words(), "region": "Wien, AT", "followers": "18.4k",
             "asking_price": "150 + 10 %", "follow_up": "fri call"}  # fmt: skip
    column = hands.one(sorted(texts))
    hands.types_in_cell(tab.table, hands.one(hands.ids("influencer")), column, texts[column])


def paste_cells(hands: Hands) -> None:
    tab = hands.people
    tab.select(hands.one(hands.ids("influencer")))
    tab.table.setCurrentIndex(tab.model.index(tab.table.currentIndex().row(), 0))
    QGuiApplication.clipboard().setText(f"{hands.words()}\n{hands.words()}")
    hands.does("paste_cells")


def paste_new_people(hands: Hands) -> None:
    hands.people.clear_filters()
    QGuiApplication.clipboard().setText(f"{hands.words()}\n{hands.words()}")
    hands.does("paste_as_new")


def paste_many_people(hands: Hands) -> None:
    """So many that they are written in slices."""
    hands.people.clear_filters()
    QGuiApplication.clipboard().setText("\n".join(hands.words() for _ in range(LARGE)))
    hands.does("paste_as_new")
    hands.waits(lambda: not hands.session.is_busy)


def fill_down(hands: Hands) -> None:
    tab = hands.people
    people(hands)
    section = tab.model.column_named(hands.one(("niches", "region")))
    assert section is not None
    tab.table.setCurrentIndex(tab.model.index(0, section))
    tab.table.select_cells(range(5), [section])
    hands.does("fill_down")


def change_several(hands: Hands) -> None:
    people(hands)
    dialog = hands.opens("edit_several", BulkDialog)
    dialog.field.setCurrentText("Tags")
    dialog.how.setCurrentText("Add")
    hands.types(dialog.text, hands.words().replace(",", ""))
    hands.presses(dialog, "Change")


def delete_people(hands: Hands) -> None:
    people(hands, 2)
    hands.does("delete_influencers")


def rate(hands: Hands) -> None:
    panel = person(hands)
    bar = hands.one(list(panel.fit.bars.values()))
    new = hands.one([each for each in range(6) if each != bar.rating])
    hands.qtbot.keyClicks(bar, str(new))


def weigh_fit(hands: Hands) -> None:
    person(hands)
    dialog = hands.opens("fit", FitDialog)
    hands.types(hands.one(list(dialog.notes.values())), hands.words())
    hands.picks(hands.one(list(dialog.weights.values())))
    hands.presses(dialog, "Save")


def type_contact_data(hands: Hands) -> None:
    panel = person(hands)
    number = hands.random.getrandbits(30)
    texts = {"email": f"b{number}@example.com", "phone": f"+33 {number}", "place": "Metz, FR"}
    name = hands.one([*texts, "niches", "languages", "tags"])
    hands.types_and_leaves(panel.details.fields[name], texts.get(name) or hands.words())


def type_notes(hands: Hands) -> None:
    panel = person(hands)
    hands.types(panel.details.notes, f"{hands.words()}\n\n{hands.words()}")
    panel.flush()


def turn_do_not_contact(hands: Hands) -> None:
    person(hands)
    hands.does("do_not_contact")


def type_price(hands: Hands) -> None:
    hands.types_and_leaves(person(hands).prices.field, f"{hands.random.randint(20, 90_000)} + product")


def make_own_field(hands: Hands) -> None:
    hands.types_and_leaves(person(hands).custom.name, hands.words())


def type_own_value(hands: Hands) -> None:
    panel = person(hands)
    field = hands.one([each for each in panel.custom.fields.values() if not hasattr(each, "setCurrentIndex")])
    hands.types_and_leaves(field, str(hands.random.randint(1, 10**6)))


def add_own_field(hands: Hands) -> None:
    dialog = hands.opens("own_fields", FieldsDialog)
    hands.clicks(dialog.add)
    field = hands.sees(FieldDialog)
    hands.types(field.name, hands.words())
    field.kind.setCurrentIndex(hands.random.randrange(field.kind.count()))
    hands.types(field.choices, "Süd, Nord")
    hands.presses(field, "Add field")


def change_own_field(hands: Hands) -> None:
    field = own_field(hands).change
    hands.clicks(field)
    dialog = hands.sees(FieldDialog)
    hands.types(dialog.name, hands.words())
    dialog.kind.setCurrentIndex(hands.random.randrange(dialog.kind.count()))
    if not dialog.choices.text():
        hands.types(dialog.choices, "1, 2")
    hands.presses(dialog, "Save")


def move_own_field(hands: Hands) -> None:
    dialog = own_field(hands)
    hands.clicks(dialog.down if dialog.down.isEnabled() else dialog.up)


def delete_own_field(hands: Hands) -> None:
    hands.clicks(own_field(hands).remove)


def own_field(hands: Hands) -> FieldsDialog:
    dialog = hands.opens("own_fields", FieldsDialog)
    dialog.table.select(hands.one([row.id for row in dialog.table.rows]))
    return dialog


def add_profile(hands: Hands) -> None:
    field = person(hands).profiles.field
    hands.types_and_leaves(field, f"https://www.tiktok.com/@t{hands.random.getrandbits(40)}")


def profile_line(hands: Hands, where: str = "1") -> Any:
    return hands.one(person(hands, f"id IN (SELECT influencer_id FROM profile WHERE {where})").profiles.lines)


def rename_profile(hands: Hands) -> None:
    hands.clicks(profile_line(hands).more)
    hands.chooses("Change handle")
    dialog = hands.sees(HandleDialog)
    hands.types(dialog.handle, f"h{hands.random.getrandbits(40)}")
    hands.presses(dialog, "Change handle")


def choose_main_profile(hands: Hands) -> None:
    several = "influencer_id IN (SELECT influencer_id FROM profile GROUP BY 1 HAVING count(*) > 1)"
    hands.clicks(profile_line(hands, several).more)
    hands.chooses("Main profile")


def remove_profile(hands: Hands) -> None:
    hands.clicks(profile_line(hands).more)
    hands.chooses("Remove")


def followers(hands: Hands, read: str = "EXISTS (SELECT 1 FROM profile_reading WHERE profile_id = profile.id)") -> Any:
    person(hands, f"id IN (SELECT influencer_id FROM profile WHERE {read})")
    return hands.opens("read_followers", FollowersDialog)


def read_followers(hands: Hands) -> None:
    dialog = followers(hands)
    hands.types(dialog.followers, str(hands.random.randint(0, 10**7)))
    hands.presses(dialog, "Add reading")


def correct_followers(hands: Hands) -> None:
    dialog = followers(hands)
    number = hands.random.randint(0, 10**7)
    hands.types_in_cell(dialog.table, hands.one(dialog.table.rows).id, "followers", f"{number}")


def move_followers(hands: Hands) -> None:
    dialog = followers(hands)
    day = f"{hands.random.randint(1, 28)} Feb 2025"
    hands.types_in_cell(dialog.table, hands.one(dialog.table.rows).id, "day", day)


def delete_followers(hands: Hands) -> None:
    dialog = followers(hands)
    dialog.table.select_all_of([row.id for row in hands.some(dialog.table.rows)])
    hands.qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)


def log_contact(hands: Hands) -> None:
    person(hands)
    dialog = hands.opens("log_contact", ContactDialog)
    hands.picks(dialog.channel)
    hands.picks(dialog.direction)
    hands.types(dialog.words, hands.words())
    hands.types(dialog.step, "in 5 days ask again")
    hands.presses(dialog, "Log contact")


def contact_line(hands: Hands) -> ContactDialog:
    panel = person(hands, "id IN (SELECT influencer_id FROM contact)")
    assert panel.person is not None
    panel.conversation.opened.emit(hands.one(panel.person.contacts).id)
    return hands.sees(ContactDialog)


def change_contact(hands: Hands) -> None:
    dialog = contact_line(hands)
    hands.types(dialog.words, hands.words())
    hands.presses(dialog, "Save changes")


def delete_contact(hands: Hands) -> None:
    hands.presses(contact_line(hands), "Delete this line")


STEP = "id IN (SELECT influencer_id FROM contact WHERE due_on IS NOT NULL AND done_on IS NULL)"


def tick_off_step(hands: Hands) -> None:
    person(hands, STEP)
    hands.does("step_done")


def snooze_step(hands: Hands) -> None:
    person(hands, STEP)
    hands.does("snooze_step")
    hands.chooses("Another day")
    dialog = hands.sees(SnoozeDialog)
    hands.types(dialog.day, f"in {hands.random.randint(11, 90)} days")
    hands.presses(dialog, "Snooze")


def copy_message(hands: Hands) -> None:
    person(hands, "do_not_contact = 0 AND id IN (SELECT influencer_id FROM profile)")
    dialog = hands.opens("copy_message", MessageDialog)
    hands.types(dialog.form.editor.body, "Dear baker")
    hands.presses(dialog, "Copy message")


def add_starters(hands: Hands) -> None:
    delete_all_templates(hands)
    person(hands, "do_not_contact = 0 AND id IN (SELECT influencer_id FROM profile)")
    dialog = hands.opens("copy_message", MessageDialog)
    hands.presses(dialog, "Add templates to begin with")


def delete_all_templates(hands: Hands) -> None:
    dialog = hands.opens("templates", TemplateDialog)
    while dialog.list.count():
        hands.clicks(dialog.delete_button)
    dialog.leave()


def add_template(hands: Hands) -> None:
    dialog = hands.opens("templates", TemplateDialog)
    hands.clicks(dialog.add_button)
    hands.types(dialog.name, hands.words())
    hands.types(dialog.editor.body, hands.words())
    hands.presses(dialog, "Close")


def delete_template(hands: Hands) -> None:
    hands.clicks(hands.opens("templates", TemplateDialog).delete_button)


def join_campaign(hands: Hands) -> None:
    people(hands)
    hands.does("add_to_campaign")
    names = [campaign.name for campaign in hands.workspace.campaigns.all()]
    hands.chooses(hands.one(names).replace("&", "&&"))


def make_campaign(hands: Hands) -> None:
    people(hands)
    hands.does("add_to_campaign")
    hands.chooses("New campaign")
    dialog = hands.sees(NewCampaignDialog)
    hands.types(dialog.name, hands.words())
    hands.presses(dialog, "Make campaign")


def add_link(hands: Hands) -> None:
    panel = person(hands)
    hands.types_and_leaves(panel.references.field, f"https://example.com/{hands.random.getrandbits(40)}")


def link_line(hands: Hands) -> Any:
    return hands.one(person(hands, "id IN (SELECT influencer_id FROM reference)").references.lines)


def change_link(hands: Hands) -> None:
    hands.clicks(link_line(hands).more)
    hands.chooses("Label and address")
    dialog = hands.sees(ReferenceDialog)
    hands.types(dialog.label, hands.words())
    hands.presses(dialog, "Save")


def remove_link(hands: Hands) -> None:
    hands.clicks(link_line(hands).more)
    hands.chooses("Remove")


def drop_photo(hands: Hands) -> None:
    path = hands.session.path.with_name(f"photo {hands.random.getrandbits(30)}.png")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(hands.random.getrandbits(24))
    image.save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, none)
    person(hands).head.avatar.dropEvent(drop)


def remove_photo(hands: Hands) -> None:
    panel = person(hands, "id IN (SELECT influencer_id FROM photo)")
    hands.qtbot.keyClick(panel.head.avatar, Qt.Key.Key_Return)
    hands.chooses("Remove the photo")


def change_usual_rates(hands: Hands) -> None:
    dialog = hands.opens("usual_rates", UsualRatesDialog)
    hands.types(dialog.form.small_rate, f"{hands.random.randint(40, 90) / 10} %")
    hands.types(dialog.form.source, "our own posts")
    hands.presses(dialog, "Save")


def merge_two(hands: Hands) -> None:
    ids = hands.random.sample(hands.ids("influencer"), 2)
    hands.people.table.select_all_of(ids)
    dialog = hands.opens("merge", MergeDialog)
    hands.clicks(dialog.ok_button)


def say_not_the_same(hands: Hands) -> None:
    for _ in range(2):
        dialog = hands.opens("add_influencer", AddDialog)
        hands.types(dialog.name, hands.words())
        hands.types(dialog.email, "twin@example.com")
        hands.presses(dialog, "Add influencer")
    found = hands.opens("find_duplicates", DuplicatesDialog)
    hands.waits(lambda: found.pages.currentWidget() is not found.waiting)
    hands.clicks(found.apart_button)


def save_view(hands: Hands) -> None:
    hands.people.clear_filters()
    dialog = hands.opens("save_view", SaveViewDialog)
    hands.types(dialog.name, hands.words())
    hands.presses(dialog, "Save view")


def view(hands: Hands) -> Any:
    """The verbs of views, with one in force."""
    views = hands.people.views
    views.choose(hands.one(hands.ids("saved_view")))
    return views


def update_view(hands: Hands) -> None:
    views = view(hands)
    tab = hands.people
    hands.types(tab.bar.search, f"a{hands.number}" if tab.bar.search.text() != f"a{hands.number}" else "b")
    tab.shown.search()
    views.update_view()
    tab.clear_filters()


def rename_view(hands: Hands) -> None:
    view(hands).rename_view()
    dialog = hands.sees(RenameViewDialog)
    hands.types(dialog.name, hands.words())
    hands.presses(dialog, "Rename")


def delete_view(hands: Hands) -> None:
    view(hands).delete_view()



PEOPLE: tuple[Action, ...] = (
    add_person, type_in_the_list, paste_cells, paste_new_people, fill_down, change_several, rate, weigh_fit,
    type_contact_data, type_notes, turn_do_not_contact, type_price, make_own_field, type_own_value, add_own_field,
    change_own_field, move_own_field, delete_own_field, add_profile, rename_profile, choose_main_profile,
    remove_profile, read_followers, correct_followers, move_followers, delete_followers, log_contact, change_contact,
    delete_contact, tick_off_step, snooze_step, copy_message, add_template, delete_template, add_starters,
    join_campaign, make_campaign, add_link, change_link, remove_link, drop_photo, remove_photo, change_usual_rates,
    merge_two, say_not_the_same, save_view, update_view, rename_view, delete_view, delete_people,
    paste_many_people,
)  # fmt: skip
"""In an order in which each finds what it needs."""
