"""Contacts of address books, as a list of people."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.importing import ImportOptions, Outcome, PersonDraft
from models.reading.platform import Platform
from storage.importers.tables.vcards import COLUMNS, records_of
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import saved
from tests.storage.importers.runs import map_text

FULL = """BEGIN:VCARD
VERSION:3.0
N:Flour;Fern;;;
FN:Fern Flour
ORG:Flour & Co\\; Sons;Kitchen
TITLE:Baker
EMAIL;type=INTERNET;type=HOME:fern@home.example
EMAIL;type=INTERNET;type=pref:fern@example.com
TEL;type=HOME:+49 30 1
TEL;type=CELL:+49 170 2
item1.URL;type=pref:https://www.instagram.com/fern.flour/
item1.X-ABLabel:_$!<HomePage>!$_
URL:https://fern.example/about
X-SOCIALPROFILE;type=tiktok:https://www.tiktok.com/@fern
X-SOCIALPROFILE;type=twitter;x-user=fernflour:x-apple:fernflour
CATEGORIES:Bakers,Berlin
NOTE:Met at the fair\\, likes rye.\\nWrites back
  quickly.
BDAY:1990-04-03
ADR;type=HOME:;;Secret Street 1;Berlin;;10115;Germany
END:VCARD
"""
OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB\r\n"
    "TEL;CELL;PREF:0170 3\r\nTEL;HOME;VOICE:030 4\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Schw=E4bische=\r\n B=E4ckerin=0D=0A=\r\nBrot\r\n"
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\nEND:VCARD\r\n"
)
NEW = """BEGIN:VCARD
VERSION:4.0
FN:Olive Oven
EMAIL;PREF=1;TYPE="work,home":olive@example.com
TEL;VALUE=uri;TYPE="voice,cell":tel:+33-1-23
SOCIALPROFILE;SERVICE-TYPE=Instagram:https://www.instagram.com/olive.oven/
END:VCARD
"""


def cells(text: str, card: int = 1) -> dict[str, str]:
    record = records_of(text)[card]
    assert record.problem == ""
    return dict(zip(COLUMNS, record.cells, strict=True))


def people(text: str) -> list[PersonDraft]:
    mapped = map_text(text, "contacts.vcf", None, ImportOptions())
    return [draft for draft in mapped.drafts if isinstance(draft, PersonDraft)]


def test_a_card_is_a_row_of_a_list_of_people() -> None:
    assert cells(FULL) == {
        "Name": "Fern Flour",
        "Handle": "https://www.instagram.com/fern.flour/",
        "Other profiles": "https://www.tiktok.com/@fern; https://x.com/fernflour",
        "E-mail": "fern@example.com",
        "Phone": "+49 170 2",
        "Tags": "Bakers; Berlin",
        "Notes": "Met at the fair, likes rye.\nWrites back quickly.\nOrganisation: Flour & Co; Sons; Kitchen\n"
        "Title: Baker\nWebsite: https://fern.example/about\nE-mail: fern@home.example\nPhone: +49 30 1",
    }


def test_addresses_and_birthdays_are_never_read() -> None:
    assert not {word for word in ("Secret", "10115", "1990") if word in str(records_of(FULL))}


def test_quoted_printable_of_the_old_version_is_read_in_its_own_alphabet() -> None:
    card = cells(OLD)
    assert (card["Name"], card["Phone"]) == ("Zoë Müller", "0170 3")
    assert card["Notes"] == "Schwäbische Bäckerin\nBrot\nPhone: 030 4"


def test_the_newest_version_is_read() -> None:
    card = cells(NEW)
    assert (card["E-mail"], card["Phone"]) == ("olive@example.com", "+33-1-23")
    assert card["Handle"] == "https://www.instagram.com/olive.oven/"


def test_a_card_without_a_whole_name_is_called_by_its_parts() -> None:
    assert cells("BEGIN:VCARD\nN:van Dijk;Anna;Maria;Dr;\nEND:VCARD\n")["Name"] == "Anna Maria van Dijk"
    assert cells("BEGIN:VCARD\nNICKNAME:Bo\nEND:VCARD\n")["Name"] == "Bo"
    assert cells("BEGIN:VCARD\nORG:Crumbs Ltd;Press\nEND:VCARD\n")["Name"] == "Crumbs Ltd; Press"


def test_a_line_broken_in_a_word_is_put_together() -> None:
    assert cells("BEGIN:VCARD\nVERSION:3.0\nFN:Moss & Cr\n umb\nEND:VCARD\n")["Name"] == "Moss & Crumb"


def test_a_photo_without_blanks_before_its_lines_is_passed_over() -> None:
    text = "BEGIN:VCARD\nPHOTO;BASE64:AAAA\nBBBB\nCC==\n\nFN:Ana\nEND:VCARD\n"
    assert cells(text)["Name"] == "Ana"


def test_cards_of_several_versions_make_people_with_their_accounts() -> None:
    found = people(FULL + OLD + NEW)
    assert [draft.name for draft in found] == ["Fern Flour", "Zoë Müller", "Olive Oven"]
    assert [[(account.platform, account.handle) for account in draft.accounts] for draft in found] == [
        [(Platform.INSTAGRAM, "fern.flour"), (Platform.TIKTOK, "fern"), (Platform.X, "fernflour")],
        [],
        [(Platform.INSTAGRAM, "olive.oven")],
    ]
    assert found[0].fields["tags"] == ("Bakers", "Berlin")


def test_a_card_that_breaks_off_is_a_problem_with_its_number() -> None:
    text = "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\n"
    mapped = map_text(text, "contacts.vcf", None, ImportOptions())
    assert [draft.name for draft in mapped.drafts if isinstance(draft, PersonDraft)] == ["Bo"]
    assert [(fate.row, fate.outcome, fate.note) for fate in mapped.fates] == [
        (1, Outcome.PROBLEM, "This card breaks off: its last line, END:VCARD, is missing."),
        (3, Outcome.PROBLEM, "This card breaks off: its last line, END:VCARD, is missing."),
    ]


def test_a_line_that_is_no_property_is_told() -> None:
    record = records_of("BEGIN:VCARD\nFN:Ana\nfell out of a note\nEND:VCARD\n")[1]
    assert record.problem == "This card holds a line that says nothing of a contact: “fell out of a note”."
    assert record.cells[0] == "Ana"


def test_a_card_with_no_name_at_all_names_nobody() -> None:
    mapped = map_text("BEGIN:VCARD\nTEL:1\nEND:VCARD\n" + NEW, "contacts.vcf", None, ImportOptions())
    assert [(fate.row, fate.note) for fate in mapped.fates] == [(1, "This row names nobody.")]


PIECES = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "FN:Ana", "N:;;", "TEL;CELL:1", " ", "=", ":", "\\",
     "EMAIL;PREF=1:a@b.example",
     "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=none:=C3=", "URL:https://x.com/ana", "X-SOCIALPROFILE;type=x;x-user=:",
     ";", "PHOTO;ENCODING=b:AAAA", "ORG:a;b", "CATEGORIES:a,b\\,c", "item1.URL:http://[", "\t folded"]
)  # fmt: skip


@settings(max_examples=60)
@given(lines=st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25))
def test_whatever_the_lines_are_every_card_is_accounted_for(lines: list[str]) -> None:
    text = "\n".join(["BEGIN:VCARD", *lines])
    mapped = map_text(text, "contacts.vcf", None, ImportOptions())
    assert mapped.rows == len(records_of(text)) - 1 > 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_of_cards_is_read_in_any_encoding(workspace: Workspace, tmp_path: Path, encoding: str) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müller\r\nEND:VCARD\r\n"
    path = saved(tmp_path, "contacts.vcf", text.encode(encoding))
    plan = importing.plan(workspace, path)
    importing.apply(workspace, plan, NOW)
    assert workspace.connection.execute("SELECT name FROM influencer").fetchone()["name"] == "Zoë Müller"
    assert importing.plan(workspace, path).counts[Outcome.SAME] == 1


def test_the_contact_of_a_real_file_has_its_phones(real_files: Path) -> None:
    table = importing.read(real_files / "torture" / "vcard_simple.vcf")
    record = dict(zip(COLUMNS, table.records[1].cells, strict=True))
    assert record["Name"] == "Daffy Duck Knudson (with Bugs Bunny and Mr. Pluto)"
    assert record["Phone"] == "+01-(0)5-555.55.55"
    assert "Department of Octopus Parthenogenesis" in record["Notes"]
