"""A document of masked names, made of a workspace without them, with the key to it that is the owner's alone."""

from collections.abc import Callable, Iterable

from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.mask_key import MaskKey, Place
from models.paper.masking import Letters, marks_in, with_masked_names
from models.paper.offered import offered_by
from models.paper.request import PaperRequest
from storage.paper.masked_copy import PEOPLE, MaskedCopy, masked
from storage.workspace import Workspace

Make = Callable[[Workspace, PaperChoice], Document]


def masked_document(
    workspace: Workspace, request: PaperRequest, choice: PaperChoice, make: Make
) -> tuple[Document, MaskKey]:
    """What is made of the workspace without names; letters are the same whatever is chosen or written."""
    with masked(workspace, choice) as copy:
        made = make(copy.workspace, copy.choice)
        every = PaperChoice(tuple(kind.name for kind in offered_by(request).kinds), is_masked=True)
        letters = Letters(marks_in(make(copy.workspace, every)))
        return with_masked_names(made, letters), _key(workspace, copy, letters, marks_in(made))


def _key(workspace: Workspace, copy: MaskedCopy, letters: Letters, marks: Iterable[str]) -> MaskKey:
    wanted = set(marks)
    people = workspace.connection.execute(PEOPLE)
    who = [(letters.of(copy.marks[number]), name) for number, name in people if copy.marks[number] in wanted]
    return MaskKey(
        tuple(sorted(who, key=lambda pair: (len(pair[0]), pair[0]))),
        tuple(Place(written, letters.read(there)) for written, there in copy.places),
    )
