"""No document of masked names tells a creator: files that differ by nothing but names give the very same document."""

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.paper.choice import PaperChoice
from models.paper.mask_key import Place
from models.paper.request import CreatorRequest, PaperRequest, PortfolioRequest, ReportRequest
from models.paper.table import Table
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.paper.masked_copy import EMPTIED, OWNERS_WORDS, UNKNOWN, masked
from storage.paper.reading import document_and_key, document_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do, dump, make_workspace
from ui.paper.page_data import page_json

TODAY = date(2026, 7, 10)
WORDS = ("Anna", "An", "Ad", "Sunday", "Rose Moss", "Zoë Müller", "O’Neil", "李娜", "محمد علي", "נועה", "รุ่งนภา", "💚",
         "post", "Creator A", "Reach", "a$b*c", "Bread & Butter", "De La Cruz")  # fmt: skip
PLAIN = ("Vwxyz one", "Vwxyz two", "Vwxyz three")


@dataclass(frozen=True)
class Creator:
    """What one creator is known by."""

    name: str
    handle: str
    code: str

    @property
    def url(self) -> str:
        return f"https://www.instagram.com/{self.handle}/p/1"


CREATORS = st.lists(
    st.builds(
        Creator,
        st.sampled_from(WORDS) | st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=3, max_size=12),
        st.from_regex(r"qz[a-z]{2,8}\.[a-z]{1,6}", fullmatch=True),
        st.from_regex(r"QX[A-Z]{2,6}[0-9]{2}", fullmatch=True),
    ),
    min_size=3, max_size=3,
    unique_by=(lambda one: one.name.casefold(), lambda one: one.handle, lambda one: one.code),
)  # fmt: skip
MASKED = (ReportRequest(Scope.of_campaign(1)), ReportRequest(Scope()), CreatorRequest(2), PortfolioRequest())
REFERENCE = [Creator(name, f"vwx.{place}", f"VWX{place}0") for place, name in enumerate(PLAIN)]


def fill(workspace: Workspace, creators: Sequence[Creator]) -> None:
    campaign = add_campaign(workspace, f"{creators[0].name} × Vwx", goal_target=4)
    for place, one in enumerate(creators):
        person = add_influencer(workspace, "x", followers=None)

        def add(w: Workspace, person: int = person, one: Creator = one, place: int = place) -> None:
            (first,) = w.profiles.of_influencer(person)
            w.influencers.update(person, name=one.name, email=f"{one.handle}@example.com", notes=one.name)
            w.profiles.update(first.id, handle=one.handle)
            w.profiles.add_reading(first.id, day=DAY, followers=4_000 + place)
            terms = {"fee": 4_000, "disclosure": f"Vwx with @{one.handle}", "link": one.url, "notes": one.name}
            partnership = w.partnerships.add(person, campaign, stage=Stage.LIVE, **terms)
            w.partnerships.set_code(partnership, one.code)
            row = {"profile_id": first.id, "platform": Platform.INSTAGRAM, "url": one.url, "caption": one.name}
            post = w.posts.add(**row, published_at=datetime(2026, 5, 4, 18), partnership_id=partnership)
            w.posts.add_reading(post, day=DAY, likes=100 + place, reach=5_000)
            for number in range(3 + place):
                order = {"source": "s", "number": f"{place}-{number}", "placed_on": DAY, "currency": "EUR"}
                w.orders.add(**order, items=5_000, total=5_000, code=one.code)

        do(workspace, add)


def masked_json(workspace: Workspace, creators: Sequence[Creator], request: PaperRequest) -> str:
    first, second, third = creators
    note = f"Vwx: {first.name}, @{second.handle}, {third.code}; {first.url} {second.handle}@example.com."
    choice = PaperChoice(is_masked=True, note=note, words=f"Vwx {third.name}!")
    return page_json(document_of(workspace, request, TODAY, choice), "a4")


@cache
def of_reference(request: PaperRequest) -> str:
    with TemporaryDirectory() as folder:
        return made_of(Path(folder), REFERENCE, request)


