"""The chapters of the user guide, read from their files once."""

from collections.abc import Sequence
from functools import cache

from models.guide import Chapter, order_of
from resources import guide_folder

CONTENTS = "README"


@cache
def chapters() -> Sequence[Chapter]:
    """All chapters in their order. FileNotFoundError where the program was installed without its guide."""
    folder = guide_folder()
    contents = (folder / f"{CONTENTS}.md").read_text(encoding="utf-8")
    return [Chapter(name, (folder / f"{name}.md").read_text(encoding="utf-8")) for name in order_of(contents)]
