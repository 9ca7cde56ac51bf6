import pytest

from models.campaigns.codes import codes_in, is_automatic, somebodys_codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ()),
        ("LENA10", ("LENA10",)),
        ("CYBER2022;CYBER2022;cyber2022", ("CYBER2022",)),
        ("AUGUST2021;WIN10", ("AUGUST2021", "WIN10")),
        ("lena10, , free-ship", ("lena10", "free-ship")),
        (" CUSTOM  DISCOUNT ", ("CUSTOM DISCOUNT",)),
        ("Buy 2, get 1 free", ("Buy 2, get 1 free",)),
        ("Buy 2, get 1 free, LENA10", ("Buy 2, get 1 free", "LENA10")),
        ("LENA10, Buy 2, get 1 free", ("LENA10", "Buy 2, get 1 free")),
        ("LENA10,Free shipping", ("LENA10", "Free shipping")),
        ("20,00% off", ("20,00% off",)),
        ("-20,00 % auf Brot, LENA10", ("-20,00 % auf Brot", "LENA10")),
        ("LENA10, 20,00% off", ("LENA10", "20,00% off")),
        ("LENA10,20OFF", ("LENA10", "20OFF")),
        ("1234,5678", ("1234", "5678")),
        ("10, 20", ("10", "20")),
        ("Staff discount, Lena 10", ("Staff discount", "Lena 10")),
        ("CUSTOM DISCOUNT, AUTOMATIC DISCOUNTS", ("CUSTOM DISCOUNT", "AUTOMATIC DISCOUNTS")),
        ("LENA10|Buy 2, get 1 free", ("LENA10", "Buy 2, get 1 free")),
    ],
)
def test_an_order_has_each_of_its_codes_once_as_first_written(text: str, codes: tuple[str, ...]) -> None:
    assert codes_in(text) == codes
    assert codes_in(", ".join(codes)) == codes


@pytest.mark.parametrize(
    "code",
    [
        "AUTOMATIC DISCOUNTS",
        "Custom discount",
        "UPSELL DISCOUNT",
        "RECOVERY DISCOUNT",
        "Discount",
        "Mengenrabatt 2 Rabatt",
    ],
)
def test_what_a_shop_gives_by_itself_is_automatic(code: str) -> None:
    assert is_automatic(code)


@pytest.mark.parametrize("code", ["SAVEON2", "DISCOUNT10", "lena-discount", "travel", "", "WELCOMEXHmn3s"])
def test_what_a_buyer_types_is_not_automatic(code: str) -> None:
    assert not is_automatic(code)


def test_only_typed_codes_can_be_somebodys() -> None:
    assert somebodys_codes("CUSTOM DISCOUNT, LENA10") == ("LENA10",)