def made_of(folder: Path, creators: Sequence[Creator], request: PaperRequest) -> str:
    with closing(make_workspace(folder)) as workspace:
        workspace.connection.execute("PRAGMA synchronous=OFF")
        fill(workspace, creators)
        return masked_json(workspace, creators, request)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(creators=CREATORS, request=st.sampled_from(MASKED))
def test_a_masked_document_is_the_same_whatever_the_creators_are_called(
    tmp_path_factory: pytest.TempPathFactory, creators: list[Creator], request: PaperRequest
) -> None:
    assert made_of(tmp_path_factory.mktemp("masked"), creators, request) == of_reference(request)


def test_figures_and_the_file_stay_as_they_are(workspace: Workspace) -> None:
    fill(workspace, REFERENCE)
    before, request = dump(workspace), ReportRequest(Scope.of_campaign(1))
    shown = page_json(document_of(workspace, request, TODAY), "a4")
    masked = page_json(document_of(workspace, request, TODAY, PaperChoice(is_masked=True)), "a4")
    assert dump(workspace) == before
    shown = shown.replace("\u200b", "")
    for one in REFERENCE:  # numbers in codes, handles and addresses are no figures
        for known in (one.url, one.url.removeprefix("https://www."), one.code, one.handle):
            shown = shown.replace(known, "")
    figures = (re.sub(r'"width": ?[\d.]+', "", text) for text in (shown, masked))
    numbers = [Counter(re.findall(r"\d[\d.,]*", text)) for text in figures]
    assert numbers[0] == numbers[1]


def test_letters_are_not_in_the_order_of_names_or_of_entry(workspace: Workspace) -> None:
    for name in ("Ann", "Bea", "Cleo", "Dora", "Eve", "Fay"):
        add_partnership(workspace, add_influencer(workspace, name), 1 if name != "Ann" else add_campaign(workspace))
    made = document_of(workspace, ReportRequest(Scope()), TODAY, PaperChoice(is_masked=True))
    found = re.findall(r"Creator ([A-F])\b", page_json(made, "a4"))
    assert set(found) == set("ABCDEF")
    with masked(workspace, PaperChoice()) as copy:
        marks = [person.name for _, person in sorted(copy.workspace.influencers.rows(range(1, 7)).items())]
    assert marks != sorted(marks)


def said(
    workspace: Workspace, note: str = "", words: str | None = None, sections: tuple[str, ...] | None = None
) -> str:
    choice = PaperChoice(sections, is_masked=True, note=note, words=words)
    return page_json(document_of(workspace, ReportRequest(Scope.of_campaign(1)), TODAY, choice), "a4")


def letter_of(workspace: Workspace, note: str) -> str:
    found = re.search(r"Book (Creator [A-Z]+)\b", said(workspace, note))
    assert found
    return found[1]


def test_letters_stay_whatever_is_written_and_chosen(workspace: Workspace) -> None:
    fill(workspace, REFERENCE)
    for name in ("Ada Nut", "Bee Oat", "Cid Rye"):
        add_influencer(workspace, name)
    letters = {name: letter_of(workspace, f"Book {name}") for name in (*PLAIN, "Ada Nut", "Cid Rye")}
    assert {letters[name] for name in PLAIN} == {"Creator A", "Creator B", "Creator C"}
    for name, letter in letters.items():
        assert letter_of(workspace, f"Book {name}; not Bee Oat, Ada Nut, {', '.join(PLAIN)}") == letter
        assert f"Book {letter}" in said(workspace, words=f"Book {name}", sections=("booking",))


def test_codes_are_left_out_of_figures_and_told_as_whose_they_are_in_words(workspace: Workspace) -> None:
    fill(workspace, REFERENCE)
    told = said(workspace, "VWX10 sold most. Book Vwxyz two", sections=("note", "outcomes", "method"))
    letter = letter_of(workspace, "Book Vwxyz two")
    assert f"{letter}’s code sold most" in told
    made = document_of(
        workspace, ReportRequest(Scope.of_campaign(1)), TODAY, PaperChoice(("outcomes", "method"), is_masked=True)
    )
    assert [column.title for column in made.of(Table)[0].columns] == ["Creator", "Orders", "Revenue"]
    assert {len(row) for row in (*made.of(Table)[0].rows, made.of(Table)[0].total)} == {3}
    assert told.count("tell who the creators are") == 1


