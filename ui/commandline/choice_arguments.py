"""What a command may choose about a document; what it does not say is as the owner chose it in the file."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from models.errors import UserError

if TYPE_CHECKING:
    from models.paper.choice import PaperChoice
    from models.paper.request import PaperRequest
    from storage.workspace import Workspace


def add_choice_arguments(command: argparse.ArgumentParser) -> None:
    """Describe the choices."""
    command.add_argument("--sections", metavar="A,B,C", help="only these sections, in this order, such as glance,posts")
    command.add_argument("--mask-names", action="store_true", help="“Creator A” in place of names, and no links")
    command.add_argument("--note", help="a paragraph of your own")


def choice_in(workspace: "Workspace", request: "PaperRequest", options: argparse.Namespace) -> "PaperChoice":
    """The choice that options make; ``UserError`` for a section that there is not, or a mask where names must stand."""
    from models.paper.masking import can_be_masked
    from models.paper.offered import offered_by
    from storage.paper.choices import choice_of

    choice, offered = choice_of(workspace, request), offered_by(request)
    if options.mask_names and not can_be_masked(request):
        hint = "They are signed, sent to a creator or kept for tax."
        raise UserError(f"Names cannot be masked in {offered.plural}.", hint)
    if options.sections is not None:
        names = [kind.name for kind in offered.kinds]
        wanted = tuple(dict.fromkeys(part.strip() for part in options.sections.split(",") if part.strip()))
        for name in wanted:
            if name not in names:
                raise UserError(f"There is no section “{name}”.", f"There are: {', '.join(names)}.")
        choice = choice.with_sections(wanted or None)
    note = choice.note if options.note is None else options.note
    return replace(choice, is_masked=choice.is_masked or options.mask_names, note=note)
