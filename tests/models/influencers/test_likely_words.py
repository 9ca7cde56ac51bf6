import pytest

from models.influencers.likely_words import called_by_handle, called_by_name


@pytest.mark.parametrize(
    ("one", "other"), [("Moss, Lena", "Lena Moss"), ("Moss & Crumb", "moss and crumb"), ("Zoë Müller", "ZOE MULLER")]
)
def test_names_are_compared_by_their_words_in_any_order(one: str, other: str) -> None:
    assert called_by_name(1, one).key == called_by_name(2, other).key


@pytest.mark.parametrize(
    ("one", "other"), [("moss.crumb", "mossandcrumb"), ("moss_crumb", "MossCrumb"), ("realmossy", "mossy_official")]
)
def test_handles_are_compared_by_their_letters(one: str, other: str) -> None:
    assert called_by_handle(1, one).key == called_by_handle(2, other).key


@pytest.mark.parametrize("text", ["and", "the", "&", "", "🍞", "李娜"])
def test_a_name_of_small_words_or_signs_is_still_a_name(text: str) -> None:
    assert called_by_name(1, text).text == text


def test_different_numbers_tell_people_apart() -> None:
    second, tenth, plain = (called_by_name(place, name) for place, name in enumerate(["Crumb 2", "Crumb 10", "Crumb"]))
    assert not second.may_be(tenth)
    assert second.may_be(plain)
    assert not second.may_be(second)


def test_one_short_word_tells_little() -> None:
    assert not called_by_name(1, "Lena").is_telling
    assert called_by_name(1, "Lena Moss").is_telling
