"""What a rescue saved of each table, and what it did not."""

from dataclasses import dataclass
from pathlib import Path

from models import show
from models.plural import counted

WORDS = {
    "business": "Your business", "influencer": "Influencers", "profile": "Profiles",
    "profile_reading": "Readings of followers", "contact": "Conversation and follow-ups", "photo": "Photos",
    "reference": "Links and files", "listed_as": "Names in other lists", "not_same": "People told apart",
    "forgotten_profile": "Marks of forgotten people", "campaign": "Campaigns", "partnership": "Partnerships",
    "code_rule": "Discount codes", "brief": "Briefs", "deliverable": "Promised pieces", "draft": "Drafts",
    "offer": "Offers", "payment": "Payments", "expense": "Expenses", "scenario": "Plans of the planner",
    "campaign_template": "Templates of campaigns", "post": "Posts", "reading": "Readings of posts",
    "shop_order": "Orders", "order_decision": "Decisions on orders", "code_decision": "Decisions on codes",
    "tally": "Orders told by customers", "sales_line": "Lines of sales", "traffic": "Visits", "setting": "Settings",
    "custom_field": "Fields of your own", "custom_value": "What your own fields say",
    "message_template": "Templates of messages", "paper_text": "Your words in reports", "saved_view": "Saved views",
    "remembered_columns": "Columns of imported files",
}  # fmt: skip
"""What an owner calls the rows of each table."""

COUNTED = ("saved", "lost", "broken_pages")


@dataclass(frozen=True, slots=True)
class Rescued:
    """One table: rows ``saved``, how many of them were ``mended``, how many are ``lost`` as far as that is known.

    Mended is a row in which something could not be read and is blank now, or that belonged to what is lost. Of
    ``broken_pages`` nothing could be read: how many rows were in them is not known. ``invented`` rows stand in for
    what others belong to.
    """

    table: str
    saved: int
    mended: int = 0
    lost: int = 0
    broken_pages: int = 0
    invented: int = 0

    @property
    def words(self) -> str:
        """What an owner calls the rows."""
        return WORDS[self.table]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing and nothing had to be mended."""
        return not (self.lost or self.mended or self.broken_pages or self.invented)

    @property
    def missing(self) -> str:
        """How much was not saved, in words; nothing where all was, as far as that is known."""
        parts = [show.count(self.lost)] if self.lost else []
        parts += [f"those in {counted(self.broken_pages, 'page')}"] if self.broken_pages else []
        return " and ".join(parts)

    @property
    def changed(self) -> str:
        """What is not as it was in what was saved, in sentences."""
        said = [f"In {show.count(self.mended)} something is blank now."] if self.mended else []
        if self.invented and not self.saved and self.table == "business":
            said.append("Made anew.")
        elif self.invented:
            said.append(f"{counted(self.invented, 'stand-in')} for what others belong to.")
        return " ".join(said)

    @property
    def explained(self) -> str:
        """What is not as it was or not there, in sentences."""
        return " ".join(part for part in (f"Not saved: {self.missing}." if self.missing else "", self.changed) if part)


@dataclass(frozen=True, slots=True)
class Report:
    """What a rescue came to: the new workspace, and its tables in which there was something to be saved.

    ``may_differ`` says that something wrote over a part of the file: what was read there may be another word or number.
    """

    target: Path
    tables: tuple[Rescued, ...]
    may_differ: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing and nothing had to be mended."""
        return all(one.is_complete for one in self.tables)

    @property
    def verdict(self) -> str:
        """All of it in a sentence or two."""
        saved, lost, pages = (sum(getattr(one, name) for one in self.tables) for name in COUNTED)
        if not lost and not pages:
            doubt = " Something wrote over a part of the file: a word or a number may be another one."
            return f"{counted(saved, 'row')} saved: all that could be found.{doubt if self.may_differ else ''}"
        missing = [counted(lost, "row")] if lost else []
        missing += [f"whatever was in {counted(pages, 'page')} of the file"] if pages else []
        return f"{counted(saved, 'row')} saved. Lost: {' and '.join(missing)}."
