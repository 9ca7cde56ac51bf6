from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.business import RevenueDefinition
from storage.tables.settings import YEARLY_LIMITS
from tests.factory import add_campaign, add_influencer, add_partnership
from ui.business.business_dialog import BusinessDialog, items_of
from ui.business.currency_choice import CurrencyChoice
from ui.campaigns.form import ChoiceField
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.colour_field import ColourField
from ui.widgets.logo_field import LogoField


@pytest.fixture
def dialog(session: Session, theme: Theme, qtbot: QtBot) -> BusinessDialog:
    made = BusinessDialog(session, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog: BusinessDialog, name: str) -> QLineEdit:
    return cast("QLineEdit", dialog.form.field(name))


def press_save(dialog: BusinessDialog, qtbot: QtBot) -> None:
    save = next(button for button in dialog.findChildren(Button) if button.text() == "Save")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)


def test_it_shows_the_business_as_it_stands(dialog: BusinessDialog) -> None:
    assert field(dialog, "name").text() == "Fern & Flour"
    assert field(dialog, "niches").text() == "Bread"
    assert field(dialog, "gross_margin").text().startswith("55")
    assert cast("CurrencyChoice", dialog.form.field("currency")).chosen == "EUR"


def test_all_changes_are_one_step_of_undo(dialog: BusinessDialog, session: Session, qtbot: QtBot) -> None:
    field(dialog, "name").setText("Moss & Meal")
    field(dialog, "gross_margin").setText("42,5")
    field(dialog, "niches").setText("Bread, rice flour,, bread")
    field(dialog, "regions").setText("France; Belgium")
    cast("QPlainTextEdit", dialog.form.field("audience")).setPlainText("Home bakers")
    cast("CurrencyChoice", dialog.form.field("currency")).choose("GBP")
    revenue = cast("ChoiceField[RevenueDefinition]", dialog.form.field("revenue_definition"))
    revenue.choose(RevenueDefinition.PAID_BY_BUYER)
    press_save(dialog, qtbot)
    business = session.business
    assert not dialog.isVisible()
    assert (business.name, business.currency, business.gross_margin) == ("Moss & Meal", "GBP", 4250)
    assert (business.niches, business.regions) == (("Bread", "rice flour"), ("France", "Belgium"))
    assert business.audience == "Home bakers"
    assert business.revenue_definition is RevenueDefinition.PAID_BY_BUYER
    assert session.undo() == "Change the business"
    assert session.business.name == "Fern & Flour"
    assert session.undo_labels()[0] is None


def test_saving_without_a_change_is_no_step(dialog: BusinessDialog, session: Session, qtbot: QtBot) -> None:
    press_save(dialog, qtbot)
    assert not dialog.isVisible()
    assert session.undo_labels() == (None, None)


