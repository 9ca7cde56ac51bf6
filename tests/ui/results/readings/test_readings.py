from tests.ui.results.shown import overview
from ui.results.results_tab import ResultsTab
from ui.session import Session


def likes(tab: ResultsTab) -> list[int | None]:
    return [line.result.reading.likes if line.result.reading else None for line in overview(tab).table.rows]


def place_of(tab: ResultsTab, name: str) -> int:
    return next(place for place, column in enumerate(overview(tab).table.columns) if column.name == name)


def type_into(tab: ResultsTab, name: str, text: str) -> str:
    model = overview(tab).table.model()
    told: str = model.commit(model.index(0, place_of(tab, name)), text)  # type: ignore[attr-defined]
    return told


def test_a_count_is_mended_in_place_and_the_mending_undone(tab: ResultsTab, session: Session) -> None:
    before = likes(tab)
    assert not type_into(tab, "likes", "1.5k")
    assert likes(tab)[0] == 1500
    assert session.undo_labels()[0] == "Change likes of Reel · Moss & Crumb · 20 Sep"
    session.undo()
    assert likes(tab) == before


def test_a_count_that_is_emptied_is_unknown_and_not_zero(tab: ResultsTab) -> None:
    type_into(tab, "likes", " ")
    assert likes(tab)[0] is None


def test_what_is_no_count_is_refused_with_a_sentence(tab: ResultsTab) -> None:
    before = likes(tab)
    assert type_into(tab, "likes", "many")
    assert likes(tab) == before
