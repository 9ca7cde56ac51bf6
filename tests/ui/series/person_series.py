"""What an owner can change of one person: all that the panel beside the list shows."""

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from tests.ui.series.hands import Action, Hands
from tests.ui.series.people_series import person
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.fit_dialog import FitDialog
from ui.influencers.followers_dialog import FollowersDialog
from ui.influencers.handle_dialog import HandleDialog
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.influencers.reference_dialog import ReferenceDialog
from ui.influencers.snooze_menu import SnoozeDialog

STEP = "id IN (SELECT influencer_id FROM contact WHERE due_on IS NOT NULL AND done_on IS NULL)"


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


PERSON: tuple[Action, ...] = (
    rate, weigh_fit, type_contact_data, type_notes, turn_do_not_contact, type_price, make_own_field,
    type_own_value, add_profile, rename_profile, choose_main_profile, remove_profile, read_followers,
    correct_followers, move_followers, delete_followers, log_contact, change_contact, delete_contact,
    tick_off_step, snooze_step, copy_message, add_link, change_link, remove_link, drop_photo, remove_photo,
)  # fmt: skip
"""In an order in which each finds what it needs."""
