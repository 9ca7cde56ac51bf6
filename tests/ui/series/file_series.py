"""All that an owner can change beside the tabs: her business, imports, and what she chooses about documents."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from tests.storage.importers.files import influencer, influencer_list, order, shopify_export
from tests.storage.importers.test_meta_ads import ad, report
from tests.ui.series.hands import Action, Hands
from ui import commands
from ui.business.business_dialog import BusinessDialog
from ui.importing.import_dialog import ImportDialog
from ui.paper.preview.window import PreviewWindow
from ui.session import LARGE


def change_business(hands: Hands) -> None:
    dialog = hands.opens("business", BusinessDialog)
    hands.fills(dialog, {"name": hands.words(), "audience": hands.words()})
    hands.clicks(dialog._ok)


def folder(hands: Hands) -> Path:
    made = hands.session.path.with_name(f"import {hands.random.getrandbits(40)}")
    made.mkdir()
    return made


def reads(hands: Hands, path: Path) -> ImportDialog:
    """The dialog of an import, once the file is read."""
    commands.import_files(hands.page, [path])
    dialog = hands.sees(ImportDialog)
    hands.waits(lambda: dialog.page is not dialog.pages.waiting)
    return dialog


def writes(hands: Hands, dialog: ImportDialog) -> None:
    hands.waits(lambda: dialog.page is dialog.pages.check)
    hands.clicks(dialog.pages.check.go)
    hands.waits(lambda: dialog.page is dialog.pages.done)


def import_orders(hands: Hands) -> None:
    number = hands.random.getrandbits(30)
    writes(hands, reads(hands, shopify_export(folder(hands), order(f"#{number}"), order(f"#{number + 1}", code="X"))))


def import_many(hands: Hands) -> None:
    """So many that they are written in slices."""
    first = hands.random.getrandbits(40)
    rows = [influencer(f"many.{first + number}") for number in range(LARGE + 1)]
    writes(hands, reads(hands, influencer_list(folder(hands), *rows)))


def import_for_new_campaign(hands: Hands) -> None:
    dialog = reads(hands, report(folder(hands), ad(f"Loaf {hands.random.getrandbits(30)}", "20.25")))
    page = dialog.pages.campaign
    hands.waits(lambda: dialog.page is page)
    page.box.setCurrentIndex(page.box.count() - 1)
    page.box.activated.emit(page.box.currentIndex())
    hands.types(page.name, hands.words())
    hands.clicks(page.onward)
    hands.waits(lambda: dialog.page is not page and dialog.page is not dialog.pages.waiting)
    writes(hands, dialog)


def paste_list(hands: Hands) -> None:
    QGuiApplication.clipboard().setText(f"https://www.instagram.com/p{hands.random.getrandbits(40)}/\n")
    hands.does("paste_list")
    dialog = hands.sees(ImportDialog)
    hands.waits(lambda: dialog.page is not dialog.pages.waiting)
    writes(hands, dialog)


# -------------------------------------------------------------------------------------------------------- paper
def preview(hands: Hands) -> PreviewWindow:
    """The pages of the report, with what can be chosen beside them."""
    return hands.opens("report", PreviewWindow)


def leave_section_out(hands: Hands) -> None:
    sections = preview(hands).panel.sections
    sections.setFocus()
    sections.setCurrentRow(hands.random.randrange(sections.count()))
    hands.qtbot.keyClick(sections, Qt.Key.Key_Space)


def mask_names(hands: Hands) -> None:
    preview(hands).panel.names.masked.click()


def write_own_words(hands: Hands) -> None:
    text = preview(hands).panel.words.text
    hands.types(text, hands.words())
    text.flush()


def write_note(hands: Hands) -> None:
    text = preview(hands).panel.note.text
    hands.types(text, hands.words())
    text.flush()


def take_logo(hands: Hands) -> None:
    path = folder(hands) / "logo.png"
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(hands.random.getrandbits(24))
    image.save(str(path))
    preview(hands).panel.logo.take(path)


def choose_colour(hands: Hands) -> None:
    colour = preview(hands).panel.colour
    hands.one([swatch for name, swatch in colour.swatches.items() if name != colour.colour]).click()


FILE: tuple[Action, ...] = (
    change_business, import_orders, paste_list, import_for_new_campaign, leave_section_out, mask_names,
    write_own_words, write_note, take_logo, choose_colour, import_many,
)  # fmt: skip
"""In an order in which each finds what it needs."""
