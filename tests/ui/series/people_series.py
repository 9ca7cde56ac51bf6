"""What an owner can change of many people: the list, her own fields, templates, campaigns to join, views."""

from typing import Any

from PySide6.QtGui import QGuiApplication

from tests.ui.series.hands import Action, Hands
from ui.influencers.add_dialog import AddDialog
from ui.influencers.bulk_dialog import BulkDialog
from ui.influencers.field_dialog import FieldDialog
from ui.influencers.fields_dialog import FieldsDialog
from ui.influencers.finding.duplicates_dialog import DuplicatesDialog
from ui.influencers.finding.merge_dialog import MergeDialog
from ui.influencers.new_campaign_dialog import NewCampaignDialog
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.influencers.outreach.template_dialog import TemplateDialog
from ui.influencers.person_panel import PersonPanel
from ui.influencers.usual_rates_dialog import UsualRatesDialog
from ui.influencers.view_name_dialog import RenameViewDialog, SaveViewDialog
from ui.sheets.list_writing import LARGE


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
    campaign = hands.one(hands.workspace.campaigns.all())
    there = f"SELECT influencer_id FROM partnership WHERE campaign_id = {campaign.id}"
    hands.people.table.select_all_of(hands.some(hands.ids("influencer", f"id NOT IN ({there})")))
    hands.does("add_to_campaign")
    hands.chooses(campaign.name.replace("&", "&&"))


def make_campaign(hands: Hands) -> None:
    people(hands)
    hands.does("add_to_campaign")
    hands.chooses("New campaign")
    dialog = hands.sees(NewCampaignDialog)
    hands.types(dialog.name, hands.words())
    hands.presses(dialog, "Make campaign")


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
    add_person, type_in_the_list, paste_cells, paste_new_people, fill_down, change_several, add_own_field,
    change_own_field, move_own_field, delete_own_field, add_template, delete_template, add_starters,
    join_campaign, make_campaign, change_usual_rates, merge_two, say_not_the_same, save_view, update_view,
    rename_view, delete_view, delete_people, paste_many_people,
)  # fmt: skip
"""In an order in which each finds what it needs."""
