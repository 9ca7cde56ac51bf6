import pytest

from models.errors import UnreadableError
from models.influencers.asking import Asking, asking_text
from models.influencers.typed_asking import parse_asking


@pytest.mark.parametrize(
    ("typed", "asking"),
    [
        ("", Asking("EUR")),
        ("150", Asking("EUR", 15_000)),
        ("€150 + product", Asking("EUR", 15_000, None, True)),
        ("150 + 10 %", Asking("EUR", 15_000, 1_000)),
        ("12,5% + Produkt", Asking("EUR", None, 1_250, True)),
        ("$20 and gifts", Asking("USD", 2_000, None, True)),
        ("product", Asking("EUR", None, None, True)),
        ("nur Produkt", Asking("EUR", None, None, True)),
        ("150 € et produit", Asking("EUR", 15_000, None, True)),
        ("90 € y producto", Asking("EUR", 9_000, None, True)),
        ("90 zł i produkt", Asking("PLN", 9_000, None, True)),
        ("90 и продукт", Asking("EUR", 9_000, None, True)),
        ("+ product", Asking("EUR", None, None, True)),
        ("+150", Asking("EUR", 15_000)),
    ],
)
def test_a_price_is_read_as_people_write_it(typed: str, asking: Asking) -> None:
    assert parse_asking(typed, "EUR") == asking


@pytest.mark.parametrize("typed", ["a lot", "only", "150 + a lot", "150 + 20", "-5", "120 %", "150 +"])
def test_what_is_no_price_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(UnreadableError):
        parse_asking(typed, "EUR")


@pytest.mark.parametrize("text", ["€150 + product", "€60 + 10 %", "€99.50", "product", "12.50 %", ""])
def test_what_is_shown_reads_back_the_same(text: str) -> None:
    assert asking_text(parse_asking(text, "EUR")) == text
