from ui.tables.key_scan import KeyScan, narrows

KEYS = [f"anna muller {number}" if number % 2 else f"omar kaur {number}" for number in range(100_000)]


def test_a_look_ends_where_enough_are_found_and_goes_on_to_all() -> None:
    scan = KeyScan(KEYS, ["mul", "an"])
    scan.find(200)
    assert 200 <= len(scan.hits) < len(KEYS) // 2
    scan.find_all()
    assert scan.is_over
    assert scan.hits == list(range(1, len(KEYS), 2))


def test_a_few_that_are_found_are_not_kept_waiting_for_more() -> None:
    scan = KeyScan(["zoe", *KEYS], ["zo"])
    scan.find(200)
    assert scan.hits == [0]
    assert not scan.is_over


def test_that_there_is_none_is_known_only_after_a_look_at_all() -> None:
    scan = KeyScan([*KEYS, "zoe"], ["zo"])
    scan.find(200)
    assert scan.hits == [len(KEYS)]
    assert scan.is_over


def test_only_places_that_can_hold_the_words_are_looked_at() -> None:
    scan = KeyScan(KEYS, ["muller"], [0, 3, 4, 7])
    scan.find_all()
    assert scan.hits == [3, 7]


def test_words_narrow_when_each_earlier_one_is_held_by_one_of_them() -> None:
    assert narrows(["mull", "an"], ["mu"])
    assert not narrows(["mu"], ["mull"])
    assert not narrows(["mull"], ["mu", "an"])
