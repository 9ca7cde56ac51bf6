from collections.abc import Callable, Iterator
from functools import cache

import pytest

from tests.faults import tracer
from tests.faults.act import Act
from tests.faults.program import program
from tests.faults.rehearsal import Rehearsal, rehearse
from tests.faults.tracer import CHANGING, PLACING

Rehearsed = Callable[[Act], Rehearsal]


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsed]:
    """Each act, rehearsed once for all faults that it meets here; traced where that is possible."""
    traced = CHANGING + PLACING if tracer.is_there() else ()
    with program() as ready:
        yield cache(lambda act: rehearse(act, tmp_path_factory.mktemp("act"), ready, traced))
