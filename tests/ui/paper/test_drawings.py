"""Charts of a document are drawn when they are new to it, and in its colour."""

from dataclasses import replace

from models.paper.document import Document
from ui.paper.drawings import drawings_of

WIDTH = 7.0


def test_what_is_written_about_a_document_draws_no_chart_anew(made: Document) -> None:
    before = drawings_of(made, WIDTH)
    after = drawings_of(replace(made, subtitle="Thank you"), WIDTH)
    assert before
    assert all(after[name] is drawing for name, drawing in before.items())


def test_another_colour_of_the_business_draws_them_anew(made: Document) -> None:
    before = drawings_of(made, WIDTH)
    after = drawings_of(replace(made, business=replace(made.business, colour="#AA2222")), WIDTH)
    assert [drawing.svg for drawing in after.values()] != [drawing.svg for drawing in before.values()]
