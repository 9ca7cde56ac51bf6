from storage.slices import MANY, Sliced, at_once, in_one, picked


def three_slices() -> Sliced[str]:
    yield
    yield
    yield
    return "done"


def test_slices_at_once_hand_over_their_result() -> None:
    assert at_once(three_slices()) == "done"


def test_work_in_one_slice_is_done_when_it_is_asked_for() -> None:
    done = []
    work = in_one(lambda: done.append(1))
    assert done == []
    at_once(work)
    assert done == [1]


def test_many_items_are_picked_in_order_with_a_pause_after_each_slice() -> None:
    work = picked(range(2 * MANY), lambda number: number % MANY == 1)
    assert len(list(work)) == 2
    assert at_once(picked(range(2 * MANY), lambda number: number % MANY == 1)) == [1, MANY + 1]
