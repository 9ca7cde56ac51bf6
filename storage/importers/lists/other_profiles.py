"""The column of a list with a person's other profiles: links, and handles where its header names one platform."""

import re
from dataclasses import dataclass, field

from models.errors import UnreadableError
from models.importing import AccountDraft, Decision
from models.plural import counted
from models.reading.handles import handle_key, parse_profile
from models.reading.numbers import is_blank
from models.reading.platform import Platform
from models.reading.text import one_line, quoted
from storage.importers.header import Header, cell
from storage.importers.lists.columns import platform_in
from storage.importers.tables.raw_table import Cells

BETWEEN = re.compile(r"\s*[;,|\n]\s*")


@dataclass
class OtherProfiles:
    """Reads one column; what leads to no profile is kept for the notes, and told."""

    header: Header
    place: int
    platform: Platform | None = field(init=False)
    kept: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.title = self.header.names[self.place]
        self.platform = platform_in(self.title)

    def read(self, cells: Cells) -> tuple[list[AccountDraft], list[str]]:
        """The accounts of a row, and lines for its notes with what leads to none."""
        accounts, left = list[AccountDraft](), list[str]()
        for part in BETWEEN.split(cell(cells, self.place).strip()):
            if is_blank(part):
                continue
            try:
                profile = parse_profile(part, self.platform)
            except UnreadableError:
                left.append(one_line(part))
            else:
                accounts.append(AccountDraft(profile.platform, profile.handle, handle_key(profile.handle)))
        self.kept += left
        return accounts, [f"{self.title}: {'; '.join(left)}"] if left else []

    def decisions(self) -> list[Decision]:
        """What was kept in the notes."""
        if not self.kept:
            return []
        leads = "leads" if len(self.kept) == 1 else "lead"
        lead = f"{counted(len(self.kept), 'entry')} of {quoted(self.title)} that {leads} to no profile, such as"
        why = "" if self.platform else ": a handle there does not say which platform it is on"
        return [Decision("others", lead, quoted(self.kept[0]), f"— kept in the notes{why}", is_open=True)]
