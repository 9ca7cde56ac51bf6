"""The figures of docs/reliability.md: a row for each act, a column for each kind of fault."""

from collections.abc import Iterable, Sequence

from tests.faults.kinds import KINDS
from tests.faults.tally import Tally

LOSSES = ("acknowledged and lost", "half states", "other broken promises")


def table(tallies: Iterable[Tally]) -> str:
    """All of them in Markdown; “5 of 7” is five faults that were met in seven rounds."""
    by_act: dict[str, list[Tally]] = {}
    for tally in tallies:
        by_act.setdefault(tally.kind.partition(": ")[2] or tally.kind, []).append(tally)
    rows = [_row(act, found) for act, found in by_act.items()]
    head = ["", *(kind.name.removesuffix(" during") for kind in KINDS), *LOSSES]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---", *["---:"] * (len(head) - 1)], *rows))


def _row(act: str, found: Sequence[Tally]) -> list[str]:
    by_kind = {tally.kind.partition(": ")[0]: tally for tally in found}
    kills = by_kind.get(act)  # of what is no act there are kills alone
    cells = [_cell(by_kind.get(kind.name, kills if place == 0 else None)) for place, kind in enumerate(KINDS)]
    losses = (sum(getattr(tally, name) for tally in found) for name in ("lost", "half", "others"))
    return [act, *cells, *map(str, losses)]


def _cell(tally: Tally | None) -> str:
    if tally is None:
        return ""
    return f"{tally.met:,}" if tally.met == tally.rounds else f"{tally.met:,} of {tally.rounds:,}"
