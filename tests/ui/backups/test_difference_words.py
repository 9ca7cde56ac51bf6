from models.file_difference import Differing, FileDifference, KindDifference
from ui.backups import difference_words as say


def test_what_goes_returns_and_changes_is_said_with_names() -> None:
    kind = KindDifference(
        "influencer", 3, 4, Differing(2, ("Tom", "Zoë")), Differing(1, ("Lena",)), Differing(1, ("Mia → Maya",))
    )
    assert say.title_of(kind) == "Influencers"
    assert say.sentences(kind) == [
        "2 would go: Tom, Zoë", "1 would come back: Lena", "1 would be as before: Mia → Maya"
    ]  # fmt: skip


def test_of_many_the_first_are_named_and_the_rest_counted() -> None:
    many = Differing(1200, tuple(f"n{number}" for number in range(40)))
    kind = KindDifference("influencer", 0, 1200, going=many)
    assert say.sentences(kind) == ["1,200 would go: n0, n1, n2, n3 and 1,196 more"]
    assert say.whole(kind).startswith("Would go: n0, n1")
    assert say.whole(kind).endswith("n39 and 1,160 more")


def test_kinds_without_names_are_counted() -> None:
    assert say.sentences(KindDifference("order", 1, 0, returning=Differing(1))) == ["1 would come back"]
    assert say.title_of(KindDifference("conversation entry", 1, 0)) == "Conversation entries"


def test_equal_steps_in_a_row_are_said_once() -> None:
    assert say.since_then(("Add Zoë", "Change fee", "Change fee", "Add Tom")) == "Add Zoë; Change fee (2×); Add Tom"


def test_of_many_steps_the_newest_are_said() -> None:
    assert say.since_then(tuple("abcdefgh")) == "a; b; c; d; e; and 3 more"


def test_what_differs_beside_the_kinds_is_said_in_one_line() -> None:
    assert say.elsewhere(FileDifference((), 0)) == ""
    assert say.elsewhere(FileDifference((), 1)).startswith("1 other detail differs,")
    assert say.elsewhere(FileDifference((), 2)).startswith("2 other details differ,")
