from storage.slices import SLICE, Progress, Sliced, at_once, counted, in_one


def three_slices() -> Sliced[str]:
    yield
    yield
    yield
    return "done"


def test_slices_at_once_hand_over_their_result() -> None:
    assert at_once(three_slices()) == "done"


def test_counted_slices_tell_their_rows_and_never_more_than_there_are() -> None:
    rows = 2 * SLICE + 7
    told = [Progress(SLICE, rows), Progress(2 * SLICE, rows), Progress(rows, rows)]
    assert list(counted(three_slices(), rows)) == told
    assert at_once(counted(three_slices(), rows)) == "done"


def test_counted_slices_that_are_given_up_give_up_what_they_count() -> None:
    ended = []

    def work() -> Sliced[None]:
        try:
            yield
        finally:
            ended.append(True)

    counting = counted(work(), 9)
    next(counting)
    counting.close()
    assert ended == [True]


def test_work_in_one_slice_is_done_when_it_is_asked_for() -> None:
    done = []
    work = in_one(lambda: done.append(1))
    assert done == []
    at_once(work)
    assert done == [1]
