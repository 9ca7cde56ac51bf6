"""What the line above the grid, a tooltip and a screen reader say of a cell."""

from models import show
from models.posts.measured_post import count_of
from models.posts.metric_words import label, noun
from models.posts.platform_metrics import called, why_not_shown
from models.posts.post import Basis
from models.posts.typed_count import echo, two_ways
from ui.results.readings.change_mark import change_text
from ui.results.readings.reading_draft import ReadingDraft, Standing

OFFER_ALL = "“Show all metrics” has a cell for it."


def cell_words(draft: ReadingDraft, name: str) -> str:
    """What is to be known of a count, in a sentence or two."""
    standing = draft.standing(name)
    post = draft.measured.post
    if standing is Standing.ABSENT:
        return f"{why_not_shown(post.platform, post.format, name)} {OFFER_ALL}"
    if standing is Standing.REFUSED:
        return draft.refused[name].why
    if standing is Standing.HIDDEN:
        return "Not shown: kept as unknown, which is not zero."
    if standing is Standing.TYPED:
        return " ".join(filter(None, (_typed(draft, name), draft.doubt(name), draft.day_doubt())))
    word = called(post.platform, name)
    return " ".join(filter(None, (_earlier(draft, name), f"{post.platform.label} calls them {word}." if word else "")))


def typing_words(text: str) -> str:
    """What is understood of a number while it is typed, and how else it could be meant."""
    return " ".join(filter(None, (echo(text), two_ways(text))))


def spoken(draft: ReadingDraft, name: str) -> str:
    """A cell as a screen reader says it."""
    return f"{label(name)} of {draft.title}: {cell_words(draft, name)}"


def _typed(draft: ReadingDraft, name: str) -> str:
    told = show.count(draft.value(name))
    before, change = draft.before, draft.change(name)
    if before is None or change is None:
        return f"{told}."
    return f"{told}, {change_text(change)} since {show.day_as_of(before.day, draft.today)}."


def _earlier(draft: ReadingDraft, name: str) -> str:
    before = draft.before
    if before is None or draft.standing(name) is Standing.EMPTY:
        return f"No {noun(name)} known yet."
    told = f"{show.count(count_of(before, name))} on {show.day_as_of(before.day, draft.today)}"
    if before.basis is Basis.MEASURED:
        return f"{told}: stays until another number is typed."
    return f"{told}, {before.basis.value}: not taken for measured."