@pytest.mark.parametrize("margin", ["abc", "120 %", "-5"])
def test_a_margin_that_cannot_be_is_told_beneath_and_nothing_is_written(
    dialog: BusinessDialog, session: Session, qtbot: QtBot, margin: str
) -> None:
    field(dialog, "gross_margin").setText(margin)
    press_save(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.form.rows["gross_margin"].problem
    assert session.business.gross_margin == 5500


def test_an_emptied_margin_is_unknown_not_nothing(dialog: BusinessDialog, session: Session, qtbot: QtBot) -> None:
    field(dialog, "gross_margin").clear()
    press_save(dialog, qtbot)
    assert session.business.gross_margin is None


def test_a_business_needs_a_name(dialog: BusinessDialog, session: Session, qtbot: QtBot) -> None:
    field(dialog, "name").setText("   ")
    press_save(dialog, qtbot)
    assert dialog.isVisible()
    assert "name" in dialog.form.rows["name"].problem
    assert session.business.name == "Fern & Flour"


def test_escape_asks_before_what_was_typed_is_given_up_and_writes_nothing(
    dialog: BusinessDialog, session: Session, qtbot: QtBot
) -> None:
    field(dialog, "name").setText("Other")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.leaving.isVisible()
    qtbot.mouseClick(dialog.leaving.leave, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert session.business.name == "Fern & Flour"


def test_escape_asks_about_a_logo_that_was_chosen(dialog: BusinessDialog, picture: Path, qtbot: QtBot) -> None:
    cast("LogoField", dialog.form.field("logo")).take(picture)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.leaving.isVisible()


def test_escape_closes_at_once_where_nothing_was_typed(dialog: BusinessDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_logo_is_kept_and_can_be_removed(
    dialog: BusinessDialog, session: Session, theme: Theme, picture: Path, qtbot: QtBot
) -> None:
    cast("LogoField", dialog.form.field("logo")).take(picture)
    press_save(dialog, qtbot)
    logo = session.business.logo
    assert logo is not None
    assert logo.startswith(b"\x89PNG")
    again = BusinessDialog(session, theme)
    again.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(again)
    again.show()
    cast("LogoField", again.form.field("logo")).on_remove_clicked()
    press_save(again, qtbot)
    assert session.business.logo is None
    session.undo()
    assert session.business.logo == logo


def test_a_broken_logo_is_told_beneath_and_the_old_one_stays(dialog: BusinessDialog, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"no picture")
    logo = cast("LogoField", dialog.form.field("logo"))
    logo.take(tmp_path / "bad.png")
    assert "no PNG or JPEG" in dialog.form.rows["logo"].problem
    assert logo.logo is None


def test_a_colour_is_kept_with_all_else_in_one_step(
    dialog: BusinessDialog, session: Session, qtbot: QtBot
) -> None:
    colour = cast("ColourField", dialog.form.field("colour"))
    qtbot.mouseClick(colour.swatches["#1D4ED8"], Qt.MouseButton.LeftButton)
    field(dialog, "name").setText("Other")
    assert session.business.colour == ""
    press_save(dialog, qtbot)
    assert (session.business.name, session.business.colour) == ("Other", "#1D4ED8")
    session.undo()
    assert (session.business.name, session.business.colour) == ("Fern & Flour", "")


def test_every_field_has_a_name(dialog: BusinessDialog) -> None:
    assert all(row.field.accessibleName() for row in dialog.form.rows.values())


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("", ()),
        (" , ;", ()),
        ("a, b;c", ("a", "b", "c")),
        ("Rice, rice , RICE", ("Rice",)),
        ("米、粉，茶", ("米", "粉", "茶")),
        ("خبز، شاي", ("خبز", "شاي")),
    ],
)
def test_items_are_told_apart_and_kept_once(typed: str, items: tuple[str, ...]) -> None:
    assert items_of(typed) == items


def test_a_yearly_limit_of_one_country_is_offered_and_not_set(dialog: BusinessDialog) -> None:
    assert field(dialog, "yearly_limit_EUR").placeholderText() == "No reminder"
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "For instance, France: a written contract from €1,000 a year" in told


def told_of_dollars(session: Session, theme: Theme, qtbot: QtBot) -> str:
    made = BusinessDialog(session, theme)
    qtbot.addWidget(made)
    return " ".join(label.text() for label in made.findChildren(QLabel) if "$2,000" in label.text())


def test_the_limit_of_another_currency_is_asked_once_it_is_used(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    assert told_of_dollars(session, theme, qtbot) == ""
    lena, campaign = add_influencer(session.workspace), add_campaign(session.workspace)
    add_partnership(session.workspace, lena, campaign, currency="USD")
    assert "a business in the US reports" in told_of_dollars(session, theme, qtbot)
    assert "1099" not in told_of_dollars(session, theme, qtbot)


def test_a_business_in_dollars_is_told_of_its_form(session: Session, theme: Theme, qtbot: QtBot) -> None:
    session.edit("Move", lambda w: w.business.update(currency="USD"))
    assert "form 1099-NEC" in told_of_dollars(session, theme, qtbot)


def test_the_yearly_limit_is_kept_and_taken_back(dialog: BusinessDialog, qtbot: QtBot, session: Session) -> None:
    qtbot.keyClicks(field(dialog, "yearly_limit_EUR"), "1500")
    press_save(dialog, qtbot)
    assert session.workspace.settings.get(YEARLY_LIMITS) == {"EUR": 150_000}
    assert session.undo() == "Change the business"
    assert session.workspace.settings.get(YEARLY_LIMITS) == {}
