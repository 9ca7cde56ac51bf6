"""A copy of the workspace in memory in which no creator has a name: what is made of it cannot tell one.

Names become marks (``models.paper.masking``), in the owner's own words too; what else a creator is known by goes.
Figures stay: whose an order is was found out before, by codes and links that the copy has lost.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from models.campaigns.partnership import CodeMatch
from models.paper.choice import PaperChoice
from models.paper.known_names import KnownAs, KnownNames, Swept, WordsOf, known_as, told_apart
from models.paper.masking import marks_of, told_once, without_links, without_marks
from models.reading.text import fold
from storage.file.contents import bytes_of
from storage.schema import statements
from storage.snapshots import in_memory
from storage.totals.ledger import keep_ledger, ledger_of, ledger_version
from storage.workspace import Workspace

OWN_CODE, OWN_LINK = "own code", "own link"
A_CREATOR = "a creator"

PEOPLE = "SELECT id, name FROM influencer"
HANDLES = """
SELECT influencer_id, handle FROM profile WHERE influencer_id IS NOT NULL AND handle <> ''
UNION SELECT influencer_id, name FROM profile WHERE influencer_id IS NOT NULL AND name <> ''
"""
CODES = """
SELECT influencer_id, code, match FROM code_rule JOIN partnership ON partnership.id = partnership_id
UNION SELECT influencer_id, code, 'equals' FROM code_decision JOIN partnership ON partnership.id = partnership_id
"""

UNKNOWN = f"""
UPDATE influencer SET name = mark(id), email = '', phone = '', notes = '', fit_niche_note = '', fit_values_note = '',
    fit_style_note = '', fit_audience_note = '';
UPDATE profile SET handle = '', handle_key = NULL, external_id = '', name = '' WHERE influencer_id IS NOT NULL;
UPDATE creator_figures SET search_key = '', sort_name = mark(influencer_id), sort_email = '',
    follow_up_note = '', handle = '';
UPDATE code_rule SET code = '{OWN_CODE}';
UPDATE partnership SET link = iif(link = '', '', '{OWN_LINK}'), tracking_number = '', notes = '', utm_source = '',
    utm_medium = '', utm_campaign = '', utm_term = '';
UPDATE post SET url = '', external_id = '', caption = '';
UPDATE payment SET how = '', key = '', note = '';
UPDATE contact SET note = '';
UPDATE offer SET note = '';
UPDATE draft SET note = '';
UPDATE deliverable SET note = '';
"""
"""What a creator is known by, and what was noted of her."""

EMPTIED = (
    *("brief", "paper_text", "custom_value", "listed_as", "photo", "reference", "code_decision", "forgotten_profile"),
    *("message_template", "saved_view", "campaign_template", "scenario"),
)
"""Tables that a document without names has nothing of."""

OWNERS_WORDS = {
    "campaign": ("name", "product", "brief", "landing_page"),
    "partnership": ("product", "disclosure", "usage_where", "exit_reason"),
    "expense": ("what",),
    "offer": ("product",),
    "post": ("disclosure_wording", "disclosure_by"),
    "contact": ("outcome",),
    "sales_line": ("campaign",),
}
"""Words of the owner's that a document may show: names within them are replaced."""


@dataclass(frozen=True, slots=True)
class MaskedCopy:
    """The copy, with the choice in whose words no creator is named either.

    ``marks`` stand for the creators, by id; ``places`` are what was replaced in note and words, as it was written.
    """

    workspace: Workspace
    choice: PaperChoice
    marks: Mapping[int, str]
    places: tuple[tuple[str, str], ...]


@contextmanager
def masked(workspace: Workspace, choice: PaperChoice) -> Iterator[MaskedCopy]:
    """The workspace without names, as long as it is needed."""
    ledger = ledger_of(workspace)
    copy = in_memory(workspace.path, bytes_of(workspace.connection))
    try:
        marks = marks_of(row[0] for row in copy.connection.execute("SELECT id FROM influencer"))
        names = _take_names(copy, marks, (choice.note, choice.words or ""))
        business, partners = copy.business.get(), copy.partnerships
        campaigns = {one.id: one for one in copy.campaigns.all()}
        unnamed = replace(
            ledger,
            business=business,
            campaigns=campaigns,
            partnerships=partners.of_campaign(),
            rules=partners.code_rules(),
            decided=[replace(rule, code=OWN_CODE) for rule in ledger.decided],
        )
        keep_ledger(copy, unnamed, ledger_version(copy))
        note, words = _prose(names, choice.note), _prose(names, choice.words or "")
        told = replace(choice, note=note.text, words=None if choice.words is None else words.text)
        yield MaskedCopy(copy, told, marks, (*words.places, *note.places))
    finally:
        copy.close()


def _take_names(copy: Workspace, marks: Mapping[int, str], more: Iterable[str]) -> KnownNames:
    """Replace every name of the copy; returns those that its texts, and ``more`` of them, may hold."""
    connection = copy.connection
    names = KnownNames(_known(copy, marks, WordsOf([*_texts(copy), *more])))
    connection.create_function("mark", 1, marks.get)
    connection.create_function("unnamed", 1, lambda text: _unnamed(names, text))
    connection.execute("BEGIN")
    for table, columns in OWNERS_WORDS.items():
        changes = ", ".join(f"{column} = unnamed({column})" for column in columns)
        connection.execute(f"UPDATE {table} SET {changes}")
    for statement in (*statements(UNKNOWN), *(f"DELETE FROM {table}" for table in EMPTIED)):
        connection.execute(statement)
    connection.execute("COMMIT")
    return names


def _texts(copy: Workspace) -> Iterator[str]:
    """Every text of the owner's that a document may show."""
    for table, columns in OWNERS_WORDS.items():
        for row in copy.connection.execute(f"SELECT {', '.join(columns)} FROM {table}"):
            yield from row


def _known(copy: Workspace, marks: Mapping[int, str], words: WordsOf) -> list[KnownAs]:
    """What those creators are known by whom the words may name."""
    connection, business = copy.connection, copy.business.get().name
    handles: dict[int, list[str]] = {}
    for number, handle in connection.execute(HANDLES):
        handles.setdefault(number, []).append(handle)
    people = sorted(connection.execute(PEOPLE), key=lambda row: marks[row[0]])
    known = [
        one
        for number, name in people
        if any(map(words.may_name, (name, *handles.get(number, ()))))
        for one in known_as(without_marks(name), handles.get(number, ()), marks[number], business)
    ]
    return told_apart([*known, *_codes(copy, marks, {fold(one.text) for one in known})], A_CREATOR)


def _codes(copy: Workspace, marks: Mapping[int, str], names: Container[str]) -> Iterator[KnownAs]:
    """Codes as what is a creator's; one that is called like somebody says no more than who."""
    for number, code, match in copy.connection.execute(CODES):
        instead = marks[number] if fold(code) in names else f"{marks[number]}’s code"
        yield KnownAs(code, instead)
        if match != CodeMatch.EQUALS:
            yield KnownAs(code, instead, is_within=True)


def _unnamed(names: KnownNames, text: str) -> str:
    return names.replaced(without_links(without_marks(text))) if text else ""


def _prose(names: KnownNames, text: str) -> Swept:
    swept = names.swept(without_links(without_marks(text)), is_prose=True)
    return replace(swept, text=told_once(swept.text))
