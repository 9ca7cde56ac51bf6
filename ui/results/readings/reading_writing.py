"""Writing the readings of several posts as one step."""

from collections.abc import Sequence

from storage.slices import Measured, Progress
from storage.workspace import Workspace
from ui.results.readings.reading_draft import ReadingDraft

ROWS = 25
"""Posts written in one slice."""


class ReadingWriting:
    """What was typed for some posts, each on its day; counts that were not typed stay as they were measured before."""

    def __init__(self, drafts: Sequence[ReadingDraft]) -> None:
        self._drafts = drafts

    def __len__(self) -> int:
        """How many posts there are."""
        return len(self._drafts)

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write them, inside an edit."""
        for number, draft in enumerate(self._drafts, 1):
            if counts := draft.counts():
                workspace.posts.set_counts(draft.id, draft.day, counts, draft.carried)
            if fields := draft.changed_fields():
                workspace.posts.update(draft.id, **fields)
            if number % ROWS == 0:
                yield Progress(number, len(self))
        yield Progress(len(self), len(self))
