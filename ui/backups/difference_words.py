"""What a restore would change, in words."""

from collections.abc import Sequence

from models import show
from models.file_difference import Differing, FileDifference, KindDifference
from models.plural import counted, plural

_FEW_NAMES = 4
_FEW_STEPS = 5


def title_of(kind: KindDifference) -> str:
    """What a kind is called at the head of its line."""
    words = plural(kind.noun)
    return words[0].upper() + words[1:]


def sentences(kind: KindDifference) -> list[str]:
    """What would go, come back and be changed back of a kind, each with the first names."""
    verbs = (
        (kind.going, "would go"),
        (kind.returning, "would come back"),
        (kind.changed, "would be as before"),
    )
    return [f"{show.count(differing.count)} {verb}{_names(differing)}" for differing, verb in verbs if differing.count]


def whole(kind: KindDifference) -> str:
    """All names that are known, for a tooltip."""
    parts = (("Would go", kind.going), ("Would come back", kind.returning), ("Would be as before", kind.changed))
    return "\n".join(
        f"{words}: {', '.join(some.names)}{_more(some, len(some.names))}" for words, some in parts if some.names
    )


def elsewhere(difference: FileDifference) -> str:
    """What differs beside the kinds: empty if nothing does."""
    if not difference.elsewhere:
        return ""
    verb = "differs" if difference.elsewhere == 1 else "differ"
    return f"{counted(difference.elsewhere, 'other detail')} {verb}, such as follower readings, settings or templates"


def since_then(steps: Sequence[str]) -> str:
    """What was done since, the newest first; runs of the same words are counted."""
    runs: list[tuple[str, int]] = []
    for label in steps:
        if runs and runs[-1][0] == label:
            runs[-1] = (label, runs[-1][1] + 1)
        else:
            runs.append((label, 1))
    said = [f"{label} ({number}×)" if number > 1 else label for label, number in runs[:_FEW_STEPS]]
    left = len(steps) - sum(number for _, number in runs[:_FEW_STEPS])
    return "; ".join(said) + (f"; and {left} more" if left else "")


def _names(differing: Differing) -> str:
    if not differing.names:
        return ""
    shown = differing.names[:_FEW_NAMES]
    return f": {', '.join(shown)}{_more(differing, len(shown))}"


def _more(differing: Differing, shown: int) -> str:
    return f" and {show.count(differing.count - shown)} more" if differing.count > shown else ""
