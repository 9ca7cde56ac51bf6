"""Rows of a list without a handle or a number of their own: which of them, of one name, are one person."""

from collections.abc import Sequence

from models.importing import PersonDraft
from models.influencers.contact_data import ContactData

SHARED = "Several people of this list are called {}. Give this row an e-mail, a phone number or a handle."

Rows = list[PersonDraft]
"""The rows of one person."""


def contact_data(draft: PersonDraft) -> ContactData:
    """How a row says that its person is reached."""
    return ContactData.of(draft.fields.get("email"), draft.fields.get("phone"))


def people_among(drafts: Sequence[PersonDraft]) -> tuple[list[Rows], Rows]:
    """The rows of each person among rows of one name, and those of whom nobody can tell whose they are.

    Rows that say the same e-mail, or without one the same phone, are of one person. The others join her if there is
    but one whom they do not contradict.
    """
    people, unclear = _by_contact([draft for draft in drafts if contact_data(draft).is_known])
    silent = [draft for draft in drafts if not contact_data(draft).is_known]
    if len(people) == 2 and not _contradict(*people):
        people = [[*people[0], *people[1]]]
    if len(people) > 1:
        unclear += silent
    else:
        people = [[*(people[0] if people else ()), *silent]]
    return [sorted(its, key=_row) for its in people], unclear


def _by_contact(drafts: Sequence[PersonDraft]) -> tuple[list[Rows], Rows]:
    """Rows together by e-mail, those without one by phone; a phone that two e-mails share tells nothing."""
    by_email: dict[str, Rows] = {}
    by_phone: dict[str, dict[int, Rows]] = {}
    for draft in drafts:
        data = contact_data(draft)
        if data.email:
            its = by_email.setdefault(data.email, [])
            its.append(draft)
            by_phone.setdefault(data.phone, {})[id(its)] = its
    people, unclear = list(by_email.values()), Rows()
    for draft in drafts:
        data = contact_data(draft)
        if data.email:
            continue
        found = list(by_phone.get(data.phone, {}).values())
        if not found:
            found = [[]]
            by_phone[data.phone] = {0: found[0]}
            people.append(found[0])
        (unclear if len(found) > 1 else found[0]).append(draft)
    return people, unclear


def _contradict(one: Rows, other: Rows) -> bool:
    """Whether both have an e-mail, or both a phone: the same ones would have brought them together."""
    mine, others = ([contact_data(draft) for draft in rows] for rows in (one, other))
    return any(any(getattr(data, name) for data in mine) and any(getattr(data, name) for data in others)
               for name in ("email", "phone"))  # fmt: skip


def _row(draft: PersonDraft) -> int:
    return draft.row
