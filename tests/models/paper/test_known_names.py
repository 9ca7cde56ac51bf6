import pytest

from models.paper.known_names import KnownAs, KnownNames, WordsOf, known_as, told_apart


def replaced(name: str, text: str, *handles: str, business: str = "", is_prose: bool = False) -> str:
    return KnownNames(known_as(name, handles, "ONE", business)).replaced(text, is_prose=is_prose)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Anna", "Anna’s Annapolis with anna, ANNA and Joanna", "ONE’s Annapolis with ONE, ONE and Joanna"),
        ("An", "An order for an oven: An", "ONE order for an oven: ONE"),
        ("Léna  Roy", "lena roy and Lena\nRoy and Léna Royal", "ONE and ONE and Léna Royal"),
        ("Lena Roy", "Léna Roy", "ONE"),
        ("Rose Moss", "#RoseMoss at rosemoss.com", "#ONE at ONE.com"),
        ("נועה", "תודה לנועה!", "תודה לONE!"),
        ("李娜", "我们和李娜合作", "我们和ONE合作"),
        ("李", "李子 李", "李子 ONE"),
        ("💚", "all 💚 of it", "all ONE of it"),
        ("a$b*c", "A$B*C too", "ONE too"),
        ("", "nothing", "nothing"),
    ],
)
def test_a_name_is_found_as_a_whole(name: str, text: str, expected: str) -> None:
    assert replaced(name, text) == expected


def test_handles_are_found_with_and_without_the_at() -> None:
    assert replaced("Anna", "@anna.bakes, Anna.Bakes, #annabakes", "anna.bakes") == "ONE, ONE, #ONE"


def test_words_of_a_name_are_found_in_prose_alone_as_they_are_written() -> None:
    text = "Anna again; Baker too, no baker"
    assert replaced("Anna Baker", text, is_prose=True) == "ONE again; ONE too, no baker"
    assert replaced("Anna Baker", text) == text


def test_words_that_are_the_businesses_or_articles_stay() -> None:
    text = "The Flour of Fern & Flour"
    assert replaced("The Flour Power", text, business="Fern & Flour", is_prose=True) == text


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Nuts for Supper", "For us: Nuts, for once; For all. Supper", "For us: ONE, for once; For all. ONE"),
        ("Half Past Noon", "Half Past Six", "Half Past Six"),
        ("Maria von Trapp", "von dort Maria", "von dort ONE"),
        ("anna baker", "thank anna", "thank ONE"),
        ("Will Baker", "Will sold most", "ONE sold most"),
        ("Für Elise", "Für sie, Elise", "Für sie, ONE"),
    ],
)
def test_small_words_of_a_name_tell_of_nobody(name: str, text: str, expected: str) -> None:
    assert replaced(name, text, is_prose=True) == expected


def test_a_name_of_two_says_no_more_than_that_it_is_one_of_them() -> None:
    known = told_apart([*known_as("Anna Baker", (), "ONE"), *known_as("Anna Smith", (), "TWO")], "a creator")
    names = KnownNames(known)
    assert names.replaced("Anna, Anna Smith, Baker", is_prose=True) == "a creator, TWO, ONE"


def test_the_longest_is_found_first() -> None:
    names = KnownNames([KnownAs("Anna", "ONE"), KnownAs("Anna Baker", "TWO")])
    assert names.replaced("Anna Baker and Anna") == "TWO and ONE"


def test_what_was_replaced_is_told_as_it_was_written() -> None:
    names = KnownNames([*known_as("Plain Flour", ("plain.flour",), "ONE"), *known_as("Léna", (), "TWO")])
    swept = names.swept("Plain flour, @plain.flour; lena", is_prose=True)
    assert swept.text == "ONE, ONE; TWO"
    assert swept.places == (("Plain flour", "ONE"), ("@plain.flour", "ONE"), ("lena", "TWO"))
    assert names.swept("nobody").places == ()


def test_a_code_that_others_begin_with_takes_all_of_each() -> None:
    names = KnownNames([KnownAs("MOSS", "ONE", is_within=True)])
    assert names.replaced("MOSS15, XMOSS and Moss: mossy") == "ONE, ONE and Moss: mossy"


@pytest.mark.parametrize("name", ["Anna", "anna baker", "Anna.Bakes", "李娜", "💚", "נועה"])
def test_who_may_be_named_in_texts_is_told_at_once(name: str) -> None:
    words = WordsOf(["Thanks, Ánna!", "#annabakes 我们和李娜合作", "all 💚 לנועה"])
    assert words.may_name(name)
    assert not words.may_name("Zoe")
    assert not words.may_name("Ann")
