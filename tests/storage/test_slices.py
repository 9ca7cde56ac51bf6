from storage.slices import Sliced, at_once, in_one


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