def test_a_code_called_like_its_creator_says_no_more_than_who(workspace: Workspace) -> None:
    fill(workspace, [Creator("Anna", "qza.b", "ANNA"), *REFERENCE[1:]])
    assert re.search(r"Book Creator [A-C], Creator [A-C]\W", said(workspace, "Book Anna, ANNA"))


def test_the_key_tells_who_is_who_and_what_was_taken_for_a_name(workspace: Workspace) -> None:
    fill(workspace, REFERENCE)
    request = ReportRequest(Scope.of_campaign(1))
    choice = PaperChoice(is_masked=True, note="VWX10 of vwxyz two", words="For @vwx.0 and nobody else")
    made, key = document_and_key(workspace, request, TODAY, choice)
    assert key is not None
    names = {name: letter for letter, name in key.who}
    assert sorted(names) == sorted(PLAIN)
    assert [letter for letter, _ in key.who] == ["Creator A", "Creator B", "Creator C"]
    assert key.places == (
        Place("@vwx.0", names["Vwxyz one"]),
        Place("VWX10", f"{names['Vwxyz two']}’s code"),
        Place("vwxyz two", names["Vwxyz two"]),
    )
    assert "Vwxyz" not in page_json(made, "a4")
    assert document_and_key(workspace, request, TODAY, replace(choice, is_masked=False))[1] is None


TELLS_NOBODY = {
    "business": "name currency logo revenue_definition niches brand_values audience regions colour",
    "campaign": "objective goal_metric starts_on ends_on currency regions finished_on created_on",
    "code_rule": "match valid_from valid_until",
    "contact": "happened_on channel direction due_on done_on",
    "custom_field": "name kind choices",
    "deliverable": "format platform draft_due post_due status",
    "draft": "received_on answered_on verdict",
    "expense": "currency spent_on key",
    "influencer": "niches region country languages tags currency created_on forgotten_on",
    "not_same": "decided_on",
    "offer": "offered_on offered_by currency",
    "order_decision": "verdict",
    "partnership": "stage currency usage_from usage_until allowlisting_from allowlisting_until exclusivity_from"
    " exclusivity_until contract_signed_on stage_since product_sent_on contract_sent_on",
    "payment": "kind currency due_on paid_on",
    "post": "platform format published_at disclosure_on measure_on",
    "profile": "platform",
    "profile_reading": "day source",
    "reading": "day basis",
    "sales_line": "origin since day currency",
    "setting": "name value",
    "shop_order": "source number placed_on currency code tracked_source status tracked_medium tracked_campaign"
    " tracked_term tracked_content",
    "tally": "day currency",
    "traffic": "origin since day source medium campaign",
}
"""Columns that stay: what they hold is of nobody, or no document shows it. A new one is put here or masked."""


def test_every_column_of_words_is_erased_swept_or_known_to_stay(workspace: Workspace) -> None:
    handled = {f"{table}.{column}" for table, columns in OWNERS_WORDS.items() for column in columns}
    for table, changes in re.findall(r"UPDATE (\w+) SET ([^;]+)", UNKNOWN):
        handled |= {f"{table}.{column}" for column in re.findall(r"(\w+) = ", changes)}
    left = {}
    for table in dump(workspace).keys() - set(EMPTIED):
        rows = workspace.connection.execute(f"PRAGMA table_info({table})").fetchall()
        words = [row["name"] for row in rows if row["type"] in {"TEXT", "BLOB"}]
        left[table] = " ".join(name for name in words if f"{table}.{name}" not in handled)
    assert {table: words for table, words in left.items() if words} == TELLS_NOBODY
