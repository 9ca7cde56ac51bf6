from models.paper.mask_key import MOST_TOLD, OTHERWISE, MaskKey, Place


def told(*places: Place) -> list[str]:
    return MaskKey((), places).told().split("\n")


def test_nothing_is_told_where_nothing_was_taken_for_a_name() -> None:
    assert told() == [""]


def test_each_place_counts_and_each_word_is_told_once() -> None:
    moss, flour = Place("Moss", "Creator H"), Place("Plain flour", "Creator J")
    head, *lines = told(moss, flour, moss)
    assert head == f"3 places in your words name creators. {OTHERWISE}"
    assert lines == ["“Moss”: Creator H", "“Plain flour”: Creator J"]
    assert told(moss)[0].startswith("1 place in your words names a creator.")


def test_no_more_are_told_than_there_is_room_for_and_each_on_one_line() -> None:
    lines = told(*(Place(f"{number}\n{'x' * 90}", "Creator A") for number in range(MOST_TOLD + 2)))
    assert len(lines) == MOST_TOLD + 2
    assert lines[-1] == "and 2 more"
    assert max(map(len, lines[1:])) < 60
