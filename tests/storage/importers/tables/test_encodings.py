"""The code page of a text without marks: told by the letters of its language, the others offered."""

import pytest

from storage.importers import table_of

TEXTS = {
    "cp1251": ["name,city\nЖанна,Москва\n", "Опис;Охоплення\nЗустріч у Києві, приходьте!;120\n"],
    "cp1250": ["Imię,Miasto\nŁukasz,Kraków\nŻaneta,Gdańsk\n", "Jméno,Město\nŘehoř,Plzeň\n", "Név,Város\nGyőző,Győr\n"],
    "cp1254": ["İsim,Şehir\nAyşe,İstanbul\nÇağrı,Muğla\n"],
    "cp1253": ["Όνομα,Πόλη\nΓιώργος,Αθήνα\n"],
    "shift_jis": ["名前,都市\n花子,東京\n太郎,大阪\n"],
    "cp1252": [
        "Name,Ort\nMüller,Köln\n", "Nom,Ville\nZoé,Besançon\n", "name,city\nZoë,Gent\n", "name,price\nAnna,£5\n",
        "name,price\nAnna,5 €\n", "Descrição,Hora\nPão quente,10\n", "Nafn,Borg\nÞórður,Ísafjörður\n",
        "Nombre,Año\nPeña,1\n", "name,text\nAnna,it’s “great” – really…\n",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), [(page, text) for page, texts in TEXTS.items() for text in texts])
def test_the_letters_of_a_language_tell_the_code_page(page: str, text: str) -> None:
    table = table_of(text.encode(page))
    assert table.read_as.encoding == page
    assert table.encodings[0] == page
    assert len(set(table.encodings)) == len(table.encodings) > 1


def test_few_letters_far_down_a_long_file_tell_it_as_well() -> None:
    text = "name,city\n" + "Anna,Gent\n" * 20_000 + "Жанна,Москва\n"
    assert table_of(text.encode("cp1251")).read_as.encoding == "cp1251"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("first", ["sep=\t", '"sep=\t"', "SEP=\t"])
def test_a_wide_text_may_say_its_delimiter(encoding: str, first: str) -> None:
    table = table_of(f"{first}\r\nFacebook reach\t\r\nDate\tPrimary\r\n2023-07-08\t2768\r\n".encode(encoding))
    assert (table.header, table.rows) == (["Date", "Primary"], [["2023-07-08", "2768"]])


def test_a_line_that_says_a_delimiter_no_longer_used_is_not_believed() -> None:
    table = table_of(b"sep=,;\nDate;Primary\n2025-10-31;4\n2025-11-01;2\n")
    assert table.header == ["Date", "Primary"]
