import json
import zlib

from hypothesis import given
from hypothesis import strategies as st

from models.changes import ChangeKind, ChangeSet, JsonValues, RowChange
from storage.history import change_format
from storage.slices import at_once

VALUES = st.none() | st.dictionaries(st.text(min_size=1), st.none() | st.integers() | st.text(), min_size=1)
CHANGES = st.builds(
    RowChange, st.sampled_from(ChangeKind), st.sampled_from(["influencer", "post"]), st.integers(1), st.integers(1),
    VALUES, VALUES,
)  # fmt: skip


@given(st.lists(CHANGES))
def test_what_is_unpacked_is_what_was_packed(changes: list[RowChange]) -> None:
    packed = at_once(change_format.pack(ChangeSet(tuple(changes))))
    assert at_once(change_format.unpack(packed)) == ChangeSet(tuple(changes))


def test_many_changes_come_and_go_in_slices() -> None:
    many = ChangeSet(
        tuple(RowChange(ChangeKind.DELETE, "post", n, n, JsonValues(f'{{"id":{n},"caption":"a\\nb {n * 7919}"}}'))
              for n in range(40_000))
    )  # fmt: skip
    assert len(list(change_format.pack(many))) == 40
    packed = at_once(change_format.pack(many))
    assert len(list(change_format.unpack(packed))) > 1
    assert at_once(change_format.unpack(packed)) == many


def test_a_step_that_an_older_program_kept_is_read() -> None:
    rows = [["update", "influencer", 3, 3, {"name": "a"}, {"name": "[b]"}], ["insert", "post", 1, 900, None, None]]
    packed = zlib.compress(json.dumps(rows).encode())
    assert at_once(change_format.unpack(packed)) == ChangeSet(
        (
            RowChange(ChangeKind.UPDATE, "influencer", 3, 3, {"name": "a"}, {"name": "[b]"}),
            RowChange(ChangeKind.INSERT, "post", 1, 900),
        )
    )
